"""What leads somewhere: by its colour, by where it stands, by its marks."""

from dataclasses import replace

import pytest

from compilers.language.tree import Colour
from pix2code_app.detection.links import find_links
from pix2code_app.evidence.paragraphs import Paragraph
from pix2code_app.evidence.text import Word
from pix2code_app.geometry import Box

TEAL, GREY = Colour(0, 150, 140), Colour(119, 119, 119)
PROSE = "Many words that say what a page is about, as the longest text on it"


def in_colours(line, *parts):
    """A line of words, each with its colour or None for that of the line."""
    words, left = [], line.box.left
    for text, colour in parts:
        box = Box(left, line.box.top, left + 8 * len(text), line.box.bottom)
        words.append(Word(text, box, 0.99, colour))
        left = box.right + 4
    return replace(line, words=tuple(words))


@pytest.fixture
def found(evidence, written):
    """Links among lines that stand on a page of prose; by text, whether each is one."""

    def find(*lines, size=(1280, 1000)):
        paragraphs = [Paragraph((one,)) for one in (*lines, written(PROSE, 10, 500))]
        links = find_links(paragraphs, evidence(lines=lines, size=size))
        return {one.text: links.is_one(one) for one in paragraphs}, links

    return find


def test_words_of_any_colour_that_most_have_not_are_a_link(found, written):
    are_links, _ = found(written("Read on", 10, 400, colour=TEAL))
    assert are_links == {"Read on": True, PROSE: False}


def test_a_row_of_links_longer_than_the_prose_is_not_the_usual_text(found, written):
    row = " / ".join(["Trading", "Forecast", "Calendar", "Calculators"] * 4)
    _, links = found(written(row, 10, 900, colour=TEAL))
    assert links.has_colour(TEAL)


@pytest.mark.parametrize(
    ("parts", "runs"),
    [
        (
            [("See", None), ("our", TEAL), ("terms", TEAL), ("here", None)],
            ("our terms",),
        ),
        ([("Tags:", None), ("cars,", TEAL), ("boats", TEAL)], ("cars", "boats")),
        ([("Home", TEAL), ("/", TEAL), ("Help", TEAL)], ("Home", "Help")),
        ([("May", TEAL), ("1,", TEAL), ("2020", TEAL)], ("May 1, 2020",)),
        ([("Nothing", None), ("special", None)], ()),
    ],
)
def test_links_in_a_text_are_its_words_of_another_colour(found, written, parts, runs):
    line = in_colours(written("x", 10, 400), *parts)
    _, links = found(line)
    assert links.runs(Paragraph((line,))) == runs


def test_separators_part_links_of_one_colour(found, written):
    whole = in_colours(written("x", 10, 400), ("Home", TEAL), ("Help", TEAL))
    parted = in_colours(
        written("x", 10, 430), ("Home", TEAL), ("|", TEAL), ("Help", TEAL)
    )
    are_links, _ = found(whole, parted)
    assert are_links["Home Help"]
    assert not are_links["Home | Help"]


def test_the_words_beside_links_keep_their_colour(found, written):
    line = in_colours(written("x", 10, 400, colour=TEAL), ("By", GREY), ("Anna", None))
    _, links = found(line)
    assert links.inks(Paragraph((line,))) == (GREY, TEAL)


def test_what_stands_between_links_keeps_its_colour(found, written):
    line = in_colours(
        written("x", 10, 400, colour=TEAL), ("Home", None), ("|", GREY), ("Help", None)
    )
    _, links = found(line)
    assert links.inks(Paragraph((line,))) == (GREY, TEAL)


def test_words_without_links_have_one_colour(found, written):
    line = in_colours(written("x", 10, 400, colour=GREY), ("Home", None))
    _, links = found(line)
    assert links.inks(Paragraph((line,))) == (GREY, None)


@pytest.mark.parametrize(
    ("top", "width", "are"),
    [(20, 1280, True), (480, 1280, False), (950, 1280, True), (20, 400, False)],
)
def test_short_words_in_a_row_at_an_end_of_a_wide_page_are_navigation(
    found, written, top, width, are
):
    row = [
        written(text, 20 + 120 * i, top)
        for i, text in enumerate(["Home", "Shop", "Us"])
    ]
    are_links, _ = found(*row, size=(width, 1000))
    assert [are_links[one.text] for one in row] == [are] * 3


def test_what_ends_like_a_sentence_is_no_navigation(found, written):
    row = [
        written(text, 20 + 160 * i, 20) for i, text in enumerate(["Name:", "Price:"])
    ]
    are_links, _ = found(*row)
    assert not any(are_links.values())


def test_a_list_on_a_bar_is_a_menu_and_one_on_the_page_is_not(found, written):
    names = ["Foods", "Metals", "Textiles"]
    column = [written(name, 20, 300 + 24 * i) for i, name in enumerate(names)]
    look = replace(column[0].look, background=Colour(20, 30, 60))
    on_bar = [replace(one, look=look) for one in column]
    assert not any(found(*column)[0].values())
    assert [found(*on_bar)[0][name] for name in names] == [True] * 3


def test_words_with_a_pointing_mark_lead_somewhere(found, written):
    are_links, _ = found(written("Older posts \u00bb", 10, 400))
    assert are_links["Older posts \u00bb"]
