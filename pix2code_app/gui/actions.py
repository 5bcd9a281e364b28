"""Actions as menus, toolbar, command palette and the page of shortcuts show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from pix2code_app.gui.widgets.icons import icon
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from pix2code_app.gui.commands.window import Window
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.widgets.theme import Colours

Menu = Literal["File", "Edit", "Element", "View", "Help"]
Condition = Callable[["Session"], bool]


def _always(_: Session) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done: `do` does it in a window, and names the action.

    `on_element` actions have their keys only where elements are walked, since an
    editor of text needs the same keys for itself. A `variant_of` another is found in
    that one's menu in the toolbar. `short` is what the toolbar says.
    """

    do: Callable[[Window], None]
    text: str
    menu: Menu
    keys: str = ""
    icon: str = ""
    when: Condition = _always
    on_element: bool = False
    variant_of: str = ""
    short: str = ""

    @property
    def name(self) -> str:
        """What the toolbar and other actions call it."""
        return self.do.__name__


_GAP = "\u2009"
"""Thin space, since Qt puts the text of a tool close to its icon."""

MENUS: tuple[Menu, ...] = ("File", "Edit", "Element", "View", "Help")


def make_actions(table: Iterable[Action], window: Window) -> dict[str, QAction]:
    """An action of Qt for every line of a table, by its name; its data is its menu."""
    made: dict[str, QAction] = {}
    for line in table:
        action = QAction(tr(line.text), window)
        action.setData(line.menu)
        beside_icon = tr(line.short) if line.short else action.iconText()
        action.setIconText(f"{_GAP}{beside_icon}")
        keys = QKeySequence(line.keys)
        hint = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tr(line.text)} ({hint})" if hint else tr(line.text))
        if line.keys:
            action.setShortcut(keys)
        if line.on_element:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(_do, window, line))
        made[line.name] = action
    return made


def enable(
    table: Iterable[Action], window: Window, left_out: Container[str] = ()
) -> None:
    """Let be done what can be done now, and to what is seen."""
    for line in table:
        is_seen = line.name not in left_out
        window.actions_by_name[line.name].setEnabled(
            is_seen and line.when(window.session)
        )


def draw_icons(
    table: Iterable[Action], actions: dict[str, QAction], colours: Colours
) -> None:
    """Give the actions their icons in the colours of the theme."""
    for line in table:
        if line.icon:
            drawn = icon(line.icon, colours.ink, colours.line)
            actions[line.name].setIcon(drawn)


def _do(window: Window, line: Action, *_: object) -> None:
    """Do it to what is seen, words that are still being typed among it."""
    window.session.document.take_words()
    line.do(window)
