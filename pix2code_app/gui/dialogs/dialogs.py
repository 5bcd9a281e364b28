"""The few small windows: settings, the command palette, shortcuts, and about."""

from __future__ import annotations

import platform
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, qVersion
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import pix2code_app
from pix2code_app import api
from pix2code_app.gui.actions import MENUS
from pix2code_app.gui.words.language import tr
from pix2code_app.settings import SETTINGS, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent

    from pix2code_app.gui.model.session import Session


class SettingsDialog(QDialog):
    """A form made from the table of settings; what is chosen holds at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(440)
        self._session = session
        self.fields: dict[str, QComboBox | QCheckBox] = {}
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(24)
        for name, settings in groupby(SETTINGS, lambda setting: setting.group):
            if name:
                form.addRow(tr(name), self._grid(settings))
                continue
            for setting in settings:
                self._add(form, setting)
        session.settings.changed.connect(self._on_setting)
        buttons = QDialogButtonBox()
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def _add(self, form: QFormLayout, setting: Setting) -> None:
        field = self.fields[setting.key] = self._field(setting)
        form.addRow("" if isinstance(field, QCheckBox) else tr(setting.label), field)
        if setting.note:
            note = QLabel(tr(setting.note), objectName="quiet", wordWrap=True)
            form.addRow("", note)

    def _grid(self, settings: Iterable[Setting]) -> QGridLayout:
        """Settings of one group, in two columns."""
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, setting in enumerate(settings):
            field = self.fields[setting.key] = self._field(setting)
            grid.addWidget(field, *divmod(number, 2))
        return grid

    def _on_setting(self, key: str, value: object) -> None:
        field = self.fields[key]
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))

    def _field(self, setting: Setting) -> QComboBox | QCheckBox:
        value = self._session.settings[setting.key]
        if isinstance(setting.default, bool):
            box = QCheckBox(tr(setting.label))
            box.setChecked(bool(value))
            box.clicked.connect(
                lambda on: self._session.settings.choose(setting.key, on)
            )
            return box
        chooser = QComboBox()
        chooser.setAccessibleName(tr(setting.label))
        choices = setting.choices or tuple((m.name, m.name) for m in api.MODELS)
        for known, words in choices:
            chooser.addItem(tr(words), known)
        chooser.setCurrentIndex(max(0, chooser.findData(value)))
        chooser.activated.connect(
            lambda _: self._session.settings.choose(setting.key, chooser.currentData())
        )
        return chooser


class Palette(QDialog):
    """Every action of the table, found by typing a part of its name."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setMinimumSize(480, 360)
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("What do you want to do?"))
        self.search.setAccessibleName(tr("Search for an action"))
        self.search.textChanged.connect(self._list)
        self.search.installEventFilter(self)
        self.rows = QListWidget()
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.itemClicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.rows)
        self._list("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrow keys walk the rows, Return does what is chosen."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and self.rows.count():
            row = self.rows.currentRow() + steps[key]
            self.rows.setCurrentRow(row % self.rows.count())
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.rows.currentItem())
            return True
        return False

    def _list(self, wanted: str) -> None:
        self.rows.clear()
        words = wanted.casefold().split()
        for name, action in self._actions.items():
            text = f"{tr(action.data())}: {action.text()}"
            if not action.isEnabled() or name == "show_palette":
                continue
            if all(word in text.casefold() for word in words):
                row = QListWidgetItem(f"{text}    {_keys(action)}".rstrip())
                row.setData(Qt.ItemDataRole.UserRole, name)
                self.rows.addItem(row)
        self.rows.setCurrentRow(0)

    def _run(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            name = row.data(Qt.ItemDataRole.UserRole)
            self.accept()
            self._actions[name].trigger()


class ShortcutsDialog(QDialog):
    """Every action with its keys, by menu."""

    def __init__(
        self, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self.resize(520, 560)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Shortcuts"))
        lines = tuple(actions.values())
        self.text.setHtml("".join(_section(menu, lines) for menu in MENUS))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.text)


def _section(menu: str, actions: Iterable[QAction]) -> str:
    rows = "".join(
        f"<tr><td width='260'>{action.text()}</td><td>{_keys(action)}</td></tr>"
        for action in actions
        if action.data() == menu and not action.shortcut().isEmpty()
    )
    more = _MORE.get(menu, ())
    rows += "".join(f"<tr><td>{tr(w)}</td><td>{tr(k)}</td></tr>" for w, k in more)
    return f"<h3>{tr(menu)}</h3><table cellpadding='3'>{rows}</table>"


_MORE = {
    "Element": (
        ("Walk the elements", "Arrow keys"),
        ("Take an alternative", "1 to 9"),
        ("Select nothing", "Escape"),
    ),
    "Edit": (("Complete a name", "Ctrl+Space"),),
}


class AboutDialog(QDialog):
    """What this is, in which version, and facts for a report."""

    def __init__(
        self, session: Session, say: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About pix2code"))
        self.setMinimumWidth(440)
        self._say = say
        title = QLabel("pix2code", objectName="emptyTitle")
        words = QLabel(
            tr(
                "Turns a picture of a user interface into HTML, Android and iOS "
                "code, on this machine alone. After pix2code (T. Beltramelli, 2017)."
            ),
            wordWrap=True,
        )
        self.facts = diagnostics(session)
        facts = QLabel(self.facts, objectName="quiet")
        facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        copy = buttons.addButton(tr("Copy diagnostics"), role.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.addButton(tr("Close"), role.RejectRole).clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (title, words, facts, buttons):
            column.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts)
        self._say(tr("Diagnostics copied."))


def diagnostics(session: Session) -> str:
    """What a report of a fault should say about this machine."""
    model, device = session.reading.model_facts or ("–", "–")
    lines = {
        "pix2code": pix2code_app.__version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "System": platform.platform(),
        "Window system": QGuiApplication.platformName(),
        "Model": model,
        "Device": device,
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items())


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
