"""What a run measures while it goes on: curves that grow in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pix2code_app.gui.lab.figure_view import theme_for
from pix2code_app.gui.lab.plots import Plot
from pix2code_app.gui.words.language import labelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pix2code_app.gui.widgets.theme import Colours
    from pix2code_app.lab.plotting.style import Theme

Points = tuple[int, float]

_PAUSE = 40
"""Milliseconds between the drawing of two plots."""

_MOST = 2000
"""Points of a curve that are drawn at most; a screen has no room for more."""


class LiveCurves(QWidget):
    """A plot for each measure, made when it is first told of.

    Only one is drawn at a time, so that many of them do not hold the window up.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, pg.PlotDataItem] = {}
        self._measured: Mapping[str, Sequence[Points]] = {}
        self._plots: dict[str, Plot] = {}
        self._waiting: dict[str, None] = {}
        self._colours: Colours | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw_next)

    def show_series(self, measured: Mapping[str, Sequence[Points]]) -> None:
        """Show these measures, and no others."""
        if not self.lines.keys() <= measured.keys():
            self._clear()
        self._measured = measured
        self._waiting.update(dict.fromkeys(measured))
        if not self._pause.isActive():
            self._draw_next()

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self._colours = colours
        self._clear()
        self.show_series(self._measured)

    def _draw_next(self) -> None:
        if not self._waiting:
            return
        name = next(iter(self._waiting))
        if name in self.lines:
            del self._waiting[name]
            steps, values = zip(*thinned(self._measured[name]), strict=True)
            self.lines[name].setData(list(steps), list(values))
        elif name in self._plots:
            self._show(name)
        else:  # a plot takes long to make, and is shown in a turn of its own
            self._plots[name] = self._plot(name)
        if self._waiting:
            self._pause.start()

    def _plot(self, name: str) -> Plot:
        plot = Plot(self._theme, labelled("step"))
        plot.showGrid(x=True, y=True, alpha=0.15)
        plot.setAccessibleName(labelled(name))
        plot.setMinimumHeight(200)
        return plot

    def _show(self, name: str) -> None:
        title = QLabel(labelled(name), objectName="paneTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(title)
        self._column.addWidget(self._plots[name])
        pen = pg.mkPen(self._theme.accent, width=2)
        self.lines[name] = self._plots[name].plot(pen=pen)

    @property
    def _theme(self) -> Theme:
        assert self._colours is not None  # the page gives them before it is shown
        return theme_for(self._colours)

    def _clear(self) -> None:
        self._pause.stop()
        self._waiting.clear()
        self.lines.clear()
        self._plots.clear()
        while (item := self._column.takeAt(0)) is not None:
            item.widget().deleteLater()


def thinned(points: Sequence[Points]) -> Sequence[Points]:
    """Points at equal distances where there are too many, the last one among them."""
    stride = -(-len(points) // _MOST)
    return points if stride < 2 else points[::-stride][::-1]
