import QtQuick
import QtQuick.Layouts

/** Things beside each other of which some are seen; the others are swiped to. */
Panel {
    id: box

    default property alias parts: row.data
    property alias gap: row.spacing

    contentItem: Flickable {
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: row.implicitHeight
        contentWidth: row.implicitWidth
        flickableDirection: Flickable.HorizontalFlick
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        RowLayout {
            id: row

            height: box.availableHeight
            spacing: 0
        }
    }
}
