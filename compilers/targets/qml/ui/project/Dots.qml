pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/** Which of several pages is seen. */
PageIndicator {
    id: dots

    property alias plate: ground
    property string name

    Accessible.name: name
    background: Plate {
        id: ground
    }
    delegate: Rectangle {
        required property int index

        color: index === dots.currentIndex ? dots.palette.windowText : Theme.line
        implicitHeight: 8
        implicitWidth: 8
        radius: 4
    }
}
