pragma Singleton

import QtQuick

/** The colours of the screen, by day and by night. */
QtObject {
    readonly property bool isDark: Application.styleHints.colorScheme === Qt.ColorScheme.Dark

    readonly property color canvas: isDark ? "#10141a" : "#f4f5f8"
    readonly property color surface: isDark ? "#191f28" : "#ffffff"
    readonly property color picture: isDark ? "#2c3a57" : "#c9d6f2"
    readonly property color ink: isDark ? "#e7ebf2" : "#1a2230"
    readonly property color quiet: isDark ? "#a6b0c0" : "#535f70"
    readonly property color accent: isDark ? "#8fb0ff" : "#2b57d0"
    readonly property color accentInk: isDark ? "#0b1630" : "#ffffff"
    readonly property color success: isDark ? "#56c583" : "#1d7a41"
    readonly property color successInk: isDark ? "#06210f" : "#ffffff"
    readonly property color warning: isDark ? "#f3b455" : "#f2a93b"
    readonly property color warningInk: "#2b1a02"
    readonly property color danger: isDark ? "#ff8a8a" : "#c2323b"
    readonly property color dangerInk: isDark ? "#330a0c" : "#ffffff"
    readonly property color raised: isDark ? "#2a323e" : "#e8ebf1"
    readonly property color line: isDark ? "#2c3440" : "#dde1e8"
    readonly property color edge: isDark ? "#78849a" : "#8590a1"
    readonly property color labelInk: "#b3261e"
    readonly property color listItemGround: "#e6f4ea"
    readonly property color listItemInk: "#14181f"
}
