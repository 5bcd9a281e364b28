import QtQuick
import QtQuick.Controls.Basic

/** A button that shows an icon; its name is read out. */
ToolButton {
    id: control

    property alias plate: ground
    property string badge
    property string icons
    property string name

    implicitHeight: 44
    implicitWidth: 44
    padding: 0
    Accessible.name: name
    opacity: enabled ? 1 : 0.5
    background: Plate {
        id: ground

        border.color: Theme.accent
        border.width: control.visualFocus ? 2 : 0
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icons: control.icons
            ink: control.palette.windowText
        }
        Words {
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.dangerInk
            font.pixelSize: 12
            leftPadding: 5
            plate.color: Theme.danger
            plate.radius: 10
            rightPadding: 5
            text: control.badge
            visible: text !== ""
        }
    }
}
