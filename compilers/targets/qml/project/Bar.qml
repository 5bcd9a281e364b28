import QtQuick
import QtQuick.Layouts

/** A bar of links, which wrap where there is little room. */
Rectangle {
    default property alias parts: flow.data

    Layout.fillWidth: true
    color: Theme.surface
    implicitHeight: Math.max(flow.implicitHeight + 16, 44)
    Accessible.role: Accessible.Grouping

    Flow {
        id: flow

        anchors.fill: parent
        anchors.margins: 8
        spacing: 4
    }
}
