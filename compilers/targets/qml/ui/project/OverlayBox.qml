import QtQuick

/** Things over each other; each says by anchors where it stands. */
Panel {
    default property alias parts: room.data

    contentItem: Item {
        id: room

        function most(name: string): real {
            let found = 0;
            for (const child of children)
                found = Math.max(found, child[name]);
            return found;
        }

        implicitHeight: most("implicitHeight")
        implicitWidth: most("implicitWidth")
    }
}
