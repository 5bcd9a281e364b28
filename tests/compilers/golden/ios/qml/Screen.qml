import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/** The whole screen; what stands between header and footer scrolls. */
Rectangle {
    implicitWidth: 400
    implicitHeight: 720
    color: Theme.canvas
    Accessible.name: "iOS screen"

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

                        Picture {
                            objectName: "image_1"
                            words: "Image 1"
                        }
                        Words {
                            objectName: "label_1"
                            text: "Label 1"
                            color: Theme.ink
                            Layout.maximumWidth: Infinity
                        }
                    }
                    Line {
                        objectName: "list_item_2"
                        isFilled: true

                        Words {
                            objectName: "label_notifications_all_of_them"
                            text: "Notifications; \"all\" of them"
                            color: Theme.labelInk
                            Layout.maximumWidth: Infinity
                        }
                        Toggle {
                            objectName: "switch_1"
                            words: "Notifications; \"all\" of them"
                            hasWords: false
                            checked: true
                        }
                    }
                    Line {
                        objectName: "list_item_3"
                        isFilled: true

                        Words {
                            objectName: "label_3"
                            text: "Label 3"
                            color: Theme.ink
                        }
                        Slide {
                            objectName: "slider_1"
                            words: "Label 3"
                        }
                        Words {
                            objectName: "label_4"
                            text: "Label 4"
                            color: Theme.ink
                        }
                    }
                    Line {
                        objectName: "list_item_4"
                        isFilled: true

                        Words {
                            objectName: "label_5"
                            text: "Label 5"
                            color: Theme.ink
                            Layout.maximumWidth: Infinity
                        }
                        IconButton {
                            objectName: "icon_button_add"
                            icons: "add"
                            words: "Add"
                        }
                    }
                    Line {
                        objectName: "list_item_5"
                        color: Theme.listItemGround

                        Picture {
                            objectName: "image_a_cat_a_dog"
                            words: "A cat & a dog"
                        }
                        Picture {
                            objectName: "image_3"
                            words: "Image 3"
                        }
                        Picture {
                            objectName: "image_4"
                            words: "Image 4"
                        }
                    }
                    Line {
                        objectName: "list_item_6"
                        isFilled: true

                        Toggle {
                            objectName: "switch_2"
                            words: "Switch 2"
                            checked: true
                        }
                        Slide {
                            objectName: "slider_2"
                            words: "Slider 2"
                        }
                        IconButton {
                            objectName: "icon_button_add_2"
                            icons: "add"
                            words: "Add"
                        }
                    }
                }
            }
        }
        Tabs {
            objectName: "tab_bar"

            Tab {
                objectName: "tab_search"
                icons: "search"
                words: "Search"
                ink: Theme.accent
            }
            Tab {
                objectName: "tab_contacts"
                icons: "contact"
                words: "Contacts"
            }
            Tab {
                objectName: "tab_downloads"
                icons: "download"
                words: "Downloads"
            }
            Tab {
                objectName: "tab_more"
                icons: "more"
                words: "More"
            }
        }
    }
}
