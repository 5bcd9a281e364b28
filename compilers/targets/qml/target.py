"""What the target qml writes, and from which templates."""

from __future__ import annotations

from compilers.schema.dialects import FAMILY_2017
from compilers.targets.literals import javascript_string
from compilers.targets.qml.own_types import QML_TYPES
from compilers.targets.target import Target
from compilers.targets.toolkit import pictures, qml_names

QML_PARTS = (
    *("Bar", "Tabs", "Panel", "Line", "Cards", "Card"),
    *("Words", "PushButton", "IconButton", "Tab", "Picture"),
    *("Check", "Option", "Toggle", "Slide", "Field"),
)
"""The types that a screen of 2017 in QML is made of, each a file."""

TARGET = Target(
    name="qml",
    place=7,
    title="Qt Quick screen",
    short="QML",
    outputs={f"{n}.qml.jinja": f"{n}.qml" for n in ("Screen", "Theme", "Icon")},
    copied={n: n for n in ("README.md", "main.py", "qmldir")},
    parts={
        FAMILY_2017: {f"{n}.qml": f"{n}.qml" for n in QML_PARTS},
        "ui": {f"{n}.qml": f"{n}.qml" for n in QML_TYPES},
    },
    filters={"javascript_string": javascript_string},
    context=qml_names,
    extras=pictures("pictures"),
)
