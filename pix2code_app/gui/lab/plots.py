"""Figures with axes and cells, drawn by pyqtgraph."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGraphicsRectItem, QLabel, QVBoxLayout, QWidget

from pix2code_app.gui.lab.column_axis import ColumnAxis, shortened
from pix2code_app.lab.plotting.style import contrasting

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from pix2code_app.lab.figures import (
        Bars,
        Curve,
        Heatmap,
        HeatmapWall,
        Line,
        Scatter,
    )
    from pix2code_app.lab.plotting.style import Theme

LONG_LABEL = 9
"""From so many characters on, bars lie, so that their labels can be read."""

WRITTEN = 100
"""Up to so many cells carry their values as text."""

_ACROSS = 60
"""Characters that have room beside one another in the cells of a narrow grid."""

_DIVERGING = ("#053061", "#4393c3", "#f7f7f7", "#d6604d", "#67001f")


class Plot(pg.PlotWidget):  # type: ignore[misc] # it comes without types
    """Two axes in the colours of the theme; the wheel scrolls the page around it."""

    def __init__(
        self,
        theme: Theme,
        x_label: str = "",
        y_label: str = "",
        below: pg.AxisItem | None = None,
    ) -> None:
        own = {"bottom": below} if below is not None else None
        super().__init__(background=theme.ground, axisItems=own, enableMenu=False)
        item = self.getPlotItem()
        item.hideButtons()
        item.getViewBox().setMouseEnabled(x=False, y=False)
        item.getViewBox().setDefaultPadding(0.04)
        for side, label in (("bottom", x_label), ("left", y_label)):
            axis = item.getAxis(side)
            axis.setPen(theme.line)
            axis.setTextPen(theme.faint)
            axis.enableAutoSIPrefix(False)
            if label:
                item.setLabel(side, escape(label), color=theme.faint)
        item.getAxis("left").setWidth(64)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(260)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page."""
        event.ignore()


def curve(figure: Curve, theme: Theme) -> QWidget:
    """Lines, with a band around those that have bounds."""
    plot = Plot(theme, figure.x_label, figure.y_label)
    plot.showGrid(x=True, y=True, alpha=0.15)
    if figure.logarithmic:
        plot.setLogMode(y=True)
    if figure.plane:
        plot.setAspectLocked()
        plot.setMinimumHeight(360)
    for number, line in enumerate(figure.lines):
        _draw_line(plot, line, theme.colour(number), logarithmic=figure.logarithmic)
    signs = ["╍" if line.dashed else "━" for line in figure.lines]
    return with_legend(plot, theme, [line.name for line in figure.lines], signs)


def scatter(figure: Scatter, theme: Theme) -> QWidget:
    """Points, each group in its colour, named where they have labels."""
    plot = Plot(theme, figure.x_label, figure.y_label)
    plot.showGrid(x=True, y=True, alpha=0.15)
    across = [x for group in figure.groups for x in group.x]
    middle = (min(across, default=0) + max(across, default=0)) / 2
    for number, group in enumerate(figure.groups):
        plot.plot(
            list(group.x),
            list(group.y),
            pen=None,
            symbol="o",
            symbolSize=7,
            symbolPen=None,
            symbolBrush=theme.colour(number),
        )
        for x, y, label in zip(group.x, group.y, group.labels, strict=False):
            inwards = (1 if x > middle else 0, 1)
            _write(plot, label, (x, y), theme.faint, anchor=inwards)
    return with_legend(plot, theme, [group.name for group in figure.groups])


def bars(figure: Bars, theme: Theme) -> QWidget:
    """Bars side by side for each label; they lie where labels are long."""
    lying = any(len(label) >= LONG_LABEL for label in figure.labels)
    plot = Plot(theme, *((figure.y_label, "") if lying else ("", figure.y_label)))
    thick = 0.8 / max(1, len(figure.series))
    for number, (_, values) in enumerate(figure.series):
        shift = (number - (len(figure.series) - 1) / 2) * thick
        places = np.arange(len(values)) + shift
        sizes = np.array(values, dtype=float)
        look: dict[str, Any] = {"brush": theme.colour(number), "pen": None}
        if lying:
            bar = pg.BarGraphItem(
                x0=0, y=places, width=sizes, height=thick * 0.92, **look
            )
        else:
            bar = pg.BarGraphItem(x=places, height=sizes, width=thick * 0.92, **look)
        plot.addItem(bar)
        if figure.errors:
            _add_errors(plot, places, sizes, figure.errors[number], theme, lying=lying)
    ticks = [list(enumerate(figure.labels))]
    plot.getAxis("left" if lying else "bottom").setTicks(ticks)
    plot.showGrid(x=lying, y=not lying, alpha=0.15)
    if lying:
        plot.invertY()
        rows = len(figure.labels) * max(1, len(figure.series))
        plot.setMinimumHeight(max(160, 70 + 22 * rows))
        plot.getAxis("left").setWidth(_width_of(figure.labels))
    return with_legend(plot, theme, [name for name, _ in figure.series])


def heatmap(figure: Heatmap, theme: Theme) -> QWidget:
    """A grid with its scale of colours; few cells carry their values."""
    below = ColumnAxis(figure.columns) if figure.columns else None
    plot = Plot(theme, figure.x_label, figure.y_label, below)
    plot.invertY()
    image, (low, high) = _cells(figure)
    plot.addItem(image)
    bar = pg.ColorBarItem((low, high), colorMap=_colours(figure), interactive=False)
    bar.setImageItem(image, insert_in=plot.getPlotItem())
    bar.axis.setTextPen(theme.faint)
    if figure.rows:
        _name_rows(plot, figure.rows)
    tall, wide = _even(figure.values).shape
    longest = max((len(t) for texts in figure.texts() for t in texts), default=0)
    if tall * wide <= WRITTEN and wide * (longest + 1) <= _ACROSS:
        _write_values(plot, figure, low, high)
    for row, column in figure.marked:
        _frame(plot, QRectF(column, row, 1, 1), theme.series[1])
    plot.getViewBox().setLimits(xMin=-0.5, xMax=wide + 0.5, yMin=-0.5, yMax=tall + 0.5)
    names = below.most_height if below is not None else 0
    plot.setMinimumHeight(round(max(200, min(460, 90 + 26 * tall)) + names))
    return plot


def heatmap_wall(figure: HeatmapWall, theme: Theme) -> QWidget:
    """Small maps in rows, each with its limits; groups show as frames."""
    plot = Plot(theme)
    plot.hideAxis("bottom")
    plot.hideAxis("left")
    plot.invertY()
    plot.setAspectLocked()
    count = max(1, len(figure.maps))
    wide = max(1, ceil(sqrt(count * 2.2)))
    tall = 1.35 if any(figure.captions) else 1.12
    groups = list(dict.fromkeys(figure.groups))
    for number, one in enumerate(figure.maps):
        place = QRectF((number % wide) * 1.12, (number // wide) * tall, 1, 1)
        image, _ = _cells(one)
        image.setRect(place)
        plot.addItem(image)
        if figure.groups:
            colour = theme.colour(groups.index(figure.groups[number]))
            _frame(plot, place, colour)
        if number < len(figure.captions):
            below = (place.left(), place.bottom())
            _write(plot, figure.captions[number], below, theme.faint)
    rows = ceil(count / wide)
    plot.setMinimumHeight(max(200, min(620, 110 * rows)))
    return with_legend(plot, theme, groups)


def with_legend(
    plot: QWidget, theme: Theme, names: list[str], signs: list[str] | None = None
) -> QWidget:
    """The plot below a line that names its colours, unless there is nothing to name."""
    if not any(names):
        return plot
    entries = [
        f'<span style="color: {theme.colour(number)}">{sign}</span>&nbsp;'
        + escape(name).replace(" ", "&nbsp;")
        for number, (name, sign) in enumerate(
            zip(names, signs or ["■"] * len(names), strict=True)
        )
    ]
    words = QLabel(" &nbsp; ".join(entries), wordWrap=True)
    words.setTextFormat(Qt.TextFormat.RichText)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(words)
    column.addWidget(plot, 1)
    return whole


def _draw_line(plot: Plot, line: Line, colour: str, *, logarithmic: bool) -> None:
    style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
    alone = {"symbol": "o", "symbolPen": None, "symbolBrush": colour}
    plot.plot(
        list(line.x),
        list(line.y),
        pen=pg.mkPen(colour, width=2, style=style),
        **(alone if len(line.x) == 1 else {}),
    )
    if line.low and line.high:
        x, *bounds = (
            np.array(one, dtype=float) for one in (line.x, line.low, line.high)
        )
        if logarithmic:
            bounds = [np.log10(np.maximum(bound, 1e-12)) for bound in bounds]
        edges = [pg.PlotCurveItem(x, bound) for bound in bounds]
        shade = pg.mkColor(colour)
        shade.setAlpha(45)
        plot.addItem(pg.FillBetweenItem(*edges, brush=shade))


def _width_of(names: tuple[str, ...]) -> int:
    """Pixels of an axis whose ticks have names."""
    return min(220, 34 + 8 * max(map(len, names), default=0))


def _add_errors(
    plot: Plot,
    places: np.ndarray,
    sizes: np.ndarray,
    errors: tuple[float, ...],
    theme: Theme,
    *,
    lying: bool,
) -> None:
    spread = 2 * np.array(errors, dtype=float)
    pen = pg.mkPen(theme.ink)
    if lying:
        item = pg.ErrorBarItem(x=sizes, y=places, width=spread, beam=0.1, pen=pen)
    else:
        item = pg.ErrorBarItem(x=places, y=sizes, height=spread, beam=0.1, pen=pen)
    plot.addItem(item)


def _cells(figure: Heatmap) -> tuple[pg.ImageItem, tuple[float, float]]:
    """The cells as a picture, and the values of its darkest and brightest colour."""
    values = _even(figure.values)
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
    if figure.diverging:
        high = max(abs(low), abs(high))
        low = -high
    if figure.limits:
        low, high = figure.limits
    if low == high:
        high = low + 1
    image = pg.ImageItem(values, axisOrder="row-major", levels=(low, high))
    image.setColorMap(_colours(figure))
    return image, (low, high)


def _even(rows: tuple[tuple[float, ...], ...]) -> np.ndarray:
    """The rows at equal length, short ones filled with empty cells."""
    wide = max(map(len, rows), default=0) or 1
    full = np.full((max(1, len(rows)), wide), np.nan)
    for number, row in enumerate(rows):
        full[number, : len(row)] = row
    full[~np.isfinite(full)] = np.nan
    return full


def _colours(figure: Heatmap) -> pg.ColorMap:
    if figure.diverging:
        return pg.ColorMap(np.linspace(0, 1, len(_DIVERGING)), list(_DIVERGING))
    return pg.colormap.get("viridis")


def _name_rows(plot: Plot, names: tuple[str, ...]) -> None:
    axis, wide = plot.getAxis("left"), _width_of(names)
    short = [shortened(name, wide - 34) for name in names]
    axis.setTicks([[(number + 0.5, name) for number, name in enumerate(short)]])
    axis.setWidth(wide)
    if short != list(names):
        axis.setToolTip("\n".join(names))


def _write_values(plot: Plot, figure: Heatmap, low: float, high: float) -> None:
    colours = _colours(figure)
    for row, texts in enumerate(figure.texts()):
        for column, text in enumerate(texts):
            if text:
                value = figure.values[row][column]
                ground = colours.map((value - low) / (high - low), mode="float")
                colour = contrasting(*ground[:3])
                place = (column + 0.5, row + 0.5)
                _write(plot, text, place, colour, anchor=(0.5, 0.5))


def _write(
    plot: Plot,
    text: str,
    place: tuple[float, float],
    colour: str,
    anchor: tuple[float, float] = (0, 0),
) -> None:
    item = pg.TextItem(text, color=colour, anchor=anchor)
    plot.addItem(item)
    item.setPos(*place)


def _frame(plot: Plot, place: QRectF, colour: str) -> None:
    frame = QGraphicsRectItem(place)
    frame.setPen(pg.mkPen(colour, width=2))
    plot.addItem(frame)


def spacing(places: list[float]) -> float:
    """The usual distance of neighbouring places that differ; 1 where there is none."""
    distinct = sorted(set(places))
    gaps = sorted(b - a for a, b in pairwise(distinct))
    return gaps[len(gaps) // 2] if gaps else 1.0
