import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** What stands over the screen until it is answered. */
Dialog {
    id: dialog

    default property alias parts: column.data
    property alias caption: words
    property alias gap: column.spacing
    property alias plate: ground
    property bool isSheet: false
    property real wanted: 320

    anchors.centerIn: isSheet ? undefined : Overlay.overlay
    header: null
    modal: true
    width: isSheet ? Overlay.overlay?.width ?? wanted : Math.min(wanted, (Overlay.overlay?.width ?? wanted) - 32)
    y: isSheet ? (Overlay.overlay?.height ?? 0) - height : 0
    background: Plate {
        id: ground
    }
    contentItem: ColumnLayout {
        id: column

        Words {
            id: words

            Layout.fillWidth: true
            text: dialog.title
            visible: text !== ""
        }
    }

    Component.onCompleted: Qt.callLater(open)
}
