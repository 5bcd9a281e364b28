import QtQuick
import QtQuick.Controls.Basic

/** A ground with something on it; what extends it says how that is arranged. */
Control {
    id: panel

    property alias plate: ground
    property string name

    padding: 0
    Accessible.name: name
    Accessible.role: Accessible.Grouping
    background: Plate {
        id: ground
    }
}
