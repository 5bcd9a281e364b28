import QtQuick
import QtQuick.Controls.Basic

/** How far something has come; busy where nobody knows. */
ProgressBar {
    id: bar

    property alias plate: ground
    property string name

    implicitHeight: 6
    implicitWidth: 120
    Accessible.name: name
    background: Plate {
        id: ground

        color: Theme.raised
        radius: 3
    }
    contentItem: Item {
        Rectangle {
            color: bar.palette.windowText
            height: parent.height
            radius: 3
            width: parent.width * (bar.indeterminate ? 0.3 : bar.visualPosition)
        }
    }
}
