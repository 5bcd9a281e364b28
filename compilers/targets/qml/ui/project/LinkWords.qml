import QtQuick
import QtQuick.Controls.Basic

/** Words that lead somewhere. */
AbstractButton {
    id: link

    property alias plate: ground
    property real leading: 1.5
    property int maximumLineCount: 1000
    property int horizontalAlignment: Text.AlignLeft

    Accessible.name: text
    Accessible.role: Accessible.Link
    padding: 0
    background: Plate {
        id: ground

        border.color: Theme.accent
        border.width: link.visualFocus ? 2 : 0
    }
    contentItem: Words {
        color: link.palette.windowText
        font.family: link.font.family
        font.pixelSize: link.font.pixelSize
        font.underline: true
        font.weight: link.font.weight
        horizontalAlignment: link.horizontalAlignment
        leading: link.leading
        maximumLineCount: link.maximumLineCount
        text: link.text
    }
}
