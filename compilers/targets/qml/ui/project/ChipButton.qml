import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A small button; a filter stays pressed. */
Button {
    id: control

    property alias plate: ground
    property string icons
    property bool isRemovable: false

    implicitHeight: Math.max(32, contentItem.implicitHeight + topPadding + bottomPadding)
    padding: 2
    leftPadding: 12
    rightPadding: 12
    Accessible.name: text
    opacity: enabled ? 1 : 0.5
    background: Plate {
        id: ground

        border.color: control.visualFocus ? Theme.accent : Theme.edge
        border.width: 1
        color: control.checked ? Theme.accentSoft : "transparent"
        radius: 8
    }
    contentItem: RowLayout {
        spacing: 6

        Icon {
            icons: control.icons
            side: 18
            visible: control.icons !== ""
        }
        Words {
            Layout.fillWidth: true
            color: control.palette.windowText
            font: control.font
            text: control.text
        }
        Icon {
            icons: "close"
            side: 18
            visible: control.isRemovable
        }
    }
}
