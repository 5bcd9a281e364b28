"""Code → tree: what was compiled here comes back as it was."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compilers import (
    Attribute,
    Colour,
    CompilerError,
    Element,
    Screen,
    compile_screen,
    dialects,
    parse,
    read_back,
    read_project,
)
from compilers.language.printable import printable
from compilers.schema.kinds import KINDS
from compilers.targets.reading_back import readers

TARGETS = list(readers())
FRAGMENTS = (
    "<script>alert('1')</script>",
    "</title>",
    "&amp;",
    "@string/app_name",
    "?attr/ink",
    "%1$s %d",
    "\\u0041",
    "\u200f\u202e\u05e9\u05dc",
    "]]>",
    "*/",
    'Say "no"',
    "ada@example.org",
    "E-mail",
    "22.11.2026",
    "+49 89 123 45 67",
)
WORDS = st.sampled_from(FRAGMENTS) | st.text(
    st.sampled_from(list("ab<>&'\"\\@?%#{}; \n\téß漢😀\u00a0\u202e")), max_size=12
)


class Drawing:
    """Draws screens; where asked, every text and every colour is another one."""

    def __init__(self, draw, *, is_unique):
        self.draw, self.is_unique, self.count = draw, is_unique, 0

    def elements(self, table, names):
        drawn = self.draw(st.lists(st.sampled_from(sorted(names)), max_size=4))
        return tuple(self.element(table, name) for name in drawn)

    def element(self, table, name):
        kind = table.elements[name]
        children = self.elements(table, kind.children) if kind.children else ()
        return Element(name, children if kind.is_container else None, self.attributes())

    def attributes(self):
        values = {
            "text": self.text,
            "color": self.colour,
            "background": self.colour,
            "kind": lambda: self.draw(st.sampled_from(KINDS)),
        }
        kept = self.draw(st.sets(st.sampled_from(list(values)), max_size=3))
        return tuple(Attribute(name, values[name]()) for name in values if name in kept)

    def text(self):
        self.count += 1
        words = printable(self.draw(WORDS))
        return f"{words}{self.count}!" if self.is_unique else words

    def colour(self):
        self.count += 1
        if self.is_unique:
            return Colour(self.count // 256, self.count % 256, 77)
        return self.draw(
            st.sampled_from(
                [Colour(0, 0, 0), Colour(255, 255, 255), Colour(29, 122, 65)]
            )
        )


@st.composite
def screens(draw, *, is_unique):
    name = draw(st.sampled_from(list(dialects("2017"))))
    drawing = Drawing(draw, is_unique=is_unique)
    return Screen(
        name, drawing.elements(dialects("2017")[name], dialects("2017")[name].children)
    )


def without_colours_of_tabs(screen):
    """What is left of a screen in iOS, whose tab bars have no colours of items."""
    tabs = {
        name
        for name, kind in dialects("2017")[screen.dialect].elements.items()
        if kind.role == "tab"
    }

    def kept(element):
        if element.name in tabs:
            words = tuple(a for a in element.attributes if a.name in {"text", "kind"})
            return replace(element, attributes=words)
        children = element.children
        if children is not None:
            children = tuple(map(kept, children))
        return replace(element, children=children)

    return replace(screen, children=tuple(map(kept, screen.children)))


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=30, deadline=None)
@given(screen=screens(is_unique=True))
def test_a_screen_comes_back_as_it_was(target, screen):
    expected = without_colours_of_tabs(screen) if target == "ios" else screen
    assert read_back(compile_screen(screen, target).files) == expected


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=30, deadline=None)
@given(screen=screens(is_unique=False))
def test_what_comes_back_gives_the_same_code(target, screen):
    files = compile_screen(screen, target).files
    assert compile_screen(read_back(files), target).files == files


@pytest.mark.parametrize("target", TARGETS)
def test_genuine_programs_come_back(genuine, target):
    for _, screen in genuine[::97]:
        assert read_back(compile_screen(screen, target).files, target) == screen


TEXT = 'stack { row { label("Wi-Fi"), switch } row { btn("Save", color=#ff0000) } }'


def compiled(target):
    return dict(compile_screen(parse(TEXT, "android"), target).files)


LAYOUT, STRINGS = readers()["android"].main, "app/src/main/res/values/strings.xml"

EDITS = [
    ("html", "index.html", ">Save<", ">Keep<"),
    ("android", STRINGS, ">Save<", ">Keep<"),
    ("android", LAYOUT, '"@string/button_save"', '"Keep"'),
    ("ios", "Main.storyboard", 'title="Save"', 'title="Keep"'),
]


@pytest.mark.parametrize(("target", "path", "right", "wrong"), EDITS)
def test_what_was_edited_comes_back_edited(target, path, right, wrong):
    files = compiled(target)
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    assert read_back(files) == parse(TEXT.replace("Save", "Keep"), "android")


ADDED = [
    ("html", "index.html", "<button ", '<input class="slider"><button '),
    ("android", LAYOUT, "<Button\n", '<SeekBar style="@style/Mine" /><Button\n'),
    ("ios", "Main.storyboard", "<button ", '<slider id="a"/><button '),
]


@pytest.mark.parametrize(("target", "path", "right", "wrong"), ADDED)
def test_what_was_added_by_hand_is_known_by_its_kind(target, path, right, wrong):
    files = compiled(target)
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    wanted = TEXT.replace("row { btn", "row { slider\nbtn")
    assert read_back(files) == parse(wanted, "android")


def test_files_of_no_target_are_refused():
    with pytest.raises(CompilerError) as caught:
        read_back({"main.c": ""})
    assert str(caught.value) == (
        "No target is read back from these files; there would be index.html (html), "
        "app/src/main/res/layout/activity_main.xml (android), Main.storyboard (ios)."
    )


FAULTS = [
    ("html", "index.html", 'class="android"', "", "has no class that names a dialect"),
    ("ios", "Main.storyboard", "</scenes>", "", "is not well-formed XML"),
    ("ios", "Main.storyboard", "viewController ", "controller ", "well-formed"),
    ("ios", "Main.storyboard", '(btn)"', '(btm)"', "did you mean 'btn'?"),
    ("ios", "Main.storyboard", 'red="1"', 'red="x"', "has a colour that is none"),
    ("ios", "Main.storyboard", "(row)", "(footer)", "'footer' may not stand in"),
    ("android", STRINGS, "button_save", "a", "has no @"),
]


@pytest.mark.parametrize(("target", "path", "right", "wrong", "fault"), FAULTS)
def test_what_cannot_be_read_is_said(target, path, right, wrong, fault):
    files = compiled(target)
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    with pytest.raises(CompilerError, match=fault):
        read_back(files)


def test_a_file_that_is_missing_is_named():
    files = compiled("android")
    del files[STRINGS]
    with pytest.raises(CompilerError, match=r"There is no app/src/main/res/values/str"):
        read_back(files)
    with pytest.raises(CompilerError, match="not UTF-8 text"):
        read_back({"index.html": b"\xff"})
    with pytest.raises(CompilerError, match=r"There is no Main\.storyboard"):
        read_back(files, "ios")


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_nested_too_deeply_is_refused(target):
    files = compiled(target)
    deep = {
        "html": ("index.html", "<body", "<div>"),
        "android": (LAYOUT, "<ScrollView", "<a>"),
        "ios": ("Main.storyboard", "<scrollView", "<view><subviews>"),
    }
    path, before, opened = deep[target]
    closed = "".join(f"</{tag}" for tag in reversed(opened[1:].split("<")))
    start = files[path].index(before)
    start = files[path].index(">", start) + 1 if target == "html" else start
    files[path] = "".join(
        [files[path][:start], opened * 5000, closed * 5000, files[path][start:]]
    )
    with pytest.raises(CompilerError, match="nested too deeply"):
        read_back(files)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("widget", ["slider", "switch", "check"])
def test_a_widget_may_say_what_the_label_before_it_says(target, widget):
    text = f'stack {{ row {{ label("On"), {widget}("On"), slider }} }} footer {{ }}'
    screen = parse(text, "android")
    assert read_back(compile_screen(screen, target).files, target) == screen


def read_edited(text, target, edits):
    files = dict(compile_screen(parse(text, "android"), target).files)
    for path, right, wrong in edits:
        assert re.search(right, files[path])
        files[path] = re.sub(right, lambda _, w=wrong: w, files[path], count=1)
    return read_back(files)


def test_a_grey_and_lines_as_xcode_saves_them_come_back():
    grey = '<color key="textColor" white="0.5" alpha="1" colorSpace="custom"/>'
    lines = '><string key="text">one\ntwo</string>'
    found = read_edited(
        'stack { row { label("Hi", color=#ff0000)\nlabel("three") } }',
        "ios",
        [
            ("Main.storyboard", '<color key="textColor" name="label_ink"/>', grey),
            ("Main.storyboard", r' text="three"([^>]*)>', lines),
        ],
    )
    wanted = 'stack { row { label("Hi", color=#808080)\nlabel("one\\ntwo") } }'
    assert found == parse(wanted, "android")


COLORS = "app/src/main/res/values/colors.xml"


@pytest.mark.parametrize("short", ["#F0F", "#fF0F", "#80FF00FF"])
def test_every_form_of_a_colour_that_android_knows_comes_back(short):
    text = 'stack { row { label("Hi", color=#ff0000) } }'
    found = read_edited(text, "android", [(COLORS, "(?i)#ff0000", short)])
    assert found == parse(text.replace("ff0000", "ff00ff"), "android")


def test_an_emoji_in_two_halves_comes_back():
    text = 'stack { row { label("Hi 😀") } }'
    halves = [(STRINGS, "😀", "\\uD83D\\uDE00")]
    assert read_edited(text, "android", halves) == parse(text, "android")


MAIN = {target: reader.main for target, reader in readers().items()}


def added(target, name):
    """Code of one more element as a developer writes it, before the first named so."""
    return {
        "html": ('<button type="button" id=', "<button>Mine</button>"),
        "android": ("<Button\n", '<Button android:text="Mine" />'),
        "ios": ("<button ", '<button><state key="normal" title="Mine"/></button>'),
    }[target][name]


@st.composite
def buttons(draw):
    """Buttons of one row with words and without, and where another is put."""
    words = draw(
        st.lists(st.sampled_from(["", "Tea", "Button 2"]), min_size=1, max_size=4)
    )
    return words, draw(st.integers(0, len(words) - 1))


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=30, deadline=None)
@given(drawn=buttons())
def test_placeholders_stay_such_whatever_is_put_before_them(target, drawn):
    words, place = drawn
    written = [f'btn("{word}")' if word else "btn" for word in words]
    files = dict(
        compile_screen(
            parse(f"stack {{ row {{ {', '.join(written)} }} }}", "android"), target
        ).files
    )
    opened, inserted = added(target, 0), added(target, 1)
    parts = files[MAIN[target]].split(opened)
    assert len(parts) == len(words) + 1
    parts[place] += inserted
    files[MAIN[target]] = opened.join(parts)
    written.insert(place, 'btn("Mine")')
    assert read_back(files) == parse(
        f"stack {{ row {{ {', '.join(written)} }} }}", "android"
    )


@pytest.mark.parametrize("target", TARGETS)
def test_words_written_over_a_placeholder_count(target):
    files = dict(
        compile_screen(parse("stack { row { btn } }", "android"), target).files
    )
    files = {
        path: text.replace("Button 1", "Keep") if isinstance(text, str) else text
        for path, text in files.items()
    }
    assert read_back(files) == parse('stack { row { btn("Keep") } }', "android")


@pytest.mark.parametrize("target", TARGETS)
def test_words_that_read_like_a_placeholder_are_kept(target):
    screen = parse('stack { row { btn("Button 1"), label("Label 7") } }', "android")
    assert read_back(compile_screen(screen, target).files) == screen


def test_code_without_marks_has_placeholders_where_elements_are_called_by_a_number():
    card = "small-title, text, btn-red"
    text = f"row {{ single {{ {card} }} }} row {{ single {{ {card} }} }}"
    screen = parse(f"header {{ btn-active }} {text}", "web")
    files = dict(compile_screen(screen, "html").files)
    page = files["index.html"].replace(" data-placeholder", "")
    found = read_back({"index.html": page.replace(">Home<", ">Start<")})
    assert found == parse(f'header {{ btn-active("Start") }} {text}', "web")


LEFT_OUT = [
    ("html", "<button ", "<video></video>", "<video>"),
    ("html", "<button ", "Mind the step", '"Mind the step"'),
    ("html", "</button>", "<img>", "<img>"),
    ("android", "<Button\n", "<WebView />", "<WebView>"),
    ("ios", "<button ", '<mapView id="m"/>', "<mapView>"),
]


@pytest.mark.parametrize(("target", "before", "code", "what"), LEFT_OUT)
def test_what_is_not_understood_is_told_with_its_line(target, before, code, what):
    files = compiled(target)
    page = files[MAIN[target]]
    line = page[: page.index(before)].count("\n") + 1
    files[MAIN[target]] = page.replace(before, code + before, 1)
    found = read_project(files)
    assert found.screen == parse(TEXT, "android")
    assert list(map(str, found.left_out)) == [
        f"{MAIN[target]}, line {line}: {what} is not understood."
    ]


def test_words_are_told_with_the_line_that_they_begin_in():
    page = compiled("html")["index.html"]
    line = page[: page.index("</main>")].count("\n") + 1
    long = "word " * 12
    page = page.replace("</main>", f"\n\n {long}</main>")
    (found,) = read_project({"index.html": page}).left_out
    assert (found.line, found.what) == (line + 2, f'"{long[:40]}…"')


def test_a_second_screen_of_a_storyboard_is_told():
    files = compiled("ios")
    more = '<scene><objects><viewController id="b"/></objects></scene></scenes>'
    files["Main.storyboard"] = files["Main.storyboard"].replace("</scenes>", more)
    (found,) = read_project(files).left_out
    assert found.what == "<viewController>"


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=30, deadline=None)
@given(screen=screens(is_unique=False))
def test_of_what_was_compiled_nothing_is_left_out(target, screen):
    assert read_project(compile_screen(screen, target).files).left_out == ()


def test_plain_tags_are_taken_for_what_they_are():
    page = compiled("html")["index.html"]
    added_by_hand = """
      <p>
        Mine, <b>all</b>
        mine
      </p>
      <label><input type="checkbox"> Yes</label>
      <input type="range"> <input role="switch" type="checkbox" checked>
      <input placeholder="Name"><div><button>Go</button></div>
    """
    page = page.replace("<button ", f"{added_by_hand}<button ", 1)
    found = read_project({"index.html": page})
    more = (
        'label("Mine, all mine")\ncheck("Yes")\nslider, switch\n'
        'input("Name"), btn("Go")\n'
    )
    assert found.screen == parse(TEXT.replace("btn(", f"{more}btn("), "android")
    assert found.left_out == ()


def test_an_unknown_element_and_a_misplaced_one_are_told_with_their_line():
    files = compiled("ios")
    board = files["Main.storyboard"]
    line = board[: board.index("(btn)")].count("\n") + 1
    with pytest.raises(
        CompilerError, match=rf"^Main\.storyboard, line {line}: Unknown"
    ):
        read_back({**files, "Main.storyboard": board.replace("(btn)", "(btm)")})
    with pytest.raises(
        CompilerError, match=rf"^Main\.storyboard, line {line}: 'row' may"
    ):
        read_back({**files, "Main.storyboard": board.replace("(btn)", "(row)")})
