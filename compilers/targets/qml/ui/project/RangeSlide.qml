import QtQuick
import QtQuick.Controls.Basic

/** A slider with two thumbs. */
RangeSlider {
    property alias plate: ground
    property string name

    first.value: 0.25
    implicitHeight: 44
    implicitWidth: 120
    palette.dark: Theme.accent
    palette.midlight: Theme.line
    palette.window: Theme.surface
    second.value: 0.75
    Accessible.name: name

    Plate {
        id: ground

        anchors.fill: parent
        z: -1
    }
}
