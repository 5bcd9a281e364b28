"""The chip that says how like page and mockup are, and what is not in the code."""

import pytest

pytest.importorskip("PySide6.QtWebEngineWidgets", exc_type=ImportError)

from pix2code_app.evaluation.page_likeness import Deviation, Likeness
from pix2code_app.geometry import Box
from pix2code_app.gui.widgets.theme import DARK, LIGHT

BUTTON = "1.0.2"


@pytest.fixture
def measured(qtbot, window, converted):
    qtbot.waitUntil(lambda: window.comparing.likeness is not None, timeout=20000)
    return window.comparing.likeness


def tell(window, share, *worst, uncovered=()):
    window.comparing._tell(Likeness(share, worst, uncovered))


def test_the_likeness_of_a_mockup_that_was_read_is_told(window, measured):
    assert window.likeness.text() == f"Likeness {int(100 * measured.share)} %"
    assert window.likeness.isEnabled()
    assert "Likeness" in window.likeness.accessibleName()


@pytest.mark.parametrize(
    ("share", "level"),
    [(1.0, "good"), (0.9, "good"), (0.899, "fair"), (0.7, "fair"), (0.69, "poor")],
)
def test_the_colour_says_what_to_think_of_it(window, share, level):
    tell(window, share)
    assert window.likeness.property("level") == level


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_of_each_colour_stand_out(colours):
    from compilers.page.contrast import contrast

    for ink, ground in (
        (colours.good, colours.ground),
        (colours.doubt, colours.ground),
        (colours.error, colours.ground),
        (colours.doubt, colours.caution),
    ):
        assert contrast(ink, ground) >= 4.5


def test_a_click_lists_the_worst_places_and_each_leads_there(
    window, session, converted, measured
):
    box = Box(10.0, 20.0, 60.0, 40.0)
    tell(
        window,
        0.8,
        Deviation("moved", box, 12.4, BUTTON),
        Deviation("missed", box, 0.0),
        Deviation("coloured", box, 40.0, "1.0.0"),
    )
    actions = window.likeness.worst.actions()
    assert [action.text() for action in actions] == [
        "btn-green: 12 px off",
        "Not in the code",
        "small-title: another colour",
    ]
    actions[0].trigger()
    assert session.selection.node == BUTTON
    actions[1].trigger()
    assert window.mockup_pane.view._pointed_out.width() == 50
    session.selection.select("1.0.0")
    assert window.mockup_pane.view._pointed_out.isEmpty()


def test_there_is_no_figure_without_a_page_or_of_a_program_with_an_error(
    window, settled, measured
):
    window.dsl_pane.editor.setPlainText("header {")
    settled()
    assert not window.likeness.isEnabled()
    window.comparing._tell(None)
    assert window.likeness.text() == "Likeness –"


def test_an_edit_is_measured_anew(qtbot, window, settled, measured):
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    qtbot.waitUntil(
        lambda: window.comparing.likeness not in (None, measured), timeout=15000
    )


def test_what_is_not_in_the_code_is_hatched_where_that_is_wanted(
    qtbot, window, measured
):
    view = window.mockup_pane.view
    area = view.picture.boundingRect()
    box = Box(area.width() / 2, area.height() / 2, area.width(), area.height())
    window.session.settings.choose("boxes", False)
    tell(window, 0.8, uncovered=(box,))
    hatched = view.grab().toImage()
    window.mockup_pane.uncovered.click()
    assert view.grab().toImage() != hatched
    window.mockup_pane.uncovered.click()
    assert view.grab().toImage() == hatched
