import QtQuick
import QtQuick.Layouts

/** Things beside each other, as wide as they want or as there is room for. */
Panel {
    id: box

    default property alias parts: row.data
    property alias gap: row.spacing
    property string justify: "start"

    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        RowLayout {
            id: row

            readonly property real free: Math.max(0, parent.width - width)

            height: parent.height
            spacing: 0
            width: box.justify === "fill" ? parent.width : Math.min(implicitWidth, parent.width)
            x: box.justify === "end" ? free : box.justify === "center" ? free / 2 : 0
        }
    }
}
