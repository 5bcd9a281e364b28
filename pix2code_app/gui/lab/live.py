"""What a run measures while it goes on: curves that grow in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pix2code_app.gui.lab.figure_view import theme_for
from pix2code_app.gui.lab.plots import Plot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pix2code_app.gui.theme import Colours

Points = tuple[int, float]


class LiveCurves(QWidget):
    """A plot for each measure, made when it is first told of."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, pg.PlotDataItem] = {}
        self._colours: Colours | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_series(self, measured: Mapping[str, Sequence[Points]]) -> None:
        """Show these measures, and no others."""
        if not self.lines.keys() <= measured.keys():
            self._clear()
        for name, points in measured.items():
            if name not in self.lines:
                self.lines[name] = self._plot(name)
            steps, values = zip(*points, strict=True)
            self.lines[name].setData(list(steps), list(values))

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self._colours = colours
        data = {name: line.getData() for name, line in self.lines.items()}
        self._clear()
        self.show_series({k: list(zip(*both, strict=True)) for k, both in data.items()})

    def _plot(self, name: str) -> pg.PlotDataItem:
        assert self._colours is not None  # the page gives them before it is shown
        theme = theme_for(self._colours)
        title = QLabel(name, objectName="paneTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        plot = Plot(theme, "step")
        plot.showGrid(x=True, y=True, alpha=0.15)
        plot.setAccessibleName(name)
        plot.setMinimumHeight(200)
        self._column.addWidget(title)
        self._column.addWidget(plot)
        return plot.plot(pen=pg.mkPen(theme.accent, width=2))

    def _clear(self) -> None:
        self.lines.clear()
        while (item := self._column.takeAt(0)) is not None:
            item.widget().deleteLater()
