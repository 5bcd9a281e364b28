"""Figures made of cells and pixels: heat maps, walls of them, strips of pictures."""

from __future__ import annotations

import io
from math import ceil, isfinite, sqrt
from typing import TYPE_CHECKING, Any

from pix2code_app.lab.plotting.axes import legend_below
from pix2code_app.lab.plotting.style import clean, contrasting

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas
    from matplotlib.image import AxesImage

    from pix2code_app.lab.figures import Heatmap, HeatmapWall, ImageStrip, Mark, Picture
    from pix2code_app.lab.plotting.style import Theme

WRITTEN = 100
"""Up to so many cells carry their values as text."""

PER_ROW = 6
"""Pictures of a strip in one row."""

_CELL = 1.0
_GAP = 0.12
_CAPTION = 0.28


def heatmap(figure: Heatmap, canvas: Canvas, theme: Theme) -> None:
    """A grid with its scale of colours; few cells carry their values."""
    high, wide = len(figure.values), max(map(len, figure.values), default=1)
    inches = min(0.42, 9 / max(high, wide, 1))
    aside = 0.09 * max(map(len, figure.rows), default=0)
    canvas.set_size_inches(
        max(3.6, 1.8 + aside + inches * wide), max(2.2, 1.3 + inches * high)
    )
    axes = canvas.add_subplot()
    image = _cells(axes, figure, aspect="equal" if inches * high > 0.5 else "auto")
    axes.set_title(clean(figure.title), wrap=True)
    axes.set(xlabel=clean(figure.x_label), ylabel=clean(figure.y_label))
    _name_cells(axes, figure)
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    bar = canvas.colorbar(image, ax=axes, shrink=0.9, pad=0.02)
    bar.outline.set_visible(False)
    if high * wide <= WRITTEN:
        _write_values(axes, figure, image)
    for row, column in figure.marked:
        _outline(axes, (column - 0.5, row - 0.5, 1, 1), theme.series[1], 2)


def heatmap_wall(figure: HeatmapWall, canvas: Canvas, theme: Theme) -> None:
    """Small maps in rows, each in its own range; groups show as frames."""
    count = max(1, len(figure.maps))
    wide = max(1, min(count, ceil(sqrt(count * 1.6))))
    high = ceil(count / wide)
    step = _CELL + _GAP
    tall = step + (_CAPTION if any(figure.captions) else 0)
    inches = min(1.3, 10 / wide)
    canvas.set_size_inches(max(3.6, inches * wide * step), 0.9 + inches * high * tall)
    axes = _bare(canvas, figure.title, (wide * step, high * tall))
    colours = {
        name: theme.colour(i) for i, name in enumerate(dict.fromkeys(figure.groups))
    }
    for number, one in enumerate(figure.maps):
        left, top = (number % wide) * step, (number // wide) * tall
        _cells(axes, one, extent=(left, left + _CELL, top + _CELL, top))
        if figure.groups:
            frame = (left, top, _CELL, _CELL)
            _outline(axes, frame, colours[figure.groups[number]], 2)
        if number < len(figure.captions):
            words = clean(figure.captions[number])
            axes.text(left, top + _CELL + 0.06, words, va="top", fontsize=6.5)
    axes.set(xlim=(-_GAP, wide * step), ylim=(high * tall, -_GAP))
    if colours:
        legend_below(axes, colours)


def image_strip(figure: ImageStrip, canvas: Canvas, theme: Theme) -> None:
    """Pictures in rows with their captions and marks."""
    count = max(1, len(figure.pictures))
    wide, high = min(count, PER_ROW), ceil(count / PER_ROW)
    canvas.set_size_inches(max(3.6, 1.9 * wide), 0.5 + 2.2 * high)
    canvas.suptitle(
        clean(figure.title), x=0.01, ha="left", weight="bold", size=10.5, wrap=True
    )
    for number, one in enumerate(figure.pictures):
        axes = canvas.add_subplot(high, wide, number + 1)
        _show(axes, one, theme)


def _cells(axes: Axes, figure: Heatmap, **settings: Any) -> AxesImage:  # noqa: ANN401
    """The values as colours; empty where they are not finite."""
    import numpy as np

    values = np.ma.masked_invalid(_even(figure.values))
    known = [v for row in figure.values for v in row if isfinite(v)]
    reach = max(map(abs, known), default=1.0) or 1.0
    own = (-reach, reach) if figure.diverging else (None, None)
    low, high = figure.limits or own
    colours = "RdBu_r" if figure.diverging else "viridis"
    return axes.imshow(
        values, cmap=colours, interpolation="nearest", vmin=low, vmax=high, **settings
    )


def _even(rows: tuple[tuple[float, ...], ...]) -> list[list[float]]:
    """The rows at equal length, short ones filled with empty cells."""
    wide = max(map(len, rows), default=0) or 1
    full = [[*row, *[float("nan")] * (wide - len(row))] for row in rows]
    return full or [[float("nan")]]


def _name_cells(axes: Axes, figure: Heatmap) -> None:
    if figure.rows:
        axes.set_yticks(range(len(figure.rows)), [clean(name) for name in figure.rows])
    if figure.columns:
        names = [clean(name) for name in figure.columns]
        axes.set_xticks(range(len(names)), names)
        if max(map(len, names)) > 3:
            axes.tick_params(axis="x", labelrotation=90)
    smallest = 8 if max(len(figure.rows), len(figure.columns)) <= 24 else 5.5
    axes.tick_params(labelsize=smallest)


def _write_values(axes: Axes, figure: Heatmap, image: AxesImage) -> None:
    import numpy as np

    for row, texts in enumerate(figure.texts()):
        for column, text in enumerate(texts):
            if text:
                value = figure.values[row][column]
                ((red, green, blue, _),) = image.to_rgba(np.array([value]))
                axes.text(
                    column,
                    row,
                    text,
                    ha="center",
                    va="center",
                    fontsize=6.5,
                    color=contrasting(red, green, blue),
                )


def _outline(
    axes: Axes, place: tuple[float, float, float, float], colour: str, width: float
) -> None:
    from matplotlib.patches import Rectangle

    left, top, wide, high = place
    axes.add_patch(Rectangle((left, top), wide, high, fill=False, ec=colour, lw=width))


def _bare(canvas: Canvas, title: str, size: tuple[float, float]) -> Axes:
    axes = canvas.add_subplot()
    axes.set_title(clean(title), wrap=True)
    axes.set_axis_off()
    axes.set(xlim=(0, size[0]), ylim=(size[1], 0))
    return axes


def _show(axes: Axes, one: Picture, theme: Theme) -> None:
    import numpy as np
    from PIL import Image

    with Image.open(io.BytesIO(one.png)) as opened:
        pixels = np.asarray(opened.convert("RGBA"))
    axes.imshow(pixels, interpolation="nearest" if max(pixels.shape) < 256 else None)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[:].set_visible(True)
    axes.set_xlabel(clean(one.caption), wrap=True, fontsize=8)
    for number, mark in enumerate(one.marks):
        _draw_mark(axes, mark, theme.colour(number + 1))


def _draw_mark(axes: Axes, mark: Mark, colour: str) -> None:
    (left, top), *_ = mark.points
    alpha = max(0.15, min(1.0, mark.weight))
    if mark.box:
        right, bottom = mark.points[1]
        place = (left - 0.5, top - 0.5, right - left, bottom - top)
        _outline(axes, place, colour, 2 * alpha)
    else:
        xs, ys = zip(*mark.points, strict=True)
        dots = "o" if len(mark.points) == 1 else None
        axes.plot(xs, ys, color=colour, alpha=alpha, linewidth=1.6, marker=dots)
    if mark.label:
        axes.text(left, top, clean(mark.label), fontsize=7, color=colour, va="bottom")
