"""The page in its sandbox."""

import pytest

pytest.importorskip("PySide6.QtWebEngineWidgets", exc_type=ImportError)

from PySide6.QtCore import QUrl

from pix2code_app.gui.panes import preview_pane
from pix2code_app.gui.widgets import web_engine
from pix2code_app.gui.widgets.sandbox import ALLOWED


@pytest.fixture
def page(qtbot, window, converted):
    """The preview, shown and loaded."""
    window.actions_by_name["show_preview"].trigger()
    view = window.code_pane.preview.page
    with qtbot.waitSignal(view.view.loadFinished, timeout=20000):
        pass
    yield view
    window.close()


def evaluated(qtbot, page, script):
    """What a script says on the page; one that a reload swallowed is asked again."""
    answers = []

    def has_answered():
        page.view.page().runJavaScript(script, answers.append)
        qtbot.wait(100)
        return bool(answers)

    qtbot.waitUntil(has_answered, timeout=15000)
    return answers[0]


def test_the_page_shows_the_generated_code(qtbot, window, page):
    script = "document.querySelectorAll('button').length"
    assert evaluated(qtbot, page, script) == 1


def test_a_click_on_the_page_chooses_the_element(qtbot, session, converted, page):
    name = converted.built.ids["1.0.2"]
    with qtbot.waitSignal(session.selection.changed):
        evaluated(qtbot, page, f"document.getElementById('{name}').click(); 1")
    assert session.selection.node == "1.0.2"


def test_the_chosen_element_is_outlined_on_the_page(qtbot, session, page):
    session.selection.select("1.0.2")
    script = "document.querySelectorAll('[data-chosen]').length"
    qtbot.waitUntil(lambda: evaluated(qtbot, page, script) == 1)


@pytest.mark.parametrize("address", ["https://example.org/", "file:///etc/hostname"])
def test_nothing_is_fetched(qtbot, page, address):
    script = (
        "window.outcome = ''; "
        f"fetch('{address}').then(() => window.outcome = 'fetched')"
        ".catch(() => window.outcome = 'refused'); 1"
    )
    evaluated(qtbot, page, script)
    qtbot.waitUntil(lambda: evaluated(qtbot, page, "window.outcome") == "refused")
    assert QUrl(address).scheme() not in ALLOWED


def test_the_page_cannot_be_led_elsewhere(qtbot, page):
    evaluated(qtbot, page, "location.href = 'https://example.org/'; 1")
    qtbot.wait(200)
    assert "example.org" not in page.view.url().toString()


def test_the_page_is_laid_out_at_the_chosen_width(qtbot, window, page):
    pane = window.code_pane.preview
    for index, width in enumerate((390, 820)):
        with qtbot.waitSignal(page.view.loadFinished, timeout=15000):
            pane.width_choice.setCurrentIndex(index)
        wide = evaluated(qtbot, page, "innerWidth")
        assert wide == pytest.approx(width, abs=4)


def test_without_the_web_engine_the_pane_says_so(qtbot, window, converted, monkeypatch):
    reason = "The preview needs QtWebEngine."
    monkeypatch.setattr(preview_pane, "why_missing", lambda: reason)
    window.actions_by_name["show_preview"].trigger()
    assert window.code_pane.preview.note.text() == reason
    assert window.code_pane.preview.page is None


def test_the_root_user_is_told_why_there_is_no_preview(window, monkeypatch):
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX")
    monkeypatch.setattr(web_engine.os, "geteuid", lambda: 0, raising=False)
    window.actions_by_name["show_preview"].trigger()
    assert window.code_pane.preview.note.text() == (
        "The preview runs in a sandbox, which the root user cannot have; "
        "start the program as an ordinary user to see it."
    )
