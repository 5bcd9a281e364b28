"""Storyboards and their strings, by rules of our own.

Nothing outside macOS compiles a storyboard. `faults` knows which elements, attributes
and nestings Interface Builder writes (`storyboard_schema.toml`), and what a storyboard
needs to be opened: ids, references, resources, and a place for every view.
"""

import re
import tomllib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

SCHEMA = tomllib.loads(
    (Path(__file__).parent / "storyboard_schema.toml").read_text(encoding="utf-8")
)

ID = re.compile(r"[0-9A-Za-z]{3}-[0-9A-Za-z]{2}-[0-9A-Za-z]{3}")
ACROSS = {"leading", "trailing", "width", "centerX"}
DOWN = {"top", "bottom", "height", "centerY"}
SIZED = {
    *("label", "button", "switch", "segmentedControl", "pageControl", "stepper"),
    *("activityIndicatorView", "datePicker", "textField", "textView"),
}
"""What is as large as its content asks for."""

HIGH = {"slider", "progressView", "tabBar", "navigationBar"}
"""What has a height by itself, but no width."""

UNSIZED = {"view", "scrollView"}
"""What has no size by itself."""

ENTRY = re.compile(
    r'\s*(?:/\*.*?\*/\s*)*"([^".]+)\.([\w.\[\]]+)" = "((?:[^"\\\n]|\\.)*)";\n',
    re.DOTALL,
)
ESCAPE = re.compile(r"\\(?:U([0-9a-f]{4})|(.))")


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
            wide = 1 if view.tag in {"stackView", *SIZED} else 2
            high = 1 if view.tag in {"stackView", *SIZED, *HIGH} else 2
            if len(tied & ACROSS) < wide or len(tied & DOWN) < high:
                found.append(f"{view.get('userLabel')} has no place")
    return [*found, *arranged_faults(root, edges)]


def arranged_faults(root, edges):
    """Views in stack views that neither have a size nor get one."""
    found = []
    for stack in root.iter("stackView"):
        is_row = stack.get("axis") == "horizontal"
        for view in (
            stack.find("subviews") if stack.find("subviews") is not None else ()
        ):
            if view.tag not in UNSIZED:
                continue
            across, along = (DOWN, ACROSS) if is_row else (ACROSS, DOWN)
            is_spacer = view.get("horizontalHuggingPriority") == "1"
            # Of those that hug least, one takes what is left; the others share with it.
            key = "horizontal" if is_row else "vertical"
            is_growing = view.get(f"{key}HuggingPriority") == "240"
            is_shared = stack.get("distribution") == "fillEqually"
            is_filled = stack.get("alignment", "fill") == "fill"
            if not (
                is_spacer or is_growing or is_shared or is_sized(view, along, edges)
            ):
                found.append(f"{view.get('userLabel')} has no length in its stack view")
            if not (is_spacer or is_filled or is_sized(view, across, edges)):
                found.append(
                    f"{view.get('userLabel')} has no breadth in its stack view"
                )
    return found


def is_sized(view, edges_along, edges):
    """Whether a size, both ends, or content tied to both ends gives a view a length."""
    ends = edges_along & {"leading", "trailing", "top", "bottom"}
    tied = edges[view.get("id")] & edges_along
    # What a scroll view holds decides how far it scrolls, not how large it is.
    inside = view.find("subviews") if view.tag != "scrollView" else None
    held = [edges[child.get("id")] for child in (inside if inside is not None else ())]
    return bool(tied & {"width", "height"}) or any(ends <= one for one in (tied, *held))


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
            "placeholder": element.get("placeholder"),
            "normalTitle": attribute_of(element, "state", "title"),
            "configuration.title": attribute_of(
                element, "buttonConfiguration", "title"
            ),
            "accessibilityLabel": attribute_of(element, "accessibility", "label"),
        }
        for number, segment in enumerate(element.findall("segments/segment")):
            places[f"segmentTitles[{number}]"] = segment.get("title")
        found |= {f"{id_}.{name}": text for name, text in places.items() if text}
    return found


def attribute_of(element, child, name):
    below = element.find(child)
    return None if below is None else below.get(name)
