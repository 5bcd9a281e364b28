"""The types that a screen of the `ui` in QML is made of, each a file of its own."""

QML_TYPES = (
    *("Plate", "Panel", "ColumnBox", "RowBox", "GridBox", "FlowBox", "OverlayBox"),
    *("ScrollingRow", "DisclosureBox", "DialogBox", "Words", "LinkWords", "Field"),
    *("Area", "Choice", "PushButton", "IconButton", "ActionButton", "ChipButton"),
    *("BarTab", "Check", "Option", "Toggle", "Spin", "Slide", "RangeSlide", "Bar"),
    *(
        "Ring",
        "Dots",
        "Dot",
        "Stars",
        "Month",
        "Picture",
        "Face",
        "Rule",
        "LabelledRule",
    ),
)
