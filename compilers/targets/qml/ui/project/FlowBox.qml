import QtQuick

/** Things beside each other that go on in the next line. */
Panel {
    default property alias parts: flow.data
    property alias gap: flow.spacing

    contentItem: Item {
        implicitHeight: flow.implicitHeight
        implicitWidth: flow.implicitWidth

        Flow {
            id: flow

            width: parent.width
        }
    }
}
