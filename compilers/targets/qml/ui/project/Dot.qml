import QtQuick
import QtQuick.Controls.Basic

/** One of the pages of `Dots`. */
Rectangle {
    required property int index
    readonly property PageIndicator dots: parent?.parent as PageIndicator

    color: dots && index === dots.currentIndex ? dots.palette.windowText : Theme.line
    implicitHeight: 8
    implicitWidth: 8
    radius: 4
}
