import QtQuick
import QtQuick.Controls.Basic

/** Text as it is, never as markup, on a ground of its own where it has one. */
Label {
    property alias plate: ground
    property real leading: 1.5

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    elide: maximumLineCount < 1000 ? Text.ElideRight : Text.ElideNone
    lineHeight: leading * font.pixelSize
    lineHeightMode: Text.FixedHeight
    maximumLineCount: 1000
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap
    background: Plate {
        id: ground
    }
}
