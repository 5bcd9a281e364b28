import QtQuick
import QtQuick.Controls.Basic

/** Who it is about: a picture, initials, or an icon of a person. */
Control {
    id: face

    property alias plate: ground
    property string initials
    property string name
    property url source

    clip: true
    implicitHeight: 40
    implicitWidth: 40
    Accessible.name: initials || name
    Accessible.role: Accessible.Graphic
    background: Plate {
        id: ground
    }
    contentItem: Item {
        Words {
            anchors.centerIn: parent
            font: face.font
            text: face.initials
            visible: face.source.toString() === ""
        }
        Icon {
            anchors.centerIn: parent
            icons: "contact"
            visible: face.initials === "" && face.source.toString() === ""
        }
        Image {
            anchors.fill: parent
            fillMode: Image.PreserveAspectCrop
            source: face.source
        }
    }
}
