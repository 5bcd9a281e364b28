import QtQuick
import QtQuick.Layouts

/** What belongs together, one below the other. */
Rectangle {
    default property alias parts: list.data

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    color: Theme.surface
    radius: 14
    implicitHeight: list.implicitHeight + 40
    Accessible.role: Accessible.Grouping

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 20
        spacing: 10
    }
}
