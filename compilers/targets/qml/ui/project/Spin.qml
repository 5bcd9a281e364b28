import QtQuick
import QtQuick.Controls.Basic

/** A number with a button for one less and one for one more. */
SpinBox {
    property alias plate: ground
    property string name

    editable: true
    from: 0
    to: 1000000
    Accessible.name: name
    background: Plate {
        id: ground

        border.color: Theme.edge
        border.width: 1
        implicitHeight: 44
        implicitWidth: 140
        radius: 8
    }
}
