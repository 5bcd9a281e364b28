"""How boxes lie to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pix2code_app.evidence.ink import Area


def area(box: Area) -> int:
    """Square pixels."""
    return box.width * box.height


def share_inside(part: Area, whole: Area) -> float:
    """Share of a box that lies in another one."""
    return area(part.within(whole)) / max(1, area(part))


def holds_centre(box: Area, other: Area) -> bool:
    """Whether the centre of another box lies in a box."""
    across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return box.left <= across < box.right and box.top <= down < box.bottom


def smallest_round(boxes: Iterable[Area], other: Area) -> Area | None:
    """The smallest of the boxes that holds the centre of another one."""
    around = [box for box in boxes if holds_centre(box, other)]
    return min(around, key=area, default=None)
