"""What an experiment is, what was measured of it, and what its paper says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pix2code_app.gui.lab.figure_view import FigureColumn
from pix2code_app.gui.lab.scrolling import scrolling
from pix2code_app.gui.words.language import tr
from pix2code_app.lab import api as lab
from pix2code_app.lab.figures import Table

if TYPE_CHECKING:
    from pix2code_app.gui.lab.bench import Bench
    from pix2code_app.gui.widgets.theme import Colours

_READABLE = 820
"""Pixels of a line of text that is still read with ease."""


class AboutTab(QWidget):
    """Text first, then the figures of the shipped checkpoint beside the paper's."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMaximumWidth(_READABLE)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tables = FigureColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(self.text, self.tables))
        bench.chosen.connect(self._on_chosen)

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self.tables.set_colours(colours)

    def _on_chosen(self, found: lab.Description) -> None:
        self.text.setText("\n\n".join(map(tr, paragraphs(found.experiment.about))))
        self.tables.show_figures([_claims(found), *_measured(found)])


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each in one line."""
    return [" ".join(part.split()) for part in text.strip().split("\n\n")]


def _claims(found: lab.Description) -> Table:
    rows = [
        tuple(
            map(tr, (one.statement, one.paper or "–", one.outcome, one.control or "–"))
        )
        for one in found.verdicts
    ]
    heads = (tr("Claim"), tr("Paper"), tr("Found here"), tr("Control"))
    return Table(tr("What the paper says"), heads, tuple(rows))


def _measured(found: lab.Description) -> list[Table]:
    if found.card is None:
        return []
    rows = tuple((name, lab.shown(value)) for name, value in lab.flat(found.metrics))
    command = found.card.command
    note = tr("Measured by: {command}", command=command) if command else ""
    heads = (tr("Measure"), tr("Value"))
    return [Table(tr("Measured of the shipped checkpoint"), heads, rows, note)]
