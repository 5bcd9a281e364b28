"""Screens of the `ui` in SwiftUI, Jetpack Compose and Flutter, as far as checked here.

Their code is parsed, and every name in it is looked up in a table of what the toolkit's
documentation lists; nothing here knows types.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from builds import calls, syntax
from ui_trees import UI, alone, alone_with, looks, some_screens

from compilers import compile_screen, parse

GOLDEN = Path(__file__).parents[1] / "golden"
EVERYTHING = (GOLDEN / "ui/program.gui").read_text("utf-8")
API = Path(calls.__file__).parent / "api"
LANGUAGES = {
    "swiftui": (".swift", "swift"),
    "compose": (".kt", "kotlin"),
    "flutter": (".dart", "dart"),
}

NATIVE = {
    "column": ("Column", "VStack", "Column"),
    "row": ("Row", "HStack", "Row"),
    "grid": ("Row", "LazyVGrid", "Row"),
    "overlay": ("Box", "ZStack", "Stack"),
    "section": ("Column", "VStack", "Column"),
    "card": ("ElevatedCard", "VStack", "Column"),
    "list": ("Column", "VStack", "Column"),
    "list-item": ("Row", "HStack", "Row"),
    "table": ("Row", "Grid", "Table"),
    "disclosure": ("Disclosure", "DisclosureGroup", "ExpansionTile"),
    "carousel": (".horizontalScroll", "ScrollView", "SingleChildScrollView"),
    "dialog": ("AlertDialog", ".sheet", "AlertDialog"),
    "drawer": ("Column", "VStack", "Column"),
    "app-bar": ("TopAppBar", ".navigationTitle", "AppBar"),
    "nav": ("Row", "HStack", "Row"),
    "nav-item": ("TextButton", ".buttonStyle", "TextButton"),
    "tab-bar": ("NavigationBar", "BarTab", "TabBar"),
    "tabs": ("PrimaryTabRow", "Picker", "TabBar"),
    "tab": ("Tab", "Text", "Tab"),
    "page-indicator": ("PageDots", "PageDots", "PageDots"),
    "footer": ("Column", "VStack", "Column"),
    "heading": ("heading", ".accessibilityAddTraits", "Semantics"),
    "text": ("Text", "Text", "Text"),
    "label": ("Text", "Text", "Text"),
    "link": ("TextButton", ".buttonStyle", "InkWell"),
    "image": ("Placeholder", "Placeholder", "PicturePlace"),
    "icon": ("Icon", "Image", "Icon"),
    "avatar": ("Placeholder", "Placeholder", "PicturePlace"),
    "embed": ("Placeholder", "Placeholder", "PicturePlace"),
    "divider": ("HorizontalDivider", "Divider", "Divider"),
    "badge": ("Badge", "Text", "Badge"),
    "chip": ("AssistChip", ".buttonStyle", "ActionChip"),
    "rating": ("Rating", "Rating", "Rating"),
    "progress": (
        "LinearProgressIndicator",
        "ProgressView",
        "LinearProgressIndicator",
    ),
    "alert": ("Column", "VStack", "Column"),
    "button": ("Button", ".buttonStyle", "FilledButton"),
    "icon-button": ("IconButton", ".buttonStyle", "IconButton"),
    "fab": ("FloatingActionButton", ".buttonStyle", "FloatingActionButton"),
    "input": ("OutlinedTextField", "TextField", "TextFormField"),
    "textarea": ("OutlinedTextField", "TextField", "TextFormField"),
    "select": ("Select", "Picker", "DropdownMenu"),
    "checkbox": ("CheckLine", "CheckStyle", "Checkbox"),
    "radio": ("OptionLine", "OptionLine", "Radio"),
    "switch": ("SwitchLine", "Toggle", "Switch"),
    "slider": ("Slider", "Slider", "Slider"),
    "stepper": ("Stepper", "Stepper", "NumberStepper"),
    "calendar": ("DatePicker", "Month", "MonthView"),
    "segmented": ("SingleChoiceSegmentedButtonRow", "Picker", "SegmentedButton"),
}
"""What an element becomes in Compose, SwiftUI and Flutter."""


def code_of(screen, target):
    """The screen's code by path, without what is no code of the language."""
    suffix, _ = LANGUAGES[target]
    files = compile_screen(screen, target).files
    return {path: text for path, text in files.items() if path.endswith(suffix)}


@cache
def faults_of(code, language):
    """The same of every code once: what is copied is the same for every screen."""
    return syntax.faults(code, language)


@cache
def calls_of(code, language):
    return calls.calls(code, language), calls.defined(code, language)


def faults(screen, target):
    _, language = LANGUAGES[target]
    return [
        f"{path}: {fault}"
        for path, code in code_of(screen, target).items()
        for fault in faults_of(code, language)
    ]


def unlisted(screens, target):
    """Names, and labels of arguments, that neither the table nor the code has."""
    _, language = LANGUAGES[target]
    table = tomllib.loads((API / f"{target}.toml").read_text("utf-8"))
    found = set()
    for screen in screens:
        codes = {c: calls_of(c, language) for c in code_of(screen, target).values()}
        own = {name for _, defined in codes.values() for name in defined}
        for code, (called, _) in codes.items():
            for name, labels in called.items():
                if name in table:
                    unknown = labels - set(table[name].split())
                    found |= {f"{name}({label})" for label in unknown}
                elif name.lstrip(".").split(".")[0] not in own | local(code):
                    found.add(name)
    return sorted(found)


def local(code):
    """Names of parameters and properties that a code calls."""
    pairs = re.findall(r"[ (](\w+): [@(]|this\.(\w+),", code)
    return {name for pair in pairs for name in pair}


@pytest.mark.parametrize("target", LANGUAGES)
def test_the_files_are_the_golden_ones(check_golden, target):
    check_golden("ui", target)


@pytest.mark.parametrize("target", LANGUAGES)
def test_the_sample_and_random_screens_parse(target):
    for screen in [parse(EVERYTHING, "ui"), *some_screens(100)]:
        assert faults(screen, target) == []


@pytest.mark.parametrize("target", LANGUAGES)
@pytest.mark.parametrize("name", sorted(UI.elements))
def test_every_element_with_each_of_its_attributes_parses(name, target):
    for screen in looks(name):
        assert faults(screen, target) == []


@pytest.mark.parametrize("target", LANGUAGES)
def test_every_name_and_label_is_in_the_documentation(target):
    screens = [screen for name in UI.elements for screen in looks(name)]
    screens += [parse(EVERYTHING, "ui"), *some_screens(60)]
    assert unlisted(screens, target) == []


@pytest.mark.parametrize(
    ("target", "right", "wrong", "said"),
    [
        ("compose", "fontSize =", "textSize =", "Text(textSize)"),
        ("compose", ".heightIn(", ".minHeight(", ".minHeight"),
        ("swiftui", "alignment:", "align:", "VStack(align)"),
        ("swiftui", ".multilineTextAlignment(", ".textAlign(", ".textAlign"),
        ("flutter", "tooltip:", "hint:", "IconButton(hint)"),
        ("flutter", "Container(", "Box(", "Box"),
    ],
)
def test_a_name_that_the_toolkit_does_not_have_is_noticed(
    monkeypatch, target, right, wrong, said
):
    screen = parse(
        'column { text("A", font-size=20, text-align="center"), icon-button("B"), '
        'card(min-height=4, padding=3) { text("C") } }',
        "ui",
    )
    code = {
        path: text.replace(right, wrong)
        for path, text in code_of(screen, target).items()
    }
    assert code != code_of(screen, target)
    monkeypatch.setitem(globals(), "code_of", lambda *_: code)
    assert said in unlisted([screen], target)


@pytest.mark.parametrize("name", sorted(UI.elements))
def test_every_element_becomes_what_the_toolkit_has_for_it(name):
    for target, native in zip(
        ("compose", "swiftui", "flutter"), NATIVE[name], strict=True
    ):
        _, language = LANGUAGES[target]
        tabs = {"tab": 'tabs { tab("A") }', "tab-bar": 'tab-bar { tab("A") }'}
        screen = parse(tabs[name], "ui") if name in tabs else alone(name)
        if name == "app-bar":
            screen = alone_with(name, "text", "Title")
        codes = code_of(screen, target)
        own = [
            c
            for p, c in codes.items()
            if Path(p).stem.lower() in {"screen", "contentview"}
        ]
        named = {
            n.removeprefix("named") for code in own for n in calls.calls(code, language)
        }
        braced = {native} if any(f"{native} {{" in code for code in own) else set()
        assert native in named | braced, target


@pytest.mark.parametrize("target", LANGUAGES)
def test_colours_and_sizes_stand_in_the_theme_alone(target):
    codes = code_of(parse(EVERYTHING, "ui"), target)
    (screen,) = [
        c
        for p, c in codes.items()
        if Path(p).stem in {"Screen", "ContentView", "screen"}
    ]
    assert "0xFF" not in screen
    assert "#" not in screen.replace("#Preview", "")


@pytest.mark.parametrize("target", [*LANGUAGES, "qml"])
def test_what_a_target_cannot_show_is_said_once(target):
    screen = parse('text("A b", links="b"), text("C d", links="d")', "ui")
    remarks = compile_screen(screen, target).diagnostics
    assert [one.node for one in remarks if one.code == "target-limit"] == ["0"]
