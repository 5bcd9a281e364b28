"""Drawables that Android needs a file each for: shapes, gaps, rings, colours."""

from __future__ import annotations

from dataclasses import dataclass

_XMLNS = 'xmlns:android="http://schemas.android.com/apk/res/android"'
_ROUND = 999
"""A radius, in dp, that is larger than half of anything: the ends are round."""

_RING = {
    "innerRadiusRatio": "2.6",
    "shape": "ring",
    "thicknessRatio": "12",
    "useLevel": "false",
}
_CORNERS = ("topLeftRadius", "topRightRadius", "bottomRightRadius", "bottomLeftRadius")
_END = {
    "width": "24dp",
    "height": "24dp",
    "end": "12dp",
    "gravity": "end|center_vertical",
}
"""Where the mark at the end of a shape stands."""

Corners = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle behind an element; colours are references to resources.

    Attributes:
        fill: Its colour, or None for none.
        corners: Radii in dp from the top left clockwise, or `full`.
        stroke: Width of its line in dp.
        stroke_colour: The line's colour.
        inset: Room above and below that can be touched but shows nothing, in dp.
        inset_across: The same at its sides.
        is_pressed: Whether a touch is shown on it.
        end: A drawable at its end, such as the arrow of what opens a list.
        chosen: Its colour while it is chosen, or None where it stays the same.
    """

    fill: str | None
    corners: Corners | str | None = None
    stroke: float = 0
    stroke_colour: str | None = None
    inset: float = 0
    inset_across: float = 0
    is_pressed: bool = False
    chosen: str | None = None
    end: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether a colour alone says the same."""
        return self == Shape(self.fill)

    def xml(self) -> str:
        """The file that draws it."""
        inner = self._filled(self.fill)
        if self.chosen:
            chosen = _tag("item", {"state_checked": "true"}, self._filled(self.chosen))
            inner = _tag("selector", {}, chosen, _tag("item", {}, inner))
        if self.end:
            mark = _tag("item", {**_END, "drawable": self.end})
            inner = _tag("layer-list", {}, _tag("item", {}, inner), mark)
        if self.inset or self.inset_across:
            edges = {
                f"inset{e.capitalize()}": room for e, room in self._edges().items()
            }
            inner = _tag("inset", edges, inner)
        if self.is_pressed:
            colour = {"color": "?android:attr/colorControlHighlight"}
            inner = _tag("ripple", colour, self._mask(), _tag("item", {}, inner))
        return _file(inner)

    def _filled(self, fill: str | None) -> str:
        parts = [_tag("solid", {"color": fill})] if fill else []
        if self.stroke and self.stroke_colour:
            line = {"color": self.stroke_colour, "width": f"{self.stroke:g}dp"}
            parts.append(_tag("stroke", line))
        if not parts:
            return _tag("color", {"color": "@android:color/transparent"})
        return _tag("shape", {}, *self._corners(), *parts)

    def _mask(self) -> str:
        """Where a touch is shown: on the shape, not on the room around it."""
        solid = _tag("solid", {"color": "@android:color/white"})
        shape = _tag("shape", {}, *self._corners(), solid)
        return _tag("item", {"id": "@android:id/mask", **self._edges()}, shape)

    def _edges(self) -> dict[str, str]:
        """The room around it by edge, where there is any."""
        across, down = self.inset_across, self.inset
        rooms = {"left": across, "top": down, "right": across, "bottom": down}
        return {edge: f"{room:g}dp" for edge, room in rooms.items() if room}

    def _corners(self) -> list[str]:
        if self.corners is None:
            return []
        if isinstance(self.corners, str):
            return [_tag("corners", {"radius": f"{_ROUND}dp"})]
        if len(set(self.corners)) == 1:
            return [_tag("corners", {"radius": f"{self.corners[0]:g}dp"})]
        radii = zip(_CORNERS, self.corners, strict=True)
        return [_tag("corners", {name: f"{radius:g}dp" for name, radius in radii})]


def gap(width: float, height: float) -> str:
    """What keeps elements apart: a shape of a size in dp that shows nothing."""
    size = {"width": f"{width:g}dp", "height": f"{height:g}dp"}
    return _file(_tag("shape", {}, _tag("size", size)))


def ring(track: str, colour: str) -> str:
    """A circle of which a part is drawn: progress from the top, clockwise."""
    whole = _tag("shape", _RING, _tag("solid", {"color": track}))
    done = _tag(
        "shape", {**_RING, "useLevel": "true"}, _tag("solid", {"color": colour})
    )
    turned = _tag("rotate", {"fromDegrees": "270", "toDegrees": "270"}, done)
    return _file(
        _tag(
            "layer-list",
            {},
            _tag("item", {"id": "@android:id/background"}, whole),
            _tag("item", {"id": "@android:id/progress"}, turned),
        )
    )


def chosen_colours(chosen: str, usual: str) -> str:
    """Letters or tint by whether an element is chosen."""
    first = _tag("item", {"color": chosen, "state_checked": "true"})
    return _file(_tag("selector", {}, first, _tag("item", {"color": usual})))


def _tag(name: str, attributes: dict[str, str], *inside: str) -> str:
    written = "".join(f' android:{key}="{v}"' for key, v in attributes.items())
    if not inside:
        return f"<{name}{written} />"
    inner = "\n".join(inside).replace("\n", "\n    ")
    return f"<{name}{written}>\n    {inner}\n</{name}>"


def _file(root: str) -> str:
    """The drawable with what every resource file begins with."""
    end = min(place for place in map(root.find, (" ", ">")) if place > 0)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n{root[:end]} {_XMLNS}{root[end:]}\n'
    )
