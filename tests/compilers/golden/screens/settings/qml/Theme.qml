pragma Singleton

import QtQuick

/** The colours of the screen, by day and by night, and its sizes. */
QtObject {
    readonly property bool isDark: Application.styleHints.colorScheme === Qt.ColorScheme.Dark

    readonly property color accent: isDark ? "#8fb0ff" : "#2b57d0"
    readonly property color accentInk: isDark ? "#0b1630" : "#ffffff"
    readonly property color accentSoft: isDark ? "#222a3a" : "#e1e7f8"
    readonly property color canvas: isDark ? "#10141a" : "#ffffff"
    readonly property color danger: isDark ? "#ff8a8a" : "#c2323b"
    readonly property color dangerInk: isDark ? "#330a0c" : "#ffffff"
    readonly property color edge: isDark ? "#78849a" : "#7b8798"
    readonly property color ink: isDark ? "#e7ebf2" : "#1a2230"
    readonly property color inkDanger: isDark ? "#ff9a9a" : "#b3262f"
    readonly property color line: isDark ? "#2c3440" : "#d9dee6"
    readonly property color quiet: isDark ? "#a6b0c0" : "#535f70"
    readonly property color raised: isDark ? "#2a323e" : "#eef0f4"
    readonly property color surface: isDark ? "#191f28" : "#ffffff"

    readonly property real radius8: 8
    readonly property real radius12: 12
    readonly property real space1: 1
    readonly property real space2: 2
    readonly property real space4: 4
    readonly property real space6: 6
    readonly property real space8: 8
    readonly property real space12: 12
    readonly property real space16: 16
    readonly property real space24: 24
    readonly property real space40: 40
    readonly property real space44: 44
    readonly property real space48: 48
    readonly property real space56: 56
    readonly property real space64: 64
    readonly property real space640: 640
    readonly property real text13: 13
    readonly property real text14: 14
    readonly property real text16: 16
    readonly property real text20: 20
    readonly property real text24: 24
}
