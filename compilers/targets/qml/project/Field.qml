import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A field to type in. Its words are read out, its hint shows while it is empty. */
TextField {
    id: control

    property string words
    property color ground: Theme.surface
    property color ink: Theme.ink

    Layout.fillWidth: true
    Layout.minimumWidth: 64
    implicitHeight: 44
    implicitWidth: 160
    leftPadding: 12
    rightPadding: 12
    color: ink
    font.pixelSize: 16
    placeholderTextColor: Theme.quiet
    Accessible.name: words
    background: Rectangle {
        border.color: control.activeFocus ? Theme.accent : Theme.edge
        border.width: control.activeFocus ? 2 : 1
        color: control.ground
        radius: 10
    }
}
