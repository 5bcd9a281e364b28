import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A tab: an icon over its words. */
AbstractButton {
    id: control

    property string icons
    property string words
    property color ground: "transparent"
    property color ink: Theme.quiet

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    implicitHeight: Math.max(56, contentItem.implicitHeight + 12)
    Accessible.name: words
    Accessible.role: Accessible.PageTab
    background: Rectangle {
        border.color: Theme.accent
        border.width: control.visualFocus ? 2 : 0
        color: control.ground
    }
    contentItem: ColumnLayout {
        spacing: 2

        Icon {
            Layout.alignment: Qt.AlignHCenter
            ink: control.ink
            name: control.icons
        }
        Text {
            Layout.fillWidth: true
            color: control.ink
            elide: Text.ElideRight
            font.pixelSize: 12
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 2
            text: control.words
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
    }
}
