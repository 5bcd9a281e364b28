"""Which lines belong to an element."""

from compilers import parse
from pix2code_app.evidence.ink import Area
from pix2code_app.evidence.places import Place, places_of
from pix2code_app.evidence.text import TextLine, Word
from pix2code_app.evidence.words import words_of_elements


def places(text, picture, *boxes, dialect=None):
    screen = parse(text, dialect)
    paths = [path for path, _ in screen.walk()]
    width, height = picture.size
    fractions = {
        path: (x / width, y / height, w / width, h / height)
        for path, (x, y, w, h) in zip(paths, boxes, strict=True)
    }
    return places_of(screen, fractions, picture.size)


def test_lines_belong_to_the_elements_that_contain_them(drawn, scripted):
    picture = drawn(
        (400, 300),
        ((20, 20), "Title", "#222222", 24),
        ((20, 60), "one line", "#222222", 16),
        ((20, 84), "and another", "#222222", 16),
        ((20, 120, 140, 160), "#3070c0"),
        ((40, 130), "Save", "#ffffff", 16),
    )
    found = places(
        "row { single { small-title, text, btn-green } }",
        picture,
        (10, 10, 380, 180),
        (10, 10, 380, 180),
        (20, 22, 60, 26),
        (20, 62, 100, 40),
        (20, 120, 121, 41),
    )
    lines = scripted("Title", "one line", "and another", "Save")(picture)
    words = words_of_elements(found, lines)
    assert [one.text for one in words.values()] == [
        "Title",
        "one line and another",
        "Save",
    ]
    assert [len(one.lines) for one in words.values()] == [1, 2, 1]


def test_the_widget_of_a_check_box_is_not_read(drawn, scripted):
    picture = drawn(
        (300, 100),
        ((12, 32, 44, 64), "#000000"),
        ((16, 36, 40, 60), "#ffffff"),
        ((62, 38), "Pizza", "#000000", 20),
    )
    *_, check = places(
        "stack { row { check } } footer { btn-home }",
        picture,
        (0, 0, 300, 90),
        (0, 20, 300, 58),
        (0, 20, 130, 58),
        (0, 90, 300, 10),
        (140, 90, 10, 10),
    )[:3]
    words = words_of_elements([check], scripted("□", "Pizza")(picture))
    assert words[check.path].text == "Pizza"


def test_what_shows_no_ink_has_no_words(drawn, scripted):
    picture = drawn((200, 100))
    found = places(
        "row { single { text } }",
        picture,
        (0, 0, 200, 100),
        (0, 0, 200, 100),
        (10, 10, 100, 30),
    )
    words = words_of_elements(found, scripted()(picture))
    assert [(one.text, one.confidence) for one in words.values()] == [("", 0.0)]


def test_boxes_outside_the_picture_or_of_no_size_are_passed_over(drawn):
    picture = drawn((200, 100))
    found = places(
        "row { single { text } }",
        picture,
        (-50, -50, 100, 100),
        (300, 300, 50, 50),
        (10, 10, 0, 0),
    )
    assert [place.box for place in found] == [Area(0, 0, 50, 50)]


def test_a_line_is_parted_between_the_elements_that_its_words_are_in():
    def word(text, left):
        return Word(text, Area(left, 10, left + 40, 24), 0.99)

    both = TextLine(
        (word("Home", 10), word("About", 60)), Area(10, 10, 100, 24), 24, None, True
    )
    places = [
        Place((0, i), "nav-item", is_leaf=True, box=box, room=box)
        for i, box in enumerate((Area(0, 0, 55, 30), Area(55, 0, 110, 30)))
    ]
    words = words_of_elements(places, [both])
    assert [one.text for one in words.values()] == ["Home", "About"]


def test_a_text_goes_on_below_its_box(drawn, scripted):
    picture = drawn(
        (300, 140),
        ((20, 20), "A text of some", "#000000", 16),
        ((20, 42), "more lines than", "#000000", 16),
        ((20, 64), "were expected", "#000000", 16),
        ((20, 110), "Nobody's", "#000000", 16),
    )
    *_, text = places(
        "row { single { text } }",
        picture,
        (0, 0, 300, 140),
        (0, 0, 300, 140),
        (18, 18, 150, 22),
    )
    lines = scripted("A text of some", "more lines than", "were expected", "Nobody's")
    words = words_of_elements([text], lines(picture))
    assert words[text.path].text == "A text of some more lines than were expected"
    assert len(words[text.path].lines) == 3
