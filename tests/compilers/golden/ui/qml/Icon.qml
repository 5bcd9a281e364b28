import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Shapes

/** A line icon on a grid of 24, drawn for this project. */
Control {
    id: icon

    property bool isFilled: false
    property string icons
    property color ink: palette.windowText
    property string name
    property real side: 24
    readonly property var paths: ({
        add: "M12 5.5v13M5.5 12h13",
        check: "M5 12.8 9.8 17.5 19 7",
        close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
        contact: "M12 4.6a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM4.8 19.6c.5-3.4 3.4-5 7.2-5s6.7 1.6 7.2 5",
        down: "M12 5v14M6.5 13.5 12 19l5.5-5.5",
        forward: "M5 12h14M13.5 6.5 19 12l-5.5 5.5",
        home: "M4 11.2 12 4.5l8 6.7M6.2 9.6V19a.8.8 0 0 0 .8.8h3.6v-5.2h2.8v5.2H17a.8.8 0 0 0 .8-.8V9.6",
        image: "M4 5h16v14H4zM4 17l5.5-6.5 4 5 2.5-3 4 4.5M15.5 8.6h.2",
        info: "M12 4.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6zM12 11v5M12 8h.01",
        lock: "M5.5 10.5h13v9h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.2",
        mail: "M4 6h16v12.5H4zM4 7l8 6.2L20 7",
        map: "M4 6.5l5.3-2 5.4 2 5.3-2v13l-5.3 2-5.4-2-5.3 2zM9.3 4.5v13M14.7 6.5v13",
        menu: "M4.5 7h15M4.5 12h15M4.5 17h15",
        music: "M9 17.2V5.8L18.5 4v11.2M6.6 14.8a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8zM16.1 12.8a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z",
        star: "M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z",
        sun: "M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM12 3v1.8M12 19.2V21M3 12h1.8M19.2 12H21M5.6 5.6l1.3 1.3M17.1 17.1l1.3 1.3M18.4 5.6l-1.3 1.3M6.9 17.1l-1.3 1.3"
    })

    implicitHeight: side
    implicitWidth: side
    padding: 0
    Accessible.ignored: name === ""
    Accessible.name: name
    Accessible.role: Accessible.Graphic
    contentItem: Item {
        Shape {
            scale: icon.width / 24
            transformOrigin: Item.TopLeft

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: icon.isFilled ? icon.ink : "transparent"
                joinStyle: ShapePath.RoundJoin
                strokeColor: icon.ink
                strokeWidth: icon.icons === "more" ? 3 : 1.75

                PathSvg {
                    path: icon.paths[icon.icons] ?? ""
                }
            }
        }
    }
}
