"""Charts on rendered pages, as the inside of an SVG drawing of 200 × 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_TONES = ("#2e9e5b", "#f0a020", "#7a86d6", "#d9453d")
_GRID = Markup("").join(
    Markup('<path d="M0 {}H200" stroke="#8884" stroke-width=".5"/>').format(y)
    for y in range(0, 101, 20)
)


def draw_chart(rng: random.Random, tone: str) -> Markup:
    """Bars, a line, an area or a ring in a tone."""
    return rng.choice(_KINDS)(rng, tone)


def _heights(rng: random.Random) -> list[float]:
    return [rng.uniform(10, 90) for _ in range(rng.randint(5, 14))]


def _points(rng: random.Random) -> str:
    heights = _heights(rng)
    step = 200 / len(heights)
    return " ".join(
        f"{(i + 0.5) * step:.1f},{100 - h:.1f}" for i, h in enumerate(heights)
    )


def _bars(rng: random.Random, tone: str) -> Markup:
    heights = _heights(rng)
    step = 200 / len(heights)
    bar = Markup(
        '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>'
    )
    return _GRID + Markup("").join(
        bar.format(i * step + 1, 100 - h, step * 0.7, h, tone)
        for i, h in enumerate(heights)
    )


def _line(rng: random.Random, tone: str) -> Markup:
    line = Markup('<polyline points="{}" fill="none" stroke="{}" stroke-width="1.5"/>')
    return _GRID + line.format(_points(rng), tone)


def _area(rng: random.Random, tone: str) -> Markup:
    area = Markup('<polygon points="0,100 {} 200,100" fill="{}" opacity=".5"/>')
    return _GRID + area.format(_points(rng), tone)


def _ring(rng: random.Random, tone: str) -> Markup:
    arc = Markup(
        '<circle cx="100" cy="50" r="34" fill="none" stroke="{}" stroke-width="16" '
        'pathLength="100" stroke-dasharray="{} 100" stroke-dashoffset="{}"/>'
    )
    tones = (tone, *_TONES[:3])
    return Markup("").join(
        arc.format(own, rng.randint(10, 40), -25 * i) for i, own in enumerate(tones)
    )


_KINDS: tuple[Callable[[random.Random, str], Markup], ...] = (
    _bars,
    _line,
    _area,
    _ring,
)
