import QtQuick
import QtQuick.Controls.Basic

/** A field to type in. Its name is read out, its placeholder shows while it is empty. */
TextField {
    id: field

    property alias plate: ground
    property string icons
    property string name

    implicitHeight: Math.max(44, contentHeight + topPadding + bottomPadding)
    implicitWidth: 160
    leftPadding: icons ? 40 : 12
    rightPadding: 12
    color: palette.windowText
    placeholderTextColor: Theme.quiet
    Accessible.name: name
    background: Plate {
        id: ground

        border.color: field.activeFocus ? Theme.accent : Theme.edge
        border.width: 1
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        icons: field.icons
        visible: field.icons !== ""
        x: 10
    }
}
