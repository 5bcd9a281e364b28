import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A button with words. */
Button {
    id: control

    property string words
    property color ground: Theme.raised
    property color ink: Theme.ink

    Layout.maximumWidth: implicitWidth + 1
    Layout.fillWidth: true
    implicitHeight: Math.max(44, contentItem.implicitHeight + 16)
    leftPadding: 18
    rightPadding: 18
    Accessible.name: words
    background: Rectangle {
        border.color: Theme.accent
        border.width: control.visualFocus ? 2 : 0
        color: control.down ? Qt.darker(control.ground, 1.12) : control.ground
        radius: 10
    }
    contentItem: Text {
        color: control.ink
        font.pixelSize: 16
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        text: control.words
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
}
