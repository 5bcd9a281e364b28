"""Elements by plain rules: by size, place and paint. The control of the network.

Lengths are logical pixels. A flat box is the first thing of this table that it fits;
what fits none is a card where it holds something, and a picture where it does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.detection.detections import Detection
from pix2code_app.evidence.perception import distance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pix2code_app.evidence.regions import PaintedBox
    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine
    from pix2code_app.geometry import Box

TOUCHING = 2
"""Pixels between two boxes that are rows of one list, which share their border."""

WHOLE = 0.9
"""Share of the picture from which on a box is the page itself."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A flat box in logical pixels, and what lies directly in it.

    Attributes:
        region: the box in pixels of the picture.
        width: its width.
        height: its height.
        lines: lines of words that lie in no smaller box.
        parts: how many smaller boxes, pictures and icons lie in it.
        is_centred: whether its only line stands in its middle.
        is_filled: whether it has another colour than what it lies on.
    """

    region: PaintedBox
    width: float
    height: float
    lines: tuple[TextLine, ...]
    parts: int
    is_centred: bool
    is_filled: bool

    @property
    def is_round(self) -> bool:
        """Whether its short sides are half circles, or nearly."""
        return self.region.radius >= 0.35 * min(
            self.region.box.width, self.region.box.height
        )

    @property
    def is_outlined(self) -> bool:
        """Whether it has a border."""
        return self.region.border is not None


def _is_mark(seen: Seen) -> bool:
    """A square as small as a tick box of any platform, without words."""
    is_square = abs(seen.width - seen.height) <= 3
    return is_square and 10 <= seen.height <= 28 and not seen.lines


_RULES: tuple[tuple[str, Callable[[Seen], bool]], ...] = (
    ("radio", lambda s: _is_mark(s) and s.is_round and s.is_outlined),
    ("checkbox", lambda s: _is_mark(s) and s.is_outlined),
    (
        "switch",
        lambda s: (
            s.is_round
            and not s.lines
            and 14 <= s.height <= 36
            and 1.4 <= s.width / s.height <= 2.4
        ),
    ),
    (
        "progress",
        lambda s: not s.lines and 3 <= s.height <= 14 and s.width >= 8 * s.height,
    ),
    (
        "badge",
        lambda s: (
            len(s.lines) == 1
            and not s.parts
            and s.is_centred
            and s.is_round
            and s.height < 24
        ),
    ),
    (
        "button",
        lambda s: (
            len(s.lines) == 1
            and s.parts <= 1
            and s.is_centred
            and 18 <= s.height <= 72
            and s.width <= 480
        ),
    ),
    (
        "input",
        lambda s: (
            s.is_outlined
            and len(s.lines) <= 1
            and s.parts <= 1
            and 22 <= s.height <= 64
            and s.width >= max(80, 2 * s.height)
        ),
    ),
)
"""Names with what a flat box must be like, the most particular first."""


def find_by_rules(evidence: Evidence) -> tuple[Detection, ...]:
    """The elements that are painted: boxes, pictures, icons and dividers.

    Lines of words are not among them: they are elements already, unless they lie in a
    control.
    """
    return (
        *_painted(evidence),
        *(Detection("image", box) for box in evidence.pictures),
        *(Detection("icon", box) for box in evidence.icons),
        *(Detection("divider", box) for box in evidence.dividers),
    )


def _painted(evidence: Evidence) -> Iterator[Detection]:
    width, height = evidence.size
    regions = [box for box in evidence.boxes if box.box.area < WHOLE * width * height]
    stacked = {box for box in regions if _is_one_of_a_stack(box, regions)}
    for region in regions:
        seen = _seen(region, regions, evidence)
        if not seen.is_filled and not seen.is_outlined:
            continue  # nobody sees it
        name = next((name for name, fits in _RULES if fits(seen)), None)
        if name is None or (name == "input" and region in stacked):
            name = "card" if seen.lines or seen.parts else "image"
        variant = None
        if name == "button":
            variant = "filled" if seen.is_filled else "outlined"
        yield Detection(name, region.box, None, region, variant)


def _is_one_of_a_stack(region: PaintedBox, regions: Sequence[PaintedBox]) -> bool:
    """Whether a box touches one of its size above or below: it is a row of a list."""
    box = region.box
    return any(
        abs(box.left - other.box.left) <= 1
        and abs(box.right - other.box.right) <= 1
        and min(abs(box.bottom - other.box.top), abs(other.box.bottom - box.top))
        <= TOUCHING
        for other in regions
        if other is not region
    )


def _seen(
    region: PaintedBox, regions: Sequence[PaintedBox], evidence: Evidence
) -> Seen:
    box, scale = region.box, evidence.scale
    inner = [other.box for other in regions if _is_in(other.box, box)]
    lines = tuple(
        line
        for line in evidence.lines
        if box.holds_centre(line.box)
        and not any(other.holds_centre(line.box) for other in inner)
    )
    shapes = (*inner, *evidence.pictures, *evidence.icons)
    parts = sum(_is_in(shape, box) for shape in shapes)
    return Seen(
        region,
        box.width / scale,
        box.height / scale,
        lines,
        parts,
        len(lines) == 1 and _is_centred(lines[0].box, box),
        _is_filled(region, regions, evidence),
    )


def _is_in(part: Box[int], box: Box[int]) -> bool:
    return part.area < box.area and part.share_in(box) > 0.9


def _is_centred(line: Box[int], box: Box[int]) -> bool:
    """Whether a line is as far from the left as from the right, within a letter or so.

    One that fills the width is in the middle of it either way: its sides decide.
    """
    left, right = line.left - box.left, box.right - line.right
    return abs(left - right) <= max(3, 0.35 * line.height, 0.06 * box.width)


def _is_filled(
    region: PaintedBox, regions: Sequence[PaintedBox], evidence: Evidence
) -> bool:
    around = [other for other in regions if _is_in(region.box, other.box)]
    ground = min(around, key=lambda other: other.box.area, default=None)
    behind = ground.fill if ground is not None else evidence.background
    return distance(region.fill, behind) > 2
