"""Screens of the dialect `ui` on Android: accepted, native, and looking as written."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from builds import android, syntax
from builds.android import ACTIVITY, COLOURS, LAYOUT, LENGTHS, attributes, layout_faults
from hypothesis import given, settings
from ui_trees import screens, some_screens

from compilers import compile_screen, dialect, parse
from compilers.schema.roles import roles

EVERYTHING = (Path(__file__).parents[2] / "golden/ui/program.gui").read_text("utf-8")

NATIVE = {
    "column": ("column { text }", "LinearLayout"),
    "row": ("row { text }", "LinearLayout"),
    "grid": ("grid { text }", "GridLayout"),
    "overlay": ("overlay { text }", "FrameLayout"),
    "section": ("section { text }", "LinearLayout"),
    "card": ("card { text }", "LinearLayout"),
    "list": ("list { list-item { text } }", "LinearLayout"),
    "list-item": ("list { list-item { text } }", "LinearLayout"),
    "table": ("table { row { text } }", "TableLayout"),
    "disclosure": ("disclosure { text }", "LinearLayout"),
    "carousel": ("carousel { image }", "HorizontalScrollView"),
    "dialog": ("dialog { text }", "LinearLayout"),
    "drawer": ("drawer { text }", "ScrollView"),
    "app-bar": ("app-bar { text }", "Toolbar"),
    "nav": ("nav { nav-item }", "HorizontalScrollView"),
    "nav-item": ("nav { nav-item }", "Button"),
    "tab-bar": ("tab-bar { tab }", "RadioGroup"),
    "tabs": ("tabs { tab }", "HorizontalScrollView"),
    "tab": ("tabs { tab }", "RadioButton"),
    "page-indicator": ("page-indicator", "LinearLayout"),
    "footer": ("footer { text }", "LinearLayout"),
    "heading": ("heading", "TextView"),
    "text": ("text", "TextView"),
    "label": ("label", "TextView"),
    "link": ("link", "TextView"),
    "image": ("image", "ImageView"),
    "icon": ("icon", "ImageView"),
    "avatar": ("avatar", "ImageView"),
    "embed": ("embed", "ImageView"),
    "divider": ("divider", "View"),
    "badge": ('badge("1")', "TextView"),
    "chip": ("chip", "Button"),
    "rating": ("rating", "RatingBar"),
    "progress": ("progress", "ProgressBar"),
    "alert": ("alert { text }", "LinearLayout"),
    "button": ("button", "Button"),
    "icon-button": ("icon-button", "ImageButton"),
    "fab": ("fab", "ImageButton"),
    "input": ("input", "EditText"),
    "textarea": ("textarea", "EditText"),
    "select": ("select", "Spinner"),
    "checkbox": ("checkbox", "CheckBox"),
    "radio": ("radio", "RadioButton"),
    "switch": ("switch", "Switch"),
    "slider": ("slider", "SeekBar"),
    "stepper": ("stepper", "LinearLayout"),
    "calendar": ("calendar", "CalendarView"),
    "segmented": ("segmented { tab }", "RadioGroup"),
}
"""The view that each element becomes."""

TOUCHED = {
    *("Button", "ImageButton", "CheckBox", "RadioButton", "Switch", "SeekBar"),
    *("Spinner", "EditText", "ToggleButton"),
}


def files_of(text):
    return compile_screen(parse(text, "ui"), "android").files


def views_of(text):
    return list(ElementTree.fromstring(files_of(text)[LAYOUT]).iter())


def view_of(text, element):
    """The view of the first element of a name, and its attributes."""
    for view in views_of(text):
        if attributes(view).get("tag") == element:
            return view.tag, attributes(view)
    raise AssertionError(element)


def test_the_files_are_the_golden_ones(check_golden):
    check_golden("ui", "android")


def test_every_role_has_a_macro_and_no_part_is_named_like_one():
    from compilers.targets.compiler import ROLES, environment, macro_name

    jinja = environment("android", "ui")
    macros = {
        name: set(
            re.findall(r"{% macro (\w+)\(", jinja.loader.get_source(jinja, name)[0])
        )
        for name in (ROLES, "parts.jinja")
    }
    assert set(map(macro_name, roles())) <= macros[ROLES]
    assert not macros["parts.jinja"] & macros[ROLES]


def test_the_table_of_views_has_every_element():
    assert set(NATIVE) == set(dialect("ui").elements)


@pytest.mark.parametrize("element", NATIVE)
def test_every_element_is_a_view_of_its_platform(element):
    text, tag = NATIVE[element]
    assert view_of(text, element)[0] == tag
    assert layout_faults(files_of(text)) == []


@pytest.mark.parametrize(
    ("text", "element", "tag"),
    [
        ("column { radio }", "column", "RadioGroup"),
        ('chip(variant="filter")', "chip", "ToggleButton"),
        ('calendar(variant="wheel")', "calendar", "DatePicker"),
        ('calendar(variant="clock")', "calendar", "TimePicker"),
        ('fab("New", variant="extended")', "fab", "Button"),
        ('column(scroll="vertical") { text }', "column", "ScrollView"),
        ('row(wrap="wrap") { chip }', "row", "HorizontalScrollView"),
        ('avatar("AK")', "avatar", "TextView"),
        ('divider("or")', "divider", "LinearLayout"),
    ],
)
def test_attributes_choose_another_view(text, element, tag):
    assert view_of(text, element)[0] == tag


@settings(max_examples=60, deadline=None)
@given(screens())
def test_any_screen_keeps_the_rules_and_is_written_the_same_twice(screen):
    files = compile_screen(screen, "android").files
    assert layout_faults(files) == []
    assert files == compile_screen(screen, "android").files
    assert syntax.faults(files[ACTIVITY], "kotlin") == []


def test_android_accepts_two_hundred_random_screens(tmp_path):
    if not android.is_installed():
        pytest.skip("aapt2 or android-framework-res is not installed")
    for number, screen in enumerate(some_screens(200)):
        files = compile_screen(screen, "android").files
        assert isinstance(android.link(files, tmp_path / str(number)), Path), screen


def test_android_accepts_the_sample_and_knows_the_names_of_the_activity(tmp_path):
    if not android.is_installed():
        pytest.skip("aapt2 or android-framework-res is not installed")
    files = files_of(EVERYTHING)
    apk = android.link(files, tmp_path)
    assert isinstance(apk, Path)
    (names,) = apk.parent.glob("gen/**/R.java")
    known = names.read_text(encoding="utf-8")
    for kind, name in re.findall(r"R\.(\w+)\.(\w+)", files[ACTIVITY]):
        assert re.search(rf"class {kind} {{[^}}]*\bint {name}=", known), name


LOOK = """
column(gap=12, padding=(8, 16), width=300, background=#102030, radius=10) {
heading("A", font-size=28, weight=700, color=#ffcc00)
row(width="fill", justify="between") { text("C"), text("D", width="fill") }
}
"""


def values_of(files, path):
    root = ElementTree.fromstring(files[path])
    return {f"@{e.tag}/{e.get('name')}": e.text for e in root}


def test_what_is_written_is_what_is_there():
    files = files_of(LOOK)
    known = {**values_of(files, COLOURS), **values_of(files, LENGTHS)}
    _, column = view_of(LOOK, "column")
    _, heading = view_of(LOOK, "heading")
    shape = files[f"{android.RES}/drawable/column_shape.xml"]
    gap = files[f"{android.RES}/drawable/gap_column_12.xml"]
    assert known[column["layout_width"]] == "300dp"
    assert known[column["paddingTop"]] == "8dp"
    assert known[column["paddingStart"]] == "16dp"
    assert column["divider"] == "@drawable/gap_column_12"
    assert 'android:height="12dp"' in gap
    assert 'android:radius="10dp"' in shape
    assert known[re.search(r"@color/\w+", shape)[0]] == "#102030"
    assert known[heading["textSize"]] == "28sp"
    assert known[heading["textColor"]] == "#ffcc00"
    assert heading["textStyle"] == "bold"


def test_what_fills_a_row_has_a_weight_and_what_is_apart_a_space():
    tags = [v.tag for v in views_of(LOOK)]
    assert tags.count("Space") == 1
    filling = [a for a in map(attributes, views_of(LOOK)) if "layout_weight" in a]
    assert [a["layout_width"] for a in filling if a.get("tag") == "text"] == ["0dp"]


def test_cells_of_a_grid_are_apart_by_its_gap_and_have_equal_widths():
    text = 'grid(columns=3, gap=(4, 12)) { text("A"), text("B"), text("C"), text("D") }'
    files = files_of(text)
    known = values_of(files, LENGTHS)

    def margin(cell, side):
        written = cell.get(f"layout_margin{side}")
        return float(known[written].removesuffix("dp")) if written else 0

    cells = [a for a in map(attributes, views_of(text)) if a.get("tag") == "text"]
    first, second, third, below = cells
    assert margin(first, "End") + margin(second, "Start") == 12
    assert margin(second, "End") + margin(third, "Start") == 12
    taken = {margin(c, "Start") + margin(c, "End") for c in (first, second, third)}
    assert taken == {8}
    assert (below["layout_row"], margin(below, "Top")) == ("1", 4)


def test_states_are_shown():
    text = (
        'checkbox("A", state="checked disabled")\n'
        'tabs { tab("B"), tab("C", state="selected") }'
    )
    _, box = view_of(text, "checkbox")
    assert (box["checked"], box["enabled"]) == ("true", "false")
    tabs = [a for a in map(attributes, views_of(text)) if a.get("tag") == "tab"]
    assert [tab.get("checked") for tab in tabs] == [None, "true"]


def test_options_are_an_array_and_the_chosen_is_first():
    files = files_of('select("M", options="S|M|L")')
    root = ElementTree.fromstring(files[android.STRINGS])
    assert [item.text for item in root.find("string-array")] == ["M", "S", "L"]


def least(view, name, files):
    """The size that a view has at least, in dp; endless where it is not known."""
    has = attributes(view)
    found = [has.get(f"layout_{name}"), has.get(f"min{name.capitalize()}")]
    known = values_of(files, LENGTHS) if LENGTHS in files else {}
    numbers = [re.fullmatch(r"(.*)dp", known.get(v, v)) for v in found if v]
    return max((float(n[1]) for n in numbers if n), default=0)


def test_whatever_can_be_touched_is_large_enough():
    texts = [EVERYTHING, 'button("A", height=20), icon-button("B", width=8, height=8)']
    for text in texts:
        files = files_of(text)
        found = [v for v in views_of(text) if v.tag in TOUCHED]
        assert found
        assert [v.tag for v in found if least(v, "height", files) < 48] == []


def test_what_android_cannot_show_is_said_once():
    text = (
        'row(wrap="wrap") { chip } row(wrap="wrap") { checkbox(state="indeterminate") }'
    )
    said = compile_screen(parse(text, "ui"), "android").diagnostics
    assert [(d.level, d.code, d.node) for d in said] == [
        ("info", "target-limit", "0"),
    ]
    assert said[0].message == (
        "Android cannot show wrap=wrap of 'row': "
        "what does not fit is scrolled to sideways. "
        "Android cannot show state=indeterminate of 'checkbox': it is shown checked."
    )
    assert compile_screen(parse("row { chip }", "ui"), "android").diagnostics == ()


def test_a_screen_with_colours_of_its_own_is_the_same_by_night():
    assert "values-night/colors.xml" in " ".join(files_of("text"))
    night = f"{android.RES}/values-night/colors.xml"
    assert night not in files_of("text(color=#102030)")


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
        "row(gap=10000, padding=10000) { text(font-size=400) }",
        "image(width=0, ratio=0.01)",
    ],
)
def test_what_is_empty_or_odd_is_written_too(text):
    assert layout_faults(files_of(text)) == []


def test_what_fills_up_to_less_than_a_telephone_is_just_as_wide():
    text = 'column(width="fill", max-width=280) { text }'
    files = files_of(text)
    _, column = view_of(text, "column")
    assert values_of(files, LENGTHS)[column["layout_width"]] == "280dp"
    assert compile_screen(parse(text, "ui"), "android").diagnostics == ()
    wide = parse('column(width="fill", max-width=400) { text }', "ui")
    (said,) = compile_screen(wide, "android").diagnostics
    assert said.message.startswith("Android cannot show max-width=400 of 'column'")


def test_nobody_is_told_of_a_width_that_no_telephone_has():
    wide = parse('column(width="fill", max-width=900) { text }', "ui")
    assert compile_screen(wide, "android").diagnostics == ()


def test_a_row_that_wraps_fills_the_screen_at_least():
    text = 'row(wrap="wrap", justify="between") { text("A"), text("B") }'
    scroller, *_ = (v for v in views_of(text) if v.tag == "HorizontalScrollView")
    assert attributes(scroller)["fillViewport"] == "true"
    assert [v.tag for v in scroller[0]] == ["TextView", "Space", "TextView"]


def test_a_given_least_width_is_kept_if_it_can_be_touched():
    text = 'button("A", min-width=147)\nbutton("B", min-width=10)'
    found = [least(v, "width", files_of(text)) for v in views_of(text)]
    assert sorted(found)[-2:] == [48, 147]


def test_columns_of_a_wide_screen_stack_on_a_telephone():
    text = 'column(drawn=1200) { grid(columns=2) { text("A"), text("B") } }'
    assert view_of(text, "grid")[1]["columnCount"] == "1"
    assert view_of(text.replace("1200", "390"), "grid")[1]["columnCount"] == "2"
