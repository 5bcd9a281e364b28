"""Words given to elements, and elements made of words."""

import pytest

from compilers.language.tree import Colour
from pix2code_app.detection.detections import Detection
from pix2code_app.detection.words import give_words, names_of_words
from pix2code_app.geometry import Box


def test_a_line_belongs_to_the_control_that_holds_its_centre(evidence, written):
    inside, outside = written("Save", 20, 20), written("Or not", 300, 20)
    found = [
        Detection("card", Box(0, 0, 800, 100), 1.0),
        Detection("button", Box(10, 10, 110, 46), 1.0),
    ]
    shared = give_words(evidence(lines=[inside, outside]), found)
    assert shared.of_controls == {1: (inside,)}
    assert [paragraph.text for paragraph in shared.free] == ["Or not"]


def test_no_line_is_lost(evidence, written):
    lines = [written(f"Line {n}", 10, 30 * n) for n in range(8)]
    found = [Detection("chip", Box(0, 25, 100, 55), 1.0)]
    shared = give_words(evidence(lines=lines), found)
    given = [line for own in shared.of_controls.values() for line in own]
    free = [line for paragraph in shared.free for line in paragraph.lines]
    assert sorted(map(id, given + free)) == sorted(map(id, lines))


def test_words_are_named_by_the_network_and_else_by_their_look(evidence, written):
    blue = Colour(20, 60, 220)
    lines = [
        written("A large title", 10, 10, size=32.0),
        written("This is what most of the words look like", 10, 100),
        written("a place to go", 10, 150, colour=blue),
        written("E-mail", 10, 200),
    ]
    seen = [Detection("label", lines[3].box, 0.9)]
    seen_evidence = evidence(lines=lines)
    paragraphs = give_words(seen_evidence, []).free
    names = names_of_words(seen, paragraphs, seen_evidence)
    assert [names.of(p) for p in paragraphs] == ["heading", "text", "link", "label"]


@pytest.mark.parametrize(
    ("beside", "weight", "name"),
    [(None, 700, "heading"), (None, 400, "text"), ("Price", 700, "text")],
)
def test_a_bold_line_alone_above_its_text_is_a_heading(
    evidence, written, beside, weight, name
):
    lines = [
        written("What stands above and is far away", 10, 10),
        written("Opening hours", 10, 100, weight=weight),
        written("From nine to five, on every day but Sundays", 10, 120),
    ]
    if beside:
        lines.append(written(beside, 300, 100, weight=weight))
    seen = evidence(lines=lines)
    paragraphs = give_words(seen, []).free
    names = names_of_words([], paragraphs, seen)
    assert {p.text: names.of(p) for p in paragraphs}["Opening hours"] == name
