"""A page's markup as a component: the same tags and classes, in a framework's syntax.

What a user sets is a state of its component, so that the code is where a developer goes
on. `component_of` is all that templates need.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from compilers.targets.app.interaction import Interaction, kept_as_state
from compilers.targets.literals import javascript_string
from compilers.targets.markup import Tag, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compilers.targets.app.interaction import Binding, State

COMPONENT = "component"
"""Tag that stands for another component, which its attribute `is` names."""

OWN_PICTURE = "own-picture"
"""In `src`, the picture of the element itself, a file called after its id."""

NO_PICTURE = "placeholder"
"""In `src`, the picture that stands where a program gives none."""

_WIDEST = 92
"""Characters of a line, after which a tag's children stand on lines of their own."""


class Syntax(Protocol):
    """How a framework writes a component."""

    def text(self, words: str) -> str:
        """Words between two tags."""

    def attribute(self, name: str, value: str | None) -> str:
        """An attribute that never changes."""

    def source(self, variable: str) -> str:
        """The attribute `src` of a picture that a variable holds."""

    def bound(self, binding: Binding) -> Sequence[str]:
        """What ties a tag to its state, as attributes."""

    def empty(self, opening: str, name: str) -> str:
        """A tag that holds nothing, from what stands in its first brackets."""

    def whole(self, tag: Tag, written: str) -> str:
        """A tag as it was written, with what must stand before it."""

    def roots(self, written: str, count: int) -> str:
        """The outermost tags, of which there are `count`."""

    def state(self, name: str, value: State) -> str:
        """The statement that begins a state."""

    def import_of(self, name: str, path: str) -> str:
        """The statement that imports a component from a path without its ending."""

    def imports_for_states(self) -> Sequence[str]:
        """What must be imported where there is a state."""


@dataclass(frozen=True)
class Component:
    """What a file of a component is written from, each as lines of TypeScript.

    Attributes:
        imports: Whole import statements.
        states: Whole statements, one a state.
        body: What the component shows.
        icons: Names of the icons that it draws.
    """

    imports: tuple[str, ...]
    states: tuple[str, ...]
    body: Markup
    icons: frozenset[str]


def component_of(
    markup: str, names: Mapping[str, str], syntax: Syntax, here: str = "."
) -> Component:
    """The component that draws `markup`.

    `names` are the names of elements in code, by id; `here` leads from the component's
    file to the sources.
    """
    writer = _Writer(syntax, here, Interaction(names))
    tags = tags_of(markup)
    are_one = len(tags) == 1 and isinstance(tags[0], Tag)
    written = "\n".join(map(writer.child, tags))
    states = writer.interaction.states
    first = syntax.imports_for_states() if states else ()
    return Component(
        (*first, *sorted(writer.imports)),
        tuple(syntax.state(name, value) for name, value in states.items()),
        Markup(syntax.roots(written, 1 if are_one else 2)),
        frozenset(writer.icons),
    )


@dataclass
class _Writer:
    syntax: Syntax
    here: str
    interaction: Interaction
    imports: set[str] = field(default_factory=set)
    icons: set[str] = field(default_factory=set)

    def child(self, one: Tag | str) -> str:
        return self.tag(one) if isinstance(one, Tag) else self.syntax.text(one)

    def tag(self, tag: Tag) -> str:
        return self.syntax.whole(tag, self._written(tag))

    def _written(self, tag: Tag) -> str:
        binding = self.interaction.meet(tag)
        if tag.name == COMPONENT:
            name = tag.get("is")
            self._import(name, f"sections/{name}")
            return f"<{name} />"
        if is_icon(tag):
            return self._icon(tag)
        bound = self.syntax.bound(binding) if binding else ()
        opening = opening_of(tag.name, [*self._attributes(tag), *bound])
        if tag.name == "textarea" or not tag.children:
            return self.syntax.empty(opening, tag.name)
        inside = [self.child(one) for one in tag.children]
        line = f"<{opening}>{''.join(inside)}</{tag.name}>"
        has_words = any(isinstance(one, str) for one in tag.children)
        fits = len(inside) == 1 and "\n" not in line and len(line) <= _WIDEST
        if has_words or fits:
            return line
        return f"<{opening}>\n{indented(chr(10).join(inside))}\n</{tag.name}>"

    def _icon(self, tag: Tag) -> str:
        (path,) = tag.children
        assert isinstance(path, Tag)
        name = path.get("d")
        self.icons.add(name)
        self._import("Icon", "Icon")
        look = tag.get("class")
        given = {
            "name": name,
            "id": tag.get("id"),
            "class": look if look != "icon" else "",
            "label": tag.get("aria-label"),
        }
        shown = [self.syntax.attribute(k, value) for k, value in given.items() if value]
        return f"<{' '.join(['Icon', *shown])} />"

    def _attributes(self, tag: Tag) -> Iterator[str]:
        for name, value in tag.attributes.items():
            if name in kept_as_state(tag):
                continue
            if name == "src":
                yield self.syntax.source(self._picture(value or ""))
            else:
                yield self.syntax.attribute(name, value)

    def _picture(self, source: str) -> str:
        """The variable that holds a picture, which is imported."""
        if source == NO_PICTURE:
            path = f"{self.here}/assets/placeholder.svg"
            self.imports.add(f'import placeholder from "{path}";')
            return "placeholder"
        owner = self.interaction.owner
        name = self.interaction.names[owner]
        self.imports.add(f'import {name} from "{self.here}/assets/{owner}.png";')
        return name

    def _import(self, name: str, path: str) -> None:
        self.imports.add(self.syntax.import_of(name, f"{self.here}/{path}"))


def is_icon(tag: Tag) -> bool:
    """Whether it draws one of the outlines that icons have, and nothing else."""
    inside = tag.children[0] if len(tag.children) == 1 else None
    return tag.name == "svg" and isinstance(inside, Tag) and inside.name == "path"


def opening_of(name: str, attributes: Sequence[str]) -> str:
    """A tag's name and attributes, on lines of their own where one is too short."""
    line = " ".join([name, *attributes])
    if len(line) <= _WIDEST and "\n" not in line:
        return line
    return "\n".join([name, *(f"  {one}" for one in attributes), ""])


def indented(lines: str) -> str:
    """Lines two columns further right; those that are empty stay so."""
    return re.sub("^(?=.)", "  ", lines, flags=re.MULTILINE)


def literal_state(value: State) -> str:
    """What a state is at first, in TypeScript."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str(javascript_string(value))
    return repr(value).removesuffix(".0")
