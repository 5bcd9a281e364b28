"""What a program says of looks, measured in Chromium: samples and random programs."""

from pathlib import Path

import pytest
from ui_trees import some_screens

from compilers import compile_screen, parse
from compilers.page.builder import page_of

playwright = pytest.importorskip("playwright.sync_api")

SCREENS = sorted((Path(__file__).parents[4] / "resources/screens").glob("*.gui"))
MANY = 300
WIDTH = 1280
CLOSE = 1.0
"""Most pixels that a length may be off."""

SEEN = """names => Object.fromEntries([...document.querySelectorAll('[id]')].map(e => {
  const shown = e.matches('.unseen, .field > input, .is-range > input') ?
    e.parentElement : e;
  const css = getComputedStyle(shown), box = shown.getBoundingClientRect();
  const sizes = { width: box.width, height: box.height };
  return [e.id, { ...sizes, tag: shown.localName, room:
    shown.parentElement ? shown.parentElement.clientWidth : 0,
    ...Object.fromEntries(names.map(name => [name, css.getPropertyValue(name)])) }];
}))"""

COLOURS = {
    "background": "background-color",
    "color": "color",
}
LENGTHS = {"font-size": "font-size"}
PLAIN = {"weight": "font-weight", "opacity": "opacity"}
SIDES = {
    "padding": [f"padding-{side}" for side in ("top", "right", "bottom", "left")],
    "radius": [
        f"border-{corner}-radius"
        for corner in ("top-left", "top-right", "bottom-right", "bottom-left")
    ],
}
NAMES = [
    *COLOURS.values(),
    *LENGTHS.values(),
    *PLAIN.values(),
    *SIDES["padding"],
    *SIDES["radius"],
    *("row-gap", "column-gap", "display", "border-top-width"),
]

MARKS = {"slider", "progress", "checkbox", "radio", "switch"}
"""Roles whose colour is that of a mark, which the browser draws."""


DRAWN_BY_THE_BROWSER = frozenset({"checkbox", "radio"})
"""Roles whose corners are not what the style sheet says, where they are not painted."""


def sides_of(value):
    numbers = value if isinstance(value, tuple) else (value,)
    return numbers if len(numbers) == 4 else (numbers[0], numbers[-1]) * 2


def pixels(text):
    return float(text.removesuffix("px"))


def is_decided_by_another(node, name, seen):
    """Whether a size is not its own to say: padding needs more, or limits or shares."""
    other = {"width": ("min-width", "max-width"), "height": ("min-height",)}[name]
    if {*other, "grow"} & set(node.attributes):
        return True
    sides = ("right", "left") if name == "width" else ("top", "bottom")
    needed = sum(pixels(seen[f"padding-{side}"]) for side in sides)
    return abs(needed + 2 * pixels(seen["border-top-width"]) - seen[name]) <= CLOSE


def lengths(node, name, value, seen):
    """What is wanted and found of the lengths of an attribute, in pixels.

    Chromium draws a tick box by itself and forgets its corners, unless it is painted.
    """
    if name == "radius" and node.role in DRAWN_BY_THE_BROWSER:
        return (), ()
    if name == "gap":
        both = value if isinstance(value, tuple) else (value, value)
        return both, (pixels(seen["row-gap"]), pixels(seen["column-gap"]))
    if name in SIDES and value != "full":
        return sides_of(value), [pixels(seen[side]) for side in SIDES[name]]
    if name in LENGTHS:
        return [value], [pixels(seen[LENGTHS[name]])]
    return (), ()


def others(node, name, value, seen):
    """The same of what is no length."""
    if name in COLOURS and node.role not in MARKS:
        found = seen[COLOURS[name]]
        return f"rgb({value.red}, {value.green}, {value.blue})", found
    if name in PLAIN:
        return round(value, 3), round(float(seen[PLAIN[name]]), 3)
    return None, None


def size(node, name, value, seen):
    """The same of a width or height, where it is a number that holds."""
    if name not in ("width", "height") or isinstance(value, str):
        return (), ()
    if is_decided_by_another(node, name, seen):
        return (), ()
    return [value], [seen[name]]


def differences(node, seen):
    """What is written of an element, and is not what is seen."""
    for name, value in node.attributes.items():
        for wanted, found in (
            lengths(node, name, value, seen),
            size(node, name, value, seen),
        ):
            if any(abs(a - b) > CLOSE for a, b in zip(wanted, found, strict=True)):
                yield name, wanted, found
        wanted, found = others(node, name, value, seen)
        if wanted != found:
            yield name, wanted, found


@pytest.fixture(scope="module")
def shown():
    from pix2code_app.synthesis.rendering import find_browser

    path = find_browser()
    if path is None:
        pytest.skip("there is no Chromium here")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = opened.new_page(viewport={"width": WIDTH, "height": 800})

        def show(screen):
            tab.set_content(compile_screen(screen, "html").files["index.html"])
            return tab.evaluate(SEEN, NAMES)

        yield show
        opened.close()


def all_differences(show, name, screen):
    seen, nodes = show(screen), list(page_of(screen).walk())
    # a row of a table is a `tr`, which has no id
    assert {node.role for node in nodes if node.id not in seen} <= {"row"}
    return [
        (name, node.id, *difference)
        for node in nodes
        if node.id in seen
        for difference in differences(node, seen[node.id])
    ]


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_samples_look_as_they_are_written(shown, path):
    screen = parse(path.read_text("utf-8"), "ui")
    assert all_differences(shown, path.stem, screen) == []


def test_random_screens_look_as_they_are_written(shown):
    found = []
    for number, screen in enumerate(some_screens(MANY)):
        found += all_differences(shown, number, screen)
    assert found == []


def test_what_is_not_as_it_is_written_is_noticed(shown):
    written = parse('button("A", width=90, weight=700, color=#102030, gap=4)', "ui")
    other = parse('button("A", width=96, weight=400, color=#102031)', "ui")
    (node,) = page_of(written).walk()
    names = [name for name, *_ in differences(node, shown(other)[node.id])]
    assert names == ["width", "weight", "color"]
