"""Lists by the marks before their items."""

from dataclasses import replace

import pytest

from pix2code_app.detection.lists import find_lists
from pix2code_app.evidence.text import Word
from pix2code_app.geometry import Box


def marked(line, mark):
    """A line that begins with a mark, as it was read."""
    box = replace(line.box, left=line.box.left - 20, right=line.box.left - 12)
    whole = replace(line.box, left=box.left)
    return replace(line, words=(Word(mark, box, 0.99), *line.words), box=whole)


def names(lists):
    return [(one.name, one.variant) for one in lists]


def test_lines_after_numbers_are_an_ordered_list(evidence, written):
    lines = [
        marked(written("Launch it at once", 40, 100 + 30 * i), f"{i + 1}.")
        for i in range(3)
    ]
    left, lists = find_lists(evidence(lines=lines))
    assert names(lists) == [("list", "ordered"), *[("list-item", None)] * 3]
    assert [line.text for line in left.lines] == ["Launch it at once"] * 3


@pytest.mark.parametrize(
    "numbers", [("1.",), ("1.", "3."), ("2.", "3."), ("10.5", "10.6")]
)
def test_numbers_that_do_not_count_are_words(evidence, written, numbers):
    lines = [
        marked(written("Launch it at once", 40, 100 + 30 * i), number)
        for i, number in enumerate(numbers)
    ]
    left, lists = find_lists(evidence(lines=lines))
    assert not lists
    assert list(left.lines) == lines


@pytest.mark.parametrize("size", [4, 6])
def test_dots_before_lines_are_bullets_and_no_icons(evidence, written, size):
    lines = [written("Something to know", 40, 100 + 30 * i) for i in range(2)]
    dots = [Box(24, 105 + 30 * i, 24 + size, 105 + 30 * i + size) for i in range(2)]
    seen = replace(evidence(lines=lines, icons=dots[:1]), dots=tuple(dots[1:]))
    left, lists = find_lists(seen)
    assert names(lists) == [("list", "bulleted"), *[("list-item", None)] * 2]
    assert lists[0].box.left == 24
    assert not left.icons


@pytest.mark.parametrize(
    "icon", [Box(20, 98, 36, 114), Box(2, 105, 7, 110), Box(36, 105, 39, 116)]
)
def test_what_is_too_large_or_far_or_long_is_no_bullet(evidence, written, icon):
    lines = [written("Something to know", 40 + 10 * (icon.left < 3), 100)]
    left, lists = find_lists(evidence(lines=lines, icons=[icon]))
    assert not lists
    assert left.icons == (icon,)


def test_an_item_goes_on_over_its_lines(evidence, written):
    lines = [
        marked(written("Something to know that is", 40, 100), "•"),
        written("longer than its line", 40, 120),
        marked(written("Something else", 40, 140), "•"),
        written("No item, but what follows", 10, 170),
    ]
    _, lists = find_lists(evidence(lines=lines))
    _, first, second = lists
    assert first.box.bottom > 130
    assert second.box.bottom < 170
