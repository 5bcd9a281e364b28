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
        back: "M19 12H5M10.5 6.5 5 12l5.5 5.5",
        chat: "M4.5 5h15v11h-8.3L7 19.5V16H4.5z",
        check: "M5 12.8 9.8 17.5 19 7",
        close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
        cloud: "M7.4 18.4a3.9 3.9 0 0 1-.3-7.8 5.2 5.2 0 0 1 10-.6 4.2 4.2 0 0 1-.5 8.4z",
        contact: "M12 4.6a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM4.8 19.6c.5-3.4 3.4-5 7.2-5s6.7 1.6 7.2 5",
        down: "M12 5v14M6.5 13.5 12 19l5.5-5.5",
        exit: "M13.5 4.5h-8v15h8M10 12h10M16.2 8.2 20 12l-3.8 3.8",
        forward: "M5 12h14M13.5 6.5 19 12l-5.5 5.5",
        globe: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c2.4 2.3 3.5 5 3.5 8s-1.1 5.7-3.5 8c-2.4-2.3-3.5-5-3.5-8s1.1-5.7 3.5-8z",
        home: "M4 11.2 12 4.5l8 6.7M6.2 9.6V19a.8.8 0 0 0 .8.8h3.6v-5.2h2.8v5.2H17a.8.8 0 0 0 .8-.8V9.6",
        image: "M4 5h16v14H4zM4 17l5.5-6.5 4 5 2.5-3 4 4.5M15.5 8.6h.2",
        info: "M12 4.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6zM12 11v5M12 8h.01",
        lock: "M5.5 10.5h13v9h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.2",
        mail: "M4 6h16v12.5H4zM4 7l8 6.2L20 7",
        notifications: "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.6H5zM10.2 20.3a2 2 0 0 0 3.6 0M12 3.5v2",
        search: "M10.8 4.6a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM15.4 15.4l4.4 4.4",
        settings: "M4.5 7h7M15.5 7h4M13.5 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4.5 17h4M12.5 17h7M10.5 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
        star: "M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z",
        volume: "M4 9.5v5h3.4l4.6 4V5.5l-4.6 4zM15 9a4.2 4.2 0 0 1 0 6M17.4 6.6a7.6 7.6 0 0 1 0 10.8"
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
