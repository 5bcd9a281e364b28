"""The toolbar: what is done most, from the table of actions, and the targets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

import compilers
from pix2code_app.gui.words.language import tr
from pix2code_app.settings import SETTINGS, TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pix2code_app.gui.actions import Action
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.widgets.likeness_chip import LikenessChip

GROUPS = (("open_files", "paste", "capture"), ("convert", "stop"))
"""Actions that stand together, from the left; the targets and exporting follow."""

RIGHT = ("show_lab", "show_settings")
"""Actions at the right end."""


class Toolbar(QToolBar):
    """Shows actions; those that have variants show them in a menu."""

    def __init__(
        self,
        session: Session,
        table: Iterable[Action],
        actions: dict[str, QAction],
        likeness: LikenessChip,
    ) -> None:
        super().__init__(tr("Tools"))
        self._table = tuple(table)
        self._likeness = likeness
        self._session = session
        self._actions = actions
        self._with_menus: list[QToolButton] = []
        self._is_narrow = False
        self._wide = 0
        self.setMovable(False)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in GROUPS:
            for name in group:
                self._add(name)
            self.addSeparator()
        self.targets = {name: self._target(name) for name in compilers.targets()}
        self._add_all_targets()
        self.addSeparator()
        self._add("export_folder")
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addWidget(likeness)
        for name in RIGHT:
            self._add(name)
        session.settings.changed.connect(self._on_setting)

    def fit(self, width: int) -> None:
        """Show icons alone where words have no room; their tips have the words."""
        if not self._is_narrow:
            self._wide = self.sizeHint().width()
        if (width < self._wide) != self._is_narrow:
            self._be_narrow(is_narrow=not self._is_narrow)

    def _be_narrow(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        style = Qt.ToolButtonStyle
        look = style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon
        self.setToolButtonStyle(look)
        for button in self._with_menus:
            button.setToolButtonStyle(look)
        self._likeness.be_narrow(is_narrow=is_narrow)

    def _add(self, name: str) -> None:
        variants = [line.name for line in self._table if line.variant_of == name]
        if not variants:
            self.addAction(self._actions[name])
            return
        menu = QMenu(self)
        menu.addAction(self._actions[name])
        for variant in variants:
            menu.addAction(self._actions[variant])
        if name == "convert":
            self._add_dialects(menu)
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setToolButtonStyle(self.toolButtonStyle())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._with_menus.append(button)
        self.addWidget(button)

    def _add_dialects(self, menu: QMenu) -> None:
        """What the mockups show; the same choice as in the settings."""
        setting = next(one for one in SETTINGS if one.key == "dialect")
        menu.addSection(tr(setting.label))
        group = QActionGroup(menu)
        self.dialects: dict[str, QAction] = {}
        for value, words in setting.choices:
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setChecked(value == self._session.settings["dialect"])
            action.triggered.connect(partial(self._choose_dialect, str(value)))
            group.addAction(action)
            self.dialects[str(value)] = action

    def _choose_dialect(self, value: str, *_: object) -> None:
        self._session.settings.choose("dialect", value)

    def _target(self, name: str) -> QAction:
        target = compilers.targets()[name]
        action = QAction(tr(target.title), self, checkable=True)
        action.setIconText(target.short)
        action.setToolTip(tr("Make the code of {target}", target=target.short))
        action.setChecked(bool(self._session.settings[name]))
        action.triggered.connect(lambda on: self._session.settings.choose(name, on))
        return action

    def _add_all_targets(self) -> None:
        menu = QMenu(self)
        menu.addActions(list(self.targets.values()))
        button = QToolButton(objectName="withArrow")
        button.setText(tr("Targets"))
        button.setToolTip(tr(TARGETS))
        button.setAccessibleName(tr(TARGETS))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(button)

    def _on_setting(self, key: str, value: object) -> None:
        if key in self.targets:
            self.targets[key].setChecked(bool(value))
        elif key == "dialect":
            self.dialects[str(value)].setChecked(True)
