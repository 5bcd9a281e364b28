import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The whole screen; what stands between header and footer scrolls. */
Rectangle {
    implicitWidth: 1200
    implicitHeight: 720
    color: Theme.canvas
    Accessible.name: "Ship calmer releases"

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Bar {
            objectName: "nav"

            PushButton {
                objectName: "nav_item_home"
                width: Math.min(implicitWidth, parent.width)
                words: "Home"
                ground: "transparent"
                ink: Theme.quiet
            }
            PushButton {
                objectName: "nav_item_pricing_plans"
                width: Math.min(implicitWidth, parent.width)
                words: "Pricing & <plans>"
                ground: Theme.accent
                ink: Theme.accentInk
            }
            PushButton {
                objectName: "nav_item_uber_uns"
                width: Math.min(implicitWidth, parent.width)
                words: "Über uns"
                ground: Theme.navItemGround
                ink: Theme.navItemInk
            }
        }
        ScrollView {
            id: scroll

            Layout.fillHeight: true
            Layout.fillWidth: true
            contentHeight: list.implicitHeight + 40
            contentWidth: availableWidth

            ColumnLayout {
                id: list

                spacing: 18
                width: Math.min(scroll.availableWidth - 32, 1184)
                x: (scroll.availableWidth - width) / 2
                y: 20

                Cards {
                    objectName: "row_1"

                    Card {
                        objectName: "card_1"
                        color: Theme.cardSingleGround

                        Words {
                            objectName: "heading_ship_calmer_releases"
                            text: "Ship calmer releases"
                            color: Theme.navItemInk
                            font.pixelSize: 32
                            font.weight: Font.Bold
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            objectName: "paragraph_plan_it_test_it"
                            text: "Plan it,\n\"test\" it, ship it."
                            color: Theme.paragraphInk
                            font.pixelSize: 15
                        }
                        PushButton {
                            objectName: "button_1"
                            words: "Button 1"
                            ground: Theme.warning
                            ink: Theme.warningInk
                        }
                    }
                }
                Cards {
                    objectName: "row_2"

                    Card {
                        objectName: "card_2"

                        Words {
                            objectName: "heading_2"
                            text: "Heading 2"
                            color: Theme.ink
                            font.pixelSize: 20
                            font.weight: Font.Bold
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            objectName: "paragraph_2"
                            text: "Two or three lines are enough: what it is, whom it is for and why it matters."
                            color: Theme.quiet
                            font.pixelSize: 15
                        }
                        PushButton {
                            objectName: "button_2"
                            words: "Button 2"
                            ground: Theme.success
                            ink: Theme.successInk
                        }
                    }
                    Card {
                        objectName: "card_3"

                        Words {
                            objectName: "heading_measure"
                            text: "Measure"
                            color: Theme.headingInk
                            font.pixelSize: 20
                            font.weight: Font.Bold
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            objectName: "paragraph_3"
                            text: "This space is for a few words of your own, and for the details that count."
                            color: Theme.quiet
                            font.pixelSize: 15
                        }
                        PushButton {
                            objectName: "button_don_t_delete"
                            words: "Don't delete"
                            ground: Theme.buttonDangerGround
                            ink: Theme.buttonInk
                        }
                    }
                }
                Cards {
                    objectName: "row_3"

                    Card {
                        objectName: "card_4"

                        Words {
                            objectName: "heading_4"
                            text: "Heading 4"
                            color: Theme.ink
                            font.pixelSize: 20
                            font.weight: Font.Bold
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            objectName: "paragraph_4"
                            text: "Say what happens next, so that the button below comes as no surprise."
                            color: Theme.quiet
                            font.pixelSize: 15
                        }
                        PushButton {
                            objectName: "button_4"
                            words: "Button 4"
                            ground: Theme.success
                            ink: Theme.successInk
                        }
                    }
                    Card {
                        objectName: "card_5"

                        Words {
                            objectName: "heading_5"
                            text: "Heading 5"
                            color: Theme.ink
                            font.pixelSize: 20
                            font.weight: Font.Bold
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            objectName: "paragraph_5"
                            text: "A short paragraph goes here and says in a line or two what this is about."
                            color: Theme.quiet
                            font.pixelSize: 15
                        }
                        PushButton {
                            objectName: "button_5"
                            words: "Button 5"
                            ground: Theme.warning
                            ink: Theme.warningInk
                        }
                    }
                    Card {
                        objectName: "card_6"

                        Words {
                            objectName: "paragraph_6"
                            text: "Two or three lines are enough: what it is, whom it is for and why it matters."
                            color: Theme.quiet
                            font.pixelSize: 15
                        }
                        PushButton {
                            objectName: "button_6"
                            words: "Button 6"
                            ground: Theme.danger
                            ink: Theme.dangerInk
                        }
                    }
                    Card {
                        objectName: "card_7"

                        Words {
                            objectName: "heading_6"
                            text: "Heading 6"
                            color: Theme.ink
                            font.pixelSize: 20
                            font.weight: Font.Bold
                            Accessible.role: Accessible.Heading
                        }
                        Words {
                            objectName: "paragraph_7"
                            text: "This space is for a few words of your own, and for the details that count."
                            color: Theme.quiet
                            font.pixelSize: 15
                        }
                    }
                }
            }
        }
    }
}
