import QtQuick

/** A line between things. */
Item {
    property alias plate: ground
    property bool isUpright: false

    implicitHeight: isUpright ? 16 : 1
    implicitWidth: isUpright ? 1 : 16
    Accessible.ignored: true

    Plate {
        id: ground

        anchors.fill: parent
        color: Theme.line
    }
}
