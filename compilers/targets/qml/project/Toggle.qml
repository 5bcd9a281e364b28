import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** A switch, with its words beside it or in a label. */
Switch {
    id: control

    property bool hasWords: true
    property string words
    property color ground: "transparent"
    property color ink: Theme.ink
    property color mark: Theme.accent

    Layout.maximumWidth: implicitWidth + 1
    Layout.fillWidth: hasWords
    implicitHeight: Math.max(44, contentItem.implicitHeight)
    padding: 0
    spacing: 12
    Accessible.name: words
    background: Rectangle {
        color: control.ground
        radius: 4
    }
    contentItem: Text {
        color: control.ink
        font.pixelSize: 16
        leftPadding: control.indicator.width + (control.hasWords ? control.spacing : 0)
        text: control.hasWords ? control.words : ""
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: control.checked || control.visualFocus ? control.mark : Theme.edge
        border.width: 2
        color: control.checked ? control.mark : Theme.surface
        height: 30
        radius: 15
        width: 50

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: control.checked ? Theme.surface : Theme.edge
            height: 18
            radius: 9
            width: 18
            x: control.checked ? 26 : 6
        }
    }
}
