import QtQuick
import QtQuick.Controls.Basic

/** A picture, or in its place an icon of one. */
Control {
    id: picture

    property alias plate: ground
    property alias fillMode: image.fillMode
    property string icons: "image"
    property string name
    property url source

    clip: true
    implicitHeight: image.status === Image.Ready ? image.implicitHeight : 96
    implicitWidth: image.status === Image.Ready ? image.implicitWidth : 96
    Accessible.name: name
    Accessible.role: Accessible.Graphic
    background: Plate {
        id: ground

        color: Theme.raised
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icons: picture.icons
            ink: Theme.quiet
            side: 32
            visible: picture.source.toString() === ""
        }
        Image {
            id: image

            anchors.fill: parent
            fillMode: Image.PreserveAspectCrop
            source: picture.source
        }
    }
}
