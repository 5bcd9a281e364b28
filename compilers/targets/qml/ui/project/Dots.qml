import QtQuick
import QtQuick.Controls.Basic

/** Which of several pages is seen. */
PageIndicator {
    property alias plate: ground
    property string name

    Accessible.name: name
    background: Plate {
        id: ground
    }
    delegate: Dot {}
}
