import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** One of the tabs of a bar: an icon over or before its words. */
TabButton {
    id: tab

    property alias plate: ground
    property string badge
    property string icons
    property bool isUpright: false

    implicitHeight: Math.max(isUpright ? 56 : 40, contentItem.implicitHeight + 12)
    Accessible.name: text
    opacity: enabled ? 1 : 0.5
    background: Plate {
        id: ground

        border.color: Theme.accent
        border.width: tab.visualFocus ? 2 : 0

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.accent
            height: 2
            visible: tab.checked && !tab.isUpright
        }
    }
    contentItem: Item {
        implicitHeight: grid.implicitHeight
        implicitWidth: grid.implicitWidth

        GridLayout {
            id: grid

            anchors.centerIn: parent
            columnSpacing: 8
            columns: tab.isUpright ? 1 : 2
            rowSpacing: 2
            width: Math.min(implicitWidth, parent.width)

            Icon {
                Layout.alignment: Qt.AlignCenter
                icons: tab.icons
                ink: tab.checked ? Theme.accent : tab.palette.windowText
                visible: tab.icons !== ""
            }
            Words {
                Layout.alignment: Qt.AlignCenter
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth + 1
                color: tab.checked ? Theme.accent : tab.palette.windowText
                elide: Text.ElideRight
                font: tab.font
                horizontalAlignment: Text.AlignHCenter
                text: tab.badge ? `${tab.text} ${tab.badge}` : tab.text
                wrapMode: Text.NoWrap
            }
        }
    }
}
