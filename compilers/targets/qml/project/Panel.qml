import QtQuick
import QtQuick.Layouts

/** Lines of controls, one below the other. */
Rectangle {
    default property alias parts: list.data

    Layout.fillWidth: true
    Layout.maximumWidth: 576
    Layout.alignment: Qt.AlignHCenter
    color: Theme.surface
    implicitHeight: Math.max(list.implicitHeight, 44)
    radius: 14
    clip: true
    Accessible.role: Accessible.Grouping

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0
    }
}
