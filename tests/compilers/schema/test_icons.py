"""The open set of icons, and how programs and code name them."""

import re
from xml.etree import ElementTree

import pytest

from compilers import compile_screen, dialects, parse, read_back, targets, validate
from compilers.schema.icons import ICONED, icons, shown_icon, svg

PROGRAM = """
stack { row { img("", icon="cart"), label("Basket"), btn-add("Buy", icon="heart") } }
footer { btn-search("Find", icon="camera"), btn-more("More", icon="more") }
"""


def remarks(text):
    found = validate(parse(text))
    return [(d.code, d.message) for d in found if d.code != "unusual-content"]


def test_a_name_is_one_word_that_needs_no_quotes_in_any_target():
    assert all(re.fullmatch("[a-z]+", name) for name in icons())


def test_no_two_icons_are_drawn_or_called_alike():
    for part in ("path", "symbol", "flutter"):
        values = [getattr(icon, part) for icon in icons().values()]
        assert len(set(values)) == len(values), part


def test_an_outline_is_what_svg_and_android_both_read():
    for icon in icons().values():
        assert re.fullmatch(r"M[-MmLlHhVvCcSsAaZz0-9. ]+", icon.path), icon.name
        ElementTree.fromstring(svg(icon))


def test_what_shows_an_icon_has_one_for_every_variant():
    for table in dialects("2017").values():
        for kind in table.elements.values():
            icon = shown_icon(kind.role, kind.icon, None)
            assert (icon is not None) == (kind.role in ICONED)
            assert icon in {None, "image", kind.look}


@pytest.mark.parametrize(
    ("target", "path", "signs"),
    [
        ("html", "index.html", ["icon-cart", "icon-heart", "icon-camera"]),
        (
            "android",
            "app/src/main/res/layout/activity_main.xml",
            ["@drawable/ic_cart", "@drawable/ic_heart", "@drawable/ic_camera"],
        ),
        ("ios", "Main.storyboard", ['image="cart"', 'image="heart"', 'image="camera"']),
        ("react", "src/Icon.tsx", ["cart: ", "heart: ", "camera: "]),
        ("vue", "src/Icon.vue", ['"cart": ', '"heart": ', '"camera": ']),
        ("svelte", "src/Icon.svelte", ['"cart": ', '"heart": ', '"camera": ']),
        ("qml", "Screen.qml", ['icons: "cart"', 'icons: "heart"', 'icons: "camera"']),
        ("swiftui", "ContentView.swift", ['"cart"', '"heart"', '"camera"']),
        (
            "flutter",
            "lib/screen.dart",
            ["Icons.shopping_cart_outlined", "Icons.favorite_outline"],
        ),
        (
            "compose",
            "app/src/main/kotlin/com/example/screen/Screen.kt",
            ["R.drawable.ic_cart", "R.drawable.ic_heart", "R.drawable.ic_camera"],
        ),
    ],
)
def test_the_code_of_every_target_shows_the_icon_that_is_named(target, path, signs):
    code = compile_screen(parse(PROGRAM), target).files[path]
    assert [sign for sign in signs if sign not in code] == []


def test_every_target_is_tested_for_its_icons():
    (mark,) = test_the_code_of_every_target_shows_the_icon_that_is_named.pytestmark
    assert {case[0] for case in mark.args[1]} == set(targets()) - {"tokens"}


@pytest.mark.parametrize("target", ["html", "android", "ios"])
def test_a_named_icon_is_read_back_and_the_usual_one_is_left_out(target):
    usual = PROGRAM.replace('"More", icon="more"', '"More"').replace('"", ', "")
    screen = parse(usual)
    back = read_back(compile_screen(parse(PROGRAM), target).files)
    assert back == screen


def test_an_icon_that_nobody_knows_is_told_with_the_nearest_name():
    ((code, message),) = remarks('stack { row { btn-add("Go", icon="hart") } }')
    assert code == "unknown-icon"
    assert "'hart'" in message
    assert "'heart'" in message


def test_an_icon_where_none_is_shown_is_told():
    ((code, message),) = remarks('stack { row { label("Go", icon="heart") } }')
    assert (code, message) == (
        "ignored-icon",
        "The icon of this 'label' is ignored: it shows none.",
    )


def test_an_icon_that_is_no_name_is_told():
    ((code, message),) = remarks('stack { row { btn-add("Go", icon=3) } }')
    assert code == "attribute-value"
    assert 'such as "heart"' in message


def test_a_name_that_nobody_knows_never_reaches_the_code():
    text = 'stack { row { btn-add("Go", icon="\\"/><script>") } }'
    for target in targets():
        files = compile_screen(parse(text), target).files
        assert not any('"/><script>' in str(content) for content in files.values())
