"""What the storyboard's templates name beside the page."""

from dataclasses import replace

from compilers import parse
from compilers.page.builder import page_of
from compilers.targets.ios.context import components, storyboard_names, symbol


def names(text, dialect=None):
    page = page_of(parse(text, dialect))
    return storyboard_names(page), {node.id: node for node in page.walk()}


def test_a_colour_is_written_as_fractions_of_srgb():
    assert components("#ff0033") == (
        'red="1" green="0" blue="0.2" alpha="1" '
        'colorSpace="custom" customColorSpace="sRGB"'
    )


def test_an_element_shows_the_symbol_of_its_icon():
    _, nodes = names("stack { row { img } } footer { btn-search }")
    assert symbol(nodes["image_1"]) == "photo"
    assert symbol(nodes["tab_search"]) == "magnifyingglass"
    assert symbol(replace(nodes["image_1"], icon="heart")) == "heart"


def test_the_symbols_in_use_are_listed_once():
    found, _ = names("stack { row { check, check } } footer { btn-home, btn-home }")
    assert found["symbols"] == ["checkmark.square.fill", "house", "square"]


def test_a_control_is_called_what_its_label_says():
    found, nodes = names('stack { row { label("Wi-Fi"), switch } row { slider } }')
    assert found["spoken_name"](nodes["switch_1"]) == "Wi-Fi"
    assert found["spoken_name"](nodes["slider_1"]) == "Slider 1"


def test_colours_are_given_or_the_themes_or_none():
    found, nodes = names("row { single { text, btn-green, btn-red } }")
    ground, ink = found["ground"], found["ink"]
    assert (ground(nodes["button_1"]), ink(nodes["button_1"])) == ("#1d7a41", "#ffffff")
    assert (ground(nodes["paragraph_1"]), ink(nodes["paragraph_1"])) == (None, None)


def test_a_screen_has_ids_of_its_own():
    first, _ = names("")
    second, _ = names("")
    assert first["ids"]("view") == second["ids"]("view")
    assert first["ids"] is not second["ids"]
