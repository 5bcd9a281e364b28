"""A page's markup as a component: the same tags and classes, in a framework's syntax.

What a user sets is a state of its component, so that the code is where a developer goes
on. `component_of` is all that templates need.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from compilers.page.identifiers import camel_case, free_name
from compilers.targets.app.interaction import Interaction, kept_as_state
from compilers.targets.app.sharing import (
    NO_PICTURE,
    Held,
    Items,
    Kind,
    Loop,
    Picture,
    Use,
    plural,
)
from compilers.targets.literals import javascript_string
from compilers.targets.markup import Tag, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compilers.targets.app.interaction import Binding, State
    from compilers.targets.app.library import Library
    from compilers.targets.app.sharing import Given, Property, Shared

COMPONENT = "component"
"""Tag that stands for another component, which its attribute `is` names."""

COMPONENTS = "components"
"""Folder of the components that are shared, in the sources."""

_WIDEST = 92
"""Characters of a line, after which a tag's children stand on lines of their own."""


class Syntax(Protocol):
    """How a framework writes a component.

    `ending` is that of its files where an import names it.
    """

    @property
    def ending(self) -> str:
        """Ending of a component's file where an import names it."""

    def value(self, code: str) -> str:
        """What an expression gives, between two tags."""

    def computed(self, name: str, code: str) -> str:
        """An attribute that an expression gives."""

    def given(self, item: str) -> str:
        """All properties of a component at once."""

    def repeated(self, items: str, item: str) -> Sequence[str]:
        """What a tag has that stands for each of several items, as attributes."""

    def loop(self, items: str, item: str, body: str) -> str:
        """The tag that stands for each of several items."""

    def first(self, name: str) -> str:
        """What a state is at first that a property gives."""

    def text(self, words: str) -> str:
        """Words between two tags."""

    def attribute(self, name: str, value: str | None) -> str:
        """An attribute that never changes."""

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

    def imports_for_states(self, states: Iterable[State]) -> Sequence[str]:
        """What must be imported where there are these states."""


@dataclass(frozen=True)
class Component:
    """What a file of a component is written from, each as lines of TypeScript.

    Attributes:
        imports: Whole import statements.
        data: Whole statements, one for each loop.
        states: Whole statements, one a state.
        body: What the component shows.
    """

    imports: tuple[str, ...]
    data: tuple[str, ...]
    states: tuple[str, ...]
    body: Markup


@dataclass(frozen=True)
class SharedComponent:
    """What a file of a component that is shared is written from.

    Attributes:
        name: Its name.
        types: Whole import statements of the types of its properties.
        fields: The properties with their types, `text: string;`.
        properties: Their names, with the value that they have where none is given.
        first: Those that begin a state.
        own: The component.
    """

    name: str
    types: tuple[str, ...]
    fields: tuple[str, ...]
    properties: tuple[str, ...]
    first: tuple[str, ...]
    own: Component


def component_of(
    markup: str,
    names: Mapping[str, str],
    syntax: Syntax,
    library: Library,
    here: str = ".",
) -> Component:
    """The component that draws `markup`, with those of the library in it.

    `names` are the names of elements in code, by id; `here` leads from the component's
    file to the sources.
    """
    writer = _Writer(syntax, here, Interaction(names), library)
    return _written(library.applied(tags_of(markup)), writer)


def shared_component(
    shared: Shared, roles: Mapping[str, str], syntax: Syntax, library: Library
) -> SharedComponent:
    """A component of the library; `roles` are those of elements by id."""
    names: dict[str, str] = {}
    for tag in shared.tag.walk():
        owner = tag.get("id").partition("-")[0]
        if owner and owner not in names:
            wanted = f"{camel_case(roles.get(owner, 'part'))}State"
            names[owner] = free_name(wanted, names.values())
    writer = _Writer(syntax, "..", Interaction(names), library)
    own = _written([shared.tag], writer)
    begun = writer.interaction.states.values()
    first = {one.property.name for one in begun if isinstance(one, Held)}
    listed = [one.component for one in shared.properties if one.kind is Kind.ITEMS]
    types = {writer.type_of(name) for name in listed}
    if any(one.kind is Kind.ICON for one in shared.properties):
        types.add(writer.import_type("IconName", "Icon"))
    types |= {one for one in own.imports if one.startswith("import type ")}
    return SharedComponent(
        shared.name,
        tuple(sorted(types)),
        tuple(map(_field, shared.properties)),
        tuple(map(_parameter, shared.properties)),
        tuple(_parameter(one) for one in shared.properties if one.name in first),
        replace(own, imports=tuple(one for one in own.imports if one not in types)),
    )


def icons_in(markup: str) -> frozenset[str]:
    """Names of the icons that some markup draws."""
    tags = [one for one in tags_of(markup) if isinstance(one, Tag)]
    drawn = [one for tag in tags for one in tag.walk() if is_icon(one)]
    return frozenset(path.get("d") for one in drawn for path in _tags_in(one))


def _tags_in(tag: Tag) -> list[Tag]:
    return [one for one in tag.children if isinstance(one, Tag)]


def _field(one: Property) -> str:
    types = {
        Kind.PICTURE: "string",
        Kind.ICON: "IconName",
        Kind.ITEMS: f"{one.component}Props[]",
    }
    optional = "?" if one.kind is Kind.FLAG else ""
    return f"{one.name}{optional}: {types.get(one.kind, one.kind.value)};"


def _parameter(one: Property) -> str:
    return f"{one.name} = false" if one.kind is Kind.FLAG else one.name


def _written(tags: Sequence[Tag | str], writer: _Writer) -> Component:
    syntax = writer.syntax
    are_one = len(tags) == 1 and type(tags[0]) in {Tag, Use}
    written = "\n".join(map(writer.child, tags))
    states = writer.interaction.states
    first = syntax.imports_for_states(states.values()) if states else ()
    return Component(
        (*first, *sorted(writer.imports)),
        tuple(writer.data.values()),
        tuple(syntax.state(name, value) for name, value in states.items()),
        Markup(syntax.roots(written, 1 if are_one else 2)),
    )


@dataclass
class _Writer:
    syntax: Syntax
    here: str
    interaction: Interaction
    library: Library
    imports: set[str] = field(default_factory=set)
    data: dict[str, str] = field(default_factory=dict)

    def child(self, one: Tag | str) -> str:
        if isinstance(one, Held):
            return self.syntax.value(_code(one))
        return self.tag(one) if isinstance(one, Tag) else self.syntax.text(one)

    def tag(self, tag: Tag, more: Sequence[str] = ()) -> str:
        if isinstance(tag, Use):
            return self._use(tag, more)
        if isinstance(tag, Loop):
            return self._loop(tag)
        return self.syntax.whole(tag, self._written(tag, more))

    def type_of(self, component: str) -> str:
        """The statement that imports the type of a component's properties."""
        return self.import_type(f"{component}Props", f"{COMPONENTS}/{component}")

    def import_type(self, name: str, path: str) -> str:
        """The statement that imports a type from a component's file."""
        ending = self.syntax.ending
        return f'import type {{ {name} }} from "{self.here}/{path}{ending}";'

    def _use(self, use: Use, more: Sequence[str]) -> str:
        self._import(use.name, f"{COMPONENTS}/{use.name}")
        given = [] if use.is_looped else [self._given(use, name) for name in use.given]
        return f"<{_closed(opening_of(use.name, [*more, *given]))}"

    def _given(self, use: Use, name: str) -> str:
        value = use.given[name]
        if isinstance(value, Held):
            return self.syntax.computed(name, _code(value))
        if isinstance(value, bool):
            return self.syntax.attribute(name, None)
        kind = self.library.shared[use.name].kind(name)
        if isinstance(value, Items):
            return self.syntax.computed(name, self._array(value))
        if kind is Kind.PICTURE:
            return self.syntax.computed(name, self._picture(value))
        if kind is Kind.NUMBER:
            return self.syntax.computed(name, value)
        return self.syntax.attribute(name, value)

    def _loop(self, loop: Loop) -> str:
        (body,) = loop.children
        assert isinstance(body, Tag)
        if isinstance(loop.items, Held):
            items, component = _code(loop.items), loop.items.property.component
        else:
            assert loop.items is not None
            items, component = self._array(loop.items), loop.items.component
        item = f"{component[0].lower()}{component[1:]}"
        repeated = self.syntax.repeated(items, item)
        given = self.syntax.given(item)
        if isinstance(body, Use):
            written = self._use(body, [*repeated, given])
        else:
            (use,) = body.children
            assert isinstance(use, Use)
            plain = Tag(body.name, body.attributes)
            written = self._around(plain, self._use(use, [given]), repeated)
        return self.syntax.loop(items, item, written)

    def _around(self, tag: Tag, inside: str, more: Sequence[str]) -> str:
        opening = opening_of(tag.name, [*self._attributes(tag), *more])
        line = f"<{opening}>{inside}</{tag.name}>"
        if "\n" not in line and len(line) <= _WIDEST:
            return line
        return f"<{opening}>\n{indented(inside)}\n</{tag.name}>"

    def _array(self, items: Items) -> str:
        """The variable that holds what some instances are given."""
        names = {*self.interaction.names.values(), *self.data}
        found = free_name(plural(items.component), names)
        self.imports.add(self.type_of(items.component))
        listed = self._list(items)
        self.data[found] = f"const {found}: {items.component}Props[] = {listed};"
        return found

    def _list(self, items: Items) -> str:
        shared = self.library.shared[items.component]
        lines = "".join(
            f"{indented(self._object(shared, given))},\n" for given in items.given
        )
        return f"[\n{lines}]"

    def _object(self, shared: Shared, given: Mapping[str, Given]) -> str:
        parts = [
            f"{name}: {self._literal(shared.kind(name), value)}"
            for name, value in given.items()
        ]
        line = f"{{ {', '.join(parts)} }}"
        if "\n" not in line and len(line) < _WIDEST:
            return line
        lines = "".join(f"{indented(part)},\n" for part in parts)
        return f"{{\n{lines}}}"

    def _literal(self, kind: Kind, value: Given) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, Items):
            return self._list(value)
        if kind is Kind.PICTURE:
            return self._picture(value)
        return value if kind is Kind.NUMBER else str(javascript_string(value))

    def _written(self, tag: Tag, more: Sequence[str]) -> str:
        binding = self.interaction.meet(tag)
        if tag.name == COMPONENT:
            name = tag.get("is")
            self._import(name, f"sections/{name}")
            return f"<{name} />"
        if is_icon(tag):
            return self._icon(tag)
        bound = self.syntax.bound(binding) if binding else ()
        opening = opening_of(tag.name, [*self._attributes(tag), *bound, *more])
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
        self._import("Icon", "Icon")
        look = tag.get("class")
        given = {
            "name": path.get("d"),
            "id": tag.get("id"),
            "class": look if isinstance(look, Held) or look != "icon" else "",
            "label": tag.get("aria-label"),
        }
        shown = [self._attribute(k, value) for k, value in given.items() if value]
        return f"<{' '.join(['Icon', *filter(None, shown)])} />"

    def _attributes(self, tag: Tag) -> Iterator[str]:
        for name, value in tag.attributes.items():
            if name in kept_as_state(tag):
                continue
            if name == "src" and value and not isinstance(value, Held):
                yield self.syntax.computed(name, self._picture(value))
            elif written := self._attribute(name, value):
                yield written

    def _attribute(self, name: str, value: str | None) -> str:
        if not isinstance(value, Held):
            return self.syntax.attribute(name, value)
        return self.syntax.computed(name, _code(value)) if value.property.name else ""

    def _picture(self, source: str) -> str:
        """The variable that holds a picture, which is imported."""
        if source == NO_PICTURE:
            path = f"{self.here}/assets/placeholder.svg"
            self.imports.add(f'import placeholder from "{path}";')
            return "placeholder"
        assert isinstance(source, Picture)
        name = self.interaction.names[source]
        self.imports.add(f'import {name} from "{self.here}/assets/{source}.png";')
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


def _code(held: Held) -> str:
    """The expression that stands for what a property holds."""
    name = held.property.name
    if held.choice is None:
        return name
    yes, no = (
        "undefined" if one is None else str(javascript_string(one))
        for one in held.choice
    )
    return f"{name} ? {yes} : {no}"


def _closed(opening: str) -> str:
    return f"{opening}/>" if opening.endswith("\n") else f"{opening} />"


def literal_state(value: State, syntax: Syntax) -> str:
    """What a state is at first, in TypeScript."""
    if isinstance(value, Held):
        return syntax.first(value.property.name)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str(javascript_string(value))
    return repr(value).removesuffix(".0")
