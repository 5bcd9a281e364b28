"""Pictures that stand for photographs on rendered pages: scenes, faces and patterns.

They are drawn, so that nobody's photograph is needed: noise of several octaves as in
clouds and hills, gradients, discs and simple portraits. The seed decides everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SIZE = (320, 240)
"""Width and height of a picture in pixels."""


def draw_pictures(folder: Path, count: int, seed: int = 1) -> list[str]:
    """Make sure that `count` pictures lie in a folder; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for number in range(count):
        name = f"{number:03}.jpg"
        names.append(name)
        if not (folder / name).exists():
            rng = np.random.default_rng((seed, number))
            kind = (_landscape, _clouds, _things, _portrait, _pattern)[number % 5]
            kind(rng).save(folder / name, quality=88)
    return names


def _noise(rng: np.random.Generator, octaves: int) -> Floats:
    """Smooth noise (height, width), 0 to 1."""
    width, height = SIZE
    total = np.zeros((height, width))
    for octave in range(octaves):
        cells = 3 * 2**octave
        small = rng.random((cells, cells)) * 255
        picture = Image.fromarray(small.astype(np.uint8)).resize(
            SIZE, Image.Resampling.BICUBIC
        )
        total += np.asarray(picture, float) / 255 / 2**octave
    low, high = total.min(), total.max()
    return np.asarray((total - low) / (high - low))


def _blend(share: Floats, colours: NDArray[np.float64]) -> Floats:
    """Colours (n, 3) laid out along a share (height, width)."""
    place = share * (len(colours) - 1)
    low = np.clip(place.astype(int), 0, len(colours) - 2)
    part = (place - low)[..., None]
    return np.asarray(colours[low] * (1 - part) + colours[low + 1] * part)


def _colours(rng: np.random.Generator, count: int) -> Floats:
    return np.asarray(rng.random((count, 3)) * 255)


def _picture(pixels: Floats, rng: np.random.Generator) -> Image.Image:
    grain = rng.normal(0, 4, pixels.shape)
    return Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))


def _clouds(rng: np.random.Generator) -> Image.Image:
    return _picture(_blend(_noise(rng, 5), _colours(rng, 4)), rng)


def _landscape(rng: np.random.Generator) -> Image.Image:
    """A sky and a few ridges, darker towards the viewer."""
    width, height = SIZE
    sky = np.linspace(0, 1, height)[:, None].repeat(width, 1)
    pixels = _blend(sky, np.array([rng.random(3) * 120 + 60, rng.random(3) * 80 + 175]))
    own = rng.random(3) * 160
    for ridge in range(int(rng.integers(2, 5))):
        line = height * (0.35 + 0.16 * ridge) + 60 * (_noise(rng, 4)[0] - 0.5)
        below = np.arange(height)[:, None] > line[None]
        texture = 0.7 + 0.5 * _noise(rng, 6)
        shade = own * (0.9 - 0.15 * ridge)
        pixels = np.where(below[..., None], shade * texture[..., None], pixels)
    return _picture(pixels, rng)


def _things(rng: np.random.Generator) -> Image.Image:
    """Something with a shadow on a plain ground, as in a shop."""
    ground = rng.random() * 40 + 210
    picture = Image.new("RGB", SIZE, (int(ground),) * 3)
    draw = ImageDraw.Draw(picture)
    for _ in range(int(rng.integers(1, 4))):
        x, y = rng.random(2) * (200, 140) + (20, 20)
        w, h = rng.random(2) * (120, 100) + 30
        colour = tuple(int(v) for v in rng.integers(0, 255, 3))
        draw.ellipse([x, y + h - 8, x + w, y + h + 12], fill=(int(ground * 0.7),) * 3)
        if rng.random() < 0.5:
            draw.rounded_rectangle(
                [x, y, x + w, y + h], radius=int(rng.integers(0, 30)), fill=colour
            )
        else:
            draw.ellipse([x, y, x + w, y + h], fill=colour)
        light = tuple(min(255, v + 60) for v in colour)
        draw.ellipse([x + w * 0.2, y + h * 0.15, x + w * 0.5, y + h * 0.5], fill=light)
    soft = picture.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.5, 2.5))))
    return _picture(np.asarray(soft, float), rng)


def _portrait(rng: np.random.Generator) -> Image.Image:
    """A head and shoulders before a blurred ground."""
    ground = _blend(_noise(rng, 3), _colours(rng, 3)).astype(np.uint8)
    picture = Image.fromarray(ground).filter(ImageFilter.GaussianBlur(6))
    draw = ImageDraw.Draw(picture)
    skin = tuple(int(v) for v in np.array([224, 172, 140]) * rng.uniform(0.4, 1.1))
    hair, shirt = (tuple(int(v) for v in rng.integers(0, 200, 3)) for _ in range(2))
    draw.ellipse([60, 170, 260, 400], fill=shirt)
    draw.ellipse([105, 30, 215, 170], fill=hair)
    draw.ellipse([115, 55, 205, 180], fill=skin)
    for x in (140, 178):
        draw.ellipse([x - 4, 108, x + 6, 118], fill=(30, 20, 20))
    draw.arc([140, 125, 180, 155], 20, 160, fill=(140, 60, 60), width=4)
    soft = picture.filter(ImageFilter.GaussianBlur(1.5))
    return _picture(np.asarray(soft, float), rng)


def _pattern(rng: np.random.Generator) -> Image.Image:
    """Discs and bars on a gradient, as in posters."""
    width, height = SIZE
    slope = np.linspace(0, 1, width)[None].repeat(height, 0)
    picture = Image.fromarray(_blend(slope, _colours(rng, 2)).astype(np.uint8))
    draw = ImageDraw.Draw(picture, "RGBA")
    for _ in range(int(rng.integers(4, 16))):
        x, y = rng.random(2) * SIZE
        size = rng.random() * 90 + 10
        colour = (
            *(int(v) for v in rng.integers(0, 255, 3)),
            int(rng.integers(60, 220)),
        )
        if rng.random() < 0.6:
            draw.ellipse([x - size, y - size, x + size, y + size], fill=colour)
        else:
            draw.rectangle(
                [x - size, y - size / 3, x + size, y + size / 3], fill=colour
            )
    return _picture(np.asarray(picture, float), rng)
