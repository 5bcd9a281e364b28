"""Words that are a part of others are said once."""

from pix2code_app.assembly.elements import FoundElement
from pix2code_app.assembly.paragraphs import fold_words
from pix2code_app.geometry import Box


def run(name, box, text, lines=1, size=16.0):
    return FoundElement(name, Box.at(*box), text, lines=lines, font_size=size)


def test_links_of_a_text_are_told_in_its_order_of_finding():
    found = fold_words(
        [
            run("text", (0, 0, 400, 18), "About us and terms"),
            run("link", (0, 0, 80, 18), "About us"),
            run("link", (110, 0, 60, 18), "terms"),
        ]
    )
    assert [e.text for e in found.elements] == ["About us and terms"]
    assert found.links == {0: ("About us", "terms")}


def test_a_link_beside_a_text_stands_alone():
    found = fold_words(
        [
            run("text", (0, 0, 100, 18), "About us"),
            run("link", (110, 0, 80, 18), "us"),
        ]
    )
    assert [e.name for e in found.elements] == ["text", "link"]
    assert found.links == {}


def test_runs_of_a_paragraph_are_joined_in_reading_order():
    found = fold_words(
        [
            run("link", (100, 0, 60, 18), "terms"),
            run("text", (0, 0, 400, 40), ", which you know", lines=2),
            run("text", (0, 0, 110, 18), "Read the"),
        ]
    )
    assert [e.text for e in found.elements] == ["Read the terms, which you know"]
    assert found.links == {0: ("terms",)}


def test_runs_of_two_sizes_are_two_texts():
    found = fold_words(
        [
            run("heading", (0, 0, 400, 50), "Big", size=48),
            run("text", (0, 0, 110, 18), "small"),
        ]
    )
    assert len(found.elements) == 2
