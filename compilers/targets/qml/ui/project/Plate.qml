import QtQuick

/** The ground of something, with its corners, its line and its shadow. */
Rectangle {
    id: plate

    property int shade: 0

    color: "transparent"
    border.width: 0

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: plate.shade
        anchors.bottomMargin: -plate.shade
        color: "#000000"
        opacity: 0.05 + 0.02 * plate.shade
        radius: plate.radius
        visible: plate.shade > 0
        z: -1
    }
}
