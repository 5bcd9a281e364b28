"""Where an element stands in what holds it, as properties of Qt Quick Layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.style import ROOT, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compilers.page.builder import Node
    from compilers.targets.palette import Palette

    Properties = dict[str, str]

_ACROSS = {"start": "AlignLeft", "center": "AlignHCenter", "end": "AlignRight"}
_DOWN = {
    "start": "AlignTop",
    "center": "AlignVCenter",
    "end": "AlignBottom",
    "baseline": "AlignBaseline",
}
_MARGINS = ("topMargin", "rightMargin", "bottomMargin", "leftMargin")

_RIGID = frozenset(
    {
        *("icon", "avatar", "checkbox", "radio", "switch", "icon-button", "fab"),
        *("badge", "rating", "page-indicator", "stepper", "chip", "button"),
    }
)
"""Roles that are never narrower than they want to be."""


def layout(
    node: Node, around: Node | None, looks: Mapping[str, Style], palette: Palette
) -> Properties:
    """The properties that place an element in its parent; the screen is a column."""
    style = looks[node.id]
    outside = looks[around.id] if around else ROOT
    if outside.axis == "overlay":
        return dict(_in_overlay(style, palette))
    if outside.wrap:
        return _in_flow(style, palette)
    found: Properties = {}
    if outside.axis == "row":
        found |= _along_a_row(node, style, outside)
    elif outside.axis == "grid":
        found |= _in_a_cell(style, outside)
    else:
        found |= _down_a_column(style, outside)
    found |= dict(_widths(style, found, palette))
    found |= dict(_heights(style, palette))
    found |= dict(_margins(style, palette))
    return found


def _along_a_row(node: Node, style: Style, outside: Style) -> Properties:
    found: Properties = {}
    if style.grow:
        found["Layout.fillWidth"] = "true"
        found["Layout.preferredWidth"] = "1"
        if style.grow != 1:
            found["Layout.horizontalStretchFactor"] = str(
                max(1, round(10 * style.grow))
            )
    elif node.role not in _RIGID:
        found["Layout.fillWidth"] = "true"
    down = style.align_self or outside.align or "center"
    if down == "stretch" or style.height == "fill":
        found["Layout.fillHeight"] = "true"
    elif down in _DOWN:
        found["Layout.alignment"] = f"Qt.{_DOWN[down]}"
    return found


def _down_a_column(style: Style, outside: Style) -> Properties:
    across = style.align_self or outside.align or "start"
    found: Properties = {"Layout.fillWidth": "true"}
    if style.width != "fill" and across in {"center", "end"}:
        found["Layout.alignment"] = f"Qt.{_ACROSS[across]}"
    if style.grow:
        found["Layout.fillHeight"] = "true"
    return found


def _in_a_cell(style: Style, outside: Style) -> Properties:
    found: Properties = {"Layout.fillWidth": "true", "Layout.preferredWidth": "1"}
    if style.span > 1 and outside.columns:
        found["Layout.columnSpan"] = str(min(style.span, outside.columns))
    down = style.align_self or outside.align or "stretch"
    if down == "stretch":
        found["Layout.fillHeight"] = "true"
    elif down in _DOWN:
        found["Layout.alignment"] = f"Qt.{_DOWN[down]}"
    return found


def _widths(
    style: Style, found: Properties, palette: Palette
) -> Iterator[tuple[str, str]]:
    """What hugs its words is as wide as they are, and narrower where it must be."""
    least = _theme(palette, style.min_width)
    most = _theme(palette, style.max_width)
    if isinstance(style.width, int | float):
        wide = _theme(palette, style.width)
        yield "Layout.preferredWidth", str(wide)
        yield "Layout.maximumWidth", str(wide)
    elif style.width == "hug" and not style.grow and "Layout.fillWidth" in found:
        wide = f"Math.max(implicitWidth, {least})" if least else "implicitWidth"
        yield "Layout.maximumWidth", f"Math.min({wide}, {most})" if most else wide
        if least:
            yield "Layout.preferredWidth", wide
    else:
        if most:
            yield "Layout.maximumWidth", most
        if least:
            yield "Layout.minimumWidth", least


def _heights(style: Style, palette: Palette) -> Iterator[tuple[str, str]]:
    if isinstance(style.height, int | float):
        high = _theme(palette, style.height)
        yield "Layout.preferredHeight", str(high)
        yield "Layout.maximumHeight", str(high)
    elif style.ratio is not None:
        yield "Layout.preferredHeight", f"width / {style.ratio:.10g}"
    if style.min_height is not None:
        yield "Layout.minimumHeight", str(_theme(palette, style.min_height))


def _margins(style: Style, palette: Palette) -> Iterator[tuple[str, str]]:
    if style.margin is None:
        return
    for name, side in zip(_MARGINS, style.margin, strict=True):
        if side:
            sign = "-" if side < 0 else ""
            yield f"Layout.{name}", f"{sign}{_theme(palette, side)}"


def _in_flow(style: Style, palette: Palette) -> Properties:
    wide = _theme(palette, _number(style.width)) or "implicitWidth"
    return {"width": f"Math.min({wide}, parent.width)"}


_ANCHORS = {
    "top": ("anchors.top", "parent.top"),
    "bottom": ("anchors.bottom", "parent.bottom"),
    "start": ("anchors.left", "parent.left"),
    "end": ("anchors.right", "parent.right"),
}
_SIDES = {"top": 0, "end": 1, "bottom": 2, "start": 3}
"""Which of the four margins keeps something from the edge that it stands at."""


def _in_overlay(style: Style, palette: Palette) -> Iterator[tuple[str, str]]:
    """Anchors by the place; without one, what fills takes all of the room."""
    if style.place is None and style.width == "fill":
        yield "anchors.fill", "parent"
        return
    words = (style.place or "top-start").split("-")
    for word in words:
        if word in _ANCHORS:
            yield _ANCHORS[word]
            side = (style.margin or (0,) * 4)[_SIDES[word]]
            if side:
                sign = "-" if side < 0 else ""
                yield (
                    f"anchors.{_MARGINS[_SIDES[word]]}",
                    sign + str(_theme(palette, side)),
                )
    if not {"top", "bottom"} & set(words):
        yield "anchors.verticalCenter", "parent.verticalCenter"
    if not {"start", "end"} & set(words):
        yield "anchors.horizontalCenter", "parent.horizontalCenter"
    wide = _theme(palette, _number(style.width)) or "implicitWidth"
    hugs = f"Math.min({wide}, parent.width)"
    yield "width", "parent.width" if style.width == "fill" else hugs
    if isinstance(style.height, int | float):
        yield "height", str(_theme(palette, style.height))


def _number(size: str | float) -> float | None:
    return size if isinstance(size, int | float) else None


def _theme(palette: Palette, pixels: float | None) -> str | None:
    return None if pixels is None else f"Theme.{palette.size(pixels)}"
