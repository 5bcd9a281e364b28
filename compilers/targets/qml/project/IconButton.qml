import QtQuick
import QtQuick.Controls.Basic

/** A round button that shows an icon; its words are read out. */
AbstractButton {
    id: control

    property string icons
    property string words
    property color ground: Theme.raised
    property color ink: Theme.accent

    implicitHeight: 44
    implicitWidth: 44
    Accessible.name: words
    background: Rectangle {
        border.color: Theme.accent
        border.width: control.visualFocus ? 2 : 0
        color: control.down ? Qt.darker(control.ground, 1.12) : control.ground
        radius: 22
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            ink: control.ink
            name: control.icons
        }
    }
}
