"""Pages that look like the platforms."""

import random
import re

import pytest

from compilers import parse
from compilers.language.tree import Attribute, Element, Screen, node_id
from compilers.preview.pages import PAGE_SIZES, PreviewStyle, preview_page
from compilers.preview.words import words_of
from compilers.schema.dialects import FAMILY_2017, dialect, dialect_names
from compilers.schema.icons import icons


def screen_of_everything(name):
    """A container with every leaf of the dialect inside every other container."""
    kinds = dialect(name).elements.values()
    leaves = tuple(Element(kind.name) for kind in kinds if not kind.is_container)
    containers = [Element(kind.name, leaves) for kind in kinds if kind.is_container]
    return Screen(name, tuple(containers))


def button(text):
    label = Element("btn-green", attributes=(Attribute("text", text),))
    column = Element("single", (label,))
    return Screen("web", (Element("row", (column,)),))


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_every_element_stands_on_the_page_once_with_its_path(name):
    screen = screen_of_everything(name)
    marked = re.findall(r'data-node="([\d.]+)"', preview_page(screen))
    assert sorted(marked) == sorted(node_id(path) for path, _ in screen.walk())


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_a_page_loads_nothing(name):
    page = preview_page(screen_of_everything(name))
    assert not re.search(r"https?:|src=|url\(|@import|<script", page)


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_the_default_page_is_the_same_every_time(name):
    screen = screen_of_everything(name)
    assert preview_page(screen) == preview_page(screen)
    assert name in PAGE_SIZES


def test_the_own_text_of_an_element_wins_and_is_escaped():
    page = preview_page(button("<b>Save</b> & go"), style=PreviewStyle("letters"))
    assert ">&lt;b&gt;Save&lt;/b&gt; &amp; go<" in page
    assert "<b>Save" not in page


def test_an_empty_text_stays_empty():
    assert words_of(button(""), "placeholder", random.Random(0))["0.0.0"] == ""


def test_an_empty_screen_has_a_page():
    assert "<body>" in preview_page(Screen("web"))


def test_placeholders_count_the_elements():
    buttons = Element("row", (Element("btn"), Element("btn")))
    words = words_of(Screen("android", (buttons,)), "placeholder", random.Random(0))
    assert (words["0.0"], words["0.1"]) == ("Button 1", "Button 2")


@pytest.mark.parametrize("wording", ["letters", "english", "german"])
def test_a_seed_draws_the_same_words_and_another_seed_draws_others(wording):
    screen = screen_of_everything("web")
    drawn = [preview_page(screen, style=PreviewStyle(wording, s)) for s in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


@pytest.mark.parametrize("seed", range(20))
def test_letters_have_the_form_of_the_genuine_words(seed):
    screen = screen_of_everything("web")
    words = words_of(screen, "letters", random.Random(seed))
    shown = {e.name: words[node_id(p)] for p, e in screen.walk() if e.children is None}
    assert re.fullmatch(r"[A-Z][a-z]{4}", shown["small-title"])
    assert re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+", shown["btn-red"])
    assert len(shown["btn-red"]) == 10
    assert re.fullmatch(r"[a-z ]{56}", shown["text"])
    assert shown["text"].count(" ") <= 7


def test_colours_move_by_no_more_than_the_shift():
    screen = screen_of_everything("web")
    plain, moved = (
        re.findall(r"#([0-9a-f]{6})", preview_page(screen, style=style))
        for style in (PreviewStyle(), PreviewStyle(seed=3, colour_shift=5))
    )
    distances = [
        abs(int(before[i : i + 2], 16) - int(after[i : i + 2], 16))
        for before, after in zip(plain, moved, strict=True)
        for i in (0, 2, 4)
    ]
    assert 0 < max(distances) <= 5


def test_lengths_move_only_where_the_style_says_so():
    screen = screen_of_everything("ios")
    plain = preview_page(screen)
    assert preview_page(screen, style=PreviewStyle(seed=9)) == plain
    assert preview_page(screen, style=PreviewStyle(seed=9, length_shift=1)) != plain


def test_a_font_cannot_leave_its_quotes():
    page = preview_page(button("Go"), style=PreviewStyle(font='x"; } </style><b>'))
    assert page.count("</style>") == 1
    assert '"x  styleb"' in page


@pytest.mark.parametrize(
    ("dialect", "program"),
    [
        ("android", 'footer { btn-search("Likes", icon="heart"), btn-home }'),
        ("ios", 'footer { btn-search("Likes", icon="heart"), btn-more }'),
        ("ios", 'stack { row { btn-add("Likes", icon="heart"), btn-add } }'),
        ("ios", 'stack { row { img("Likes", icon="heart"), img } }'),
    ],
)
def test_an_icon_that_an_element_is_given_is_drawn_once(dialect, program):
    page = preview_page(parse(program, dialect))
    assert page.count(icons()["heart"].path) == 1
    assert icons()["heart"].path not in preview_page(
        parse(program.replace("heart", "hart"), dialect)
    )


def test_what_no_page_can_hold_is_left_out():
    screen = parse('stack { row { label("a\\ud800b") } }', "android")
    assert ">ab<" in preview_page(screen).encode().decode()
