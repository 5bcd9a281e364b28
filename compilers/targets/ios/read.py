"""An Xcode project, read back: the storyboard of its screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from compilers.errors import CompilerError
from compilers.page.theme import COLOURS, theme_ground, theme_ink
from compilers.schema.dialects import Dialect, dialect
from compilers.schema.icons import icons
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
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

STORYBOARD = "Main.storyboard"

ROLES = {
    "label": ("label", "paragraph"),
    "button": ("button", "icon-button"),
    "slider": ("slider",),
    "textField": ("input",),
    "switch": ("switch",),
    "imageView": ("image",),
    "tabBarItem": ("tab",),
}
"""What an object that somebody added by hand may be, by its class."""

_GROUPS = frozenset({"view", "stackView", "scrollView", "visualEffectView"})
"""Objects without a name that are looked through."""

_NAMED = re.compile(
    r"(?P<id>.*) \((?P<name>[^(),]*)(?P<marks>(?:, [a-z]+)*)"
    r"(?P<borrowed>, named by [^()]*)?\)"
)
_INKS = ("baseForegroundColor", "titleColor", "textColor", "tintColor")
_GROUNDS = ("baseBackgroundColor", "barTintColor", "backgroundColor")


def read(files: Files) -> Found:
    """The dialect, and the elements of the storyboard.

    Raises:
        CompilerError: the storyboard is missing or cannot be read.
    """
    root = xml_of(files, STORYBOARD)
    view = root.find(".//viewController/view")
    if view is None:
        raise CompilerError(f"{STORYBOARD} has no view controller with a view.")
    _put_values(root)
    name = _label(view).name or "ios"
    storyboard = _Storyboard(dialect(name))
    elements = tuple(storyboard.inside(view, None, 0))
    return Found(name, elements, (*storyboard.left_out, *_further(root)))


def _further(root: XmlElement) -> Iterator[LeftOut]:
    """The screens after the first."""
    for controller in root.findall("scenes/scene/objects/viewController")[1:]:
        yield LeftOut(STORYBOARD, _line(controller), "<viewController>")


def _put_values(root: Element) -> None:
    """Give every colour that stands by its name the value of that name."""
    values = {
        named.get("name"): colour.attrib
        for named in root.iter("namedColor")
        for colour in named.findall("color")
    }
    for colour in root.iter("color"):
        colour.attrib.update(values.get(colour.get("name"), {}))


class _Storyboard:
    """The objects of a storyboard; `left_out` collects what is no element."""

    def __init__(self, table: Dialect) -> None:
        self._table = table
        self.left_out: list[LeftOut] = []

    def inside(self, view: Element, parent: str | None, depth: int) -> Iterator[Seen]:
        """The elements in a view; views that are none are looked through."""
        if depth > DEEPEST:
            raise CompilerError(f"{STORYBOARD} is nested too deeply to be read.")
        for held in (*view.findall("subviews"), *view.findall("items")):
            for child in held:
                yield from self._found(child, parent, depth)

    def _found(self, view: Element, parent: str | None, depth: int) -> Iterator[Seen]:
        label = _label(view)
        roles = ROLES.get(view.tag, ())
        name = label.name or guessed(self._table, roles, parent)
        if name is not None:
            yield replace(
                self._seen(view, name, depth),
                kind=label.kind,
                is_marked=label.is_marked,
                id=label.id,
                line=_line(view),
            )
            return
        if view.tag not in _GROUPS:
            self.left_out.append(LeftOut(STORYBOARD, _line(view), f"<{view.tag}>"))
        yield from self.inside(view, parent, depth + 1)

    def _seen(self, view: Element, name: str, depth: int) -> Seen:
        kind = self._table.elements.get(name)
        if kind is not None and kind.role == "switch":
            return _toggle(view, name)
        is_container = kind is not None and kind.is_container
        ink, background = _colour(view, _INKS), _colour(view, _GROUNDS)
        if kind is not None and background == _theme_colour(theme_ground(kind)):
            background = None
            ink = None if ink == _theme_colour(theme_ink(kind)) else ink
        return Seen(
            name,
            text=_words(view),
            # The ink of a tab bar may come from its ground.
            colour=ink if is_container and view.tag != "tabBar" else None,
            ink=ink,
            background=background,
            icon=None if is_container else _icon(view),
            children=tuple(self.inside(view, name, depth + 1)) if is_container else (),
        )


def _toggle(view: Element, name: str) -> Seen:
    """A switch, alone where a label names it, or behind words of its own."""
    switch = view if view.tag == "switch" else view.find(".//switch")
    label = view.find(".//label")
    return Seen(
        name,
        text=None if label is None else label.get("text"),
        colour=None if switch is None else _colour(switch, ("onTintColor",)),
        background=_colour(view if label is None else label, _GROUNDS),
    )


def _icon(view: Element) -> str | None:
    """The icon whose symbol an object shows."""
    shown = [view.get("image"), *(one.get("image") for one in view.findall("state"))]
    return next((name for name, icon in icons().items() if icon.symbol in shown), None)


@dataclass(frozen=True, slots=True)
class _Label:
    """What the label of an object says; a borrowed one has a label for its name."""

    id: str = ""
    name: str | None = None
    kind: str | None = None
    is_marked: bool = False
    is_borrowed: bool = False


def _label(view: Element) -> _Label:
    match = _NAMED.fullmatch(view.get("userLabel", ""))
    if match is None:
        return _Label()
    marks = (match["marks"] or "").split(", ")[1:]
    return _Label(
        id=match["id"],
        name=match["name"],
        kind=next((mark for mark in marks if mark != PLACEHOLDER), None),
        is_marked=PLACEHOLDER in marks,
        is_borrowed=match["borrowed"] is not None,
    )


def _line(element: Element) -> int:
    return cast("XmlElement", element).line


def _words(view: Element) -> str | None:
    """What an object shows, or else what is read out for it."""
    places = (
        *(_string(view, key) for key in ("text", "title", "placeholder")),
        *(one.get("title") for one in view.findall("buttonConfiguration")),
        *(one.get("title") for one in view.findall("state")),
    )
    shown = next((text for text in places if text is not None), None)
    if shown is not None or view.get("changesSelectionAsPrimaryAction"):
        return shown  # what is read out for a choice without words is its label's
    spoken = None if _label(view).is_borrowed else view.find("accessibility")
    return None if spoken is None else spoken.get("label")


def _string(view: Element, key: str) -> str | None:
    """An attribute, or the element that Xcode makes of one with several lines."""
    element = view.find(f"string[@key='{key}']")
    return view.get(key) if element is None else "".join(element.itertext())


def _colour(view: Element, keys: tuple[str, ...]) -> str | None:
    """The first colour of an object for one of the keys that is not the system's."""
    holders = [view, *view.findall("buttonConfiguration"), *view.findall("state")]
    colours = {one.get("key"): one for held in holders for one in held.findall("color")}
    for key in keys:
        found = colours.get(key)
        if found is not None and (found.get("red") or found.get("white")):
            return _hex(found)
    return None


def _theme_colour(name: str | None) -> str | None:
    return COLOURS[name] if name else None


def _hex(colour: Element) -> str:
    """A colour of three channels, or of `white` alone, as Xcode saves greys."""
    grey = colour.get("white", "0")
    try:
        channels = [float(colour.get(name, grey)) for name in ("red", "green", "blue")]
        return f"#{bytes(round(255 * channel) for channel in channels).hex()}"
    except (ValueError, OverflowError):
        raise CompilerError(f"{STORYBOARD} has a colour that is none.") from None
