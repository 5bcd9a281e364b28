"""What was not read surely is told where it is, and can be settled there."""

import pytest
from PySide6.QtCore import Qt

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.model.edits import Mark
from pix2code_app.gui.model.items import marks_from

TITLE, WORDS, BUTTON = "1.0.0", "1.0.1", "1.0.2"


@pytest.fixture
def remarked(window, session, picture, settled):
    """The window with a mockup whose words were hard to read; returns its item."""
    open_paths(window, [picture(width=205)])
    settled()
    assert session.document.item.message == ""
    return session.document.item


def rows(window):
    listed = window.dsl_pane.list
    return [listed.item(i).text() for i in range(listed.count())]


def test_every_remark_is_in_the_list(window, remarked):
    assert window.dsl_pane.diagnostics.text() == "5 remarks"
    assert rows(window) == [
        "!  One font is unknown.",
        "i  Line 6: The words of this 'small-title' are hard to read: #c8c8c8 on "
        "#ffffff has a contrast of 1.7, and WCAG asks for 4.5.",
        "!  Line 7: No words were found in this 'text'; a placeholder stands in.",
        "!  Line 8: 'btn-green' is uncertain (55%).",
        "!  Line 8: The words of this 'btn-green' are uncertain ('Sve', 40%); a "
        "placeholder stands in.",
    ]


def test_the_list_is_reached_by_a_key_and_leads_to_the_elements(
    qtbot, window, session, remarked
):
    window.actions_by_name["show_diagnostics"].trigger()
    listed = window.dsl_pane.list
    assert listed.isVisible()
    chosen = []
    for _ in range(3):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
        chosen.append(session.selection.node)
    assert chosen == [TITLE, WORDS, BUTTON]
    qtbot.keyClick(listed, Qt.Key.Key_Escape)
    assert not listed.isVisible()
    assert not window.dsl_pane.diagnostics.isChecked()


def test_the_list_is_reached_in_a_narrow_window_too(window, remarked):
    window.resize(window.minimumSize())
    window.actions_by_name["show_diagnostics"].trigger()
    assert window.dsl_pane.list.isVisible()


def test_the_lines_with_remarks_are_marked_and_say_why(window, remarked):
    editor = window.dsl_pane.editor
    assert editor.words_on(7).startswith("No words were found")
    assert editor.words_on(8).count("\n") == 1
    assert editor.words_on(1) == ""
    places = {
        round(place * editor.blockCount()) + 1 for place, _ in editor.scroll_bar.marks
    }
    assert places == {6, 7, 8}


def test_the_picture_says_why_at_the_pointer(window, session, remarked):
    view = window.mockup_pane.view
    assert len(view.scroll_bar.marks) == 3
    session.selection.point_at(TITLE)
    assert "hard to read" in view.viewport().toolTip()
    session.selection.point_at("0")
    assert view.viewport().toolTip() == ""


def test_signs_on_the_picture_come_and_go_with_the_boxes(window, session, remarked):
    view = window.mockup_pane.view

    def dark_at_corner():
        corner = view.mapFromScene(view.box_of(WORDS).topRight())
        image = view.grab().toImage()
        ratio = image.devicePixelRatio()
        area = [(corner.x() + x, corner.y() + y) for x in (-3, 3) for y in (-3, 3)]
        return [
            image.pixelColor(round(x * ratio), round(y * ratio)).lightness() < 128
            for x, y in area
        ]

    assert all(dark_at_corner())
    session.settings.choose("boxes", False)
    assert not any(dark_at_corner())


def test_uncertain_words_are_taken_with_one_click(window, session, remarked, settled):
    session.selection.select(BUTTON)
    (take,) = [b for b in window.element_bar.alternatives if "Sve" in b.text()]
    assert take.text() == "3  “Sve”  40%"
    take.click()
    settled()
    assert 'btn-green("Sve")' in window.dsl_pane.editor.toPlainText()
    assert not any("“Sve”" in row for row in rows(window))


def test_a_remark_goes_once_its_reason_has_gone(window, session, remarked, settled):
    before = window.dsl_pane.editor.toPlainText()
    window.dsl_pane.editor.setPlainText(before.replace("#c8c8c8", "#202020"))
    settled()
    assert not any("hard to read" in row for row in rows(window))
    assert window.dsl_pane.diagnostics.text() == "4 remarks"


def test_a_digit_in_the_list_takes_an_alternative(
    qtbot, window, session, remarked, settled
):
    window.actions_by_name["show_diagnostics"].trigger()
    window.dsl_pane.list.setCurrentRow(3)
    qtbot.keyClick(window.dsl_pane.list, Qt.Key.Key_1)
    settled()
    assert "btn-orange" in window.dsl_pane.editor.toPlainText()


def test_without_a_mockup_there_are_no_remarks(window, session, remarked):
    window.actions_by_name["show_diagnostics"].trigger()
    window.actions_by_name["remove"].trigger()
    assert not window.dsl_pane.list.isVisible()
    assert not window.actions_by_name["show_diagnostics"].isEnabled()


def test_what_was_not_read_is_kept_with_the_draft():
    record = {"box": None, "probability": 0.9, "alternatives": [], "unread": ["a", 0.5]}
    assert marks_from({"0": record}) == {"0": Mark(None, 0.9, (), unread=("a", 0.5))}
