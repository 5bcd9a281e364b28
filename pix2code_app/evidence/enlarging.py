"""What was seen in a reduced picture, in the pixels of the picture itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pix2code_app.evidence.ink import Area

if TYPE_CHECKING:
    from pix2code_app.evidence.regions import Box, Regions
    from pix2code_app.evidence.text import TextLine


def enlarged_area(area: Area, times: float) -> Area:
    """A rectangle in a picture so many times as large."""
    sides = (area.left, area.top, area.right, area.bottom)
    left, top, right, bottom = (round(times * side) for side in sides)
    return Area(left, top, right, bottom)


def enlarged_line(line: TextLine, times: float) -> TextLine:
    """A line of words in a picture so many times as large."""
    return replace(
        line,
        words=tuple(
            replace(word, box=enlarged_area(word.box, times)) for word in line.words
        ),
        box=enlarged_area(line.box, times),
        baseline=times * line.baseline,
        look=replace(line.look, size=round(times * line.look.size, 2)),
    )


def enlarged_regions(regions: Regions, times: float) -> Regions:
    """The regions of a picture so many times as large."""
    return replace(
        regions,
        boxes=tuple(_enlarged_box(box, times) for box in regions.boxes),
        pictures=tuple(enlarged_area(area, times) for area in regions.pictures),
        icons=tuple(enlarged_area(area, times) for area in regions.icons),
        dividers=tuple(enlarged_area(area, times) for area in regions.dividers),
    )


def _enlarged_box(box: Box, times: float) -> Box:
    return replace(
        box,
        area=enlarged_area(box.area, times),
        border_width=round(times * box.border_width),
        radius=round(times * box.radius, 1),
    )
