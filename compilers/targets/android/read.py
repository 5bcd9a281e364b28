"""An Android project, read back: the layout with its strings and colours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.page.theme import COLOURS as THEME
from compilers.schema.dialects import Dialect, dialect
from compilers.targets.android.resources import RES
from compilers.targets.android.text import text_of
from compilers.targets.project_reader import (
    DEEPEST,
    PLACEHOLDER,
    Files,
    Found,
    LeftOut,
    Seen,
    XmlElement,
    guessed,
    xml_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LAYOUT = f"{RES}/layout/activity_main.xml"
STRINGS = f"{RES}/values/strings.xml"
COLOURS = f"{RES}/values/colors.xml"

ROLES = {
    "TextView": ("label", "paragraph"),
    "Button": ("button",),
    "SeekBar": ("slider",),
    "EditText": ("input",),
    "CheckBox": ("checkbox",),
    "RadioButton": ("radio",),
    "Switch": ("switch",),
    "ImageView": ("image",),
    "ImageButton": ("icon-button",),
}
"""What a widget that somebody added by hand may be, by its class."""

_GROUPS = frozenset(
    [
        "LinearLayout",
        "FrameLayout",
        "RelativeLayout",
        "ScrollView",
        "HorizontalScrollView",
        "RadioGroup",
        "merge",
        "androidx.constraintlayout.widget.ConstraintLayout",
        "androidx.core.widget.NestedScrollView",
        "androidx.cardview.widget.CardView",
    ]
)
"""Views without a tag that are looked through."""

_WORDS = ("text", "hint", "contentDescription")
_INKS = ("textColor", "progressTint", "tint")
_GROUNDS = ("background", "backgroundTint")
_COLOUR = re.compile("#(?:[0-9a-f]{2})?([0-9a-f]{6})|#[0-9a-f]?([0-9a-f]{3})")
"""With or without opacity first, a channel of two digits, or of one to be doubled."""

_DRAWN = "@drawable/ic_"
_ANDROID = "{http://schemas.android.com/apk/res/android}"


def read(files: Files) -> Found:
    """The dialect, and the elements of the layout.

    Raises:
        CompilerError: a file is missing or cannot be read.
    """
    root = xml_of(files, LAYOUT)
    name = root.get(f"{_ANDROID}tag", "android")
    values = {
        f"@{kind}/{one.get('name')}": "".join(one.itertext())
        for kind, path in (("string", STRINGS), ("color", COLOURS))
        for one in xml_of(files, path)
    }
    layout = _Layout(dialect(name), values)
    elements = tuple(layout.inside(root, None, 0))
    return Found(name, elements, tuple(layout.left_out))


def _icon(view: XmlElement) -> str | None:
    """The name that its drawable `ic_…` has."""
    shown = (view.get(f"{_ANDROID}{name}") or "" for name in ("src", "drawableTop"))
    return next((one.removeprefix(_DRAWN) for one in shown if _DRAWN in one), None)


class _Layout:
    """The views of a layout, with the values that they refer to.

    `left_out` collects what is no element.
    """

    def __init__(self, table: Dialect, values: Mapping[str, str]) -> None:
        self._table = table
        self._values = values
        self.left_out: list[LeftOut] = []

    def inside(
        self, view: XmlElement, parent: str | None, depth: int
    ) -> Iterator[Seen]:
        """The elements in a view; views that are none are looked through."""
        if depth > DEEPEST:
            raise CompilerError(f"{LAYOUT} is nested too deeply to be read.")
        for child in view.inside():
            tag = child.get(f"{_ANDROID}tag")
            tag = tag or guessed(self._table, ROLES.get(child.tag, ()), parent)
            if tag is None:
                if child.tag not in _GROUPS:
                    self.left_out.append(LeftOut(LAYOUT, child.line, f"<{child.tag}>"))
                yield from self.inside(child, parent, depth + 1)
            else:
                name, *marks = tag.split()
                yield self._seen(child, name, frozenset(marks), depth)

    def _seen(
        self, view: XmlElement, name: str, marks: frozenset[str], depth: int
    ) -> Seen:
        places = (view.get(f"{_ANDROID}{name}") for name in _WORDS)
        words = next(filter(None, places), None)
        return Seen(
            name,
            text=self._text(words) if words else None,
            colour=self._colour(view, "foregroundTint"),
            ink=next(filter(None, (self._colour(view, ink) for ink in _INKS)), None),
            background=next(
                filter(None, (self._colour(view, ground) for ground in _GROUNDS)), None
            ),
            kind=next(iter(marks - {PLACEHOLDER}), None),
            icon=_icon(view),
            is_marked=PLACEHOLDER in marks,
            id=view.get(f"{_ANDROID}id", "").removeprefix("@+id/"),
            line=view.line,
            children=tuple(self.inside(view, name, depth + 1)),
        )

    def _text(self, words: str) -> str:
        if words.startswith("@string/") and words not in self._values:
            raise CompilerError(f"{STRINGS} has no {words}.")
        return text_of(self._values.get(words, words))

    def _colour(self, view: XmlElement, attribute: str) -> str | None:
        """A colour that is not the theme's."""
        value = view.get(f"{_ANDROID}{attribute}", "")
        if value.removeprefix("@color/") not in THEME:
            value = self._values.get(value, value)
        match = _COLOUR.fullmatch(value.strip().lower())
        if match is None:
            return None
        return f"#{match[1] or ''.join(2 * digit for digit in match[2])}"
