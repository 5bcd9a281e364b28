import QtQuick

/** A picture, or in its place an icon of one. */
Rectangle {
    property string icons: "image"
    property url source
    property string words
    property color ink: Theme.accent

    color: Theme.picture
    clip: true
    implicitHeight: 64
    implicitWidth: 64
    radius: 12
    Accessible.name: words
    Accessible.role: Accessible.Graphic

    Icon {
        anchors.centerIn: parent
        ink: parent.ink
        name: parent.icons
        visible: parent.source.toString() === ""
    }
    Image {
        anchors.fill: parent
        fillMode: Image.PreserveAspectCrop
        source: parent.source
    }
}
