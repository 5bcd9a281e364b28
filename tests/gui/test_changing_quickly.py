"""An element is changed in the text as it is now, built or not."""

import pytest

import compilers
from pix2code_app.gui.model import edits
from pix2code_app.gui.model.items import Built, Item, Snapshot, build, present

TITLE = "1.0.0"
BUTTON = "1.0.2"
MOVED = ["text", "btn-green", "small-title"]


def names(item):
    """The elements beside the button, in the text as it is."""
    screen = compilers.parse(item.snapshot.text)
    return [one.name for one in edits.element_at(screen, "1.0").children]


@pytest.mark.usefixtures("converted")
@pytest.mark.parametrize(
    ("verb", "node", "expected"),
    [
        ("move_down", TITLE, MOVED),
        ("delete", TITLE, ["btn-green"]),
        ("duplicate", BUTTON, ["small-title", "text", *["btn-green"] * 3]),
    ],
)
def test_changes_that_follow_at_once_are_made_one_after_the_other(
    window, session, settled, verb, node, expected
):
    item = session.document.item
    session.selection.select(node)
    for _ in range(2):
        window.actions_by_name[verb].trigger()
    settled()
    assert names(item) == expected
    assert item.built.text == item.snapshot.text
    assert session.selection.node is not None
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
    settled()
    assert names(item) == ["small-title", "text", "btn-green"]


def test_what_was_read_of_an_element_goes_with_it_through_quick_changes(
    window, session, converted, settled
):
    box = converted.built.marks[TITLE].box
    session.selection.select(TITLE)
    for _ in range(2):
        window.actions_by_name["move_down"].trigger()
    settled()
    assert converted.built.marks[BUTTON].box == box


def test_an_element_is_changed_in_the_text_that_was_just_typed(
    window, session, converted, settled
):
    session.selection.select(BUTTON)
    editor = window.dsl_pane.editor
    editor.setPlainText(editor.toPlainText().replace("text, btn", "text, text, btn"))
    window.actions_by_name["delete"].trigger()
    settled()
    assert names(converted) == ["small-title", "text", "text"]


@pytest.mark.parametrize("typed", ["row {", "row {\nsingle {\ntext, btn-gre\n}\n}\n"])
def test_an_element_is_not_changed_before_the_program_is_mended(
    qtbot, window, session, converted, settled, typed
):
    editor = window.dsl_pane.editor
    editor.setPlainText(converted.snapshot.text + typed)
    settled()
    written, steps = converted.snapshot, converted.undo.count()
    session.selection.select(BUTTON)
    with qtbot.waitSignal(session.refused) as refused:
        window.actions_by_name["move_up"].trigger()
    settled()
    where, _, problem = refused.args[0].partition(": ")
    assert where.startswith("Mend the program first, line 1")
    assert problem in window.dsl_pane.problem.text()
    assert window.status_line.notice.text() == f"✕ {refused.args[0]}"
    assert (converted.snapshot, converted.undo.count()) == (written, steps)
    assert editor.toPlainText().endswith(typed)


def test_an_element_that_the_new_text_has_no_more_is_not_changed(
    window, session, converted, settled
):
    session.selection.select(BUTTON)
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    window.actions_by_name["delete"].trigger()
    settled()
    assert converted.snapshot.text == "header {\nbtn-active\n}\n"


@pytest.fixture
def item(tmp_path):
    """An item whose text is built, with something known of its second element."""
    made = Item(1, tmp_path / "a.png", "a.png")
    marks = {"0.1": edits.Mark((0.1, 0.2, 0.3, 0.4), 0.5)}
    made.snapshot = Snapshot("header {\nbtn-active, btn-inactive\n}\n", marks)
    made.built = build(made.snapshot, "web")
    return made


def test_the_present_tree_of_a_text_that_is_built_is_what_was_built(item):
    now = present(item, "0.1")
    assert (now.screen, now.marks) == (item.built.screen, item.built.marks)


def test_the_present_tree_has_the_marks_of_the_last_change(item):
    settled = edits.settle(present(item, "0.1"), "0.1")
    item.snapshot = Snapshot(item.snapshot.text, settled.marks)
    assert present(item, "0.1").marks["0.1"].is_settled


def test_the_present_tree_carries_what_was_known_over(item):
    item.snapshot = Snapshot("header {\nbtn-active, btn-active, btn-inactive\n}\n")
    now = present(item, "0.1")
    assert now.node == "0.2"
    assert now.marks["0.2"] == item.built.marks["0.1"]


def test_the_present_tree_knows_nothing_where_nothing_was_built(item):
    item.built = Built("")
    item.snapshot = Snapshot(item.snapshot.text)
    assert present(item, "0.1").marks == {}
