"""Colours that a program gives have names, and decide how the whole screen looks."""

import json

import compilers
from compilers import compile_screen, parse
from compilers.page.builder import page_of
from compilers.page.theme import colour_uses, given_inks, palette

DARK = (
    'stack(background=#101418) { row { label("A", color=#eeeeee) } row { btn } } '
    "footer(background=#000000) { btn-home }"
)


def test_colours_are_called_after_what_has_them_first():
    page = page_of(parse(DARK))
    assert palette(colour_uses(page, given_inks(page, frozenset()))) == {
        "#101418": "page_ground",
        "#ffffff": "list_ink",
        "#eeeeee": "label_ink",
        "#000000": "tab_bar_ground",
    }


def test_equal_names_are_numbered():
    page = page_of(
        parse("stack { row { btn(background=#111111), btn(background=#222222) } }")
    )
    assert list(palette(colour_uses(page, {})).values()) == [
        "button_ground",
        "button_ground_2",
    ]


def test_the_screens_ground_is_that_of_its_rows_if_all_have_one():
    assert page_of(parse(DARK)).ground == "#101418"
    one_of_two = "header { btn-active } row(background=#ffffff) { } row { }"
    assert page_of(parse(one_of_two)).ground is None
    assert not page_of(parse(one_of_two)).is_dark


def test_a_dark_mockup_comes_out_dark_on_every_target():
    screen = parse(DARK)
    made = {name: compile_screen(screen, name).files for name in compilers.targets()}
    page = made["html"]["index.html"]
    assert '<meta name="color-scheme" content="dark">' in page
    assert "--canvas: #101418;" in page
    assert "prefers-color-scheme" not in page
    for when in ("values", "values-night"):
        themes = made["android"][f"app/src/main/res/{when}/themes.xml"]
        assert 'parent="@android:style/Theme.Material"' in themes
    assert "<string>Dark</string>" in made["ios"]["Info.plist"]
    colours = made["android"]["app/src/main/res/values/colors.xml"]
    assert '<color name="canvas">#101418</color>' in colours
    assert 'appearance="dark"' in made["ios"]["Main.storyboard"]
    asset = made["ios"]["Assets.xcassets/page_ground.colorset/Contents.json"]
    assert json.loads(asset)["colors"][0]["color"]["components"] == {
        "red": "0x10",
        "green": "0x14",
        "blue": "0x18",
        "alpha": "1.000",
    }


def test_a_picture_that_is_not_handed_over_keeps_the_placeholder():
    screen = parse('stack { row { img(src="pictures/a.png") } } footer { btn-more }')
    files = compile_screen(screen, "ios").files
    assert not any(".imageset" in path for path in files)
    assert "data:image/svg+xml" in compile_screen(screen, "html").files["index.html"]


def test_a_source_that_is_no_string_is_remarked_on():
    screen = parse("stack { row { img(src=3) } } footer { btn-more }")
    codes = [one.code for one in compile_screen(screen, "html").diagnostics]
    assert "attribute-value" in codes
