import QtQuick
import QtQuick.Controls.Basic

/** A field for several lines. */
TextArea {
    id: area

    property alias plate: ground
    property int rows: 3
    property string name

    implicitHeight: Math.max(contentHeight, rows * 1.5 * font.pixelSize) + topPadding + bottomPadding
    implicitWidth: 160
    padding: 12
    color: palette.windowText
    placeholderTextColor: Theme.quiet
    wrapMode: TextEdit.Wrap
    Accessible.name: name
    background: Plate {
        id: ground

        border.color: area.activeFocus ? Theme.accent : Theme.edge
        border.width: 1
    }
}
