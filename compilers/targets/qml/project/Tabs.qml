import QtQuick
import QtQuick.Layouts

/** A bar of tabs of equal width. */
Rectangle {
    default property alias parts: line.data

    Layout.fillWidth: true
    color: Theme.surface
    implicitHeight: Math.max(line.implicitHeight, 56)
    Accessible.role: Accessible.PageTabList

    RowLayout {
        id: line

        anchors.fill: parent
        spacing: 0
    }
}
