"""How an element of the `ui` looks and stands, in the words of SwiftUI."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compilers.page.style import Style
    from compilers.targets.modifiers import Room
    from compilers.targets.palette import Palette

_ACROSS = {"start": "leading", "center": "center", "end": "trailing"}
_DOWN = {
    "start": "top",
    "center": "center",
    "end": "bottom",
    "baseline": "firstTextBaseline",
}
_DESIGNS = {"sans": "default", "serif": "serif", "mono": "monospaced"}
_WEIGHTS = (
    *("ultraLight", "thin", "light", "regular", "medium"),
    *("semibold", "bold", "heavy", "black"),
)
_CORNERS = ("topLeading", "topTrailing", "bottomTrailing", "bottomLeading")

_CLIPPED = frozenset({"image", "avatar", "embed"})
"""Roles of pictures, which their corners cut."""


class SwiftLook:
    """Writes styles with the names of a palette."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def length(self, pixels: float) -> str:
        """The reference to a length."""
        sign = "-" if pixels < 0 else ""
        return f"{sign}Sizes.{self._palette.size(pixels)}"

    def colour(self, value: str | None, wanted: str) -> str | None:
        """The reference to a colour, or None."""
        name = self._palette.colour(value, wanted)
        return f"Palette.{name}" if name else None

    def place(self, style: Style, room: Room) -> list[str]:
        """The modifiers that give an element its room, innermost first."""
        return [*self.frames(style, room), *self.outside(style, room)]

    def frames(self, style: Style, room: Room) -> Iterator[str]:
        """The modifiers that size an element, its padding within."""
        given = {"width": style.width, "height": style.height}
        fixed = ", ".join(
            f"{name}: {self.length(size)}"
            for name, size in given.items()
            if isinstance(size, int | float)
        )
        if fixed:
            yield f".frame({fixed})"
        limits = self._limits(style, room)
        if limits:
            edge = self._edge(style, room)
            shown = ", ".join(f"{name}: {value}" for name, value in limits.items())
            yield f".frame({shown}, alignment: .{edge})"
        if style.ratio is not None and "height" not in fixed:
            yield f".aspectRatio({style.ratio:.10g}, contentMode: .fit)"

    def _limits(self, style: Style, room: Room) -> dict[str, str]:
        fills = room.share or room.fills_width
        given = {
            "minWidth": style.min_width,
            "maxWidth": style.max_width,
            "minHeight": style.min_height,
        }
        found = {k: self.length(v) for k, v in given.items() if v is not None}
        if (
            fills
            and "maxWidth" not in found
            and not isinstance(style.width, int | float)
        ):
            found["maxWidth"] = ".infinity"
        if room.fills_height:
            found["maxHeight"] = ".infinity"
        # Swift takes arguments only in the order in which a function has them.
        order = ("minWidth", "maxWidth", "minHeight", "maxHeight")
        return {name: found[name] for name in order if name in found}

    def _edge(self, style: Style, room: Room) -> str:
        """Where in its frame something stands that is smaller."""
        across = _ACROSS[style.text_align or "start"]
        if style.axis is None or style.axis == "row":
            return across
        return "topLeading" if room.fills_height and across == "leading" else across

    def outside(self, style: Style, room: Room) -> Iterator[str]:
        """The modifiers around the ground of an element."""
        if style.margin is not None and any(style.margin):
            yield self.padding(style.margin)
        if room.place:
            yield (
                ".frame(maxWidth: .infinity, maxHeight: .infinity, "
                f"alignment: .{_place(room.place)})"
            )
        elif room.axis == "column" and room.across in {"center", "end"}:
            edge = _ACROSS[room.across]
            yield f".frame(maxWidth: .infinity, alignment: .{edge})"

    def padding(self, sides: Sequence[float]) -> str:
        """Room around something, as a modifier."""
        top, end, bottom, start = map(self.length, sides)
        if len(set(sides)) == 1:
            return f".padding({top})"
        return (
            f".padding(EdgeInsets(top: {top}, leading: {start}, "
            f"bottom: {bottom}, trailing: {end}))"
        )

    def inner(self, style: Style) -> list[str]:
        """The room within an element, as modifiers."""
        padding = style.padding
        return [self.padding(padding)] if padding is not None and any(padding) else []

    def surface(self, style: Style, role: str) -> list[str]:
        """The modifiers of a ground, to its shadow."""
        return list(self._surface(style, role))

    def _surface(self, style: Style, role: str) -> Iterator[str]:
        shape = self.shape(style)
        ground = self.colour(style.background, f"{role}-background")
        if ground:
            yield (
                f".background({ground}, in: {shape})"
                if shape
                else f".background({ground})"
            )
        elif shape and role in _CLIPPED:
            yield f".clipShape({shape})"
        if style.border or style.border_colour:
            line = self.colour(style.border_colour or "line", f"{role}-border")
            width = self.length(style.border or 1)
            edge = f"{shape or 'Rectangle()'}.stroke({line}, lineWidth: {width})"
            yield f".overlay({edge})"
        if style.shadow:
            yield (
                f".shadow(color: .black.opacity(0.15), radius: {2 * style.shadow}, "
                f"x: 0, y: {style.shadow})"
            )
        if style.opacity != 1:
            yield f".opacity({style.opacity:.10g})"

    def shape(self, style: Style) -> str | None:
        """The corners, or None where they are square."""
        if style.radius is None:
            return None
        if style.radius == "full":
            return "Capsule()"
        corners = [f"Sizes.{self._palette.size(c, 'radius')}" for c in style.radius]
        if len(set(corners)) == 1:
            return f"RoundedRectangle(cornerRadius: {corners[0]})"
        named = dict(zip(_CORNERS, corners, strict=True))
        order = ("topLeading", "bottomLeading", "bottomTrailing", "topTrailing")
        shown = ", ".join(f"{corner}Radius: {named[corner]}" for corner in order)
        return f"UnevenRoundedRectangle({shown})"

    def letters(self, style: Style, role: str) -> list[str]:
        """What the words of an element look like, as modifiers."""
        return [*self._font(style), *self._lines(style, role)]

    def _font(self, style: Style) -> Iterator[str]:
        size = f"Sizes.{self._palette.size(style.font_size or 16, 'text')}"
        given = {"size": size}
        if style.weight is not None:
            nearest = min(max(round(style.weight, -2), 100), 900)
            given["weight"] = f".{_WEIGHTS[nearest // 100 - 1]}"
        if style.font:
            given["design"] = f".{_DESIGNS[style.font]}"
        if len(given) > 1 or style.font_size is not None:
            shown = ", ".join(f"{name}: {value}" for name, value in given.items())
            yield f".font(.system({shown}))"

    def _lines(self, style: Style, role: str) -> Iterator[str]:
        if colour := self.colour(style.colour, f"{role}-text"):
            yield f".foregroundStyle({colour})"
        if style.letter_spacing is not None:
            yield f".tracking({style.letter_spacing:.10g})"
        if style.line_height is not None:
            # A font of the system is about 1.2 times as high as its size.
            more = max(0, (style.line_height - 1.2) * (style.font_size or 16))
            yield f".lineSpacing({self.length(more)})"
        if style.text_align:
            yield f".multilineTextAlignment(.{_ACROSS[style.text_align]})"
        if style.lines is not None:
            yield f".lineLimit({style.lines})"

    def inside(self, style: Style) -> dict[str, str]:
        """How a stack arranges what it holds, as arguments."""
        words = _DOWN if style.axis == "row" else _ACROSS
        usual = "center" if style.axis == "row" else "start"
        align = words.get(style.align or usual, words[usual])
        down, across = style.gap or (0, 0)
        gap = across if style.axis == "row" else down
        return {"alignment": f".{align}", "spacing": self.length(gap) if gap else "0"}


def _place(place: str) -> str:
    """`bottom-end` → `bottomTrailing`, `start` → `leading`."""
    words = place.split("-")
    down = next((w for w in words if w in {"top", "bottom"}), "")
    across = next((_ACROSS[w] for w in words if w in {"start", "end"}), "")
    if not down or not across:
        return down or across or "center"
    return f"{down}{across.capitalize()}"
