"""Programs of 2017 as programs of the `ui`: the same elements at the same paths.

Every element becomes the one of its role, with what its name said as attributes; what
the pages of 2017 drew around it without saying so is written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compilers.language.tree import Attribute, Element, Screen
from compilers.schema.attributes import attributes
from compilers.schema.dialects import FAMILY_2017, dialect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.schema.dialects import ElementKind

UI = "ui"

_OTHER = {"row": "grid", "paragraph": "text"}
"""Role → the element of the ui, where it is not called like the role."""

_WRITTEN: Mapping[str, Mapping[str, Any]] = {
    "nav": {"padding": (8, 16)},
    "row": {"gap": 20, "padding": (10, 16)},
    "card": {"variant": "outlined", "padding": 16},
    "list": {"variant": "inset", "margin": 16},
    "image": {"width": 64, "height": 64, "radius": 12},
}
"""What containers and pictures of 2017 look like, by role, in logical pixels."""


def in_ui(screen: Screen) -> Screen:
    """The screen in the dialect `ui`; one that is in it already is returned as it is.

    Paths stay, so that what is known of an element by its path holds on.
    """
    table = dialect(screen.dialect)
    if table.family != FAMILY_2017:
        return screen
    return Screen(UI, tuple(_element(one, table.elements) for one in screen.children))


def _element(element: Element, kinds: Mapping[str, ElementKind]) -> Element:
    kind = kinds[element.name]
    name = _OTHER.get(kind.role, kind.role)
    inside = element.children
    own = {**kind.defaults, **_WRITTEN.get(kind.role, {})}
    if name == "grid":
        own["columns"] = max(len(inside or ()), 1)
    given = {one.name: one.value for one in element.attributes}
    words = {"text": given["text"]} if "text" in given else {}
    return Element(
        name,
        None if inside is None else tuple(_element(one, kinds) for one in inside),
        _allowed({**words, **own, **given}, dialect(UI).elements[name]),
    )


def _allowed(values: Mapping[str, Any], kind: ElementKind) -> tuple[Attribute, ...]:
    """Attributes that the element may have: what told cards of 2017 apart is none."""
    rows = attributes(dialect(UI).family)
    return tuple(
        Attribute(name, value)
        for name, value in values.items()
        if name in rows and rows[name].fits(kind) and rows[name].accepts(value, kind)
    )
