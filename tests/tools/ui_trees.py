"""Random screens of the dialect `ui`, with attributes that mean something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from compilers import Attribute, Colour, Element, Screen
from compilers.schema.attributes import AttributeKind, attributes
from compilers.schema.dialects import ElementKind, dialect
from compilers.schema.icons import icons

if TYPE_CHECKING:
    from collections.abc import Callable

UI = dialect("ui")
LARGEST = 400
"""Largest length that is drawn; larger ones say nothing more."""

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"),
    max_size=20,
)
COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


def values(row: AttributeKind, kind: ElementKind) -> st.SearchStrategy[Any]:
    """The values that an attribute may have."""
    if row.name == "icon":
        return st.sampled_from(sorted(icons()))
    if row.type in {"string", "colour"}:
        return TEXTS if row.type == "string" else COLOURS
    if row.type == "word":
        return st.sampled_from(row.words(kind))
    if row.type == "words":
        chosen = st.lists(st.sampled_from(row.words(kind)), min_size=1, unique=True)
        return chosen.map(" ".join)
    return _numbers(row)


def _numbers(row: AttributeKind) -> st.SearchStrategy[Any]:
    least, most = max(row.range[0], -LARGEST), min(row.range[1], LARGEST)
    number: st.SearchStrategy[Any] = st.floats(least, most, allow_nan=False)
    if row.type == "integer":
        number = st.integers(int(least), int(most))
    several = [st.tuples(*[number] * count) for count in row.counts if count > 1]
    words = {"size": ("hug", "fill"), "radius": ("full",)}.get(row.type, ())
    return st.one_of(
        *([number] if 1 in row.counts else []),
        *several,
        *([st.sampled_from(words)] if words else []),
    )


@st.composite
def screens(draw: Callable[..., Any], depth: int = 4) -> Screen:
    """A screen in which everything stands where it may."""
    return Screen("ui", _elements(draw, UI.children, depth))


def _elements(
    draw: Callable[..., Any], names: frozenset[str], depth: int
) -> tuple[Element, ...]:
    allowed = [n for n in sorted(names) if depth or not UI.elements[n].is_container]
    if not allowed:
        return ()
    drawn = draw(st.lists(st.sampled_from(allowed), max_size=3))
    return tuple(_element(draw, UI.elements[name], depth) for name in drawn)


def _element(draw: Callable[..., Any], kind: ElementKind, depth: int) -> Element:
    fitting = [row for row in attributes("ui").values() if row.fits(kind)]
    given = draw(st.lists(st.sampled_from(fitting), max_size=4, unique_by=id))
    found = tuple(Attribute(row.name, draw(values(row, kind))) for row in given)
    inside = _elements(draw, kind.children, depth - 1) if kind.is_container else None
    return Element(kind.name, inside, found)


def some_screens(count: int) -> list[Screen]:
    """The same screens of the whole dialect each time, none of them empty or twice."""
    found: dict[Screen, None] = {}

    @seed(2026)
    @settings(
        max_examples=2 * count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(screens())
    def draw(screen: Screen) -> None:
        if screen.children:
            found[screen] = None

    draw()
    return list(found)[:count]


def alone(name: str) -> Screen:
    """A screen that shows one element, within as little as it can stand in."""
    found = _with_a_part(name)
    while found.name not in UI.children:
        around = (
            n for n in sorted(UI.elements) if found.name in UI.elements[n].children
        )
        found = Element(next(around), (found,))
    return Screen("ui", (found,))


def _with_a_part(name: str) -> Element:
    """An element, and in a container the first leaf that may stand there."""
    kind = UI.elements[name]
    if not kind.is_container:
        return Element(name)
    leaves = [n for n in sorted(kind.children) if not UI.elements[n].is_container]
    part = Element(leaves[0]) if leaves else _with_a_part(min(kind.children))
    return Element(name, (part,))


def looks(name: str) -> list[Screen]:
    """An element with each word that it may have and each attribute, one a screen."""
    kind = UI.elements[name]
    found = []
    for row in attributes("ui").values():
        if row.fits(kind):
            found += [alone_with(name, row.name, value) for value in _some(row, kind)]
    return found


def alone_with(name: str, attribute: str, value: Any) -> Screen:
    """`alone`, and the element has an attribute."""

    def given(element: Element) -> Element:
        inside = element.children and tuple(map(given, element.children))
        own = (Attribute(attribute, value),) if element.name == name else ()
        return Element(element.name, inside, own)

    (outermost,) = alone(name).children
    return Screen("ui", (given(outermost),))


def _some(row: AttributeKind, kind: ElementKind) -> list[Any]:
    """Every word that an attribute may hold, or one value that it may have."""
    if row.name == "icon":
        return ["heart"]
    if row.type in {"word", "words"}:
        return list(row.words(kind))
    if row.type in {"string", "colour"}:
        return ["1|2" if row.type == "string" else Colour(1, 2, 3)]
    number = max(row.range[0], min(row.range[1], 2))
    words = {"size": ["hug", "fill"], "radius": ["full"]}.get(row.type, [])
    single = [int(number) if row.type == "integer" else number]
    several = [tuple(number + i for i in range(n)) for n in row.counts if n > 1]
    return [*words, *(single if 1 in row.counts else []), *several]
