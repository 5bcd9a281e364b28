"""Widgets below one another in an area that scrolls, and a column of such a kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pix2code_app.gui.words.language import tr


def scrolling(*widgets: QWidget, margin: int = 16) -> QScrollArea:
    """An area that scrolls down over the widgets."""
    body = QWidget(objectName="labBody")
    column = QVBoxLayout(body)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(16)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setObjectName("labScroll")
    area.setAccessibleName(tr("Experiment"))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area


def side_column(width: int, above: QWidget, *pinned: QWidget) -> QWidget:
    """A column on the left: what scrolls above, what is always in sight below."""
    column = QFrame(objectName="labSide")
    column.setFixedWidth(width)
    lines = QVBoxLayout(column)
    lines.setContentsMargins(0, 0, 1, 0)
    lines.setSpacing(0)
    lines.addWidget(scrolling(above), 1)
    below = QVBoxLayout()
    below.setContentsMargins(16, 8, 16, 12)
    below.setSpacing(8)
    for widget in pinned:
        below.addWidget(widget)
    lines.addLayout(below)
    return column
