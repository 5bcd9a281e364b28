"""What is wrong with a tree, and what is legal but odd.

`first_misfit` finds what no text of a dialect may contain: the parser and the
compiler refuse it. `validate` remarks on what compiles all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compilers.errors import nearest, unknown
from compilers.language.tree import Attribute, Element, Screen, node_id
from compilers.language.wording import counted, one_of, quoted
from compilers.schema.attributes import attributes
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import (
    FAMILY_2017,
    Alternative,
    Dialect,
    ElementKind,
    Particle,
    dialect,
    dialects,
)
from compilers.schema.icons import icons, shows_icons
from compilers.schema.roles import roles, roles_that

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compilers.language.tree import NodePath
    from compilers.schema.diagnostics import Fact

MAX_DEPTH = 64
"""Most containers within containers that are compiled at all."""


_OF_NAVIGATIONS = roles_that(lambda role: role.placeholder and role.placeholders)
"""Roles of the items of a navigation, of which one is where the reader is."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """An element that cannot be what or where it is in a dialect."""

    element: Element
    message: str
    expected: tuple[str, ...] = ()


def first_misfit(table: Dialect, children: Iterable[Element]) -> Misfit | None:
    """The first element, in the order of the text, that does not fit the dialect."""
    waiting: list[tuple[str | None, Element, int]]
    waiting = [(None, child, 1) for child in children]
    waiting.reverse()
    while waiting:
        parent, element, depth = waiting.pop()
        misfit = _misfit(table, parent, element)
        if misfit is None and depth > MAX_DEPTH:
            message = f"Elements are nested more than {MAX_DEPTH} levels deep."
            misfit = Misfit(element, message)
        if misfit is not None:
            return misfit
        below = reversed(element.children or ())
        waiting.extend((element.name, child, depth + 1) for child in below)
    return None


def fitting_dialects(screen: Screen) -> tuple[str, ...]:
    """Names of the dialects whose elements and nesting the screen fits."""
    return tuple(
        name
        for name, table in dialects().items()
        if first_misfit(table, screen.children) is None
    )


def diagnostics_on_guess(screen: Screen) -> tuple[Diagnostic, ...]:
    """What to say about a dialect that nobody named and `parse` took by itself."""
    family = dialects(dialect(screen.dialect).family)
    fitting = fitting_dialects(screen)
    others = [name for name in fitting if name in family and name != screen.dialect]
    if not others:
        return ()
    fitting = tuple(sorted([screen.dialect, *others]))
    return (
        Diagnostic("several-dialects", {"dialects": fitting, "taken": screen.dialect}),
    )


def validate(screen: Screen) -> tuple[Diagnostic, ...]:
    """Diagnostics on what is legal but odd, in the order of the text.

    Raises:
        UnknownDialect: the screen's dialect is not in the table.
    """
    table = dialect(screen.dialect)
    found = list(_content_diagnostics(table, None, screen.children))
    parents: dict[NodePath, ElementKind] = {}
    for path, element in screen.walk():
        kind = table.elements.get(element.name)
        if kind is None:
            continue
        parents[path] = kind
        here = [
            *_attribute_diagnostics(element, kind, table),
            *_place_diagnostics(element, parents.get(path[:-1])),
            *_depth_diagnostics(table, kind, len(path)),
        ]
        if element.children is not None:
            here += _content_diagnostics(table, element.name, element.children)
        found += [replace(d, span=element.span, node=node_id(path)) for d in here]
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


def _content_diagnostics(
    table: Dialect, container: str | None, children: tuple[Element, ...]
) -> Iterator[Diagnostic]:
    model = table.content_of(container)
    named: dict[str, Fact] = {"name": container} if container else {}
    if not children:
        if not any(all(p.least == 0 for p in alternative) for alternative in model):
            yield Diagnostic("empty" if container else "empty-screen", named)
        return
    if not any(_matches(alternative, children) for alternative in model):
        usual = one_of(_describe(alternative) for alternative in model)
        facts = {**named, "found": _summary(children), "usual": usual}
        yield Diagnostic("unusual-content" if container else "unusual-screen", facts)
    yield from _active_diagnostics(table, children)


def _active_diagnostics(
    table: Dialect, children: tuple[Element, ...]
) -> Iterator[Diagnostic]:
    kinds = [table.elements.get(child.name) for child in children]
    items = [kind for kind in kinds if kind and kind.role in _OF_NAVIGATIONS]
    active = sum(kind.defaults.get("state") == "selected" for kind in items)
    if items and table.family == FAMILY_2017 and active != 1:
        facts: dict[str, Fact] = {"active": active, "items": len(items)}
        yield Diagnostic("active-items" if active else "no-active-item", facts)


def _attribute_diagnostics(
    element: Element, kind: ElementKind, table: Dialect
) -> Iterator[Diagnostic]:
    for attribute in element.attributes:
        problem = _attribute_problem(attribute, element, kind, table)
        if problem is not None:
            yield problem


def _attribute_problem(
    attribute: Attribute, element: Element, kind: ElementKind, table: Dialect
) -> Diagnostic | None:
    """What is odd about one attribute, or None."""
    name, known = attribute.name, attributes(table.family)
    row = known.get(name)
    if row is None:
        return _unknown("unknown-attribute", name, known)
    if not row.fits(kind):
        facts = {"attribute": name, "name": element.name}
        return Diagnostic("ignored-attribute", facts)
    if not row.accepts(attribute.value, kind):
        facts = {"attribute": name, "values": row.takes(kind)}
        return Diagnostic("attribute-value", facts)
    return _content_problem(attribute, element, kind, table)


def _content_problem(
    attribute: Attribute, element: Element, kind: ElementKind, table: Dialect
) -> Diagnostic | None:
    """What is odd about words, a picture or an icon that are well formed."""
    name, role = attribute.name, roles()[kind.role]
    facts = {"name": element.name}
    is_told = table.family == FAMILY_2017
    if name == "text" and kind.is_container and not role.text and is_told:
        return Diagnostic("container-text", facts)
    if name == "src" and not role.picture:
        return Diagnostic("ignored-src", facts)
    if name == "icon" and not shows_icons(role, table.family):
        return Diagnostic("ignored-icon", facts)
    if name == "icon" and attribute.value not in icons():
        return _unknown("unknown-icon", str(attribute.value), icons())
    return None


def _unknown(row: str, name: str, known: Iterable[str]) -> Diagnostic:
    known = list(known)
    near = nearest(name, known)
    if near:
        return Diagnostic(f"{row}-near", {"name": name, "near": tuple(near)})
    return Diagnostic(row, {"name": name, "known": ", ".join(known)})


def _place_diagnostics(
    element: Element, parent: ElementKind | None
) -> Iterator[Diagnostic]:
    is_within = parent is not None and roles()[parent.role].axis == "overlay"
    if element.get("place") is not None and not is_within:
        yield Diagnostic("ignored-place", {"name": element.name})


def _depth_diagnostics(
    table: Dialect, kind: ElementKind, depth: int
) -> Iterator[Diagnostic]:
    if table.depth is not None and kind.is_container and depth == table.depth + 1:
        yield Diagnostic("too-deep", {"depth": table.depth})


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
    names = "|".join(sorted(particle.names)) if len(particle.names) < 12 else "others"
    least, most = particle.least, particle.most
    return f"{least} {names}" if least == most else f"{least} to {most} {names}"


def _summary(children: tuple[Element, ...]) -> str:
    names = [child.name for child in children]
    if len(names) > 6:
        return counted(len(names), "element")
    return ", ".join(names)
