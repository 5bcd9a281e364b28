pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

/** So many stars of a few. */
Control {
    id: stars

    property alias plate: ground
    property int most: 5
    property string name
    property real value

    Accessible.name: name
    Accessible.role: Accessible.Graphic
    background: Plate {
        id: ground
    }
    contentItem: Row {
        Repeater {
            model: stars.most

            Icon {
                required property int index

                icons: "star"
                ink: stars.palette.windowText
                isFilled: index + 0.5 <= stars.value
                side: 20
            }
        }
    }
}
