import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The whole screen; what stands between its bars scrolls. */
Page {
    implicitHeight: 720
    implicitWidth: 400
    font.pixelSize: 16
    palette.windowText: Theme.ink
    Accessible.name: "Everything"
    background: Plate {
        color: Theme.canvas
    }
    header: ColumnLayout {
        spacing: 0

        RowBox {
            objectName: "app_bar_everything"
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.space56
            plate.color: Theme.surface
            topPadding: Theme.space4
            rightPadding: Theme.space12
            bottomPadding: Theme.space4
            leftPadding: Theme.space12
            gap: Theme.space8
            Accessible.role: Accessible.ToolBar
            justify: "fill"

            IconButton {
                objectName: "icon_button_menu"
                name: "Menu"
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: Theme.space44
                Layout.maximumWidth: Theme.space44
                Layout.preferredHeight: Theme.space44
                Layout.maximumHeight: Theme.space44
                plate.radius: 9999
                icons: "menu"
            }
            Words {
                text: "Everything"
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Theme.text20
                font.weight: Font.DemiBold
            }
            IconButton {
                objectName: "icon_button_mail"
                name: "Mail"
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: Theme.space44
                Layout.maximumWidth: Theme.space44
                Layout.preferredHeight: Theme.space44
                Layout.maximumHeight: Theme.space44
                plate.radius: 9999
                icons: "mail"
                badge: "3"
            }
        }
    }
    footer: ColumnLayout {
        spacing: 0

        ColumnBox {
            objectName: "footer_terms"
            Layout.fillWidth: true
            topPadding: Theme.space24
            rightPadding: Theme.space16
            bottomPadding: Theme.space24
            leftPadding: Theme.space16
            palette.windowText: Theme.quiet
            gap: Theme.space16

            LinkWords {
                objectName: "link_terms"
                text: "Terms"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                palette.windowText: Theme.accent
                font.pixelSize: Theme.text16
            }
        }
        TabBar {
            objectName: "tab_bar_home"
            background: Plate { color: Theme.surface }
            Layout.fillWidth: true

            BarTab {
                objectName: "tab_home"
                text: "Home"
                icons: "home"
                isUpright: true
                palette.windowText: Theme.accent
                font.pixelSize: Theme.text14
                font.weight: Font.DemiBold
            }

            BarTab {
                objectName: "tab_mail"
                text: "Mail"
                icons: "mail"
                isUpright: true
                palette.windowText: Theme.quiet
                font.pixelSize: Theme.text14
            }
        }
    }

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: width < 768 ? 1 : 2
        rowSpacing: 0

        ColumnBox {
            objectName: "drawer_inbox"
            name: "Side"
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.space240
            Layout.maximumWidth: Theme.space240
            plate.color: Theme.surface
            padding: Theme.space12
            gap: Theme.space4
            Layout.fillHeight: true

            PushButton {
                objectName: "nav_item_inbox"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                plate.color: Theme.accentSoft
                plate.radius: Theme.radius8
                topPadding: Theme.space6
                rightPadding: Theme.space12
                bottomPadding: Theme.space6
                leftPadding: Theme.space12
                palette.windowText: Theme.accent
                font.pixelSize: Theme.text16
                font.weight: Font.DemiBold
                text: "Inbox"
                icons: "mail"
            }
        }
        ScrollView {
            id: scroll

            Layout.fillHeight: true
            Layout.fillWidth: true
            contentHeight: list.implicitHeight
            contentWidth: availableWidth

            ColumnLayout {
                id: list

                spacing: 0
                width: scroll.availableWidth

                TabBar {
                    objectName: "tabs_one"
                    Layout.fillWidth: true

                    BarTab {
                        objectName: "tab_one"
                        text: "One"
                        width: implicitWidth
                        palette.windowText: Theme.accent
                        font.pixelSize: Theme.text14
                        font.weight: Font.DemiBold
                    }

                    BarTab {
                        objectName: "tab_two"
                        text: "Two"
                        width: implicitWidth
                        palette.windowText: Theme.quiet
                        font.pixelSize: Theme.text14
                    }
                }
                ColumnBox {
                    objectName: "section_words"
                    name: "Words"
                    Layout.fillWidth: true
                    padding: Theme.space16

                    Words {
                        text: "Words"
                        font.pixelSize: 20
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                        Layout.fillWidth: true
                    }
                    Words {
                        objectName: "heading_large"
                        text: "Large"
                        Layout.fillWidth: true
                        font.pixelSize: Theme.text32
                        font.weight: Font.DemiBold
                        leading: 1.25
                        Accessible.role: Accessible.Heading
                    }
                    Words {
                        objectName: "paragraph_over"
                        text: "OVER"
                        Layout.fillWidth: true
                        palette.windowText: Theme.quiet
                        font.pixelSize: Theme.text12
                        font.letterSpacing: 1
                    }
                    Words {
                        objectName: "paragraph_body"
                        text: "Body"
                        Layout.fillWidth: true
                        font.pixelSize: Theme.text16
                    }
                    Words {
                        objectName: "paragraph_code"
                        text: "code()"
                        Layout.fillWidth: true
                        plate.color: Theme.raised
                        plate.radius: Theme.radius8
                        padding: Theme.space12
                        font.family: "monospace"
                        font.pixelSize: Theme.text14
                    }
                    LinkWords {
                        objectName: "link_a_link"
                        text: "A link"
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        palette.windowText: Theme.accent
                        font.pixelSize: Theme.text16
                    }
                    Words {
                        objectName: "badge_12"
                        text: "12"
                        Layout.fillWidth: true
                        Layout.maximumWidth: Math.max(implicitWidth, Theme.space20)
                        Layout.preferredWidth: Math.max(implicitWidth, Theme.space20)
                        plate.color: Theme.danger
                        plate.radius: 9999
                        topPadding: Theme.space2
                        rightPadding: Theme.space6
                        bottomPadding: Theme.space2
                        leftPadding: Theme.space6
                        palette.windowText: Theme.dangerInk
                        font.pixelSize: Theme.text12
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
                        leading: 1.25
                    }
                    ChipButton {
                        objectName: "chip_on"
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        Layout.minimumHeight: Theme.space32
                        plate.color: Theme.accentSoft
                        plate.border.width: Theme.space0
                        plate.border.color: Theme.edge
                        plate.radius: Theme.radius8
                        topPadding: Theme.space2
                        rightPadding: Theme.space12
                        bottomPadding: Theme.space2
                        leftPadding: Theme.space12
                        font.pixelSize: Theme.text14
                        text: "On"
                        checkable: true
                        checked: true
                    }
                    Stars {
                        objectName: "rating_1"
                        name: "Rating 1"
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        palette.windowText: Theme.warning
                        value: 3
                    }
                    LabelledRule {
                        objectName: "divider_or"
                        name: "or"
                        Layout.fillWidth: true
                        palette.windowText: Theme.quiet
                        font.pixelSize: Theme.text14
                    }
                    Icon {
                        objectName: "icon_1"
                        icons: "sun"
                        Layout.fillWidth: true
                        Layout.preferredWidth: Theme.space24
                        Layout.maximumWidth: Theme.space24
                        Layout.preferredHeight: Theme.space24
                        Layout.maximumHeight: Theme.space24
                    }
                    Face {
                        objectName: "avatar_ak"
                        name: "AK"
                        Layout.fillWidth: true
                        Layout.preferredWidth: Theme.space40
                        Layout.maximumWidth: Theme.space40
                        Layout.preferredHeight: Theme.space40
                        Layout.maximumHeight: Theme.space40
                        plate.color: Theme.raised
                        plate.radius: 9999
                        font.pixelSize: Theme.text16
                        font.weight: Font.DemiBold
                        initials: "AK"
                    }
                    Picture {
                        objectName: "embed_a_map"
                        name: "A map"
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.space160
                        plate.color: Theme.raised
                        palette.windowText: Theme.quiet
                        icons: "map"
                    }
                    Dots {
                        objectName: "page_indicator_1"
                        name: "Page 1"
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        palette.windowText: Theme.accent
                        count: 3
                        currentIndex: 1
                    }
                    RowBox {
                        objectName: "nav_home"
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.space48
                        gap: Theme.space4
                        Accessible.role: Accessible.MenuBar

                        PushButton {
                            objectName: "nav_item_home"
                            Layout.fillWidth: true
                            Layout.alignment: Qt.AlignVCenter
                            Layout.maximumWidth: implicitWidth
                            plate.radius: Theme.radius8
                            topPadding: Theme.space6
                            rightPadding: Theme.space12
                            bottomPadding: Theme.space6
                            leftPadding: Theme.space12
                            font.pixelSize: Theme.text16
                            text: "Home"
                        }
                        PushButton {
                            objectName: "nav_item_shoes"
                            Layout.fillWidth: true
                            Layout.alignment: Qt.AlignVCenter
                            Layout.maximumWidth: implicitWidth
                            plate.color: Theme.accentSoft
                            plate.radius: Theme.radius8
                            topPadding: Theme.space6
                            rightPadding: Theme.space12
                            bottomPadding: Theme.space6
                            leftPadding: Theme.space12
                            palette.windowText: Theme.accent
                            font.pixelSize: Theme.text16
                            font.weight: Font.DemiBold
                            text: "Shoes"
                        }
                    }
                }
                GridBox {
                    objectName: "grid_a"
                    Layout.fillWidth: true
                    padding: Theme.space16
                    rowGap: Theme.space16
                    columnGap: Theme.space16
                    most: 3

                    ColumnBox {
                        objectName: "card_a"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.fillHeight: true
                        plate.color: Theme.surface
                        plate.radius: Theme.radius12
                        plate.shade: 2
                        padding: Theme.space16
                        gap: Theme.space8

                        Words {
                            objectName: "heading_a"
                            text: "A"
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text20
                            font.weight: Font.DemiBold
                            leading: 1.25
                            Accessible.role: Accessible.Heading
                        }
                        PushButton {
                            objectName: "button_buy"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            Layout.minimumHeight: Theme.space40
                            plate.color: Theme.accent
                            plate.radius: Theme.radius8
                            topPadding: Theme.space6
                            rightPadding: Theme.space16
                            bottomPadding: Theme.space6
                            leftPadding: Theme.space16
                            palette.windowText: Theme.accentInk
                            font.pixelSize: Theme.text16
                            font.weight: Font.Medium
                            text: "Buy"
                        }
                    }
                    ColumnBox {
                        objectName: "card_b"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.fillHeight: true
                        plate.color: Theme.raised
                        plate.radius: Theme.radius12
                        padding: Theme.space16
                        gap: Theme.space8

                        Words {
                            objectName: "heading_b"
                            text: "B"
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text20
                            font.weight: Font.DemiBold
                            leading: 1.25
                            Accessible.role: Accessible.Heading
                        }
                    }
                    ColumnBox {
                        objectName: "card_c"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.fillHeight: true
                        plate.color: Theme.cardBackground
                        plate.border.width: Theme.space1
                        plate.border.color: Theme.line
                        plate.radius: Theme.radius20
                        padding: Theme.space16
                        gap: Theme.space8

                        Words {
                            objectName: "heading_c"
                            text: "C"
                            Layout.fillWidth: true
                            palette.windowText: Theme.headingText
                            font.pixelSize: Theme.text28
                            font.weight: Font.ExtraBold
                            leading: 1.25
                            Accessible.role: Accessible.Heading
                        }
                    }
                }
                RowBox {
                    objectName: "row_name"
                    Layout.fillWidth: true
                    topPadding: Theme.space8
                    rightPadding: Theme.space16
                    bottomPadding: Theme.space8
                    leftPadding: Theme.space16
                    gap: Theme.space24
                    justify: "fill"

                    ColumnBox {
                        objectName: "column_name"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignVCenter
                        gap: Theme.space12

                        Words {
                            objectName: "label_name"
                            text: "Name"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            font.pixelSize: Theme.text16
                        }
                        Field {
                            objectName: "input_1"
                            name: "Name"
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.space48
                            plate.color: Theme.surface
                            plate.border.width: Theme.space1
                            plate.border.color: Theme.edge
                            plate.radius: Theme.radius8
                            topPadding: Theme.space6
                            rightPadding: Theme.space12
                            bottomPadding: Theme.space6
                            leftPadding: Theme.space12
                            palette.windowText: Theme.ink
                            font.pixelSize: Theme.text16
                        }
                        Area {
                            objectName: "textarea_1"
                            name: "Text area 1"
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.space48
                            plate.color: Theme.surface
                            plate.border.width: Theme.space1
                            plate.border.color: Theme.edge
                            plate.radius: Theme.radius8
                            topPadding: Theme.space10
                            rightPadding: Theme.space12
                            bottomPadding: Theme.space10
                            leftPadding: Theme.space12
                            palette.windowText: Theme.ink
                            font.pixelSize: Theme.text16
                        }
                        Choice {
                            objectName: "select_m"
                            name: "M"
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.space48
                            plate.color: Theme.surface
                            plate.border.width: Theme.space1
                            plate.border.color: Theme.edge
                            plate.radius: Theme.radius8
                            topPadding: Theme.space6
                            rightPadding: Theme.space12
                            bottomPadding: Theme.space6
                            leftPadding: Theme.space12
                            palette.windowText: Theme.ink
                            font.pixelSize: Theme.text16
                            model: ["M", "S"]
                        }
                        Field {
                            objectName: "input_x"
                            name: "x"
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.space48
                            plate.color: Theme.surface
                            plate.border.width: Theme.space2
                            plate.border.color: Theme.danger
                            plate.radius: Theme.radius8
                            topPadding: Theme.space6
                            rightPadding: Theme.space12
                            bottomPadding: Theme.space6
                            leftPadding: Theme.space12
                            palette.windowText: Theme.ink
                            font.pixelSize: Theme.text16
                            text: "x"
                        }
                    }
                    ColumnBox {
                        objectName: "column_me"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignVCenter
                        gap: Theme.space4

                        Check {
                            objectName: "checkbox_me"
                            name: "Me"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            Layout.minimumHeight: Theme.space48
                            font.pixelSize: Theme.text16
                            text: "Me"
                        }
                        Option {
                            objectName: "radio_a"
                            name: "A"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            Layout.minimumHeight: Theme.space48
                            font.pixelSize: Theme.text16
                            text: "A"
                            checked: true
                        }
                        Option {
                            objectName: "radio_b"
                            name: "B"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            Layout.minimumHeight: Theme.space48
                            font.pixelSize: Theme.text16
                            text: "B"
                        }
                        Toggle {
                            objectName: "switch_wi_fi"
                            name: "Wi-Fi"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            Layout.minimumHeight: Theme.space48
                            font.pixelSize: Theme.text16
                            text: "Wi-Fi"
                        }
                        Slide {
                            objectName: "slider_1"
                            name: "Slider 1"
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.space48
                            value: 0.3
                        }
                        Spin {
                            objectName: "stepper_1"
                            name: "Stepper 1"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            Layout.minimumHeight: Theme.space48
                            font.pixelSize: Theme.text16
                            value: 0
                        }
                        Bar {
                            objectName: "progress_1"
                            name: "Progress 1"
                            Layout.fillWidth: true
                            palette.windowText: Theme.accent
                            value: 0.6
                        }
                        Ring {
                            objectName: "progress_2"
                            name: "Progress 2"
                            Layout.fillWidth: true
                            Layout.preferredWidth: Theme.space40
                            Layout.maximumWidth: Theme.space40
                            Layout.preferredHeight: Theme.space40
                            Layout.maximumHeight: Theme.space40
                            palette.windowText: Theme.accent
                        }
                    }
                }
                TabBar {
                    objectName: "segmented_day"
                    currentIndex: 1
                    background: Plate { color: Theme.raised; radius: Theme.radius8 }
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth

                    BarTab {
                        objectName: "tab_day"
                        text: "Day"
                        width: implicitWidth
                        palette.windowText: Theme.quiet
                        font.pixelSize: Theme.text14
                    }

                    BarTab {
                        objectName: "tab_week"
                        text: "Week"
                        width: implicitWidth
                        palette.windowText: Theme.accent
                        font.pixelSize: Theme.text14
                        font.weight: Font.DemiBold
                    }
                }
                ColumnBox {
                    objectName: "alert_no_connection"
                    Layout.fillWidth: true
                    plate.color: Theme.inkDangerSoft
                    plate.border.width: Theme.space1
                    plate.border.color: Theme.inkDanger
                    plate.radius: Theme.radius8
                    topPadding: Theme.space12
                    rightPadding: Theme.space16
                    bottomPadding: Theme.space12
                    leftPadding: Theme.space16
                    gap: Theme.space8
                    Accessible.role: Accessible.AlertMessage

                    Words {
                        objectName: "paragraph_no_connection"
                        text: "No connection."
                        Layout.fillWidth: true
                        font.pixelSize: Theme.text16
                    }
                }
                ColumnBox {
                    objectName: "list_privacy"
                    Layout.fillWidth: true
                    Accessible.role: Accessible.List

                    RowBox {
                        objectName: "list_item_privacy"
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.space48
                        topPadding: Theme.space8
                        rightPadding: Theme.space16
                        bottomPadding: Theme.space8
                        leftPadding: Theme.space16
                        gap: Theme.space16
                        justify: "fill"
                        Accessible.role: Accessible.ListItem

                        Icon {
                            objectName: "icon_2"
                            icons: "lock"
                            Layout.alignment: Qt.AlignVCenter
                            Layout.preferredWidth: Theme.space24
                            Layout.maximumWidth: Theme.space24
                            Layout.preferredHeight: Theme.space24
                            Layout.maximumHeight: Theme.space24
                        }
                        Words {
                            objectName: "label_privacy"
                            text: "Privacy"
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignVCenter
                            font.pixelSize: Theme.text16
                        }
                        Toggle {
                            objectName: "switch_2"
                            name: "Privacy"
                            Layout.alignment: Qt.AlignVCenter
                            Layout.minimumHeight: Theme.space48
                            font.pixelSize: Theme.text16
                        }
                    }
                    ColumnBox {
                        objectName: "card_in_a_list"
                        Layout.fillWidth: true
                        plate.color: Theme.surface
                        plate.radius: Theme.radius12
                        plate.shade: 2
                        padding: Theme.space16
                        gap: Theme.space8

                        Words {
                            objectName: "paragraph_in_a_list"
                            text: "In a list"
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text16
                        }
                    }
                }
                GridBox {
                    objectName: "table_name"
                    isTable: true
                    most: 2
                    rowGap: 12
                    columnGap: 12
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Table

                    Words {
                        objectName: "paragraph_name"
                        text: "Name"
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignVCenter
                        Layout.maximumWidth: implicitWidth
                        font.pixelSize: Theme.text16
                        font.weight: Font.DemiBold
                    }
                    Words {
                        objectName: "paragraph_price"
                        text: "Price"
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignVCenter
                        Layout.maximumWidth: implicitWidth
                        font.pixelSize: Theme.text16
                        font.weight: Font.DemiBold
                    }
                    Words {
                        objectName: "paragraph_hat"
                        text: "Hat"
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignVCenter
                        Layout.maximumWidth: implicitWidth
                        font.pixelSize: Theme.text16
                    }
                    Words {
                        objectName: "paragraph_19"
                        text: "19"
                        Layout.fillWidth: true
                        Layout.alignment: Qt.AlignVCenter
                        Layout.maximumWidth: implicitWidth
                        font.pixelSize: Theme.text16
                    }
                }
                DisclosureBox {
                    objectName: "disclosure_more"
                    name: "More"
                    gap: Theme.space8
                    Layout.fillWidth: true
                    caption.font.pixelSize: Theme.text16
                    caption.font.weight: Font.Medium

                    Words {
                        objectName: "paragraph_hidden_until_opened"
                        text: "Hidden until opened."
                        Layout.fillWidth: true
                        font.pixelSize: Theme.text16
                    }
                }
                ScrollingRow {
                    objectName: "carousel_1"
                    name: "Carousel"
                    Layout.fillWidth: true
                    gap: Theme.space16

                    Picture {
                        objectName: "image_1"
                        name: "Image 1"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.maximumWidth: implicitWidth
                        plate.color: Theme.raised
                    }
                    Picture {
                        objectName: "image_2"
                        name: "Image 2"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.maximumWidth: implicitWidth
                        plate.color: Theme.raised
                        icons: "music"
                    }
                }
                OverlayBox {
                    objectName: "overlay_hero"
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.space160
                    Layout.maximumHeight: Theme.space160
                    plate.color: Theme.overlayBackground

                    Words {
                        objectName: "heading_hero"
                        text: "Hero"
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: parent.width
                        palette.windowText: Theme.headingText2
                        font.pixelSize: Theme.text20
                        font.weight: Font.DemiBold
                        leading: 1.25
                        Accessible.role: Accessible.Heading
                    }
                    ActionButton {
                        objectName: "fab_add"
                        name: "Add"
                        anchors.top: parent.top
                        anchors.left: parent.left
                        width: Math.min(implicitWidth, parent.width)
                        plate.color: Theme.accent
                        plate.radius: Theme.radius16
                        plate.shade: 3
                        topPadding: Theme.space6
                        rightPadding: Theme.space16
                        bottomPadding: Theme.space6
                        leftPadding: Theme.space16
                        palette.windowText: Theme.accentInk
                        font.pixelSize: Theme.text16
                        font.weight: Font.Medium
                        icons: "add"
                    }
                }
                Month {
                    objectName: "calendar_march"
                    name: "March"
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    chosen: 14
                }
            }
        }
    }
    DialogBox {
        objectName: "dialog_sure"
        title: "Sure?"
        plate.color: Theme.surface
        plate.radius: Theme.radius16
        plate.shade: 5
        padding: Theme.space24
        palette.windowText: Theme.ink
        caption.font.pixelSize: Theme.text20
        caption.font.weight: Font.DemiBold
        gap: Theme.space16

        Words {
            objectName: "paragraph_it_cannot_be_undone"
            text: "It cannot be undone."
            Layout.fillWidth: true
            font.pixelSize: Theme.text16
        }
        PushButton {
            objectName: "button_delete"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumHeight: Theme.space40
            plate.color: Theme.danger
            plate.radius: Theme.radius8
            topPadding: Theme.space6
            rightPadding: Theme.space16
            bottomPadding: Theme.space6
            leftPadding: Theme.space16
            palette.windowText: Theme.dangerInk
            font.pixelSize: Theme.text16
            font.weight: Font.Medium
            text: "Delete"
        }
    }
}
