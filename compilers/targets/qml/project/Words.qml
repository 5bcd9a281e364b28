import QtQuick
import QtQuick.Layouts

/** Text as it is, never as markup, on a ground of its own where it has one. */
Text {
    property color ground: "transparent"

    Layout.maximumWidth: implicitWidth + 1
    Layout.fillWidth: true
    color: Theme.ink
    font.pixelSize: 16
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Rectangle {
        anchors.fill: parent
        anchors.margins: -4
        color: parent.ground
        radius: 4
        z: -1
    }
}
