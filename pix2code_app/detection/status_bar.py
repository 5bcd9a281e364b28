"""The status bar of a phone, which the system draws: no part of an application."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.detection.detections import Detection

LOWEST, HIGHEST = 12.0, 64.0
"""Logical pixels that a status bar is high: 20 to 59 on phones, and some room."""

ACROSS = 2.0
"""Logical pixels by which what stands in it may reach out of it."""


def height_of_status_bar(
    found: Iterable[Detection], size: tuple[int, int], scale: float
) -> float:
    """Logical pixels above the application's own bar, or 0 where there is none.

    Only where a bar begins that spans the picture, of `size` pixels, is it known where
    that of the system ends.
    """
    bars = [one.box for one in found if one.name == "app-bar"]
    top = min((box.top / scale for box in bars if box.width == size[0]), default=0.0)
    return top if LOWEST <= top <= HIGHEST else 0.0


def without_status_bar(
    elements: Sequence[FoundElement], height: float
) -> dict[int, FoundElement]:
    """Those that are not in the bar, by number, on a page that begins below it."""
    kept = {}
    for i, element in enumerate(elements):
        if element.box.bottom <= height + ACROSS:
            continue
        box = element.box.moved(0, -height)
        words = element.words.moved(0, -height) if element.words else None
        top = max(box.top, 0.0)
        kept[i] = replace(element, box=replace(box, top=top), words=words)
    return kept
