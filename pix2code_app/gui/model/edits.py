"""Changes to a screen by hand, and which element of the new one was which of the old.

What the network knew of an element, its place above all, moves with the element: every
change is made on a copy whose elements carry the path they came from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

from compilers.language.tree import Attribute, Element, Screen, node_id, path_of
from compilers.schema.dialects import dialect

if TYPE_CHECKING:
    from collections.abc import Callable

    from compilers.language.tree import NodePath, Value

Siblings: TypeAlias = tuple[Element, ...]

_ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Mark:
    """What the network knew of one element.

    `box` is x, y, width and height as fractions of the picture. Once a person has
    decided, `is_settled` and the doubt is over. `unread` are words that were read too
    uncertainly to be used, and their probability; empty words where there were none.
    """

    box: tuple[float, float, float, float] | None
    probability: float
    alternatives: tuple[tuple[str, float], ...] = ()
    is_settled: bool = False
    unread: tuple[str, float] | None = None


Marks: TypeAlias = dict[str, Mark]
"""For each element's path, as `compilers.node_id` writes it."""


@dataclass(frozen=True)
class Edited:
    """A changed screen, its marks, and the path of the element it was about."""

    screen: Screen
    marks: Marks
    node: str | None


def element_at(screen: Screen, node: str) -> Element | None:
    """The element at a path, or None where there is none."""
    siblings: Siblings = screen.children
    element = None
    for index in path_of(node):
        if index >= len(siblings):
            return None
        element = siblings[index]
        siblings = element.children or ()
    return element


def kinds_for(screen: Screen, node: str) -> tuple[str, ...]:
    """Names that the element could have where it stands, its own among them."""
    element = element_at(screen, node)
    if element is None:
        return ()
    table = dialect(screen.dialect)
    above = path_of(node)[:-1]
    parent = element_at(screen, node_id(above)) if above else None
    allowed = (table.elements[parent.name] if parent else table).children
    is_container = element.children is not None
    return tuple(
        name
        for name, kind in table.elements.items()
        if name in allowed and kind.is_container == is_container
    )


def rename(screen: Screen, marks: Marks, node: str, name: str) -> Edited:
    """Make the element one of another kind, which settles any doubt.

    A background of its own goes: it was that of the old kind, such as a green button.
    """

    def change(siblings: Siblings, index: int) -> Siblings:
        element = siblings[index]
        kept = tuple(a for a in element.attributes if a.name != "background")
        return _set(siblings, index, replace(element, name=name, attributes=kept))

    return settle(_at(screen, marks, node, change), node)


def settle(edited: Edited, node: str) -> Edited:
    """End the doubt about an element."""
    marks = dict(edited.marks)
    if node in marks:
        marks[node] = replace(marks[node], is_settled=True)
    return replace(edited, marks=marks)


def give(
    screen: Screen, marks: Marks, node: str, name: str, value: Value | None
) -> Edited:
    """Give the element an attribute, or with None take it away; a text comes first."""

    def change(siblings: Siblings, index: int) -> Siblings:
        element = siblings[index]
        others = tuple(a for a in element.attributes if a.name != name)
        own = (Attribute(name, value),) if value is not None else ()
        attributes = (*own, *others) if name == "text" else (*others, *own)
        return _set(siblings, index, replace(element, attributes=attributes))

    return _at(screen, marks, node, change)


def write(screen: Screen, marks: Marks, node: str, words: str) -> Edited | None:
    """Give the element words of its own, or none; None where it has these already."""
    element = element_at(screen, node)
    if element is None or words == (element.text or ""):
        return None
    return give(screen, marks, node, "text", words or None)


def delete(screen: Screen, marks: Marks, node: str) -> Edited:
    """Remove the element and all that it holds."""
    edited = _at(screen, marks, node, lambda s, i: s[:i] + s[i + 1 :])
    *above, index = path_of(node)
    nearest = [(*above, index), (*above, index - 1), tuple(above)]
    found = (node_id(p) for p in nearest if p and min(p) >= 0)
    kept = (each for each in found if element_at(edited.screen, each) is not None)
    return replace(edited, node=next(kept, None))


def duplicate(screen: Screen, marks: Marks, node: str) -> Edited:
    """Put an equal element after this one."""
    edited = _at(screen, marks, node, lambda s, i: (*s[: i + 1], *s[i:]))
    *above, index = path_of(node)
    return replace(edited, node=node_id((*above, index + 1)))


def move(screen: Screen, marks: Marks, node: str, step: int) -> Edited | None:
    """Exchange the element with its neighbour; None at the end of the row."""
    *above, index = path_of(node)
    goal = node_id((*above, index + step)) if index + step >= 0 else None
    if goal is None or element_at(screen, goal) is None:
        return None

    def change(siblings: Siblings, place: int) -> Siblings:
        changed = list(siblings)
        changed[place], changed[place + step] = changed[place + step], changed[place]
        return tuple(changed)

    return replace(_at(screen, marks, node, change), node=goal)


def carried_over(old: Screen, new: Screen, marks: Marks) -> Marks:
    """The marks of a screen for one whose text was changed in any way.

    Elements are matched in the order of the text; one that was written anew where
    another stood keeps that one's place and is settled.
    """
    before, after = list(old.walk()), list(new.walk())
    matcher = SequenceMatcher(
        None,
        [(len(path), element.name) for path, element in before],
        [(len(path), element.name) for path, element in after],
        autojunk=False,
    )
    kept: Marks = {}
    for verb, start, end, new_start, new_end in matcher.get_opcodes():
        if verb in ("insert", "delete") or end - start != new_end - new_start:
            continue
        for (source, _), (goal, _) in zip(
            before[start:end], after[new_start:new_end], strict=True
        ):
            mark = marks.get(node_id(source))
            if mark is not None:
                settled = replace(mark, is_settled=True)
                kept[node_id(goal)] = mark if verb == "equal" else settled
    return kept


def followed(old: Screen, new: Screen, node: str) -> str | None:
    """Where an element is after the text was changed in any way; None if it is gone."""
    return next(iter(carried_over(old, new, {node: Mark(None, 1.0)})), None)


def _set(siblings: Siblings, index: int, element: Element) -> Siblings:
    return (*siblings[:index], element, *siblings[index + 1 :])


def _at(
    screen: Screen,
    marks: Marks,
    node: str,
    change: Callable[[Siblings, int], Siblings],
) -> Edited:
    """Apply `change` to the element's siblings, and follow every element's mark."""
    *above, index = path_of(node)
    labelled = screen.map(_labelled).children
    changed = _changed(labelled, tuple(above), lambda siblings: change(siblings, index))
    origins = Screen(screen.dialect, changed)
    kept: Marks = {}
    for path, element in origins.walk():
        origin = element.get(_ORIGIN)
        if isinstance(origin, str) and origin in marks:
            kept[node_id(path)] = marks[origin]
    return Edited(origins.map(_plain), kept, node)


def _changed(
    siblings: Siblings, above: NodePath, change: Callable[[Siblings], Siblings]
) -> Siblings:
    if not above:
        return change(siblings)
    first, *rest = above
    parent = siblings[first]
    inner = _changed(parent.children or (), tuple(rest), change)
    return _set(siblings, first, replace(parent, children=inner))


def _labelled(path: NodePath, element: Element) -> Element:
    origin = Attribute(_ORIGIN, node_id(path))
    return replace(element, attributes=(*element.attributes, origin))


def _plain(_: NodePath, element: Element) -> Element:
    kept = tuple(a for a in element.attributes if a.name != _ORIGIN)
    return replace(element, attributes=kept)
