import QtQuick
import QtQuick.Controls.Basic

/** A check box, with its words beside it or in a label. */
CheckBox {
    id: control

    property alias plate: ground
    property string name

    implicitHeight: Math.max(44, contentItem.implicitHeight + topPadding + bottomPadding)
    padding: 0
    spacing: 12
    Accessible.name: text || name
    opacity: enabled ? 1 : 0.5
    background: Plate {
        id: ground
    }
    contentItem: Words {
        color: control.palette.windowText
        font: control.font
        leftPadding: control.indicator.width + (text ? control.spacing : 0)
        text: control.text
    }
    indicator: Plate {
        anchors.verticalCenter: parent.verticalCenter
        border.color: control.checked || control.visualFocus ? Theme.accent : Theme.edge
        border.width: 2
        color: control.checkState === Qt.Unchecked ? "transparent" : Theme.accent
        height: 22
        radius: 5
        width: 22

        Icon {
            anchors.centerIn: parent
            icons: "check"
            ink: Theme.accentInk
            side: 18
            visible: control.checkState === Qt.Checked
        }
        Rectangle {
            anchors.centerIn: parent
            color: Theme.accentInk
            height: 2
            visible: control.checkState === Qt.PartiallyChecked
            width: 12
        }
    }
}
