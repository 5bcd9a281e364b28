"""A button that shows a colour and lets another be chosen, or none."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QToolButton, QWidget

from compilers.language.tree import Colour
from pix2code_app.gui.words.language import tr

_SIDE = 14


class ColourButton(QToolButton):
    """Shows one colour of an element; `chosen` brings a `Colour`, or None for none."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.colour: Colour | None = None
        self.setToolTip(name)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(tr("Choose a colour…")).triggered.connect(self._ask)
        self._without = menu.addAction(tr("As the theme has it"))
        self._without.triggered.connect(self._give_up)
        self.setMenu(menu)
        self.show_colour(None)

    def show_colour(self, colour: Colour | None) -> None:
        """Show an element's colour, or that it has none of its own."""
        self.colour = colour
        words = str(colour) if colour is not None else tr("theme")
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setIcon(_swatch(colour, self.palette().placeholderText().color()))
        self._without.setEnabled(colour is not None)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(str(self.colour or "#808080")), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._name)
        dialog.colorSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, colour: QColor) -> None:
        self.chosen.emit(Colour(colour.red(), colour.green(), colour.blue()))

    def _give_up(self) -> None:
        self.chosen.emit(None)


def _swatch(colour: Colour | None, line: QColor) -> QIcon:
    pixmap = QPixmap(2 * _SIDE, 2 * _SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line)
    if colour is not None:
        painter.setBrush(QColor(str(colour)))
    painter.drawRoundedRect(1, 1, 2 * _SIDE - 3, 2 * _SIDE - 3, 6, 6)
    if colour is None:
        painter.drawLine(4, 2 * _SIDE - 5, 2 * _SIDE - 5, 4)
    painter.end()
    return QIcon(pixmap)
