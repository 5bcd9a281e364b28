import numpy as np
import pytest
from PIL import Image

import compilers
from compilers.schema.icons import icons
from pix2code_app.assembly import icons as recognising
from pix2code_app.assembly.icons import Recogniser
from pix2code_app.assembly.screen_content import ElementContent, ScreenContent
from pix2code_app.evidence.colours import FoundColours
from pix2code_app.evidence.icon_drawings import draw
from pix2code_app.evidence.icon_library import keep_example, read_examples
from pix2code_app.evidence.words import FoundWords
from pix2code_app.geometry import Box
from pix2code_app.networks.comparator import matching
from pix2code_app.networks.comparator.matching import load_comparator

PROGRAM = (
    'stack { row { label("Hi") } } footer { btn-home("Home"), btn-search("Find") }'
)


@pytest.fixture
def comparator(untrained_icons, monkeypatch):
    """Untrained: only what is exactly alike is nearest, and that counts as found."""
    everything = property(lambda ranking: ranking.cosines > -2)
    monkeypatch.setattr(matching.Ranking, "sure", everything)
    return load_comparator(untrained_icons)


def mockup(first, second, size=64):
    """A screen of two tabs with icons above their words."""
    pixels = np.full((size + 24, 2 * size, 3), 255, dtype=np.uint8)
    for nth, name in enumerate((first, second)):
        if name is not None:
            drawn = draw(icons()[name], size, 1.8)
            pixels[:size, nth * size : (nth + 1) * size] = drawn
    pixels[size + 8 : size + 16, 10:50] = 0
    words = (FoundWords("Home", 1.0, (Box(10, size + 8, 50, size + 16),)), None)
    elements = tuple(
        ElementContent(
            f"1.{nth}",
            ("btn-home", "btn-search")[nth],
            Box(nth * size, 0, (nth + 1) * size, size + 24),
            words[nth],
            FoundColours(),
        )
        for nth in range(2)
    )
    screen = compilers.parse(PROGRAM, "android")
    return ScreenContent(screen, elements), pixels


def footer(content):
    return compilers.format(content.screen).split("footer")[1]


def test_an_icon_of_the_open_set_becomes_an_attribute(comparator):
    found = Recogniser(comparator).named(*mockup("heart", "search"))
    assert 'btn-home("Home", icon="heart")' in footer(found)
    assert 'btn-search("Find")' in footer(found)
    assert found.diagnostics == ()


def test_words_under_an_icon_are_no_part_of_it(comparator):
    content, pixels = mockup("heart", None)
    (_, drawing), *_ = recognising._asked(content, compilers.dialect("android"), pixels)
    expected = recognising.as_icon(draw(icons()["heart"], 64, 1.8))
    assert np.array_equal(drawing, expected)


def test_an_empty_part_is_nothing(comparator):
    content, pixels = mockup(None, None)
    assert Recogniser(comparator).named(content, pixels * 0).screen == content.screen


def test_a_users_example_goes_first_and_puts_its_element(comparator, tmp_path):
    content, pixels = mockup("heart", "search")
    part = Image.fromarray(pixels[:64, :64])
    keep_example(tmp_path, "likes", 'btn-dashboard("Likes", icon="star")', part)
    given = read_examples(tmp_path)
    found = Recogniser(comparator, given).named(content, pixels)
    assert 'btn-dashboard("Likes", icon="star")' in footer(found)
    messages = [one.message for one in found.diagnostics if one.node == "1.0"]
    assert messages == ["This 'btn-home' was taken for the example 'likes'."]


def test_an_example_that_cannot_stand_there_is_told(comparator, tmp_path):
    content, pixels = mockup("heart", "search")
    keep_example(tmp_path, "likes", "btn-add", Image.fromarray(pixels[:64, :64]))
    given = read_examples(tmp_path)
    found = Recogniser(comparator, given).named(content, pixels)
    assert 'btn-home("Home")' in footer(found)
    assert found.diagnostics[0].code == "example-misplaced"
    assert found.diagnostics[0].message == (
        "This 'btn-home' looks like the example 'likes', "
        "but 'btn-add' cannot stand here."
    )


def test_an_icon_takes_the_place_of_a_picture():
    image = compilers.parse('stack { row { img("", src="pictures/0.png") } }', "ios")
    element = image.children[0].children[0].children[0]
    named = recognising._meant(element, "heart", compilers.dialect("ios"), "row")
    assert named.get("src") is None
    assert named.get("icon") == "heart"
