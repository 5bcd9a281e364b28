"""Every word of the window is in every language, and comes from the table of words."""

import ast
import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from pix2code_app import gui
from pix2code_app.gui.action_table import ACTIONS
from pix2code_app.gui.actions import MENUS
from pix2code_app.gui.dialogs import dialogs
from pix2code_app.gui.main_window import MainWindow
from pix2code_app.gui.panes import code_pane, mockup_pane, preview_pane, queue_pane
from pix2code_app.gui.widgets import element_bar, likeness_chip
from pix2code_app.gui.words.language import Dictionary, languages, read_table, tr
from pix2code_app.lab.experiment import OUTCOMES
from pix2code_app.settings import SETTINGS

NAMES = {"English", "简体中文", "CPU", "CUDA", "MPS", "HTML", "Android", "iOS", "1:1"}
"""What is called the same in every language."""


def spoken() -> set[str]:
    """Every text that is handed to `tr` as it stands."""
    found = set()
    for path in Path(gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_tr = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr"
            if is_tr and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
    return found


def tabled() -> set[str]:
    """Every text of the tables."""
    found = {words for a in ACTIONS for words in (a.text, a.short) if words}
    found |= set(MENUS) | {code_pane._HINT}
    found |= set(queue_pane.WORDS.values()) | set(OUTCOMES)
    for choices in (preview_pane.WIDTHS, mockup_pane.WIDTHS, mockup_pane.MODES):
        found |= {words for _, words in choices}
    for pairs in dialogs._MORE.values():
        found |= {words for pair in pairs for words in pair}
    found |= {*element_bar.COLOURS.values(), *likeness_chip.SAID.values()}
    for setting in SETTINGS:
        found |= {setting.label, *(words for _, words in setting.choices)}
        found |= {setting.note, setting.group} - {""}
    return {words for words in found if not words.isdigit()} - NAMES


LANGUAGES = sorted(path.name for path in languages().iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_complete(language):
    missing = (spoken() | tabled()) - read_table(language).keys()
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_nothing_that_is_not_asked_for(language):
    window = json.loads((languages() / language / "window.json").read_text("utf-8"))
    assert not window.keys() - (spoken() | tabled())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_source(language):
    for source, words in read_table(language).items():
        assert sorted(re.findall(r"{\w+}", words)) == sorted(
            re.findall(r"{\w+}", source)
        )


def test_numbers_are_filled_in(qapp):
    assert tr("{count} doubts", count=3) == "3 doubts"


@pytest.fixture
def pseudo(qapp):
    """A language in which every word of ours is marked."""
    dictionary = Dictionary({words: f"«{words}»" for words in spoken() | tabled()})
    qapp.installTranslator(dictionary)
    yield
    qapp.removeTranslator(dictionary)


def shown_words(window) -> set[str]:
    found = {action.text() for action in window.actions_by_name.values()}
    found |= {menu.text() for menu in window.menuBar().actions()}
    for kind in (QLabel, QAbstractButton):
        found |= {widget.text() for widget in window.findChildren(kind)}
    for edit in window.findChildren(QLineEdit):
        found.add(edit.placeholderText())
    for chooser in window.findChildren(QComboBox):
        found |= {chooser.itemText(i) for i in range(chooser.count())}
    return {words for words in found if re.search("[A-Za-z]", words)}


def test_no_word_of_the_window_is_left_untranslated(pseudo, qtbot, session, tmp_path):
    state = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session=session, state=state)
    qtbot.addWidget(window)
    samples = {path.stem for path in Path("resources/mockups").glob("*.png")}
    plain = {words for words in shown_words(window) if "«" not in words}
    assert plain - NAMES - samples == set()
    window.close()
