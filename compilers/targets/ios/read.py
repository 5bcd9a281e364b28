"""An Xcode project, read back: the storyboard of its screen."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.page.theme import COLOURS, theme_ground, theme_ink
from compilers.schema.dialects import Dialect, dialect
from compilers.schema.icons import icons
from compilers.targets.project_reader import DEEPEST, Files, Seen, named, xml_of

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

_NAMED = re.compile(
    r".*\((?P<name>[^(),]*)(?:, (?P<kind>[a-z]+))?(?P<borrowed>, named by [^()]*)?\)"
)
_INKS = ("baseForegroundColor", "titleColor", "textColor", "tintColor")
_GROUNDS = ("baseBackgroundColor", "barTintColor", "backgroundColor")


def read(files: Files) -> tuple[str, tuple[Seen, ...]]:
    """Name of the dialect, and the elements of the storyboard.

    Raises:
        CompilerError: the storyboard is missing or cannot be read.
    """
    root = xml_of(files, STORYBOARD)
    view = root.find(".//viewController/view")
    if view is None:
        raise CompilerError(f"{STORYBOARD} has no view controller with a view.")
    _put_values(root)
    name = _name(view) or "ios"
    return name, tuple(_Storyboard(dialect(name)).inside(view, 0))


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
    """The objects of a storyboard."""

    def __init__(self, table: Dialect) -> None:
        self._table = table

    def inside(self, view: Element, depth: int) -> Iterator[Seen]:
        """The elements in a view; views that are none are looked through."""
        if depth > DEEPEST:
            raise CompilerError(f"{STORYBOARD} is nested too deeply to be read.")
        for held in (*view.findall("subviews"), *view.findall("items")):
            for child in held:
                name = _name(child) or self._guess(child)
                if name is None:
                    yield from self.inside(child, depth + 1)
                else:
                    yield replace(self._seen(child, name, depth), kind=_kind(child))

    def _guess(self, view: Element) -> str | None:
        if view.get("userLabel") is not None:
            return None
        names = (named(self._table, role) for role in ROLES.get(view.tag, ()))
        return next(filter(None, names), None)

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
            children=tuple(self.inside(view, depth + 1)) if is_container else (),
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


def _name(view: Element) -> str | None:
    match = _NAMED.fullmatch(view.get("userLabel", ""))
    return match["name"] if match else None


def _kind(view: Element) -> str | None:
    match = _NAMED.fullmatch(view.get("userLabel", ""))
    return match["kind"] if match else None


def _is_named_by_a_label(view: Element) -> bool:
    match = _NAMED.fullmatch(view.get("userLabel", ""))
    return bool(match and match["borrowed"])


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
    spoken = None if _is_named_by_a_label(view) else view.find("accessibility")
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
