import QtQuick
import QtQuick.Controls.Basic

/** A switch, with its words beside it or in a label. */
Switch {
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
        color: control.checked ? Theme.accent : Theme.surface
        height: 28
        radius: 14
        width: 48

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: control.checked ? Theme.accentInk : Theme.edge
            height: 16
            radius: 8
            width: 16
            x: control.checked ? 26 : 6
        }
    }
}
