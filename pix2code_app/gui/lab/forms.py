"""A form made of the options of an experiment: one field each, checked by type.

A field is a widget with `value()`; two tables say which one suits an option.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.lab.drawing import DrawingField
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QWheelEvent

    from pix2code_app.lab import api as lab

_MOST = 2_000_000_000
_LEAST = -_MOST
_MARGIN = 8
"""Pixels beside a number; the style sheet's padding does not reach it."""


class Form(QWidget):
    """Fields below one another, each under its name and with a line on what it is."""

    def __init__(self, options: Sequence[lab.Option]) -> None:
        super().__init__()
        self.fields = {one.name: _field(one) for one in options}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for one in options:
            column.addLayout(_labelled(one, self.fields[one.name]))

    def values(self) -> dict[str, Any]:
        """What the fields hold, by the names of the options, as JSON knows it."""
        return {name: field.value() for name, field in self.fields.items()}


class KeptForms(QWidget):
    """The form of one experiment at a time; each is found again as it was left."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Form(())
        self._forms: dict[str, Form] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.shown)

    def show_form(self, name: str, options: Sequence[lab.Option]) -> None:
        """Show the form of an experiment, which is made the first time."""
        self.shown.hide()
        if name not in self._forms:
            self._forms[name] = Form(options)
            self._row.addWidget(self._forms[name])
        self.shown = self._forms[name]
        self.shown.show()


class Whole(QSpinBox):
    """A whole number; the wheel is left to the page."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__()
        self.setRange(
            _LEAST if option.minimum is None else int(option.minimum),
            _MOST if option.maximum is None else int(option.maximum),
        )
        self.setValue(option.default)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Change nothing by scrolling past."""
        event.ignore()


class Number(QDoubleSpinBox):
    """A number at as many places as it needs; the wheel is left to the page."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__()
        self.setDecimals(6)
        self.setRange(
            _LEAST if option.minimum is None else option.minimum,
            _MOST if option.maximum is None else option.maximum,
        )
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.setValue(option.default)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)

    def textFromValue(self, value: float) -> str:  # noqa: N802
        """The number without zeros that say nothing."""
        return self.locale().toString(value, "g", 7)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Change nothing by scrolling past."""
        event.ignore()


class Switch(QCheckBox):
    """Yes or no."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__(tr(option.title))
        self.setChecked(option.default)

    def value(self) -> bool:
        """Whether it is on."""
        return self.isChecked()


class Choice(QComboBox):
    """One of several words."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__()
        for choice in option.choices:
            self.addItem(tr(choice), choice)
        self.setCurrentIndex(self.findData(option.default))

    def value(self) -> str:
        """The word, as the option has it."""
        return str(self.currentData())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Change nothing by scrolling past."""
        event.ignore()


class Words(QLineEdit):
    """A line of text."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__(option.default)

    def value(self) -> str:
        """The text."""
        return self.text()


class Lines(QPlainTextEdit):
    """Text of several lines."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__(option.default)
        self.setTabChangesFocus(True)
        self.setFixedHeight(104)
        self.setObjectName("labText")

    def value(self) -> str:
        """The text."""
        return self.toPlainText()


class Place(QWidget):
    """A file or folder: typed, or chosen in a dialog."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__()
        self._is_folder = option.kind == "folder"
        self.line = QLineEdit(str(option.default or ""))
        self.line.setPlaceholderText(tr("None"))
        self.line.setAccessibleName(tr(option.title))
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(choose)

    def value(self) -> str:
        """The path; empty for none."""
        return self.line.text().strip()

    def _ask(self) -> None:
        if self._is_folder:
            name = QFileDialog.getExistingDirectory(self, tr("Open a folder"))
        else:
            name, _ = QFileDialog.getOpenFileName(self, tr("Open"))
        if name:
            self.line.setText(str(Path(name)))


_KINDS: dict[str, Callable[[lab.Option], QWidget]] = {
    "text": Lines,
    "picture": Place,
    "drawing": DrawingField,
    "folder": Place,
}
_TYPES: dict[type, Callable[[lab.Option], QWidget]] = {
    bool: Switch,
    int: Whole,
    float: Number,
    str: Words,
    Path: Place,
}


def _field(option: lab.Option) -> Any:  # noqa: ANN401 (a widget with `value`)
    if option.choices:
        field: QWidget = Choice(option)
    else:
        field = (_KINDS.get(option.kind) or _TYPES[option.type])(option)
    field.setAccessibleName(tr(option.title))
    field.setToolTip(tr(option.help))
    return field


def _labelled(option: lab.Option, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    if not isinstance(field, Switch):
        name = QLabel(tr(option.title))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(field)
        column.addWidget(name)
    column.addWidget(field)
    note = QLabel(tr(option.help), objectName="quiet", wordWrap=True)
    note.setTextFormat(Qt.TextFormat.PlainText)
    column.addWidget(note)
    return column
