import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** Words that open what stands below them. */
Panel {
    id: box

    default property alias parts: column.data
    property alias caption: words
    property alias gap: column.spacing
    property bool isOpen: false

    contentItem: ColumnLayout {
        spacing: 0

        ItemDelegate {
            id: opener

            Layout.fillWidth: true
            icon.color: palette.windowText
            leftPadding: 0
            rightPadding: 0
            text: box.name
            Accessible.name: box.name
            background: Plate {
                border.color: Theme.accent
                border.width: opener.visualFocus ? 2 : 0
            }
            contentItem: RowLayout {
                Words {
                    id: words

                    Layout.fillWidth: true
                    text: box.name
                }
                Icon {
                    icons: "down"
                    rotation: box.isOpen ? 180 : 0
                }
            }
            onClicked: box.isOpen = !box.isOpen
        }
        ColumnLayout {
            id: column

            Layout.bottomMargin: 16
            Layout.fillWidth: true
            spacing: 8
            visible: box.isOpen
        }
    }
}
