"""What is wrong with a tree, and what is legal but odd.

`first_misfit` finds what no text of a dialect may contain: the parser and the
compiler refuse it. `validate` remarks on what compiles all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compilers.errors import unknown
from compilers.language.tree import Colour, Element, Screen, Value, node_id
from compilers.language.wording import counted, one_of, quoted
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import Alternative, Dialect, Particle, dialect, dialects
from compilers.schema.icons import ICONED, icons
from compilers.schema.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ATTRIBUTES: dict[str, str] = {
    "text": 'a string such as "Save"',
    "color": "a colour such as #28a745",
    "background": "a colour such as #28a745",
    "src": 'the name of a picture such as "pictures/logo.png"',
    "icon": 'the name of an icon such as "heart"',
    "box": "four numbers such as (12, 40, 120, 36)",
    "kind": one_of(quoted(KINDS)),
}
"""The attributes that mean something, and what their values look like."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """An element that cannot be what or where it is in a dialect."""

    element: Element
    message: str
    expected: tuple[str, ...] = ()


def first_misfit(table: Dialect, children: Iterable[Element]) -> Misfit | None:
    """The first element, in the order of the text, that does not fit the dialect."""
    waiting: list[tuple[str | None, Element]] = [(None, child) for child in children]
    waiting.reverse()
    while waiting:
        parent, element = waiting.pop()
        misfit = _misfit(table, parent, element)
        if misfit is not None:
            return misfit
        below = reversed(element.children or ())
        waiting.extend((element.name, child) for child in below)
    return None


def fitting_dialects(screen: Screen) -> tuple[str, ...]:
    """Names of the dialects whose elements and nesting the screen fits."""
    return tuple(
        name
        for name, table in dialects().items()
        if first_misfit(table, screen.children) is None
    )


def remarks_on_guess(screen: Screen) -> tuple[Diagnostic, ...]:
    """What to say about a dialect that nobody named and `parse` took by itself."""
    others = [name for name in fitting_dialects(screen) if name != screen.dialect]
    if not others:
        return ()
    message = (
        f"The elements fit {one_of(quoted([screen.dialect, *others]), joined='and')}; "
        f"read as {screen.dialect!r}. Name the dialect to have another."
    )
    return (Diagnostic("info", "several-dialects", message),)


def validate(screen: Screen) -> tuple[Diagnostic, ...]:
    """Remarks on what is legal but odd, in the order of the text.

    Raises:
        UnknownDialect: the screen's dialect is not in the table.
    """
    table = dialect(screen.dialect)
    found = list(_content_remarks(table, None, screen.children))
    for path, element in screen.walk():
        here = [
            *_attribute_remarks(element),
            *_icon_remarks(table, element),
            *_src_remarks(table, element),
        ]
        if element.children is not None and element.name in table.elements:
            here += _content_remarks(table, element.name, element.children)
        found += [
            Diagnostic("warning", code, message, element.span, node_id(path))
            for code, message in ((d.code, d.message) for d in here)
        ]
    return tuple(found)


def misplaced(table: Dialect, name: str, parent: str | None) -> str:
    """The sentence about an element that its container may not hold."""
    place = f"in {parent!r}" if parent else f"at the top level of {table.name!r}"
    allowed = (table.elements[parent] if parent else table).children
    return f"{name!r} may not stand {place}; expected {one_of(quoted(allowed))}."


def known_in(name: str) -> list[str]:
    """Names of the dialects that have an element called `name`."""
    return [other for other, table in dialects().items() if name in table.elements]


def unknown_element(table: Dialect, name: str) -> str:
    """The sentence about an element that the dialect does not have."""
    owners = known_in(name)
    if not owners:
        return unknown("element", name, table.elements)
    return (
        f"{name!r} is an element of {one_of(quoted(owners), joined='and')}, "
        f"not of {table.name!r}."
    )


def _misfit(table: Dialect, parent: str | None, element: Element) -> Misfit | None:
    kind = table.elements.get(element.name)
    if kind is None:
        message = unknown_element(table, element.name)
        return Misfit(element, message, tuple(sorted(table.elements)))
    allowed = (table.elements[parent] if parent else table).children
    if element.name not in allowed:
        message = misplaced(table, element.name, parent)
        return Misfit(element, message, tuple(sorted(allowed)))
    if kind.is_container and element.children is None:
        message = (
            f"{element.name!r} holds other elements; write {element.name} {{ … }}."
        )
        return Misfit(element, message, ("'{'",))
    if not kind.is_container and element.children is not None:
        message = f"{element.name!r} holds no other elements; remove its braces."
        return Misfit(element, message)
    return None


def _content_remarks(
    table: Dialect, container: str | None, children: tuple[Element, ...]
) -> Iterator[Diagnostic]:
    name = repr(container) if container else "screen"
    model = table.content_of(container)
    if not children:
        if not any(all(p.least == 0 for p in alternative) for alternative in model):
            yield Diagnostic("warning", "empty", f"This {name} is empty.")
        return
    if not any(_matches(alternative, children) for alternative in model):
        usual = one_of(_describe(alternative) for alternative in model)
        message = f"This {name} holds {_summary(children)}; usual is {usual}."
        yield Diagnostic("warning", "unusual-content", message)
    yield from _active_remarks(table, children)


def _active_remarks(
    table: Dialect, children: tuple[Element, ...]
) -> Iterator[Diagnostic]:
    kinds = [table.elements.get(child.name) for child in children]
    items = [kind for kind in kinds if kind and kind.role == "nav-item"]
    active = sum(kind.variant == "active" for kind in items)
    if items and active != 1:
        count = active or "None"
        message = f"{count} of {len(items)} navigation items active; usual is one."
        yield Diagnostic("warning", "active-items", message)


def _attribute_remarks(element: Element) -> Iterator[Diagnostic]:
    for attribute in element.attributes:
        form = ATTRIBUTES.get(attribute.name)
        if form is None:
            problem = unknown("attribute", attribute.name, ATTRIBUTES)
            yield Diagnostic("warning", "unknown-attribute", problem)
        elif not _well_formed(attribute.name, attribute.value):
            message = f"The attribute {attribute.name!r} is ignored: it takes {form}."
            yield Diagnostic("warning", "attribute-value", message)
        elif attribute.name == "text" and element.children is not None:
            message = (
                f"The text of this {element.name!r} is not shown, but read out for it: "
                "only leaves show any."
            )
            yield Diagnostic("warning", "container-text", message)


def _src_remarks(table: Dialect, element: Element) -> Iterator[Diagnostic]:
    kind = table.elements.get(element.name)
    if element.get("src") is not None and kind is not None and kind.role != "image":
        message = f"The src of this {element.name!r} is ignored: it shows no picture."
        yield Diagnostic("warning", "ignored-src", message)


def _icon_remarks(table: Dialect, element: Element) -> Iterator[Diagnostic]:
    name, kind = element.get("icon"), table.elements.get(element.name)
    if not isinstance(name, str):
        return
    if kind is not None and kind.role not in ICONED:
        message = f"The icon of this {element.name!r} is ignored: it shows none."
        yield Diagnostic("warning", "ignored-icon", message)
    elif name not in icons():
        yield Diagnostic("warning", "unknown-icon", unknown("icon", name, icons()))


def _well_formed(name: str, value: Value) -> bool:
    if name == "kind":
        return value in KINDS
    if name in {"text", "src", "icon"}:
        return isinstance(value, str)
    if name == "box":
        return isinstance(value, tuple) and len(value) == 4
    return isinstance(value, Colour)


def _matches(alternative: Alternative, children: tuple[Element, ...]) -> bool:
    """Whether the children follow one alternative; its particles share no names."""
    position = 0
    for particle in alternative:
        taken = 0
        while (
            position < len(children)
            and taken < particle.most
            and children[position].name in particle.names
        ):
            position += 1
            taken += 1
        if taken < particle.least:
            return False
    return position == len(children)


def _describe(alternative: Alternative) -> str:
    return one_of(map(_describe_particle, alternative), joined="and")


def _describe_particle(particle: Particle) -> str:
    names = "|".join(sorted(particle.names))
    least, most = particle.least, particle.most
    return f"{least} {names}" if least == most else f"{least} to {most} {names}"


def _summary(children: tuple[Element, ...]) -> str:
    names = [child.name for child in children]
    if len(names) > 6:
        return counted(len(names), "element")
    return ", ".join(names)
