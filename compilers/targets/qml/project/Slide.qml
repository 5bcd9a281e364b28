import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A slider. */
Slider {
    id: control

    property string words
    property color ground: "transparent"
    property color ink: Theme.accent

    Layout.fillWidth: true
    Layout.minimumWidth: 64
    implicitHeight: 44
    implicitWidth: 80
    value: 0.5
    Accessible.name: words
    background: Rectangle {
        color: control.ground
        radius: 8

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.line
            height: 4
            radius: 2
            width: parent.width

            Rectangle {
                color: control.ink
                height: parent.height
                radius: 2
                width: control.visualPosition * parent.width
            }
        }
    }
    handle: Rectangle {
        border.color: Theme.ink
        border.width: control.visualFocus ? 2 : 0
        color: control.ink
        height: 20
        radius: 10
        width: 20
        x: control.leftPadding + control.visualPosition * (control.availableWidth - width)
        y: (control.height - height) / 2
    }
}
