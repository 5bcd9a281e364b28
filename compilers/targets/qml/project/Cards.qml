import QtQuick
import QtQuick.Layouts

/** Cards side by side: as many as there is room for. */
Rectangle {
    default property alias parts: grid.data

    Layout.fillWidth: true
    color: "transparent"
    radius: 14
    implicitHeight: Math.max(grid.implicitHeight, 44)
    Accessible.role: Accessible.Grouping

    GridLayout {
        id: grid

        readonly property int room: width < 600 ? 1 : width < 920 ? 2 : 4

        anchors.left: parent.left
        anchors.right: parent.right
        columns: Math.max(1, Math.min(room, children.length))
        columnSpacing: 18
        rowSpacing: 18
    }
}
