"""Windows cut from labelled screens, disturbed as real pictures are.

What is drawn depends on the seed and the step alone, so that a run that is resumed goes
on with the windows it would have had.
"""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from pix2code_app.geometry import Box
from pix2code_app.networks.ui.targets import Labels, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pix2code_app.datasets.screens import LabelledScreen

SHAPES = ((640, 384), (512, 512), (448, 640))
"""Heights and widths of windows: a phone whole, a part of a page, a wide part."""

PADDING = 128
"""Grey beside the picture, in training as in reading."""

RAREST = 4.0
"""How much oftener than an ordinary screen one is drawn at most."""

SEEN_SHARE = 0.4
"""An element of which less is in the window is not judged there."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Screens, and the share of windows that is drawn from them.

    `odds` are cumulated: screens with rare elements are drawn more often.
    """

    screens: Sequence[LabelledScreen]
    share: float
    odds: NDArray[np.float64]

    @classmethod
    def of(cls, screens: Sequence[LabelledScreen], share: float) -> Source:
        """A source whose odds follow from what is on the screens."""
        return cls(screens, share, np.cumsum(rarities(screens)))

    def draw(self, rng: np.random.Generator) -> LabelledScreen:
        """One of the screens."""
        place = rng.random() * self.odds[-1]
        return self.screens[int(np.searchsorted(self.odds, place, "right"))]


def rarities(screens: Sequence[LabelledScreen]) -> list[float]:
    """For each screen the root of how rare its rarest group is, at most `RAREST`."""
    present = [{element.group for element in screen.elements} for screen in screens]
    counts = Counter(group for own in present for group in own)
    return [
        min(RAREST, max((len(screens) / counts[g] for g in own), default=1.0) ** 0.5)
        for own in present
    ]


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """B windows of one shape."""

    pictures: NDArray[np.uint8]  # (B, H, W, 3)
    labels: list[Labels]


def draw_windows(
    sources: Sequence[Source], count: int, rng: np.random.Generator
) -> Windows:
    """`count` windows of one shape, disturbed."""
    shape = SHAPES[int(rng.integers(len(SHAPES)))]
    shares = np.cumsum([source.share for source in sources])
    pictures, labels = [], []
    for _ in range(count):
        chosen = int(np.searchsorted(shares, rng.random() * shares[-1], "right"))
        screen = sources[chosen].draw(rng)
        picture, own = cut_window(screen, shape, rng)
        pictures.append(np.asarray(disturb(picture, rng)))
        labels.append(own)
    return Windows(np.stack(pictures), labels)


def cut_window(
    screen: LabelledScreen, shape: tuple[int, int], rng: np.random.Generator
) -> tuple[Image.Image, Labels]:
    """A window at about the logical scale, and what is known of it."""
    height, width = shape
    zoom = screen.scale * _zoom(screen, width, rng)
    full = screen.size[0] * zoom, screen.size[1] * zoom
    x, y = (
        _offset(side, room, rng)
        for side, room in zip(full, (width, height), strict=True)
    )
    with Image.open(screen.picture) as opened:
        picture = opened.convert("RGB")
    left, top = max(0.0, x), max(0.0, y)
    right, bottom = min(full[0], x + width), min(full[1], y + height)
    size = max(1, round(right - left)), max(1, round(bottom - top))
    part = picture.resize(
        size,
        Image.Resampling.BILINEAR if zoom > 1 else Image.Resampling.BOX,
        (left / zoom, top / zoom, right / zoom, bottom / zoom),
    )
    window = Image.new("RGB", (width, height), (PADDING,) * 3)
    window.paste(part, (round(left - x), round(top - y)))
    return window, _labels(screen, zoom, (x, y), (width, height))


def _zoom(screen: LabelledScreen, width: int, rng: np.random.Generator) -> float:
    """Mostly near 1; at times so small that a wide page is seen whole."""
    zoom = float(np.exp(rng.normal(0, 0.15)))
    logical = screen.size[0] * screen.scale
    if logical > width and rng.random() < 0.25:
        return max(0.45, zoom * width / logical)
    return zoom


def _offset(side: float, room: int, rng: np.random.Generator) -> float:
    """Where a window begins; a picture that is smaller lies at its beginning."""
    if side <= room:
        return 0.0
    # one in five windows begins or ends with the picture, where the bars are
    edge = rng.random()
    if edge < 0.1:
        return 0.0
    return side - room if edge < 0.2 else float(rng.random() * (side - room))


def _labels(
    screen: LabelledScreen,
    zoom: float,
    origin: tuple[float, float],
    size: tuple[int, int],
) -> Labels:
    targets, unclear = [], []
    for element in screen.elements:
        box, seen = _clipped(element.box, zoom, origin, size)
        if seen <= 0:
            continue
        if seen < SEEN_SHARE or min(box.width, box.height) < 2:
            unclear.append((element.group, box))
            continue
        told = element.attributes is not None
        targets.append(
            Target(
                element.group,
                box,
                element.name,
                element.attributes or frozenset(),
                told,
            )
        )
    for group, area in screen.unclear:
        box, seen = _clipped(area, zoom, origin, size)
        if seen > 0:
            unclear.append((group, box))
    return Labels(targets, screen.known, unclear)


def _clipped(
    box: Box[float], zoom: float, origin: tuple[float, float], size: tuple[int, int]
) -> tuple[Box[float], float]:
    """A box in the window, and the share of it that is seen."""
    x, y = origin
    whole = box.scaled(zoom).moved(-x, -y)
    window = Box(0.0, 0.0, *map(float, size))
    return whole.within(window), whole.share_in(window)


def disturb(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Colours, blur and artefacts as pictures of screens have them."""
    if rng.random() < 0.1:
        picture = ImageOps.invert(picture)
    if rng.random() < 0.15:
        bands = picture.split()
        picture = Image.merge("RGB", [bands[i] for i in rng.permutation(3)])
    for enhance in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
        if rng.random() < 0.3:
            picture = enhance(picture).enhance(float(rng.uniform(0.6, 1.3)))
    if rng.random() < 0.15:
        picture = picture.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.2, 1.0))))
    if rng.random() < 0.25:
        stream = io.BytesIO()
        picture.save(stream, "JPEG", quality=int(rng.integers(35, 92)))
        picture = Image.open(stream).convert("RGB")
    return picture
