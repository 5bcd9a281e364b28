"""How much a generated page looks like its mockup, with the content and without.

Two figures. SSIM (Wang and others, 2004) on grey pictures 256 pixels wide, over windows
of 8 × 8. A block score: for each string of the mockup, how alike the string of the same
element on the page is, times how near it stands; 1 for the same words in one place.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from rapidfuzz import fuzz

from compilers import compile_screen
from compilers.page.builder import page_of
from compilers.preview.pages import LOGICAL_WIDTHS
from pix2code_app.synthesis.rendering import open_photographer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from compilers.language.tree import Screen

WIDTH = 256
WINDOW = 8

_STRINGS = """() => Object.fromEntries([...document.querySelectorAll("[id]")].map(e => {
  const host = e.tagName === "INPUT" ? e.closest("label") || e : e;
  const r = host.getBoundingClientRect();
  return [e.id, [host.textContent.trim(), r.left + r.width / 2, r.top + r.height / 2]];
}))"""


@dataclass(frozen=True)
class Trip:
    """A mockup whose strings and boxes are known, and what it became.

    `strings` and `boxes` (x, y, width, height in pixels) are by node.
    """

    picture: Image.Image
    strings: Mapping[str, str]
    boxes: Mapping[str, Sequence[float]]
    screen: Screen
    pictures: Mapping[str, bytes]


def measure_trips(
    trips: Iterable[tuple[Trip, Screen]],
) -> list[tuple[float, float, float, float]]:
    """SSIM and block score with the content, and of the screen without it.

    Raises:
        MissingExtra: Chromium or Playwright is not installed.
    """
    found = []
    with open_photographer() as photographer:
        for trip, bare in trips:
            width, height = trip.picture.size
            across = LOGICAL_WIDTHS[trip.screen.dialect]
            page = photographer.browser.new_page(
                viewport={"width": across, "height": round(height * across / width)},
                device_scale_factor=width / across,
            )
            with_content = _compared(page, trip, trip.screen)
            without = _compared(page, trip, bare)
            page.close()
            found.append((*with_content, *without))
    return found


def _compared(page: Any, trip: Trip, screen: Screen) -> tuple[float, float]:  # noqa: ANN401
    made = compile_screen(screen, "html", trip.pictures)
    page.set_content(str(made.files["index.html"]))
    shown: dict[str, tuple[str, float, float]] = page.evaluate(_STRINGS)
    with Image.open(io.BytesIO(page.screenshot())) as shot:
        alike = ssim(trip.picture, shot.convert("RGB"))
    ids = {node.path: node.id for node in page_of(screen).walk()}
    diagonal = hypot(*trip.picture.size)
    scale = trip.picture.width / LOGICAL_WIDTHS[trip.screen.dialect]
    scores = []
    for node, text in trip.strings.items():
        x, y, width, height = trip.boxes[node]
        words, across, down = shown[ids[node]]
        across, down = across * scale - x - width / 2, down * scale - y - height / 2
        away = hypot(across, down) / diagonal
        scores.append(fuzz.ratio(words, text) / 100 * max(0.0, 1 - away))
    return alike, sum(scores) / len(scores) if scores else 1.0


def ssim(first: Image.Image, second: Image.Image) -> float:
    """Mean structural similarity of two pictures, the second in the first's size."""
    height = max(WINDOW, round(first.height * WIDTH / first.width))
    a, b = (_windows(picture, (WIDTH, height)) for picture in (first, second))
    mean_a, mean_b = a.mean(axis=(2, 3)), b.mean(axis=(2, 3))
    shared = (a * b).mean(axis=(2, 3)) - mean_a * mean_b
    spread = a.var(axis=(2, 3)) + b.var(axis=(2, 3))
    flat, busy = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    likeness = ((2 * mean_a * mean_b + flat) * (2 * shared + busy)) / (
        (mean_a**2 + mean_b**2 + flat) * (spread + busy)
    )
    return float(likeness.mean())


def _windows(picture: Image.Image, size: tuple[int, int]) -> NDArray[np.float64]:
    """Grey windows (rows, columns, 8, 8), 4 pixels apart."""
    grey = picture.convert("L").resize(size, Image.Resampling.BOX)
    levels = np.asarray(grey, np.float64)
    every = np.lib.stride_tricks.sliding_window_view(levels, (WINDOW, WINDOW))
    return every[:: WINDOW // 2, :: WINDOW // 2]
