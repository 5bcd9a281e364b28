import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The whole screen; what stands between header and footer scrolls. */
Rectangle {
    implicitWidth: 400
    implicitHeight: 720
    color: Theme.canvas
    Accessible.name: "Android screen"

    ButtonGroup {
        id: options
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollView {
            id: scroll

            Layout.fillHeight: true
            Layout.fillWidth: true
            contentHeight: list.implicitHeight + 40
            contentWidth: availableWidth

            ColumnLayout {
                id: list

                spacing: 18
                width: Math.min(scroll.availableWidth - 32, 576)
                x: (scroll.availableWidth - width) / 2
                y: 20

                Panel {
                    objectName: "list"

                    Line {
                        objectName: "list_item_1"
                        isFilled: true

                        Words {
                            objectName: "label_1"
                            text: "Label 1"
                            color: Theme.ink
                        }
                        Slide {
                            objectName: "slider_1"
                            words: "Label 1"
                        }
                        Words {
                            objectName: "label_2"
                            text: "Label 2"
                            color: Theme.ink
                        }
                    }
                    Line {
                        objectName: "list_item_2"

                        PushButton {
                            objectName: "button_save_all_100"
                            words: "Save \\ 'all' @ 100%"
                        }
                        Toggle {
                            objectName: "switch_1"
                            words: "Switch 1"
                        }
                        Toggle {
                            objectName: "switch_wi_fi"
                            words: "Wi-Fi"
                            ink: Theme.switchInk
                            mark: Theme.switchInk
                        }
                    }
                    Line {
                        objectName: "list_item_3"

                        Check {
                            objectName: "checkbox_1"
                            words: "Checkbox 1"
                        }
                        Check {
                            objectName: "checkbox_2"
                            words: "Checkbox 2"
                        }
                    }
                    Line {
                        objectName: "list_item_4"
                        color: Theme.listItemGround

                        Option {
                            objectName: "radio_1"
                            words: "Option 1"
                            ink: Theme.listItemInk
                            ButtonGroup.group: options
                        }
                        Option {
                            objectName: "radio_home_e"
                            words: "@home? <é>"
                            ink: Theme.radioInk
                            mark: Theme.radioInk
                            ButtonGroup.group: options
                        }
                    }
                    Line {
                        objectName: "list_item_5"
                        isFilled: true

                        Slide {
                            objectName: "slider_2"
                            words: "Slider 2"
                        }
                    }
                }
            }
        }
        Tabs {
            objectName: "tab_bar"

            Tab {
                objectName: "tab_home"
                icons: "home"
                words: "Home"
                ink: Theme.accent
            }
            Tab {
                objectName: "tab_dashboard"
                icons: "dashboard"
                words: "Dashboard"
            }
            Tab {
                objectName: "tab_notifications"
                icons: "notifications"
                words: "Notifications"
            }
            Tab {
                objectName: "tab_search"
                icons: "search"
                words: "Search"
            }
        }
    }
}
