"""Pages of the `ui`, read back: as they were compiled, and edited by hand."""

import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from ui_trees import UI, screens

from compilers import (
    Attribute,
    Element,
    Screen,
    compile_screen,
    parse,
    read_back,
    read_project,
)
from compilers.page.builder import page_of
from compilers.page.regions import regions
from compilers.page.selection import linked
from compilers.schema.attributes import attributes
from compilers.targets.html.read_ui import UNSAID

SAMPLES = sorted(
    (Path(__file__).parents[4] / "resources" / "screens").glob("*.gui"),
    key=lambda path: path.stem,
)
LAID_OUT = {"width", "height", "grow", "align-self", "align", "place"}
"""Attributes of which several may say the same where an element stands."""

CHOSEN = {"text", "options", "placeholder"}
"""What of a select says the same by either: its first option."""


def said(screen):
    """A screen without what a page says nothing of."""
    page = page_of(screen)
    nodes = {node.path: node for node in page.walk()}
    places = regions(page)
    names = ("top", "drawer", "main", "dialog", "bottom")
    order = [int(node.path) for name in names for node in places[name]]
    kept = screen.map(lambda path, one: _said(nodes[".".join(map(str, path))], one))
    kept = kept.map(_rows_of_tables)
    return Screen("ui", tuple(kept.children[i] for i in order))


def _said(node, element):
    kept = [a for a in element.attributes if node.role not in UNSAID.get(a.name, ())]
    if not any(leads for _, leads in linked(node)):
        kept = [a for a in kept if a.name != "links"]
    if node.row.typed:
        kept = [
            replace(a, value=" ".join(str(a.value).split())) if a.name == "text" else a
            for a in kept
        ]
    return replace(
        element,
        attributes=tuple(replace(a, value=_to_a_thousandth(a.value)) for a in kept),
    )


def _on_one_line(attribute):
    return replace(attribute, value=" ".join(attribute.value.split()))


def _to_a_thousandth(value):
    if isinstance(value, tuple):
        return tuple(map(_to_a_thousandth, value))
    return round(value, 3) if isinstance(value, float) else value


def _rows_of_tables(path, element):
    if element.name != "table":
        return element
    rows = tuple(replace(row, attributes=()) for row in element.children)
    return replace(element, children=rows)


def is_near(found, wanted):
    if isinstance(wanted, tuple) and isinstance(found, tuple):
        return len(found) == len(wanted) and all(map(is_near, found, wanted))
    if isinstance(wanted, int | float) and isinstance(found, int | float):
        return math.isclose(found, wanted, rel_tol=1e-5, abs_tol=1e-3)
    return found == wanted


def files_of(screen):
    return compile_screen(screen, "html").files


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(screens())
def test_what_comes_back_gives_the_same_page(screen):
    files = files_of(said(screen))
    found = read_project(files)
    assert found.left_out == ()
    assert files_of(found.screen) == files
    assert read_back(files_of(found.screen)) == found.screen


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(screens())
def test_every_attribute_comes_back_that_is_not_said_otherwise(screen):
    wanted = said(screen)
    found = read_back(files_of(wanted))
    pairs = zip(found.walk(), wanted.walk(), strict=True)
    for (path, one), (place, other) in pairs:
        assert (path, one.name) == (place, other.name)
        given_values = {a.name: a.value for a in other.attributes}
        for attribute in one.attributes:
            name, value = attribute.name, attribute.value
            if name in LAID_OUT or (one.name == "select" and name in CHOSEN):
                continue
            assert name in given_values
            assert _is_same(name, value, given_values[name])


def _is_same(name, found, wanted):
    if name == "state":
        return set(found.split()) == set(wanted.split())
    if name == "links":
        return set(found.split("|")) <= set(wanted.split("|"))
    if name == "value" and wanted > 1:
        return found == 1 or math.isclose(found, wanted, rel_tol=1e-4, abs_tol=1)
    shortest = wanted
    if isinstance(wanted, tuple) and not isinstance(found, tuple):
        shortest = wanted[0] if len(set(wanted)) == 1 else wanted
    elif isinstance(wanted, tuple) and len(found) < len(wanted):
        shortest = wanted[:2]
    return is_near(found, shortest)


def without(screen, *kept):
    """The screen with nothing of an element but its words and some attributes."""

    def change(path, one):
        named = tuple(a for a in one.attributes if a.name in {"text", *kept})
        return replace(one, attributes=named)

    return screen.map(change)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_screen_comes_back(path):
    screen = said(parse(path.read_text(encoding="utf-8"), "ui"))
    found = read_project(files_of(screen))
    assert found.left_out == ()
    assert files_of(found.screen) == files_of(screen)
    exact = ("variant", "tone", "state", "size", "src", "kind", "hint", "badge")
    exact += ("color", "background", "radius", "font-size", "weight", "padding")
    assert without(found.screen, *exact) == sorted_like(screen, exact)


def sorted_like(screen, names):
    """`without`, the attributes in the order in which they come back."""
    order = list(attributes("ui"))

    def change(path, one):
        found = sorted(one.attributes, key=lambda a: order.index(a.name))
        return replace(one, attributes=tuple(found))

    return without(screen, *names).map(change)


PROGRAM = """
column(gap=8, padding=16) {
heading("Welcome", color=#112233)
checkbox("Keep me", state="checked")
button("Save", tone="primary", size="large")
input(kind="email")
tabs { tab("One"), tab("Two") }
}
"""
PAGE = compile_screen(parse(PROGRAM, "ui"), "html").files["index.html"]


@pytest.mark.parametrize(
    ("before", "after", "was", "becomes"),
    [
        (">Save<", ">Keep<", '"Save"', '"Keep"'),
        ("#112233", "#ff0000", "#112233", "#ff0000"),
        ("#112233", "red", "#112233", "#ff0000"),
        ("--space-8: 0.5rem", "--space-8: 12px", "gap=8", "gap=12"),
        (" is-large", "", ', size="large"', ""),
        (" checked>\n<span", ">\n<span", ', state="checked"', ""),
        ('type="email" autocomplete="email"', 'type="tel"', "email", "phone"),
        (
            "</style>",
            ".button { border-radius: 9px; }</style>",
            'tone="primary"',
            'radius=9, tone="primary"',
        ),
        (
            '<label class="choice">',
            '<p style="font-size: 20px">New</p><label class="choice">',
            "checkbox",
            'text("New", font-size=20)\ncheckbox',
        ),
    ],
)
def test_an_edit_by_hand_comes_back(before, after, was, becomes):
    page = re.sub(r"\n\s+", "\n", PAGE).replace(before, after)
    assert page != re.sub(r"\n\s+", "\n", PAGE)
    found = read_project({"index.html": page})
    wanted = parse(PROGRAM.replace(was, becomes), "ui")
    order = list(attributes("ui"))
    assert found.left_out == ()
    assert found.screen == sorted_like(wanted, order)


def test_the_tab_that_somebody_checked_is_selected():
    page = PAGE.replace(" checked>\n", ">\n")
    assert page != PAGE
    page = page.replace('id="tab_two" class="unseen"', 'id="tab_two" checked class=""')
    column = read_back({"index.html": page}).children[0]
    assert column.children[-1].children == (
        Element("tab", None, (Attribute("text", "One"),)),
        Element(
            "tab", None, (Attribute("text", "Two"), Attribute("state", "selected"))
        ),
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("</main>", "<video></video></main>", "<video>"),
        ("</main>", "By the way</main>", '"By the way"'),
        ("</style>", ".button:hover { color: red; }</style>", ".button:hover"),
        ("</style>", ".button { float: left; }</style>", "float: left"),
        ("--accent: #2b57d0", "--accent: #00ff00", "--accent: #00ff00"),
    ],
)
def test_what_is_not_understood_is_told_with_its_line(before, after, told):
    assert before in PAGE
    page = PAGE.replace(before, after)
    (left_out,) = read_project({"index.html": page}).left_out
    line = page.count("\n", 0, page.index(after)) + 1
    assert str(left_out) == f"index.html, line {line}: {told} is not understood."


def test_every_role_that_says_nothing_is_one_of_the_dialect():
    known = {kind.role for kind in UI.elements.values()}
    assert UNSAID["text"] <= known
