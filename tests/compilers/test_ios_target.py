"""The iOS target: a storyboard by rules of our own, and the texts of its strings.

Nothing outside macOS compiles a storyboard. `faults` knows which elements, attributes
and nestings Interface Builder writes (`storyboard_schema.toml`), and what a storyboard
needs to be opened: ids, references, resources, and a place for every view.
"""

import re
import tomllib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from compilers import Attribute, Element, Screen, compile_screen, dialects, parse
from compilers.printable import printable

SCHEMA = tomllib.loads(
    (Path(__file__).parent / "storyboard_schema.toml").read_text(encoding="utf-8")
)

ID = re.compile(r"[0-9A-Za-z]{3}-[0-9A-Za-z]{2}-[0-9A-Za-z]{3}")
ACROSS = {"leading", "trailing", "width", "centerX"}
DOWN = {"top", "bottom", "height", "centerY"}
ENTRY = re.compile(
    r'\s*(?:/\*.*?\*/\s*)*"([^".]+)\.([\w.]+)" = "((?:[^"\\\n]|\\.)*)";\n', re.DOTALL
)
ESCAPE = re.compile(r"\\(?:U([0-9a-f]{4})|(.))")

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


def rules(name, table="elements"):
    """What an element needs, may have and may hold, with what it inherits."""
    own = SCHEMA[table][name]
    below = rules(own["inherits"], "kinds") if "inherits" in own else (set(),) * 3
    lists = (own.get(key, []) for key in ("needs", "may", "holds"))
    return tuple({*mine, *theirs} for mine, theirs in zip(lists, below, strict=True))


def faults(text):
    """Everything that is wrong with a storyboard, in the order of the checks."""
    try:
        root = ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    elements = list(root.iter())
    found = [fault for element in elements for fault in schema_faults(element)]
    if found:
        return found
    return [
        *id_faults(root),
        *resource_faults(root),
        *scope_faults(root),
        *place_faults(root),
    ]


def schema_faults(element):
    if element.tag not in SCHEMA["elements"]:
        return [f"unknown element {element.tag}"]
    needs, may, holds = rules(element.tag)
    has = set(element.keys())
    return [
        *(f"{element.tag} needs {name}" for name in sorted(needs - has)),
        *(f"{element.tag} has no {name}" for name in sorted(has - needs - may)),
        *(
            f"{element.tag} cannot hold {child.tag}"
            for child in element
            if child.tag not in holds
        ),
    ]


def objects(root):
    return [e for e in root.iter() if e.get("id") and e.tag != "device"]


def id_faults(root):
    ids = [e.get("id") for e in objects(root)] + [
        e.get("sceneID") for e in root.iter("scene")
    ]
    found = [f"{one} has no shape of an id" for one in ids if not ID.fullmatch(one)]
    found += [f"{one} twice" for one, count in Counter(ids).items() if count > 1]
    references = [root.get("initialViewController")]
    for constraint in root.iter("constraint"):
        references += [constraint.get("firstItem"), constraint.get("secondItem")]
    return found + [f"{r} is nowhere" for r in references if r and r not in ids]


def resource_faults(root):
    resources = root.find("resources")
    images = {e.get("name") for e in resources.iter("image")}
    colours = {e.get("name") for e in resources.iter("systemColor")}
    scenes = list(root.find("scenes").iter())
    pictured = (e for e in scenes if e.tag != "accessibilityTraits")
    used_images = {e.get("image") for e in pictured} - {None}
    used_colours = {e.get("systemColor") for e in scenes} - {None}
    colours |= {e.get("name") for e in resources.iter("namedColor")}
    used_colours |= {e.get("name") for e in scenes if e.tag == "color"} - {None}
    return [
        *(f"image {name} is not declared" for name in used_images - images),
        *(f"image {name} is not used" for name in images - used_images),
        *(f"colour {name} is not declared" for name in used_colours - colours),
        *(f"colour {name} is not used" for name in colours - used_colours),
    ]


def scope_faults(root):
    """A constraint ties the view that holds it, or views inside it."""
    found = []
    for owner in root.iter():
        held = owner.find("constraints")
        if held is None:
            continue
        inside = {e.get("id") for e in owner.iter()}
        for constraint in held:
            items = {constraint.get("firstItem"), constraint.get("secondItem")}
            if not items - {None} <= inside:
                found.append(f"{constraint.get('id')} ties what is elsewhere")
    return found


def place_faults(root):
    """Views without a place, and stack views without a size."""
    edges = edges_of(root)
    found = []
    for parent in root.iter():
        children = parent.find("subviews")
        if parent.tag == "stackView" and (children is None or not len(children)):
            found.append(f"{parent.get('userLabel')} is empty")
        if parent.tag == "stackView" or children is None:
            continue
        for view in children:
            tied = edges[view.get("id")]
            # A stack view is as large as what it holds.
            enough = 1 if view.tag == "stackView" else 2
            if min(len(tied & ACROSS), len(tied & DOWN)) < enough:
                found.append(f"{view.get('userLabel')} has no place")
    return found


def edges_of(root):
    """The edges and sizes of each object that an equality outside it decides."""
    edges = {e.get("id"): set() for e in objects(root)}
    for owner in root.iter():
        for constraint in owner.findall("constraints/constraint"):
            if constraint.get("relation"):
                continue
            for item, edge in (
                (constraint.get("firstItem"), constraint.get("firstAttribute")),
                (constraint.get("secondItem"), constraint.get("secondAttribute")),
            ):
                tied = item or owner.get("id")
                if tied != owner.get("id") or edge in {"width", "height"}:
                    edges[tied].add(edge)
    return edges


def entries(strings):
    """Key → text of a `.strings` file, which holds comments and entries alone."""
    found, position = {}, 0
    while position < len(strings):
        match = ENTRY.match(strings, position)
        assert match, strings[position : position + 80]
        id_, name, text = match.groups()
        assert f"{id_}.{name}" not in found
        found[f"{id_}.{name}"] = unescaped(text)
        position = match.end()
    return found


def unescaped(text):
    def character(match):
        code, short = match.groups()
        return chr(int(code, 16)) if code else {"n": "\n", "t": "\t"}.get(short, short)

    return ESCAPE.sub(character, text)


def texts_of(root):
    """Key → text of everything in a storyboard that is shown or read out."""
    found = {}
    for element in objects(root):
        id_ = element.get("id")
        places = {
            "text": element.get("text"),
            "title": element.get("title"),
            "normalTitle": attribute_of(element, "state", "title"),
            "configuration.title": attribute_of(
                element, "buttonConfiguration", "title"
            ),
            "accessibilityLabel": attribute_of(element, "accessibility", "label"),
        }
        found |= {f"{id_}.{name}": text for name, text in places.items() if text}
    return found


def attribute_of(element, child, name):
    below = element.find(child)
    return None if below is None else below.get(name)


@pytest.fixture(params=list(dialects()))
def sample(request, samples):
    return compiled(samples[request.param], request.param)


@pytest.mark.parametrize("dialect", list(dialects()))
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
    assert place_faults(root) == ["row_1 list is empty"]


@pytest.mark.parametrize("text", ["", "row { }", "header { }", "row { single { } }"])
def test_what_is_empty_is_written_too(text):
    assert faults(storyboard(text)) == []
    assert faults(storyboard("stack { } footer { }")) == []


def test_bars_at_the_ends_stay_and_others_scroll_with_the_rest():
    text = "header { btn-active } row { } header { btn-active }"
    root = ElementTree.fromstring(storyboard(text))
    view = root.find(".//viewController/view/subviews")
    assert [part.get("userLabel") for part in view] == ["header", "content"]
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
    names = ("label", "btn", "check", "radio", "switch", "slider")
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
    # Seven elements, and the switch's name once more for VoiceOver.
    assert {text: count[printable(text)] for text in NASTY} == dict.fromkeys(NASTY, 8)


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


def test_genuine_programs_keep_the_rules(genuine):
    for _, screen in genuine[::45]:
        check(compile_screen(screen, "ios").files)


def check(files):
    assert faults(files["Main.storyboard"]) == []
    root = ElementTree.fromstring(files["Main.storyboard"])
    assert entries(files["Localizable.strings"]) == texts_of(root)
