import QtQuick
import QtQuick.Controls.Basic

/** A slider. */
Slider {
    property alias plate: ground
    property string name

    implicitHeight: 44
    implicitWidth: 120
    palette.dark: Theme.accent
    palette.midlight: Theme.line
    palette.window: Theme.surface
    Accessible.name: name

    Plate {
        id: ground

        anchors.fill: parent
        z: -1
    }
}
