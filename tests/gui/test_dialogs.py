"""Settings, palette, shortcuts and about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from pix2code_app.gui.action_table import ACTIONS
from pix2code_app.gui.dialogs.dialogs import (
    AboutDialog,
    Palette,
    SettingsDialog,
    ShortcutsDialog,
)
from pix2code_app.gui.widgets.theme import DARK, LIGHT, Colours
from pix2code_app.settings import SETTINGS, Settings


def test_every_setting_has_a_field_and_is_kept(qtbot, window, session, tmp_path):
    dialog = SettingsDialog(session, window)
    qtbot.addWidget(dialog)
    assert dialog.fields.keys() == {setting.key for setting in SETTINGS}
    chooser = dialog.fields["theme"]
    chooser.setCurrentIndex(chooser.findData("dark"))
    chooser.activated.emit(chooser.currentIndex())
    assert window.dsl_pane.editor.colours is DARK
    assert Settings(tmp_path / "settings.json")["theme"] == "dark"


def test_the_palette_finds_and_does_an_action(qtbot, window, session, converted):
    dialog = Palette(window.actions_by_name, window)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.search, "next doubt")
    assert dialog.rows.count() == 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert session.selection.node == "1.0.2"


def test_the_shortcuts_list_every_key(qtbot, window):
    dialog = ShortcutsDialog(window.actions_by_name, window)
    qtbot.addWidget(dialog)
    shown = dialog.text.toPlainText()
    assert all(line.text in shown for line in ACTIONS if line.keys)


def test_no_two_actions_share_a_key():
    keys = [line.keys for line in ACTIONS if line.keys]
    assert len(keys) == len(set(keys))


def test_diagnostics_are_copied(qtbot, window, session):
    dialog = AboutDialog(session, session.noticed.emit, window)
    qtbot.addWidget(dialog)
    button = next(
        b for b in dialog.findChildren(QPushButton) if b.text() == "Copy diagnostics"
    )
    button.click()
    assert QGuiApplication.clipboard().text() == dialog.facts
    assert "Python: " in dialog.facts


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        if channel <= 0.04045:
            return channel / 12.92
        return ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "surface", "raised", "tint"])
@pytest.mark.parametrize("ink", ["ink", "muted", "doubt", "error", "code_name"])
def test_words_stand_out_from_their_ground(colours: Colours, ground, ink):
    pair = sorted(luminance(getattr(colours, name)) for name in (ground, ink))
    assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5
