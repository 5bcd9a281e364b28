import QtQuick
import QtQuick.Layouts

/** Things in columns: so many, or as many as there is room for; one where it is narrow. */
Panel {
    id: box

    default property alias parts: grid.data
    property alias columnGap: grid.columnSpacing
    property alias rowGap: grid.rowSpacing
    property bool isTable: false
    property int most: 0

    implicitWidth: 224 + leftPadding + rightPadding
    contentItem: Item {
        implicitHeight: grid.implicitHeight

        GridLayout {
            id: grid

            readonly property int fitting: Math.max(1, Math.floor(width / 224))

            columnSpacing: 0
            columns: box.most === 0 ? fitting : box.isTable || width >= 480 ? box.most : 1
            rowSpacing: 0
            width: parent.width
        }
    }
}
