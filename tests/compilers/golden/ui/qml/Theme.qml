pragma Singleton

import QtQuick

/** The colours of the screen, by day and by night, and its sizes. */
QtObject {
    readonly property bool isDark: Application.styleHints.colorScheme === Qt.ColorScheme.Dark

    readonly property color accent: "#2b57d0"
    readonly property color accentInk: "#ffffff"
    readonly property color accentSoft: "#e1e7f8"
    readonly property color canvas: "#ffffff"
    readonly property color danger: "#c2323b"
    readonly property color dangerInk: "#ffffff"
    readonly property color edge: "#7b8798"
    readonly property color ink: "#1a2230"
    readonly property color inkDanger: "#b3262f"
    readonly property color inkDangerSoft: "#f4e1e2"
    readonly property color line: "#d9dee6"
    readonly property color quiet: "#535f70"
    readonly property color raised: "#eef0f4"
    readonly property color surface: "#ffffff"
    readonly property color warning: "#f2a93b"
    readonly property color cardBackground: "#fff3d6"
    readonly property color headingText: "#8a3ffc"
    readonly property color overlayBackground: "#203040"
    readonly property color headingText2: "#ffffff"

    readonly property real radius8: 8
    readonly property real radius12: 12
    readonly property real radius16: 16
    readonly property real radius20: 20
    readonly property real space0: 0
    readonly property real space1: 1
    readonly property real space2: 2
    readonly property real space4: 4
    readonly property real space6: 6
    readonly property real space8: 8
    readonly property real space10: 10
    readonly property real space12: 12
    readonly property real space16: 16
    readonly property real space20: 20
    readonly property real space24: 24
    readonly property real space32: 32
    readonly property real space40: 40
    readonly property real space44: 44
    readonly property real space48: 48
    readonly property real space56: 56
    readonly property real space160: 160
    readonly property real space240: 240
    readonly property real text12: 12
    readonly property real text14: 14
    readonly property real text16: 16
    readonly property real text20: 20
    readonly property real text28: 28
    readonly property real text32: 32
}
