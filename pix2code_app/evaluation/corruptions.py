"""Ways to spoil a picture before it is read, to see what a network leans on.

The robustness ones change a picture as scanning, saving and screens do; a program
must be read all the same. The controls take the picture away: there the errors must
rise to what the language alone gives, else the network does not look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TypeAlias

from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from compilers.errors import unknown
from pix2code_app.errors import DataError

Change: TypeAlias = Callable[[Image.Image], Image.Image]


@dataclass(frozen=True, slots=True)
class Corruption:
    """A named change of the pictures, RGB to RGB.

    `shift` tells which picture a program is read from: its own for 0, that of the
    next pair of its dialect for 1.
    """

    name: str
    summary: str
    change: Change
    shift: int = 0


def _unchanged(picture: Image.Image) -> Image.Image:
    return picture


def _jpeg(picture: Image.Image) -> Image.Image:
    file = BytesIO()
    picture.save(file, "JPEG", quality=50)
    file.seek(0)
    with Image.open(file) as compressed:
        return compressed.convert("RGB")


def _scaled(factor: float) -> Change:
    def change(picture: Image.Image) -> Image.Image:
        width, height = (max(1, round(side * factor)) for side in picture.size)
        return picture.resize((width, height), Image.Resampling.LANCZOS)

    return change


def _margins(picture: Image.Image) -> Image.Image:
    width, height = (round(side * 0.05) for side in picture.size)
    return ImageOps.expand(picture, (width, height), fill="white")


def _brightened(factor: float) -> Change:
    def change(picture: Image.Image) -> Image.Image:
        return ImageEnhance.Brightness(picture).enhance(factor)

    return change


def _blurred(picture: Image.Image) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(1))


def _blank(picture: Image.Image) -> Image.Image:
    return Image.new("RGB", picture.size, "white")


CORRUPTIONS = (
    Corruption("jpeg-50", "saved as JPEG of quality 50", _jpeg),
    Corruption("size-50", "half as wide and high", _scaled(0.5)),
    Corruption("size-150", "1.5 times as wide and high", _scaled(1.5)),
    Corruption("margins-5", "white margins, 5 % of the size on each side", _margins),
    Corruption("brighter-20", "20 % brighter", _brightened(1.2)),
    Corruption("darker-20", "20 % darker", _brightened(0.8)),
    Corruption("blur-1", "Gaussian blur of 1 pixel", _blurred),
    Corruption("blank", "control: all white", _blank),
    Corruption("shuffled", "control: another pair's picture", _unchanged, shift=1),
)
"""All that there are; the names are those of `evaluate --transform`."""

NONE = Corruption("none", "as the picture is", _unchanged)


def corruption(name: str) -> Corruption:
    """The corruption called `name`.

    Raises:
        DataError: there is none; the nearest names are said.
    """
    table = {each.name: each for each in CORRUPTIONS}
    if name not in table:
        raise DataError(unknown("transform", name, table))
    return table[name]
