"""What was seen in a reduced picture, in the pixels of the picture itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pix2code_app.evidence.regions import PaintedBox, Regions
    from pix2code_app.evidence.text import TextLine


def enlarged_line(line: TextLine, times: float) -> TextLine:
    """A line of words in a picture so many times as large."""
    return replace(
        line,
        words=tuple(
            replace(word, box=word.box.scaled(times).rounded()) for word in line.words
        ),
        box=line.box.scaled(times).rounded(),
        baseline=times * line.baseline,
        look=replace(line.look, size=round(times * line.look.size, 2)),
    )


def enlarged_regions(regions: Regions, times: float) -> Regions:
    """The regions of a picture so many times as large."""
    return replace(
        regions,
        boxes=tuple(_enlarged_box(box, times) for box in regions.boxes),
        pictures=tuple(area.scaled(times).rounded() for area in regions.pictures),
        icons=tuple(area.scaled(times).rounded() for area in regions.icons),
        dividers=tuple(area.scaled(times).rounded() for area in regions.dividers),
        dots=tuple(area.scaled(times).rounded() for area in regions.dots),
    )


def _enlarged_box(box: PaintedBox, times: float) -> PaintedBox:
    return replace(
        box,
        box=box.box.scaled(times).rounded(),
        border_width=round(times * box.border_width),
        radius=round(times * box.radius, 1),
    )
