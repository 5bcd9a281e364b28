"""Parts of a picture: the one that is read, and those that are left out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from pix2code_app.errors import ImageError
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pix2code_app.mockups.opening import Mockup

RIM = 3
"""Pixels around an area whose commonest colour covers it: enough to see the ground, and
too few to reach what stands beside it."""

_AREA = re.compile(r"\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*")


def parse_area(text: str) -> Box[int]:
    """The area `X,Y,WIDTH,HEIGHT` in pixels.

    Raises:
        ImageError: it is none, or is empty.
    """
    match = _AREA.fullmatch(text)
    box = Box.at(*map(int, match.groups())) if match else None
    if box is None or not box.area:
        raise ImageError(
            f"{text!r} is no area of a picture.",
            "Give X,Y,WIDTH,HEIGHT in whole pixels, for example 0,80,1280,640.",
        )
    return box


def cropped(mockup: Mockup, region: Box[int]) -> Mockup:
    """The mockup's picture without what lies outside of a region.

    Raises:
        ImageError: nothing of the picture lies in the region.
    """
    width, height = mockup.size
    seen = region.within(Box(0, 0, width, height))
    if not seen.area:
        shown = ",".join(map(str, region.rectangle))
        raise ImageError(
            f"The region {shown} lies outside of {mockup.name}, which is {width} × "
            f"{height} pixels."
        )
    return replace(mockup, picture=mockup.picture.crop(seen.corners))


def covered(picture: Image.Image, areas: Iterable[Box[int]]) -> Image.Image:
    """The picture with areas painted over in the colour that surrounds each."""
    pixels = np.array(picture)
    for area in areas:
        pixels[area.slices] = _colour_around(pixels, area)
    return Image.fromarray(pixels)


def _colour_around(pixels: np.ndarray, area: Box[int]) -> np.ndarray:
    """The commonest colour of the rim of an area; of the area itself without a rim."""
    around = area.grown(RIM, RIM)
    near_by = pixels[around.slices]
    is_rim = np.ones(near_by.shape[:2], bool)
    left, top = max(0, around.left), max(0, around.top)
    is_rim[area.moved(-left, -top).slices] = False
    near = near_by[is_rim]
    found = near if len(near) else pixels[area.slices].reshape(-1, 3)
    if not len(found):
        return np.zeros(3, np.uint8)
    colours, counts = np.unique(found, axis=0, return_counts=True)
    return np.asarray(colours[counts.argmax()])
