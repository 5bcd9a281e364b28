import QtQuick
import QtQuick.Shapes

/** A line icon on a grid of 24, drawn for this project. */
Item {
    id: icon

    property string name
    property color ink: Theme.ink
    readonly property var paths: ({
        add: "M12 5.5v13M5.5 12h13",
        check: "M5 12.8 9.8 17.5 19 7",
        contact: "M12 4.6a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM4.8 19.6c.5-3.4 3.4-5 7.2-5s6.7 1.6 7.2 5",
        download: "M12 4.5v10.2M7.8 10.8 12 15l4.2-4.2M4.8 15.5v3.2a.8.8 0 0 0 .8.8h12.8a.8.8 0 0 0 .8-.8v-3.2",
        image: "M4 5h16v14H4zM4 17l5.5-6.5 4 5 2.5-3 4 4.5M15.5 8.6h.2",
        more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
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
