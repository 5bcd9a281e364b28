"""Screens of the dialect `ui` on iOS: by the rules, native, and looking as written."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from builds import syntax, xcode
from builds.storyboard import entries, faults, place_faults, texts_of
from hypothesis import given, settings
from ui_trees import screens, some_screens

from compilers import compile_screen, dialect, parse
from compilers.schema.roles import roles

EVERYTHING = (Path(__file__).parents[2] / "golden/ui/program.gui").read_text("utf-8")
CONTROLLER = "ScreenViewController.swift"

NATIVE = {
    "column": ("column { text }", "stackView"),
    "row": ("row { text }", "stackView"),
    "grid": ("grid { text }", "stackView"),
    "overlay": ("overlay { text }", "view"),
    "section": ("section { text }", "stackView"),
    "card": ("card { text }", "stackView"),
    "list": ("list { list-item { text } }", "stackView"),
    "list-item": ("list { list-item { text } }", "stackView"),
    "table": ("table { row { text } }", "stackView"),
    "disclosure": ("disclosure { text }", "stackView"),
    "carousel": ("carousel { image }", "scrollView"),
    "dialog": ("dialog { text }", "stackView"),
    "drawer": ("drawer { text }", "stackView"),
    "app-bar": ('app-bar("A") { icon-button }', "navigationBar"),
    "nav": ("nav { nav-item }", "scrollView"),
    "nav-item": ("nav { nav-item }", "button"),
    "tab-bar": ("tab-bar { tab }", "tabBar"),
    "tabs": ("tabs { tab }", "segmentedControl"),
    "tab": ("tab-bar { tab }", "tabBarItem"),
    "page-indicator": ("page-indicator", "pageControl"),
    "footer": ("footer { text }", "stackView"),
    "heading": ("heading", "label"),
    "text": ("text", "label"),
    "label": ("label", "label"),
    "link": ("link", "button"),
    "image": ("image", "imageView"),
    "icon": ("icon", "imageView"),
    "avatar": ("avatar", "imageView"),
    "embed": ("embed", "imageView"),
    "divider": ("divider", "view"),
    "badge": ('badge("1")', "stackView"),
    "chip": ("chip", "button"),
    "rating": ("rating", "stackView"),
    "progress": ("progress", "activityIndicatorView"),
    "alert": ("alert { text }", "stackView"),
    "button": ("button", "button"),
    "icon-button": ("icon-button", "button"),
    "fab": ("fab", "button"),
    "input": ("input", "textField"),
    "textarea": ("textarea", "textView"),
    "select": ("select", "button"),
    "checkbox": ("checkbox", "button"),
    "radio": ("radio", "button"),
    "switch": ("switch", "switch"),
    "slider": ("slider", "slider"),
    "stepper": ("stepper", "stackView"),
    "calendar": ("calendar", "datePicker"),
    "segmented": ("segmented { tab }", "segmentedControl"),
}
"""The object that each element becomes."""


def files_of(text):
    return compile_screen(parse(text, "ui"), "ios").files


def root_of(text):
    return ElementTree.fromstring(files_of(text)["Main.storyboard"])


def object_of(text, element):
    """The object of the first element of a name."""
    for found in root_of(text).iter():
        if found.get("userLabel", "").endswith(f"({element})"):
            return found
    raise AssertionError(element)


def all_faults(files):
    return [
        *faults(files["Main.storyboard"]),
        *xcode.faults(files),
        *syntax.faults(files[CONTROLLER], "swift"),
    ]


def test_the_files_are_the_golden_ones(check_golden):
    check_golden("ui", "ios")


def test_every_role_has_a_macro_and_no_part_is_named_like_one():
    from compilers.targets.compiler import ROLES, environment, macro_name

    jinja = environment("ios", "ui")
    macros = {
        name: set(
            re.findall(r"{% macro (\w+)\(", jinja.loader.get_source(jinja, name)[0])
        )
        for name in (ROLES, "parts.jinja")
    }
    assert set(map(macro_name, roles())) <= macros[ROLES]
    assert not macros["parts.jinja"] & macros[ROLES]


def test_the_table_of_objects_has_every_element():
    assert set(NATIVE) == set(dialect("ui").elements)


@pytest.mark.parametrize("element", NATIVE)
def test_every_element_is_an_object_of_its_platform(element):
    text, tag = NATIVE[element]
    assert object_of(text, element).tag == tag
    assert all_faults(files_of(text)) == []


@pytest.mark.parametrize(
    ("text", "element", "tag"),
    [
        ("progress(value=0.5)", "progress", "progressView"),
        ('avatar("AK")', "avatar", "label"),
        ('switch("Wi-Fi")', "switch", "stackView"),
        ('input(icon="mail")', "input", "stackView"),
        ('column(scroll="vertical") { text }', "column", "scrollView"),
        ('row(wrap="wrap") { chip }', "row", "scrollView"),
        ('app-bar("A") { input }', "app-bar", "stackView"),
    ],
)
def test_attributes_choose_another_object(text, element, tag):
    assert object_of(text, element).tag == tag


@settings(max_examples=60, deadline=None)
@given(screens())
def test_any_screen_keeps_the_rules_and_is_written_the_same_twice(screen):
    files = compile_screen(screen, "ios").files
    assert all_faults(files) == []
    assert files == compile_screen(screen, "ios").files


def test_two_hundred_random_screens_keep_the_rules_and_have_all_their_texts():
    for screen in some_screens(200):
        files = compile_screen(screen, "ios").files
        assert all_faults(files) == [], screen
        texts = texts_of(ElementTree.fromstring(files["Main.storyboard"]))
        assert entries(files["Localizable.strings"]) == texts, screen


def test_the_rules_notice_a_view_in_a_stack_view_that_has_no_size():
    root = root_of('column { overlay(height=40, width="fill") { text } }')
    assert place_faults(root) == []
    for view in root.iter("view"):
        for constraint in list(view.iterfind("constraints/constraint")):
            if constraint.get("firstAttribute") == "height":
                view.find("constraints").remove(constraint)
    assert place_faults(root) == ["overlay_1 (overlay) has no length in its stack view"]


LOOK = """
column(gap=12, padding=(8, 16), width=280, background=#102030, radius=10, border=2) {
heading("A", font-size=28, weight=700, color=#ffcc00)
row(gap=20, width="fill") { text("C"), text("D", width="fill") }
}
"""


def constants_of(view):
    return {
        one.get("firstAttribute"): one.get("constant")
        for one in view.iterfind("constraints/constraint")
        if one.get("firstItem") is None
    }


def test_what_is_written_is_what_is_there():
    column, heading = object_of(LOOK, "column"), object_of(LOOK, "heading")
    margins = column.find("directionalEdgeInsets").attrib
    keys = {
        one.get("keyPath"): one[0].get("value")
        for one in column.iterfind("userDefinedRuntimeAttributes/*")
        if len(one)
    }
    assert (column.get("axis"), column.get("spacing")) == ("vertical", "12")
    assert (margins["top"], margins["leading"]) == ("8", "16")
    assert constants_of(column) == {"width": "280"}
    assert keys["layer.cornerRadius"] == "10"
    assert keys["layer.borderWidth"] == "2"
    assert heading.find("fontDescription").attrib == {
        "key": "fontDescription",
        "type": "system",
        "weight": "bold",
        "pointSize": "28",
    }
    assert colour_of(LOOK, column.find("color").get("name")) == [16, 32, 48]
    assert colour_of(LOOK, heading.find("color").get("name")) == [255, 204, 0]


def colour_of(text, name):
    path = f"Assets.xcassets/{name}.colorset/Contents.json"
    found = json.loads(files_of(text)[path])["colors"][0]["color"]["components"]
    return [int(found[channel], 16) for channel in ("red", "green", "blue")]


def test_a_size_that_a_text_style_has_follows_the_readers_text_size():
    found = object_of('text("A", font-size=17)', "text")
    assert found.find("fontDescription").get("style") == "UICTFontTextStyleBody"
    assert found.get("adjustsFontForContentSizeCategory") == "YES"


def test_what_fills_a_column_ends_where_it_does_and_room_around_is_kept():
    text = 'column { button("A"), input("B"), text("C", margin=(24, 0, 0, 0)) }'
    column = object_of(text, "column")
    edges = {
        (one.get("firstAttribute"), one.get("secondAttribute"))
        for one in column.iterfind("constraints/constraint")
    }
    assert edges == {("leading", "leadingMargin"), ("trailing", "trailingMargin")}
    outside = next(
        one
        for one in column.iter("stackView")
        if one.get("userLabel").endswith(" outside")
    )
    assert outside.find("directionalEdgeInsets").get("top") == "24"


def test_columns_of_a_grid_have_their_shares():
    root = root_of('grid(tracks=(2, 1), gap=8) { text("A"), text("B"), text("C") }')
    shares = [
        one.get("multiplier")
        for one in root.iter("constraint")
        if one.get("firstAttribute") == one.get("secondAttribute") == "width"
        and one.get("multiplier")
    ]
    assert shares == ["0.5", "0.5"]


def test_states_are_shown():
    text = (
        'checkbox("A", state="checked disabled")\n'
        'tab-bar { tab, tab(state="selected") }'
    )
    box, bar = object_of(text, "checkbox"), object_of(text, "tab-bar")
    assert (box.get("selected"), box.get("enabled")) == ("YES", "NO")
    assert bar.get("tag") == "1"


def test_options_are_a_menu_and_the_chosen_is_first():
    select = object_of('select("M", options="S|M|L")', "select")
    commands = [(c.get("title"), c.get("state")) for c in select.iter("command")]
    assert commands == [("M", "on"), ("S", None), ("L", None)]


def test_radio_buttons_of_a_group_share_a_tag():
    text = "column { radio, radio }\ncolumn { radio, radio }"
    found = [b for b in root_of(text).iter("button") if "(radio)" in b.get("userLabel")]
    first, second, third, fourth = (one.get("tag") for one in found)
    assert first == second != third == fourth


def test_actions_lead_to_what_the_controller_has():
    files = files_of(EVERYTHING)
    root = ElementTree.fromstring(files["Main.storyboard"])
    selectors = {one.get("selector") for one in root.iter("action")}
    assert selectors == {"choose:", "toggle:", "count:"}
    for selector in selectors:
        name = selector.removesuffix(":")
        assert re.search(rf"@IBAction func {name}\(_ ", files[CONTROLLER])


def test_whatever_can_be_touched_is_large_enough():
    text = 'button("A", height=20)\nicon-button("B", width=8, height=8)'
    for program in (text, EVERYTHING):
        buttons = list(root_of(program).iter("button"))
        assert buttons
        heights = [float(constants_of(button)["height"]) for button in buttons]
        assert min(heights) >= 44


def test_what_ios_cannot_show_is_said_once():
    text = 'row(wrap="wrap") { chip }\nrow(wrap="wrap") { text(line-height=1.5) }'
    said = compile_screen(parse(text, "ui"), "ios").diagnostics
    assert [(d.level, d.code, d.node) for d in said] == [
        ("info", "target-limit", "0"),
    ]
    assert said[0].message == (
        "iOS cannot show wrap=wrap of 'row': "
        "what does not fit is scrolled to sideways. "
        "iOS cannot show line-height=1.5 of 'text': lines are as high as the font's."
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "grid { }",
        "row { }",
        "table { row { } }",
        "list { list-item { } }",
        "tabs { }",
        "tab-bar { }",
        "app-bar { }",
        "dialog { }",
        "overlay { }",
        "carousel { }",
        "row(gap=10000, padding=10000) { text(font-size=400) }",
        "image(width=0, ratio=0.01)",
    ],
)
def test_what_is_empty_or_odd_is_written_too(text):
    assert all_faults(files_of(text)) == []


def test_columns_of_a_wide_screen_stack_on_a_telephone():
    text = 'column(drawn=1200) { grid(columns=2) { text("A"), text("B") } }'
    rows = {
        drawn: [
            one
            for one in root_of(text.replace("1200", drawn)).iter("stackView")
            if re.search(r" row \d", one.get("userLabel"))
        ]
        for drawn in ("1200", "390")
    }
    assert {drawn: len(found) for drawn, found in rows.items()} == {"1200": 2, "390": 1}


def test_what_stands_apart_does_so_in_a_stack_view_that_fills_its_container():
    text = 'column { text("A", width="hug"), button("B", align-self="end") }'
    column = object_of(text, "column")
    (outside,) = (
        one
        for one in column.iter("stackView")
        if one.get("userLabel").endswith(" outside")
    )
    assert (outside.get("axis"), outside.get("alignment")) == ("vertical", "trailing")
    tied = {
        one.get("firstAttribute")
        for one in column.iterfind("constraints/constraint")
        if one.get("firstItem") == outside.get("id")
    }
    assert tied == {"leading", "trailing"}
