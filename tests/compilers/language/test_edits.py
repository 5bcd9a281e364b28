"""The smallest edit between two trees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compilers import CompilerError, Element, Screen, parse
from compilers.language.edits import edits

OLD = "stack { row { label, switch } row { btn } } footer { btn-home }"


def told(old, new):
    return [str(edit) for edit in edits(parse(old, "android"), parse(new, "android"))]


@pytest.mark.parametrize(
    ("right", "wrong", "edit"),
    [
        ("btn }", "slider }", "~ 0.1.0: btn → slider"),
        ("btn }", 'btn("Save") }', '~ 0.1.0: btn → btn("Save")'),
        ("switch", "switch, radio", "+ 0.0.2: radio"),
        ("label, ", "", "- 0.0.0: label"),
        ("row { btn }", "", "- 0.1: row { btn }"),
        ("row { label", "row { check } row { label", "+ 0.0: row { check }"),
        ("row { btn", 'row("A") { btn', '~ 0.1: row → row("A")'),
        ("footer { btn-home }", "", "- 1: footer { btn-home }"),
    ],
)
def test_one_step_is_told_as_one(right, wrong, edit):
    assert told(OLD, OLD.replace(right, wrong)) == [edit]


def test_equal_trees_need_no_edit():
    assert told(OLD, OLD) == []


def test_several_steps_come_in_the_order_of_the_text():
    new = OLD.replace("label, ", "").replace("btn }", "btn, check }")
    assert told(OLD, new) == ["- 0.0.0: label", "+ 0.1.1: check"]


def test_screens_that_are_too_large_are_refused():
    row = Element("row", (Element("label"),) * 3000)
    screen = Screen("android", (Element("stack", (row,)),))
    other = Screen("android", (Element("stack", (row, row)),))
    with pytest.raises(
        CompilerError, match="too large to be compared: 3,002 and 6,003"
    ):
        edits(screen, other)


NAMES = st.sampled_from("abc")
TREES = st.recursive(
    NAMES.map(Element),
    lambda below: st.builds(Element, NAMES, st.lists(below, max_size=3).map(tuple)),
    max_leaves=8,
)
SCREENS = st.lists(TREES, max_size=3).map(lambda found: Screen("web", tuple(found)))


def cost(edit):
    shown = [text for text in (edit.before, edit.after) if text]
    return max(sum(map(text.count, "abc")) for text in shown)


@settings(max_examples=60, deadline=None)
@given(SCREENS, SCREENS, SCREENS)
def test_the_cost_is_a_distance(one, two, three):
    def distance(old, new):
        return sum(map(cost, edits(old, new)))

    assert (distance(one, two) == 0) == (one == two)
    assert distance(one, two) == distance(two, one)
    assert distance(one, three) <= distance(one, two) + distance(two, three)
