"""Texts that are longer than their place are wrapped or elided, never cut off."""

from dataclasses import replace

import pytest

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.model.items import Snapshot
from pix2code_app.gui.widgets.labels import breakable

BUTTON = "1.0.2"
LONG = "The quick brown fox jumps over the lazy dog and goes home to have a rest. " * 3
NAMES = ["Bildschirmfoto_2024-11-28_um_17.14.11_bearbeitet_final.png", "x" * 180]


@pytest.mark.parametrize("name", NAMES)
def test_why_a_mockup_failed_is_seen_whole_however_long_its_name(
    qtbot, window, settled, tmp_path, name
):
    window.resize(800, 600)
    for one in ("first.png", f"{name.removesuffix('.png')}.png"):
        (tmp_path / one).write_text("no picture")
        open_paths(window, [tmp_path / one])
        settled()
    problem = window.mockup_pane.problem
    assert name in problem.text()
    assert problem.accessibleName() == problem.text()
    qtbot.waitUntil(
        lambda: problem.height() >= problem.heightForWidth(problem.width()),
        timeout=2000,
    )
    assert problem.minimumSizeHint().width() <= problem.width()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in two words.", "in two words."),
        ("/a/b_c-d.png is.", "/|a/|b_|c-|d.|png is."),
        ("a" * 20, f"{'a' * 16}|aaaa"),
        ("", ""),
    ],
)
def test_a_line_ends_within_a_name_but_not_within_a_word(words, expected):
    assert breakable(words).replace("\u200b", "|") == expected


def test_a_notice_shows_the_beginning_and_the_end_of_a_long_path(window, session):
    window.resize(800, 600)
    notice = window.status_line.notice
    said = f"Exported to /home/{'somebody/' * 40}out"
    session.noticed.emit(said)
    assert notice.text() == notice.toolTip() == said
    assert notice.shown().startswith("Exported to /home/")
    assert notice.shown().endswith("somebody/out")
    assert "…" in notice.shown()
    assert notice.geometry().right() < window.status_line.width()
    session.noticed.emit("Saved.")
    assert notice.shown() == "Saved."


def test_long_words_are_offered_with_their_number_and_share(
    window, session, picture, settled
):
    window.resize(720, 600)
    open_paths(window, [picture(width=205)])
    settled()
    item = session.document.item
    unread = replace(item.built.marks[BUTTON], unread=(LONG, 0.4))
    marks = {**item.built.marks, BUTTON: unread}
    session.document.restore(item, Snapshot(item.snapshot.text, marks))
    settled()
    session.selection.select(BUTTON)
    *_, words, _ = window.element_bar.alternatives
    assert words.text().startswith("3  “The quick")
    assert words.text().endswith("…”  40%")
    assert words.width() >= words.sizeHint().width()
    assert LONG in words.toolTip()
    assert LONG in words.accessibleName()
