"""How the window looks: one ramp of greys and one accent, for light and for dark."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette

from pix2code_app import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they are for; text on its ground has a contrast of 4.5 or more.

    `ground` lies behind panes, `surface` is a pane, `raised` a control on it, `caution`
    lies behind words in `doubt`.
    """

    ground: str
    surface: str
    raised: str
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    tint: str
    doubt: str
    caution: str
    error: str
    good: str
    code_name: str
    code_string: str
    code_number: str


LIGHT = Colours(
    ground="#f4f5f7",
    surface="#ffffff",
    raised="#eceef1",
    line="#dcdfe4",
    ink="#1b1f24",
    muted="#59626d",
    accent="#1f5fc4",
    on_accent="#ffffff",
    tint="#e3ecfb",
    doubt="#8a5a00",
    caution="#fff4dc",
    error="#b3261e",
    good="#1a6e33",
    code_name="#1f5fc4",
    code_string="#1a6e33",
    code_number="#8a3ffc",
)

DARK = Colours(
    ground="#15171a",
    surface="#1c1f23",
    raised="#2a2e34",
    line="#343940",
    ink="#e7eaee",
    muted="#a0a9b4",
    accent="#7fb0ff",
    on_accent="#0b1626",
    tint="#24344f",
    doubt="#e6b450",
    caution="#3a2f18",
    error="#ff9288",
    good="#6cd48a",
    code_name="#7fb0ff",
    code_string="#8fd6a0",
    code_number="#c9a6ff",
)

_STYLE = Template(
    """
QMainWindow, QDialog { background: $ground; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }
QToolBar { background: $ground; border: 0; border-bottom: 1px solid $line;
  padding: 4px 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $line; margin: 6px 4px; }
QMenuBar { background: $ground; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; }
QMenuBar::item:selected, QMenu::item:selected { background: $tint; color: $ink; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolButton, QPushButton { border: 1px solid transparent; border-radius: 6px;
  padding: 5px 10px; color: $ink; background: transparent; }
QPushButton { background: $raised; }
QToolButton:hover, QPushButton:hover { background: $raised; border-color: $line; }
QToolButton:pressed, QToolButton:checked { background: $tint; }
QToolButton:disabled, QPushButton:disabled { color: $muted; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; }
QPushButton[primary="true"]:disabled { background: $raised; color: $muted; }
QToolButton:focus, QPushButton:focus, QComboBox:focus, QLineEdit:focus,
QTabBar::tab:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { width: 0; }
QToolButton#withArrow { padding-right: 24px; }
QToolButton#withArrow::menu-indicator { image: url("$chevron"); width: 12px;
  height: 12px; subcontrol-origin: padding; subcontrol-position: right center;
  right: 6px; }
QToolButton[popupMode="1"] { padding-right: 24px; }
QToolButton::menu-button { border: 0; width: 20px; }
QToolButton::menu-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QToolButton#likeness { border-color: $line; font-weight: 600; }
QToolButton#likeness:focus { border-color: $accent; }
QToolButton#likeness[level="good"] { color: $good; border-color: $good; }
QToolButton#likeness[level="fair"] { color: $doubt; border-color: $doubt; }
QToolButton#likeness[level="poor"] { color: $error; border-color: $error; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QFrame#pane, QFrame#elementBar, QFrame#statusLine { background: $surface; border: 0; }
QFrame#elementBar, QFrame#statusLine { border-top: 1px solid $line; }
QFrame#statusLine { background: $ground; }
QFrame#paneHeader { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame#paneHeader QToolButton { padding: 4px 6px; }
QLabel#paneTitle { font-weight: 600; }
QLabel#quiet, QLabel#emptyNote { color: $muted; }
QLabel#emptyTitle { font-size: 16pt; font-weight: 600; }
QFrame#problemBar { background: $raised; border-bottom: 1px solid $line; }
QFrame#toast { background: $surface; border: 1px solid $muted; border-radius: 6px; }
QFrame#foreignBar { background: $caution; border-bottom: 1px solid $doubt; }
QFrame#foreignBar QLabel { color: $doubt; font-weight: 600; }
QFrame#foreignBar QToolButton, QFrame#foreignBar QPushButton {
  background: $surface; border-color: $doubt; }
QPlainTextEdit, QListWidget, QTextBrowser, QGraphicsView {
  background: $surface; color: $ink; border: 0;
  selection-background-color: $tint; selection-color: $ink; }
QPlainTextEdit:focus, QGraphicsView:focus, QListWidget:focus {
  border: 1px solid $accent; }
QPlainTextEdit, QGraphicsView, QListWidget { border: 1px solid transparent; }
QListWidget { outline: 0; }
QListWidget::item { border-radius: 6px; padding: 4px; margin: 1px 4px; }
QListWidget::item:selected { background: $tint; color: $ink; }
QListWidget::item:hover:!selected { background: $raised; }
QLineEdit, QComboBox { background: $surface; color: $ink; border: 1px solid $line;
  border-radius: 6px; padding: 4px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit#textOnPicture { border: 2px solid $accent; padding: 2px 6px; }
QFrame#elementBar QToolButton { background: $raised; }
QToolButton#sample { padding: 4px 2px; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; color: $ink;
  border: 1px solid $line; selection-background-color: $tint; selection-color: $ink; }
QWidget#labBody, QWidget#labSide { background: $surface; }
QWidget#labSide { border-right: 1px solid $line; }
QAbstractSpinBox, QPlainTextEdit#labText { background: $surface; color: $ink;
  border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QAbstractSpinBox:focus, QPlainTextEdit#labText:focus { border: 1px solid $accent; }
QAbstractSpinBox > QLineEdit { border: 0; border-radius: 0; padding: 0;
  background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QCheckBox::indicator, QListWidget::indicator { width: 14px; height: 14px;
  border: 1px solid $muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QListWidget::indicator:checked {
  background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:focus { border-color: $accent; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: $surface; border: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 5px 8px;
  border: 1px solid transparent; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::scroller { width: 48px; }
QTabBar::tear { width: 0; image: none; border: 0; }
QTabBar QToolButton { padding: 0; border-radius: 4px; background: $surface; }
QTabBar QToolButton::left-arrow { image: url("$chevron_left"); width: 12px;
  height: 12px; }
QTabBar QToolButton::right-arrow { image: url("$chevron_right"); width: 12px;
  height: 12px; }
QProgressBar { background: $raised; border: 0; border-radius: 4px; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QAbstractScrollArea::corner { background: $surface; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 24px;
  min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page,
QScrollBar::sub-page { background: transparent; border: 0; width: 0; height: 0; }
"""
)

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "line",
}


def colours_for(choice: str) -> Colours:
    """The colours for the setting `theme`; `system` follows the desktop."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if choice == "dark" or (choice == "system" and dark):
        return DARK
    return LIGHT


def apply_theme(application: QApplication, colours: Colours) -> None:
    """Colour every window of the application."""
    application.setStyle("Fusion")
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    application.setPalette(palette)
    look = "dark" if colours is DARK else "light"
    folder = paths.resources() / "icons"
    drawn = {
        name.replace("-", "_"): (folder / f"{name}-{look}.svg").as_posix()
        for name in ("chevron", "chevron-left", "chevron-right", "check")
    }
    application.setStyleSheet(_STYLE.substitute(asdict(colours), **drawn))


def code_font() -> QFont:
    """The system's own font for code."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
