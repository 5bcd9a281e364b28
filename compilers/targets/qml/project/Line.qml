import QtQuick
import QtQuick.Layouts

/** Controls side by side, or two by two where the line is too short for all. */
Rectangle {
    id: line

    default property alias parts: grid.data
    property bool isFilled: false

    Layout.fillWidth: true
    color: "transparent"
    implicitHeight: Math.max(grid.implicitHeight + 20, 64)
    Accessible.role: Accessible.Grouping

    GridLayout {
        id: grid

        readonly property real room: line.width - 36
        readonly property real wanted: {
            let sum = 0;
            for (const child of children)
                sum += child.implicitWidth + columnSpacing;
            return sum - columnSpacing;
        }

        anchors.verticalCenter: parent.verticalCenter
        columns: wanted > room ? 2 : Math.max(1, children.length)
        columnSpacing: 16
        rowSpacing: 4
        width: line.isFilled ? room : Math.min(room, implicitWidth)
        x: 18
    }
}
