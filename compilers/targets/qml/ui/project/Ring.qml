import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Shapes

/** How far something has come, as a ring; less than 0 where nobody knows. */
Control {
    id: ring

    property alias plate: ground
    property string name
    property real value: -1

    implicitHeight: 40
    implicitWidth: 40
    Accessible.name: name
    Accessible.role: Accessible.ProgressBar
    background: Plate {
        id: ground
    }
    contentItem: Shape {
        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: ring.palette.windowText
            strokeWidth: 3

            PathAngleArc {
                centerX: 20
                centerY: 20
                radiusX: 17
                radiusY: 17
                startAngle: -90
                sweepAngle: 360 * (ring.value < 0 ? 0.25 : Math.min(ring.value, 1))
            }
        }
    }
}
