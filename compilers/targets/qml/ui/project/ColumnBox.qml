import QtQuick
import QtQuick.Layouts

/** Things below each other; what is left stays free, or is shared by those that fill. */
Panel {
    id: box

    default property alias parts: column.data
    property alias gap: column.spacing
    property string justify: "start"

    contentItem: Item {
        implicitHeight: column.implicitHeight
        implicitWidth: column.implicitWidth

        ColumnLayout {
            id: column

            readonly property real free: Math.max(0, parent.height - implicitHeight)

            height: box.justify === "fill" ? parent.height : implicitHeight
            spacing: 0
            width: parent.width
            y: box.justify === "end" ? free : box.justify === "center" ? free / 2 : 0
        }
    }
}
