"""How an element looks, as attributes: colours, corners, outline, shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.language.tree import Value
    from pix2code_app.assembly.elements import FoundElement


def looks(element: FoundElement) -> dict[str, Value]:
    """The attributes of an element's look, and those that came with it."""
    found: dict[str, Value | None] = {
        "color": element.color if element.text else None,
        "background": element.background,
        "radius": _radius(element),
        "border": _rounded(element.border),
        "border-color": element.border_color if element.border else None,
        "shadow": element.shadow or None,
    }
    given = {attribute.name: attribute.value for attribute in element.attributes}
    return {k: v for k, v in {**found, **given}.items() if v is not None}


def _radius(element: FoundElement) -> Value | None:
    least = min(element.box.width, element.box.height)
    if element.radius >= least / 2 > 0:
        return "full"
    return _rounded(element.radius)


def _rounded(value: float) -> int | float | None:
    near = round(value, 1)
    return (int(near) if near == int(near) else near) or None
