import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The one thing that a screen is for, over all else. */
RoundButton {
    id: control

    property alias plate: ground
    property string icons
    property string name

    implicitHeight: 56
    implicitWidth: Math.max(56, contentItem.implicitWidth + leftPadding + rightPadding)
    Accessible.name: name
    background: Plate {
        id: ground
    }
    contentItem: RowLayout {
        spacing: 8

        Icon {
            Layout.alignment: Qt.AlignCenter
            icons: control.icons
            ink: control.palette.windowText
        }
        Words {
            color: control.palette.windowText
            font: control.font
            text: control.text
            visible: text !== ""
        }
    }
}
