"""How an element of the `ui` looks and stands, in the words of Flutter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compilers.page.style import Style
    from compilers.targets.modifiers import Room
    from compilers.targets.palette import Palette

    Arguments = dict[str, str]

_ACROSS = {"start": "start", "center": "center", "end": "end", "stretch": "stretch"}
_FONTS = {"sans": "sans-serif", "serif": "serif", "mono": "monospace"}
_EDGES = ("top", "end", "bottom", "start")
_CORNERS = ("topStart", "topEnd", "bottomEnd", "bottomStart")


class FlutterLook:
    """Writes styles with the names of a palette."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def length(self, pixels: float, kind: str = "space") -> str:
        """The reference to a length."""
        return f"Sizes.{self._palette.size(pixels, kind)}"

    def colour(self, value: str | None, wanted: str) -> str | None:
        """The reference to a colour, or None."""
        name = self._palette.colour(value, wanted)
        return f"palette.{name}" if name else None

    def boxed(self, style: Style, role: str, room: Room) -> list[tuple[str, Arguments]]:
        """The widgets around an element, innermost first: its ground, then its room."""
        box = {**self._sizes(style, room), **self._ground(style, role)}
        return [*_as_widgets(box), *self._outside(style, room)]

    def placed(self, style: Style, room: Room) -> list[tuple[str, Arguments]]:
        """The widgets that give an element its room, without any ground."""
        return [*_as_widgets(self._sizes(style, room)), *self._outside(style, room)]

    def _sizes(self, style: Style, room: Room) -> Arguments:
        found: Arguments = {}
        if isinstance(style.width, int | float):
            found["width"] = self.length(style.width)
        elif room.fills_width:
            found["width"] = "double.infinity"
        if isinstance(style.height, int | float):
            found["height"] = self.length(style.height)
        limits = {
            "minWidth": style.min_width,
            "maxWidth": style.max_width,
            "minHeight": style.min_height,
        }
        given = {k: self.length(v) for k, v in limits.items() if v is not None}
        if given:
            shown = ", ".join(f"{name}: {value}" for name, value in given.items())
            found["constraints"] = f"BoxConstraints({shown})"
        margin = [max(side, 0) for side in style.margin or ()]
        if any(margin):
            found["margin"] = self.insets(margin)
        return found

    def _ground(self, style: Style, role: str) -> Arguments:
        found: Arguments = {}
        if style.padding is not None and any(style.padding):
            found["padding"] = self.insets(style.padding)
        decoration = dict(self._decoration(style, role))
        if decoration:
            shown = ", ".join(f"{name}: {value}" for name, value in decoration.items())
            found["decoration"] = f"BoxDecoration({shown})"
        return found

    def _decoration(self, style: Style, role: str) -> Iterator[tuple[str, str]]:
        ground = self.colour(style.background, f"{role}-background")
        if ground:
            yield "color", ground
        line = self.side(style, role)
        if line:
            yield "border", f"Border.fromBorderSide({line})"
        if style.radius is not None and (ground or line):
            yield "borderRadius", self.corners(style)
        if style.shadow:
            blur = self.length(4 * style.shadow)
            yield "boxShadow", f"[BoxShadow(color: Colors.black26, blurRadius: {blur})]"

    def side(self, style: Style, role: str) -> str | None:
        """The line around an element, or None."""
        if not style.border and not style.border_colour:
            return None
        line = self.colour(style.border_colour or "line", f"{role}-border")
        return f"BorderSide(color: {line}, width: {self.length(style.border or 1)})"

    def corners(self, style: Style) -> str:
        """The corners of an element."""
        if style.radius == "full":
            return "BorderRadius.circular(999)"
        radii = [self.length(c, "radius") for c in style.radius or (0,)]
        if len(set(radii)) == 1:
            return f"BorderRadius.circular({radii[0]})"
        pairs = zip(_CORNERS, radii, strict=True)
        shown = ", ".join(f"{corner}: Radius.circular({r})" for corner, r in pairs)
        return f"BorderRadiusDirectional.only({shown})"

    def insets(self, sides: Sequence[float]) -> str:
        """Four sides: one if they are equal, else those that are not 0."""
        if len(set(sides)) == 1:
            return f"EdgeInsets.all({self.length(sides[0])})"
        if tuple(sides[:2]) == tuple(sides[2:]):
            down, across = map(self.length, sides[:2])
            return f"EdgeInsets.symmetric(vertical: {down}, horizontal: {across})"
        named = zip(_EDGES, sides, strict=True)
        shown = ", ".join(
            f"{name}: {self.length(side)}" for name, side in named if side
        )
        return f"EdgeInsetsDirectional.only({shown})"

    def _outside(self, style: Style, room: Room) -> Iterator[tuple[str, Arguments]]:
        if style.ratio is not None and not isinstance(style.height, int | float):
            yield "AspectRatio", {"aspectRatio": f"{style.ratio:.10g}"}
        if style.opacity != 1:
            yield "Opacity", {"opacity": f"{style.opacity:.10g}"}
        if room.place:
            yield "Align", {"alignment": f"AlignmentDirectional.{_place(room.place)}"}
        elif room.axis == "column" and room.across in {"center", "end"}:
            place = {"center": "center", "end": "centerEnd"}[room.across]
            yield "Align", {"alignment": f"AlignmentDirectional.{place}"}
        if room.share:
            shares = {} if room.share == 1 else {"flex": f"{max(1, round(room.share))}"}
            yield "Expanded", shares
        elif room.axis == "row" and room.is_fluid and not _is_fixed(style):
            yield "Flexible", {}

    def letters(self, style: Style, role: str) -> Arguments:
        """What the words of an element look like, as arguments of `Text`."""
        found: Arguments = {}
        given = dict(self._style(style, role))
        if given:
            shown = ", ".join(f"{name}: {value}" for name, value in given.items())
            found["style"] = f"TextStyle({shown})"
        if style.text_align:
            found["textAlign"] = f"TextAlign.{style.text_align}"
        if style.lines is not None:
            found["maxLines"] = str(style.lines)
            found["overflow"] = "TextOverflow.ellipsis"
        return found

    def _style(self, style: Style, role: str) -> Iterator[tuple[str, str]]:
        if colour := self.colour(style.colour, f"{role}-text"):
            yield "color", colour
        if style.font_size is not None:
            yield "fontSize", self.length(style.font_size, "text")
        if style.weight is not None:
            nearest = min(max(round(style.weight, -2), 100), 900)
            yield "fontWeight", f"FontWeight.w{nearest}"
        if style.font:
            yield "fontFamily", f"'{_FONTS[style.font]}'"
        if style.line_height is not None:
            yield "height", f"{style.line_height:.10g}"
        if style.letter_spacing is not None:
            yield "letterSpacing", f"{style.letter_spacing:.10g}"

    def inside(self, style: Style) -> Arguments:
        """How a row or a column arranges what it holds, as arguments."""
        is_row = style.axis == "row"
        usual = "center" if is_row else "start"
        found: Arguments = {}
        if not is_row:
            found["mainAxisSize"] = "MainAxisSize.min"
        justify = {"center": "center", "end": "end", "between": "spaceBetween"}
        if style.justify in justify:
            found["mainAxisAlignment"] = f"MainAxisAlignment.{justify[style.justify]}"
        across = _ACROSS.get(style.align or usual, usual)
        if across != "center":
            found["crossAxisAlignment"] = f"CrossAxisAlignment.{across}"
        down, aside = style.gap or (0, 0)
        gap = aside if is_row else down
        if gap:
            found["spacing"] = self.length(gap)
        return found


def _as_widgets(box: Arguments) -> list[tuple[str, Arguments]]:
    """The simplest widget that does what a box asks for."""
    if not box:
        return []
    simple = {frozenset({"padding"}): "Padding", frozenset({"margin"}): "Padding"}
    if set(box) <= {"width", "height"}:
        return [("SizedBox", box)]
    name = simple.get(frozenset(box))
    if name:
        return [(name, {"padding": next(iter(box.values()))})]
    if set(box) == {"constraints"}:
        return [("ConstrainedBox", box)]
    order = ("width", "height", "constraints", "margin", "padding", "decoration")
    return [("Container", {name: box[name] for name in order if name in box})]


def _is_fixed(style: Style) -> bool:
    return isinstance(style.width, int | float)


def _place(place: str) -> str:
    """`bottom-end` → `bottomEnd`, `start` → `centerStart`, `top` → `topCenter`."""
    words = place.split("-")
    down = next((w for w in words if w in {"top", "bottom"}), "center")
    across = next((w for w in words if w in {"start", "end"}), "center")
    return "center" if (down, across) == ("center", "center") else down + across.title()
