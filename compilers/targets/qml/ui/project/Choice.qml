import QtQuick
import QtQuick.Controls.Basic

/** One of several that a list shows. */
ComboBox {
    id: choice

    property alias plate: ground
    property string name

    implicitHeight: 44
    implicitWidth: 160
    leftPadding: 12
    Accessible.name: name
    background: Plate {
        id: ground

        border.color: choice.visualFocus ? Theme.accent : Theme.edge
        border.width: 1
    }
    contentItem: Words {
        color: choice.palette.windowText
        elide: Text.ElideRight
        font: choice.font
        rightPadding: 32
        text: choice.displayText
        wrapMode: Text.NoWrap
    }
    indicator: Icon {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        icons: "down"
    }
}
