import QtQuick
import QtQuick.Layouts

/** Words between two lines. */
Panel {
    id: rule

    contentItem: RowLayout {
        spacing: 12

        Rule {
            Layout.fillWidth: true
        }
        Words {
            color: Theme.quiet
            font: rule.font
            text: rule.name
        }
        Rule {
            Layout.fillWidth: true
        }
    }
}
