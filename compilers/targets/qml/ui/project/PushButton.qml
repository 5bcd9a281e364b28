import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A button with words, and with an icon before them. */
Button {
    id: control

    property alias plate: ground
    property string icons
    property bool isUpright: false
    property string badge

    implicitHeight: Math.max(40, contentItem.implicitHeight + topPadding + bottomPadding)
    Accessible.name: text
    opacity: enabled ? 1 : 0.5
    background: Plate {
        id: ground

        border.color: control.visualFocus ? Theme.accent : Theme.edge
        border.width: control.visualFocus ? 2 : 0
    }
    contentItem: Item {
        implicitHeight: grid.implicitHeight
        implicitWidth: grid.implicitWidth

        GridLayout {
            id: grid

            anchors.centerIn: parent
            columnSpacing: 8
            columns: control.isUpright ? 1 : 3
            rowSpacing: 2
            width: Math.min(implicitWidth, parent.width)

            Icon {
                Layout.alignment: Qt.AlignCenter
                icons: control.icons
                visible: control.icons !== ""
            }
            Words {
                Layout.alignment: Qt.AlignCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth + 1
                color: control.palette.windowText
                font: control.font
                horizontalAlignment: Text.AlignHCenter
                text: control.text
                visible: text !== ""
            }
            Words {
                Layout.alignment: Qt.AlignCenter
                color: Theme.dangerInk
                font.pixelSize: 12
                leftPadding: 6
                plate.color: Theme.danger
                plate.radius: 10
                rightPadding: 6
                text: control.badge
                visible: text !== ""
            }
        }
    }
}
