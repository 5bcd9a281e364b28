"""Changes to a training picture that leave its program the same.

Each change is a small function of a picture and a random generator; `augment` draws
which of them happen. Geometry moves the boxes along; everything else leaves them.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Picture: TypeAlias = NDArray[np.uint8]  # (H, W, 3)
Boxes: TypeAlias = NDArray[np.float32]  # (T, 4) left, top, right, bottom; 0 to 1
Change: TypeAlias = Callable[[Picture, np.random.Generator], Picture]
Augmentation: TypeAlias = Callable[
    [Picture, Boxes, np.random.Generator], tuple[Picture, Boxes]
]


def augment(
    picture: Picture, boxes: Boxes, rng: np.random.Generator
) -> tuple[Picture, Boxes]:
    """A changed copy of a picture and of its boxes, which may be NaN."""
    if rng.random() < 0.7:
        picture, boxes = place(picture, boxes, rng)
    for probability, change in CHANGES:
        if rng.random() < probability:
            picture = change(picture, rng)
    return picture, boxes


def unchanged(
    picture: Picture,
    boxes: Boxes,
    rng: np.random.Generator,  # noqa: ARG001 (an augmentation)
) -> tuple[Picture, Boxes]:
    """The picture as it is."""
    return picture, boxes


def place(
    picture: Picture, boxes: Boxes, rng: np.random.Generator
) -> tuple[Picture, Boxes]:
    """Scale by 0.86 to 1.03 and shift: a screenshot cropped or with margins."""
    height, width = picture.shape[:2]
    scale = rng.uniform(0.86, 1.03) * rng.uniform(0.98, 1.02, size=2)  # x, y
    room = 1 - scale
    offset = rng.uniform(np.minimum(room, 0), np.maximum(room, 0))
    offset += rng.uniform(-0.008, 0.008, size=2)
    inverse = (
        *(1 / scale[0], 0, -offset[0] / scale[0] * width),
        *(0, 1 / scale[1], -offset[1] / scale[1] * height),
    )
    moved = Image.fromarray(picture).transform(
        (width, height),
        Image.Transform.AFFINE,
        inverse,
        resample=Image.Resampling.BILINEAR,
        fillcolor=_margin_colour(picture, rng),
    )
    shift = np.tile(offset, 2)
    return np.asarray(moved), (boxes * np.tile(scale, 2) + shift).astype(np.float32)


def _margin_colour(picture: Picture, rng: np.random.Generator) -> tuple[int, ...]:
    """White, a grey, any colour, or what the picture has in a corner."""
    choice = rng.random()
    if choice < 0.4:
        return (255, 255, 255)
    if choice < 0.6:
        return (int(rng.integers(0, 256)),) * 3
    if choice < 0.7:
        return tuple(int(v) for v in rng.integers(0, 256, size=3))
    return tuple(int(v) for v in picture[-1, -1])


def blur(picture: Picture, rng: np.random.Generator) -> Picture:
    """Gaussian blur of up to 0.8 pixels."""
    radius = float(rng.uniform(0.2, 0.8))
    return np.asarray(Image.fromarray(picture).filter(ImageFilter.GaussianBlur(radius)))


def resample(picture: Picture, rng: np.random.Generator) -> Picture:
    """Shrink by up to 1.7 and enlarge again, as a picture stored small was."""
    height, width = picture.shape[:2]
    factor = rng.uniform(0.6, 1.0)
    small = Image.fromarray(picture).resize(
        (round(width * factor), round(height * factor)), Image.Resampling.BICUBIC
    )
    return np.asarray(small.resize((width, height), Image.Resampling.BILINEAR))


def compress(picture: Picture, rng: np.random.Generator) -> Picture:
    """JPEG artefacts of quality 40 to 95."""
    stream = io.BytesIO()
    quality = int(rng.integers(40, 96))
    Image.fromarray(picture).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream))


def expose(picture: Picture, rng: np.random.Generator) -> Picture:
    """Brightness and contrast by up to a third, and a slight colour cast.

    Brighter pictures are the harder ones: light greys beside white are cut off there.
    """
    gain = rng.uniform(0.75, 1.35) * rng.uniform(0.94, 1.06, size=3)
    contrast = rng.uniform(0.8, 1.15)
    values = (picture.astype(np.float32) - 128) * contrast + 128
    return _clipped(values * gain.astype(np.float32))


def add_noise(picture: Picture, rng: np.random.Generator) -> Picture:
    """Independent noise in each colour channel, standard deviation up to 8 levels."""
    noise = rng.standard_normal(picture.shape, dtype=np.float32)
    return _clipped(picture + noise * np.float32(rng.uniform(1, 8)))


def _clipped(values: NDArray[np.float32]) -> Picture:
    return np.clip(values, 0, 255).astype(np.uint8)


CHANGES: tuple[tuple[float, Change], ...] = (
    (0.2, resample),
    (0.2, blur),
    (0.6, expose),
    (0.2, compress),
    (0.25, add_noise),
)
"""What may happen to a picture besides being moved, with its probability."""
