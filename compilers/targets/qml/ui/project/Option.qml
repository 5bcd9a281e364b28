import QtQuick
import QtQuick.Controls.Basic

/** One of several options. */
RadioButton {
    id: control

    property alias plate: ground
    property string name

    implicitHeight: Math.max(44, contentItem.implicitHeight + topPadding + bottomPadding)
    padding: 0
    spacing: 12
    Accessible.name: text || name
    opacity: enabled ? 1 : 0.5
    background: Plate {
        id: ground
    }
    contentItem: Words {
        color: control.palette.windowText
        font: control.font
        leftPadding: control.indicator.width + (text ? control.spacing : 0)
        text: control.text
    }
    indicator: Plate {
        anchors.verticalCenter: parent.verticalCenter
        border.color: control.checked || control.visualFocus ? Theme.accent : Theme.edge
        border.width: 2
        height: 22
        radius: 11
        width: 22

        Rectangle {
            anchors.centerIn: parent
            color: Theme.accent
            height: 12
            radius: 6
            visible: control.checked
            width: 12
        }
    }
}
