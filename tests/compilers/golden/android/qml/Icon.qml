import QtQuick
import QtQuick.Shapes

/** A line icon on a grid of 24, drawn for this project. */
Item {
    id: icon

    property string name
    property color ink: Theme.ink
    readonly property var paths: ({
        check: "M5 12.8 9.8 17.5 19 7",
        dashboard: "M4.5 4.5h6v8h-6zM13.5 4.5h6v4.5h-6zM4.5 15.5h6v4h-6zM13.5 12h6v7.5h-6z",
        home: "M4 11.2 12 4.5l8 6.7M6.2 9.6V19a.8.8 0 0 0 .8.8h3.6v-5.2h2.8v5.2H17a.8.8 0 0 0 .8-.8V9.6",
        image: "M4 5h16v14H4zM4 17l5.5-6.5 4 5 2.5-3 4 4.5M15.5 8.6h.2",
        more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
        notifications: "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.6H5zM10.2 20.3a2 2 0 0 0 3.6 0M12 3.5v2",
        search: "M10.8 4.6a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM15.4 15.4l4.4 4.4"
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
