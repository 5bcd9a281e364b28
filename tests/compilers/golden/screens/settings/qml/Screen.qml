import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The whole screen; what stands between its bars scrolls. */
Page {
    implicitHeight: 720
    implicitWidth: 400
    font.pixelSize: 16
    palette.windowText: Theme.ink
    Accessible.name: "Settings"
    background: Plate {
        color: Theme.canvas
    }
    header: ColumnLayout {
        spacing: 0

        RowBox {
            objectName: "app_bar_settings"
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
                objectName: "icon_button_back"
                name: "Back"
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: Theme.space44
                Layout.maximumWidth: Theme.space44
                Layout.preferredHeight: Theme.space44
                Layout.maximumHeight: Theme.space44
                plate.radius: 9999
                icons: "back"
            }
            Words {
                text: "Settings"
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Theme.text20
                font.weight: Font.DemiBold
            }
            IconButton {
                objectName: "icon_button_search"
                name: "Search"
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: Theme.space44
                Layout.maximumWidth: Theme.space44
                Layout.preferredHeight: Theme.space44
                Layout.maximumHeight: Theme.space44
                plate.radius: 9999
                icons: "search"
            }
        }
    }
    footer: ColumnLayout {
        spacing: 0

        TabBar {
            objectName: "tab_bar_home"
            currentIndex: 2
            background: Plate { color: Theme.surface }
            Layout.fillWidth: true

            BarTab {
                objectName: "tab_home"
                text: "Home"
                icons: "home"
                isUpright: true
                palette.windowText: Theme.quiet
                font.pixelSize: Theme.text14
            }

            BarTab {
                objectName: "tab_messages"
                text: "Messages"
                badge: "4"
                icons: "chat"
                isUpright: true
                palette.windowText: Theme.quiet
                font.pixelSize: Theme.text14
            }

            BarTab {
                objectName: "tab_settings"
                text: "Settings"
                icons: "settings"
                isUpright: true
                palette.windowText: Theme.accent
                font.pixelSize: Theme.text14
                font.weight: Font.DemiBold
            }
        }
    }

    GridLayout {
        anchors.fill: parent
        columnSpacing: 0
        columns: width < 768 ? 1 : 2
        rowSpacing: 0

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

                ColumnBox {
                    objectName: "column_rm"
                    Layout.fillWidth: true
                    Layout.maximumWidth: Theme.space640
                    padding: Theme.space16
                    gap: Theme.space24

                    ColumnBox {
                        objectName: "card_rm"
                        Layout.fillWidth: true
                        plate.color: Theme.raised
                        plate.radius: Theme.radius12
                        padding: Theme.space16
                        gap: Theme.space8

                        RowBox {
                            objectName: "row_rm"
                            Layout.fillWidth: true
                            gap: Theme.space16
                            justify: "fill"

                            Face {
                                objectName: "avatar_rm"
                                name: "RM"
                                Layout.alignment: Qt.AlignVCenter
                                Layout.preferredWidth: Theme.space64
                                Layout.maximumWidth: Theme.space64
                                Layout.preferredHeight: Theme.space64
                                Layout.maximumHeight: Theme.space64
                                plate.color: Theme.raised
                                plate.radius: 9999
                                font.pixelSize: Theme.text24
                                font.weight: Font.DemiBold
                                initials: "RM"
                            }
                            ColumnBox {
                                objectName: "column_rosa_marin"
                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                Layout.alignment: Qt.AlignVCenter
                                gap: Theme.space2

                                Words {
                                    objectName: "heading_rosa_marin"
                                    text: "Rosa Marin"
                                    Layout.fillWidth: true
                                    font.pixelSize: Theme.text20
                                    font.weight: Font.DemiBold
                                    leading: 1.25
                                    Accessible.role: Accessible.Heading
                                }
                                Words {
                                    objectName: "paragraph_rosa_example_org"
                                    text: "rosa@example.org"
                                    Layout.fillWidth: true
                                    palette.windowText: Theme.quiet
                                    font.pixelSize: Theme.text13
                                }
                            }
                            PushButton {
                                objectName: "button_edit"
                                Layout.alignment: Qt.AlignVCenter
                                Layout.minimumHeight: Theme.space40
                                plate.color: Theme.accentSoft
                                plate.radius: Theme.radius8
                                topPadding: Theme.space6
                                rightPadding: Theme.space16
                                bottomPadding: Theme.space6
                                leftPadding: Theme.space16
                                palette.windowText: Theme.accent
                                font.pixelSize: Theme.text16
                                font.weight: Font.Medium
                                text: "Edit"
                            }
                        }
                    }
                    ColumnBox {
                        objectName: "column_notifications"
                        Layout.fillWidth: true
                        gap: Theme.space8

                        Words {
                            objectName: "heading_notifications"
                            text: "Notifications"
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text16
                            font.weight: Font.DemiBold
                            leading: 1.25
                            Accessible.role: Accessible.Heading
                        }
                        ColumnBox {
                            objectName: "list_allow_notifications"
                            Layout.fillWidth: true
                            plate.color: Theme.surface
                            plate.border.width: Theme.space1
                            plate.border.color: Theme.line
                            plate.radius: Theme.radius12
                            Accessible.role: Accessible.List

                            RowBox {
                                objectName: "list_item_allow_notifications"
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
                                    objectName: "icon_1"
                                    icons: "notifications"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.preferredWidth: Theme.space24
                                    Layout.maximumWidth: Theme.space24
                                    Layout.preferredHeight: Theme.space24
                                    Layout.maximumHeight: Theme.space24
                                }
                                Words {
                                    objectName: "label_allow_notifications"
                                    text: "Allow notifications"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    font.pixelSize: Theme.text16
                                }
                                Toggle {
                                    objectName: "switch_1"
                                    name: "Allow notifications"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.minimumHeight: Theme.space48
                                    font.pixelSize: Theme.text16
                                    checked: true
                                }
                            }
                            RowBox {
                                objectName: "list_item_weekly_summary_by_e"
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
                                    icons: "mail"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.preferredWidth: Theme.space24
                                    Layout.maximumWidth: Theme.space24
                                    Layout.preferredHeight: Theme.space24
                                    Layout.maximumHeight: Theme.space24
                                }
                                Words {
                                    objectName: "label_weekly_summary_by_e"
                                    text: "Weekly summary by e-mail"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    font.pixelSize: Theme.text16
                                }
                                Toggle {
                                    objectName: "switch_2"
                                    name: "Weekly summary by e-mail"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.minimumHeight: Theme.space48
                                    font.pixelSize: Theme.text16
                                }
                            }
                            RowBox {
                                objectName: "list_item_volume"
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
                                    objectName: "icon_3"
                                    icons: "volume"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.preferredWidth: Theme.space24
                                    Layout.maximumWidth: Theme.space24
                                    Layout.preferredHeight: Theme.space24
                                    Layout.maximumHeight: Theme.space24
                                }
                                Words {
                                    objectName: "label_volume"
                                    text: "Volume"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    font.pixelSize: Theme.text16
                                }
                                Slide {
                                    objectName: "slider_1"
                                    name: "Volume"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.minimumHeight: Theme.space48
                                    value: 0.6
                                }
                            }
                        }
                    }
                    ColumnBox {
                        objectName: "column_appearance"
                        Layout.fillWidth: true
                        gap: Theme.space8

                        Words {
                            objectName: "heading_appearance"
                            text: "Appearance"
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text16
                            font.weight: Font.DemiBold
                            leading: 1.25
                            Accessible.role: Accessible.Heading
                        }
                        TabBar {
                            objectName: "segmented_light"
                            currentIndex: 2
                            background: Plate { color: Theme.raised; radius: Theme.radius8 }
                            Layout.fillWidth: true

                            BarTab {
                                objectName: "tab_light"
                                text: "Light"
                                width: implicitWidth
                                palette.windowText: Theme.quiet
                                font.pixelSize: Theme.text14
                            }

                            BarTab {
                                objectName: "tab_dark"
                                text: "Dark"
                                width: implicitWidth
                                palette.windowText: Theme.quiet
                                font.pixelSize: Theme.text14
                            }

                            BarTab {
                                objectName: "tab_automatic"
                                text: "Automatic"
                                width: implicitWidth
                                palette.windowText: Theme.accent
                                font.pixelSize: Theme.text14
                                font.weight: Font.DemiBold
                            }
                        }
                    }
                    ColumnBox {
                        objectName: "column_account"
                        Layout.fillWidth: true
                        gap: Theme.space8

                        Words {
                            objectName: "heading_account"
                            text: "Account"
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text16
                            font.weight: Font.DemiBold
                            leading: 1.25
                            Accessible.role: Accessible.Heading
                        }
                        ColumnBox {
                            objectName: "list_privacy_and_safety"
                            Layout.fillWidth: true
                            plate.color: Theme.surface
                            plate.border.width: Theme.space1
                            plate.border.color: Theme.line
                            plate.radius: Theme.radius12
                            Accessible.role: Accessible.List

                            RowBox {
                                objectName: "list_item_privacy_and_safety"
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
                                    objectName: "icon_4"
                                    icons: "lock"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.preferredWidth: Theme.space24
                                    Layout.maximumWidth: Theme.space24
                                    Layout.preferredHeight: Theme.space24
                                    Layout.maximumHeight: Theme.space24
                                }
                                Words {
                                    objectName: "label_privacy_and_safety"
                                    text: "Privacy and safety"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    font.pixelSize: Theme.text16
                                }
                                Icon {
                                    icons: "forward"
                                    ink: Theme.quiet
                                    side: 20
                                }
                            }
                            RowBox {
                                objectName: "list_item_language"
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
                                    objectName: "icon_5"
                                    icons: "globe"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.preferredWidth: Theme.space24
                                    Layout.maximumWidth: Theme.space24
                                    Layout.preferredHeight: Theme.space24
                                    Layout.maximumHeight: Theme.space24
                                }
                                Words {
                                    objectName: "label_language"
                                    text: "Language"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    font.pixelSize: Theme.text16
                                }
                                Words {
                                    objectName: "paragraph_english"
                                    text: "English"
                                    Layout.fillWidth: true
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.maximumWidth: implicitWidth
                                    palette.windowText: Theme.quiet
                                    font.pixelSize: Theme.text13
                                }
                                Icon {
                                    icons: "forward"
                                    ink: Theme.quiet
                                    side: 20
                                }
                            }
                            RowBox {
                                objectName: "list_item_storage"
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
                                    objectName: "icon_6"
                                    icons: "cloud"
                                    Layout.alignment: Qt.AlignVCenter
                                    Layout.preferredWidth: Theme.space24
                                    Layout.maximumWidth: Theme.space24
                                    Layout.preferredHeight: Theme.space24
                                    Layout.maximumHeight: Theme.space24
                                }
                                Words {
                                    objectName: "label_storage"
                                    text: "Storage"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    font.pixelSize: Theme.text16
                                }
                                Bar {
                                    objectName: "progress_storage_used"
                                    name: "Storage used"
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignVCenter
                                    palette.windowText: Theme.accent
                                    value: 0.72
                                }
                                Icon {
                                    icons: "forward"
                                    ink: Theme.quiet
                                    side: 20
                                }
                            }
                        }
                    }
                    DisclosureBox {
                        objectName: "disclosure_about_this_app"
                        name: "About this app"
                        gap: Theme.space8
                        Layout.fillWidth: true
                        caption.font.pixelSize: Theme.text16
                        caption.font.weight: Font.Medium

                        Words {
                            objectName: "paragraph_version_4_2_released"
                            text: "Version 4.2, released in November 2026."
                            Layout.fillWidth: true
                            font.pixelSize: Theme.text16
                        }
                        LinkWords {
                            objectName: "link_licences_of_the_software"
                            text: "Licences of the software that it is built with"
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            palette.windowText: Theme.accent
                            font.pixelSize: Theme.text16
                        }
                    }
                    PushButton {
                        objectName: "button_sign_out"
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        Layout.minimumHeight: Theme.space40
                        plate.radius: Theme.radius8
                        topPadding: Theme.space6
                        rightPadding: Theme.space16
                        bottomPadding: Theme.space6
                        leftPadding: Theme.space16
                        palette.windowText: Theme.inkDanger
                        font.pixelSize: Theme.text16
                        font.weight: Font.Medium
                        text: "Sign out"
                        icons: "exit"
                    }
                }
            }
        }
    }
}
