"""Any figure of the lab as a widget, with its title above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pix2code_app.gui.lab import plots, scenes, texts
from pix2code_app.gui.lab.wording import worded
from pix2code_app.gui.widgets.theme import DARK as DARK_WINDOW
from pix2code_app.lab import figures
from pix2code_app.lab.plotting import style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pix2code_app.gui.widgets.theme import Colours
    from pix2code_app.lab.figures import Figure

_PAINTERS: dict[type[Any], Callable[[Any, style.Theme], QWidget]] = {
    figures.Curve: plots.curve,
    figures.Scatter: plots.scatter,
    figures.Bars: plots.bars,
    figures.Heatmap: plots.heatmap,
    figures.HeatmapWall: plots.heatmap_wall,
    figures.Graph: scenes.graph,
    figures.ImageStrip: scenes.image_strip,
    figures.TextSpans: texts.text_spans,
    figures.Table: texts.table,
    figures.Film: texts.film,
}


_AT_ONCE = 4
"""So many figures are drawn at once; those below them follow one by one."""

_PAUSE = 10
"""Milliseconds between two of these, so that many do not hold the window up."""


class FigureView(QFrame):
    """A figure in the colours of the window."""

    def __init__(self, figure: Figure, colours: Colours) -> None:
        super().__init__()
        self.figure = figure
        shown = worded(figure)
        title = QLabel(shown.title, objectName="paneTitle", wordWrap=True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        self.drawn = _PAINTERS[type(figure)](shown, theme_for(colours))
        self.drawn.setAccessibleName(shown.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.drawn)


class FigureColumn(QWidget):
    """Figures below one another; only what has changed is drawn anew."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: tuple[Figure, ...] = ()
        self._drawn = 0
        self._colours: Colours | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw_next)

    @property
    def views(self) -> list[FigureView]:
        """The figures that are shown, from the top."""
        places = range(self._column.count())
        found = (self._column.itemAt(place).widget() for place in places)
        return [view for view in found if isinstance(view, FigureView)]

    def show_figures(self, shown: Iterable[Figure]) -> None:
        """Show these instead of those before."""
        self._figures = tuple(shown)
        self._draw()

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self._colours = colours
        self._clear(self.views)
        self._draw()

    def _draw(self) -> None:
        if self._colours is None:
            return
        wanted = {id(figure) for figure in self._figures}
        self._clear(view for view in self.views if id(view.figure) not in wanted)
        self._drawn = 0
        for _ in self._figures[:_AT_ONCE]:
            self._draw_next()

    def _draw_next(self) -> None:
        """Draw one figure more, unless it is there already."""
        if self._colours is None or self._drawn == len(self._figures):
            return
        figure = self._figures[self._drawn]
        kept = {id(view.figure): view for view in self.views}
        view = kept.get(id(figure)) or FigureView(figure, self._colours)
        self._column.insertWidget(self._drawn, view)
        self._drawn += 1
        if self._drawn >= _AT_ONCE:
            self._pause.start()

    def _clear(self, views: Iterable[FigureView]) -> None:
        for view in views:
            self._column.removeWidget(view)
            view.setParent(None)
            view.deleteLater()


def theme_for(colours: Colours) -> style.Theme:
    """The theme of figures on the ground that panes have."""
    theme = style.DARK if colours is DARK_WINDOW else style.LIGHT
    return replace(theme, ground=colours.surface, ink=colours.ink)
