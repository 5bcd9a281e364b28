"""The iOS target: a project, a storyboard by rules of our own, and its strings."""

from collections import Counter
from pathlib import PurePosixPath
from xml.etree import ElementTree

import pytest
from builds import syntax, xcode
from builds.storyboard import (
    attribute_of,
    entries,
    faults,
    id_faults,
    place_faults,
    scope_faults,
    texts_of,
)

from compilers import Attribute, Element, Screen, compile_screen, dialects, parse
from compilers.language.printable import printable

NASTY = [
    "<script>alert(1)</script>",
    'He said: "it\'s 100% & more"',
    "@string/app_name",
    "%@ of %d",
    "C:\\new \\U0041 \\",
    "two\nlines\r\nand three",
    "  spaces   everywhere ",
    "\u200f\u202eright to left\u00a0\u2003",
    "bell \x07 null \x00 half \ud800",
    "{{ page.title }} ]]> <!-- */ ${x}",
    "Zoë 漢字 😀",
    "\ttab",
    '"; "x" = "',
    "/* no comment",
]


def compiled(text, dialect=None):
    return compile_screen(parse(text, dialect), "ios").files


def storyboard(text, dialect=None):
    return compiled(text, dialect)["Main.storyboard"]


@pytest.fixture(params=list(dialects("2017")))
def sample(request, samples):
    return compiled(samples[request.param], request.param)


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_the_files_are_the_golden_ones(check_golden, dialect):
    check_golden(dialect, "ios")


def test_the_storyboard_keeps_the_rules(sample):
    assert faults(sample["Main.storyboard"]) == []


BREAKS = [
    ("</document>", "", "not well-formed"),
    ("<slider ", '<knob id="a"/><slider ', "unknown element knob"),
    (' buttonType="system"', "", "button needs buttonType"),
    ("<label ", '<label colour="red" ', "label has no colour"),
    ("<subviews>", "<subviews><tabBarItem/>", "subviews cannot hold tabBarItem"),
    ('sceneID="', 'sceneID="x', "has no shape of an id"),
    ('initialViewController="', 'initialViewController="a', "is nowhere"),
    ('<image name="house"', '<image name="hut"', "image house is not declared"),
    ('systemColor name="system', 'systemColor name="a', "is not declared"),
    ('firstAttribute="leading"', 'firstAttribute="left"', "has no place"),
    ('firstAttribute="top"', 'firstAttribute="centerX"', "content has no place"),
]


@pytest.mark.parametrize(("right", "wrong", "fault"), BREAKS)
def test_the_rules_notice_what_is_broken(right, wrong, fault):
    text = storyboard("stack { row { label, slider, btn } } footer { btn-home }")
    assert faults(text) == []
    assert right in text
    assert any(fault in found for found in faults(text.replace(right, wrong)))


def test_the_rules_notice_ids_and_constraints_that_are_out_of_place():
    root = ElementTree.fromstring(storyboard("stack { row { label } }"))
    label, *_ = root.iter("label")
    *_, constraint = root.iter("constraint")
    elsewhere, *_ = root.iter("constraint")
    elsewhere.set("firstItem", constraint.get("id"))
    assert any("elsewhere" in fault for fault in scope_faults(root))
    label.set("id", constraint.get("id"))
    assert id_faults(root) == [f"{constraint.get('id')} twice"]


def test_the_rules_notice_a_stack_view_that_holds_nothing():
    root = ElementTree.fromstring(storyboard("stack { row { label } }"))
    for parent in root.iter("subviews"):
        for label in parent.findall("label"):
            parent.remove(label)
    assert place_faults(root) == ["list_item_1 list is empty"]


@pytest.mark.parametrize("text", ["", "row { }", "header { }", "row { single { } }"])
def test_what_is_empty_is_written_too(text):
    assert faults(storyboard(text)) == []
    assert faults(storyboard("stack { } footer { }")) == []


def test_bars_at_the_ends_stay_and_others_scroll_with_the_rest():
    text = "header { btn-active } row { } header { btn-active }"
    root = ElementTree.fromstring(storyboard(text))
    view = root.find(".//viewController/view/subviews")
    assert [part.get("userLabel") for part in view] == [
        "nav (header)",
        "content",
    ]
    assert faults(storyboard(text)) == []


def test_columns_are_equally_wide():
    text = "row { double { text } double { text } }"
    root = ElementTree.fromstring(storyboard(text))
    (row,) = (s for s in root.iter("stackView") if s.get("userLabel") == "row_1 list")
    assert row.get("distribution") == "fillEqually"


def test_no_two_elements_of_a_row_resist_alike():
    root = ElementTree.fromstring(
        storyboard("stack { row { btn, check, label, btn } }", "android")
    )
    name = "horizontalCompressionResistancePriority"
    resistance = [e.get(name) for e in root.iter() if e.get(name)]
    assert len(set(resistance)) == len(resistance) == 4


def test_sliders_of_a_row_are_equally_wide():
    root = ElementTree.fromstring(storyboard("stack { row { slider, slider } }"))
    first, second = (slider.get("id") for slider in root.iter("slider"))
    ties = [(c.get("firstItem"), c.get("secondItem")) for c in root.iter("constraint")]
    assert (second, first) in ties


def test_a_switch_is_named_by_a_label():
    root = ElementTree.fromstring(
        storyboard(
            'stack { row { label("Wi-Fi"), switch } row { switch("On") } }', "ios"
        )
    )
    named, own = root.iter("switch")
    assert attribute_of(named, "accessibility", "label") == "Wi-Fi"
    assert attribute_of(own, "accessibility", "label") == "On"
    assert [label.get("text") for label in root.iter("label")] == ["Wi-Fi", "On"]


def test_given_colours_are_honoured():
    text = 'row { single(background=#0000ff) { text("A") } }'
    root = ElementTree.fromstring(storyboard(text))
    colours = [
        tuple(float(colour.get(name)) for name in ("red", "green", "blue"))
        for named in root.iter("namedColor")
        for colour in named
    ]
    assert sorted(colours) == [(0, 0, 1), (1, 1, 1)]


def test_the_strings_are_the_texts_of_the_storyboard(sample):
    root = ElementTree.fromstring(sample["Main.storyboard"])
    assert entries(sample["Localizable.strings"]) == texts_of(root)


def labelled(texts):
    """A screen with a row for each text, in every kind of element."""
    names = ("label", "btn", "check", "radio", "switch", "slider", "input")
    rows = [
        Element("row", (Element(name, None, (Attribute("text", text),)),))
        for text in texts
        for name in names
    ]
    footer = [Element("btn-home", None, (Attribute("text", text),)) for text in texts]
    screen = (Element("stack", tuple(rows)), Element("footer", tuple(footer)))
    return Screen("android", screen)


def test_every_text_comes_back_as_it_was_given():
    files = compile_screen(labelled(NASTY), "ios").files
    assert faults(files["Main.storyboard"]) == []
    texts = texts_of(ElementTree.fromstring(files["Main.storyboard"]))
    assert entries(files["Localizable.strings"]) == texts
    count = Counter(texts.values())
    # Eight elements, and the names of switch and input once more for VoiceOver.
    assert {text: count[printable(text)] for text in NASTY} == dict.fromkeys(NASTY, 10)


def test_the_reader_notices_a_strings_file_that_is_broken():
    strings = compiled("stack { row { label } }")["Localizable.strings"]
    with pytest.raises(AssertionError):
        entries(strings.replace('";', '"'))


def test_a_text_that_names_a_colour_or_a_picture_uses_none():
    assert faults(storyboard('header("secondaryLabelColor square") { }')) == []


def test_equal_screens_give_equal_files():
    first, second = labelled(NASTY), labelled(NASTY)
    assert compile_screen(first, "ios").files == compile_screen(second, "ios").files


def test_odd_screens_keep_the_rules(odd_screens):
    for screen in odd_screens:
        check(compile_screen(screen, "ios").files)


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_genuine_programs_keep_the_rules(genuine, dialect):
    screens = [screen for _, screen in genuine if screen.dialect == dialect]
    for screen in screens[:: len(screens) // 30][:30]:
        files = compile_screen(screen, "ios").files
        check(files)
        assert xcode.faults(files) == []


def check(files):
    assert faults(files["Main.storyboard"]) == []
    root = ElementTree.fromstring(files["Main.storyboard"])
    assert entries(files["Localizable.strings"]) == texts_of(root)


def test_the_project_is_whole(sample):
    assert xcode.faults(sample) == []


PROJECT = "Screen.xcodeproj/project.pbxproj"
APP, SCENE = "CA1E91C57D2D79270646F7A7", "F001D27BB810BFFEC635D974"
ICON = "Assets.xcassets/AppIcon.appiconset/Contents.json"
PROJECT_BREAKS = [
    (PROJECT, "path = Main.storyboard", "path = Other.storyboard", "is not there"),
    (PROJECT, "rootObject = 2", "rootObject = 3", "leads nowhere"),
    (PROJECT, "isa = PBXGroup;", "", "has no isa"),
    (PROJECT, "path = Info.plist;", "path = Info.plist", "cannot be read"),
    (PROJECT, f"fileRef = {APP}", f"fileRef = {SCENE}", "is built twice"),
    ("Info.plist", "</array>", "", "Info.plist cannot be read"),
    ("Info.plist", "<string>Main<", "<string>Lost<", "no storyboard Lost"),
    ("Info.plist", ").SceneDelegate", ").Delegate", "no class Delegate"),
    (ICON, "AppIcon.png", "Lost.png", "Lost.png is not there"),
]


@pytest.mark.parametrize(("path", "right", "wrong", "fault"), PROJECT_BREAKS)
def test_the_rules_notice_a_project_that_is_broken(path, right, wrong, fault):
    files = dict(compiled("stack { row { label } }"))
    assert xcode.faults(files) == []
    assert right in files[path]
    files[path] = files[path].replace(right, wrong, 1)
    assert any(fault in found for found in xcode.faults(files)), xcode.faults(files)


def test_the_delegates_are_swift(sample):
    swift = [path for path in sample if PurePosixPath(path).suffix == ".swift"]
    assert len(swift) == 2
    for path in swift:
        assert syntax.faults(sample[path], "swift") == []
        assert syntax.faults(sample[path].replace("{", "(", 1), "swift") != []


@pytest.mark.parametrize("title", ["$(HOME)", "${HOME}", "<&>", "a $ (b)"])
def test_a_title_is_no_setting_of_the_build(title):
    text = f'header {{ btn-active }} row {{ single {{ big-title("{title}") }} }}'
    shown = xcode.property_list(compiled(text)["Info.plist"])["CFBundleDisplayName"]
    assert shown.replace("$ ", "$") == title.replace("$ ", "$")
    assert "$(" not in shown
    assert "${" not in shown
