import QtQuick
import QtQuick.Shapes

/** A line icon on a grid of 24, drawn for this project. */
Item {
    id: icon

    property string name
    property color ink: Theme.ink
    readonly property var paths: ({
        check: "M5 12.8 9.8 17.5 19 7",
        image: "M4 5h16v14H4zM4 17l5.5-6.5 4 5 2.5-3 4 4.5M15.5 8.6h.2",
        more: "M5.5 12h.01M12 12h.01M18.5 12h.01"
    })

    implicitHeight: 24
    implicitWidth: 24
    Accessible.ignored: true

    Shape {
        scale: icon.width / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: icon.ink
            strokeWidth: icon.name === "more" ? 3 : 1.75

            PathSvg {
                path: icon.paths[icon.name] ?? icon.paths.more
            }
        }
    }
}
