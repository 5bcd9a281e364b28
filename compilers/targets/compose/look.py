"""How an element of the `ui` looks and stands, in the words of Jetpack Compose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compilers.page.style import Style
    from compilers.targets.modifiers import Room
    from compilers.targets.palette import Palette

    Arguments = dict[str, str]

_ACROSS = {"start": "Start", "center": "CenterHorizontally", "end": "End"}
_DOWN = {"start": "Top", "center": "CenterVertically", "end": "Bottom"}
_FONTS = {"sans": "SansSerif", "serif": "Serif", "mono": "Monospace"}
_ALIGN = {"start": "Start", "center": "Center", "end": "End"}
_SIDES = ("top", "end", "bottom", "start")

_ELEVATION = (0, 1, 3, 6, 8, 12)
"""Material's elevations, in dp, by the level of a shadow."""

_CLIPPED = frozenset({"image", "avatar", "embed"})
"""Roles of pictures, which their corners cut."""


class ComposeLook:
    """Writes styles with the names of a palette."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def length(self, pixels: float) -> str:
        """The reference to a length."""
        return f"Sizes.{self._palette.size(pixels)}"

    def colour(self, value: str | None, wanted: str) -> str | None:
        """The reference to a colour, or None."""
        name = self._palette.colour(value, wanted)
        return f"Palette.{name}" if name else None

    def shape(self, style: Style) -> str | None:
        """The corners, or None where they are square."""
        if style.radius is None:
            return None
        if style.radius == "full":
            return "CircleShape"
        corners = [f"Sizes.{self._palette.size(c, 'radius')}" for c in style.radius]
        shown = corners[:1] if len(set(corners)) == 1 else corners
        return f"RoundedCornerShape({', '.join(shown)})"

    def border(self, style: Style, role: str) -> str | None:
        """The stroke around an element, or None."""
        if not style.border and not style.border_colour:
            return None
        line = self.colour(style.border_colour or "line", f"{role}-border")
        return f"BorderStroke({self.length(style.border or 1)}, {line})"

    def place(self, style: Style, room: Room) -> list[str]:
        """The modifiers that place an element, outermost first."""
        return [*self._in_parent(style, room), *self._sizes(style, room)]

    def _in_parent(self, style: Style, room: Room) -> Iterator[str]:
        if room.place:
            yield f"align(Alignment.{_place(room.place)})"
        if room.share:
            yield f"weight({room.share:.10g}f)"
        if room.axis == "row" and room.across in _DOWN:
            yield f"align(Alignment.{_DOWN[room.across]})"
        margin = [max(side, 0) for side in style.margin or ()]
        if any(margin):
            yield f"padding({self.sides(margin)})"

    def _sizes(self, style: Style, room: Room) -> Iterator[str]:
        if isinstance(style.width, int | float):
            yield f"width({self.length(style.width)})"
        elif room.fills_width:
            yield "fillMaxWidth()"
        elif room.axis == "column" and room.across in {"center", "end"}:
            yield "fillMaxWidth()"
            yield f"wrapContentWidth(Alignment.{_ACROSS[room.across]})"
        if style.min_width is not None or style.max_width is not None:
            limits = {"min": style.min_width, "max": style.max_width}
            yield f"widthIn({self._limits(limits)})"
        yield from self._heights(style, room)

    def _heights(self, style: Style, room: Room) -> Iterator[str]:
        if isinstance(style.height, int | float):
            yield f"height({self.length(style.height)})"
        elif room.fills_height:
            yield "fillMaxHeight()"
        elif style.ratio is not None:
            yield f"aspectRatio({style.ratio:.10g}f)"
        if style.min_height is not None:
            yield f"heightIn({self._limits({'min': style.min_height})})"

    def _limits(self, limits: dict[str, float | None]) -> str:
        given = {k: v for k, v in limits.items() if v is not None}
        return ", ".join(f"{k} = {self.length(v)}" for k, v in given.items())

    def surface(self, style: Style, role: str) -> list[str]:
        """The modifiers of a ground, from the shadow to the room within."""
        return list(self._surface(style, role))

    def _surface(self, style: Style, role: str) -> Iterator[str]:
        shape = self.shape(style)
        ground = self.colour(style.background, f"{role}-background")
        if style.opacity != 1:
            yield f"alpha({style.opacity:.10g}f)"
        if style.shadow:
            elevation = self.length(_ELEVATION[style.shadow])
            yield f"shadow({elevation}{f', {shape}' if shape else ''})"
        if ground:
            yield f"background({ground}{f', {shape}' if shape else ''})"
        elif shape and role in _CLIPPED:
            yield f"clip({shape})"
        if stroke := self.border(style, role):
            yield f"border({stroke}{f', {shape}' if shape else ''})"
        if style.scroll == "horizontal":
            yield "horizontalScroll(rememberScrollState())"
        if style.padding is not None and any(style.padding):
            yield f"padding({self.sides(style.padding)})"

    def sides(self, sides: tuple[float, ...] | list[float]) -> str:
        """Four sides as arguments: one if they are equal, else those that are not 0."""
        if len(set(sides)) == 1:
            return self.length(sides[0])
        if sides[:2] == sides[2:]:
            down, across = map(self.length, sides[:2])
            return f"horizontal = {across}, vertical = {down}"
        named = zip(_SIDES, sides, strict=True)
        return ", ".join(
            f"{name} = {self.length(side)}" for name, side in named if side
        )

    def letters(self, style: Style, role: str) -> Arguments:
        """What the words of an element look like, as arguments of `Text`."""
        found: Arguments = {}
        if colour := self.colour(style.colour, f"{role}-text"):
            found["color"] = colour
        if style.font_size is not None:
            found["fontSize"] = f"Sizes.{self._palette.size(style.font_size, 'text')}"
        if style.weight is not None:
            found["fontWeight"] = f"FontWeight({min(max(style.weight, 1), 1000)})"
        if style.font:
            found["fontFamily"] = f"FontFamily.{_FONTS[style.font]}"
        if style.letter_spacing is not None:
            found["letterSpacing"] = f"({style.letter_spacing:.10g}).sp"
        return {**found, **self._lines(style)}

    def _lines(self, style: Style) -> Arguments:
        found: Arguments = {}
        if style.text_align:
            found["textAlign"] = f"TextAlign.{_ALIGN[style.text_align]}"
        if style.line_height is not None:
            high = style.line_height * (style.font_size or 16)
            found["lineHeight"] = f"Sizes.{self._palette.size(high, 'text')}"
        if style.lines is not None:
            found["maxLines"] = str(style.lines)
            found["overflow"] = "TextOverflow.Ellipsis"
        return found

    def inside(self, style: Style) -> Arguments:
        """How a row or a column arranges what it holds."""
        found: Arguments = {}
        is_row = style.axis == "row"
        down, across = style.gap or (0, 0)
        gap = across if is_row else down
        justify = style.justify or "start"
        edge = (_DOWN if not is_row else _ACROSS).get(justify, "")
        if justify == "between":
            main = "Arrangement.SpaceBetween"
        elif gap:
            at = f", Alignment.{edge}" if justify != "start" else ""
            main = f"Arrangement.spacedBy({self.length(gap)}{at})"
        else:
            names = {"center": "Center", "end": "End" if is_row else "Bottom"}
            main = f"Arrangement.{names[justify]}" if justify in names else ""
        if main:
            found["horizontalArrangement" if is_row else "verticalArrangement"] = main
        across_words = _DOWN if is_row else _ACROSS
        usual = "start"
        if style.align in across_words and style.align != usual:
            edge = f"Alignment.{across_words[style.align]}"
            found["verticalAlignment" if is_row else "horizontalAlignment"] = edge
        return found


def _place(place: str) -> str:
    """`bottom-end` → `BottomEnd`, `start` → `CenterStart`, `top` → `TopCenter`."""
    words = place.split("-")
    down = next((w for w in words if w in {"top", "bottom"}), "center").capitalize()
    across = next((w for w in words if w in {"start", "end"}), "center").capitalize()
    return "Center" if (down, across) == ("Center", "Center") else f"{down}{across}"
