pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The days of a month, of which one is chosen. */
Panel {
    id: calendar

    property int chosen

    contentItem: ColumnLayout {
        DayOfWeekRow {
            Layout.fillWidth: true
            locale: Qt.locale("en_GB")
            delegate: Words {
                required property string shortName

                color: Theme.quiet
                font.pixelSize: 13
                horizontalAlignment: Text.AlignHCenter
                text: shortName
            }
        }
        MonthGrid {
            id: grid

            Layout.fillWidth: true
            locale: Qt.locale("en_GB")
            delegate: Words {
                required property int day
                required property int month

                readonly property bool isChosen: month === grid.month && day === calendar.chosen

                color: isChosen ? Theme.accentInk : Theme.ink
                height: 40
                horizontalAlignment: Text.AlignHCenter
                opacity: month === grid.month ? 1 : 0.4
                plate.color: isChosen ? Theme.accent : "transparent"
                plate.radius: 20
                text: day
                width: 40
            }
            onClicked: date => calendar.chosen = date.getDate()
        }
    }
}
