"""The page's markup as a component in TSX: the same tags and classes, with state.

What a user sets is a `useState` of its component, so that the code is where a developer
goes on. `component_of` is all that templates need.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.targets.literals import javascript_string, jsx_attribute, jsx_text
from compilers.targets.markup import Tag, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COMPONENT = "component"
"""Tag that stands for another component, which its attribute `is` names."""

OWN_PICTURE = "own-picture"
"""In `src`, the picture of the element itself, a file called after its id."""

NO_PICTURE = "placeholder"
"""In `src`, the picture that stands where a program gives none."""

_NAMES = {
    "class": "className",
    "for": "htmlFor",
    "tabindex": "tabIndex",
    "datetime": "dateTime",
    "autocomplete": "autoComplete",
    "inputmode": "inputMode",
    "viewbox": "viewBox",
    "stroke-dasharray": "strokeDasharray",
}
"""What React calls an attribute, where it is called otherwise."""

_NUMBERS = frozenset({"rows"})
"""Attributes that React takes as numbers, beside that of the order of focus."""

_FOCUSABLE = (
    "eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex "
    "-- what scrolls must take the focus"
)
"""Why something has a place in the order of focus, though it is no control."""

_WIDEST = 92
"""Characters of a line, after which a tag's children stand on lines of their own."""


@dataclass(frozen=True)
class Component:
    """What a file of a component is written from, each as lines of TypeScript.

    Attributes:
        imports: Whole import statements.
        states: Whole `const [x, setX] = useState(…)` statements.
        body: The one expression that the component returns.
        icons: Names of the icons that it draws.
    """

    imports: tuple[str, ...]
    states: tuple[str, ...]
    body: Markup
    icons: frozenset[str]


def component_of(markup: str, names: Mapping[str, str], here: str = ".") -> Component:
    """The component that draws `markup`.

    `names` are the names of elements in code, by id; `here` leads from the component's
    file to the sources.
    """
    writer = _Writer(names, here)
    tags = tags_of(markup)
    body = "\n".join(map(writer.child, tags))
    if len(tags) != 1 or isinstance(tags[0], str):
        body = f"<>\n{_indented(body)}\n</>"
    imports = ['import { useState } from "react";'] if writer.states else []
    states = (
        f"const [{name}, {_setter(name)}] = useState({value});"
        for name, value in writer.states.items()
    )
    return Component(
        (*imports, *sorted(writer.imports)),
        tuple(states),
        Markup(body),
        frozenset(writer.icons),
    )


@dataclass
class _Writer:
    names: Mapping[str, str]
    here: str
    imports: set[str] = field(default_factory=set)
    states: dict[str, str] = field(default_factory=dict)
    icons: set[str] = field(default_factory=set)
    _groups: dict[str, str] = field(default_factory=dict)
    _owner: str = ""
    _calendar: str = ""

    def child(self, one: Tag | str) -> str:
        return self.tag(one) if isinstance(one, Tag) else str(jsx_text(one))

    def tag(self, tag: Tag) -> str:
        self._owner = tag.get("id") or self._owner
        if tag.name == COMPONENT:
            name = tag.get("is")
            self.imports.add(f'import {{ {name} }} from "{self.here}/sections/{name}";')
            return f"<{name} />"
        if _is_icon(tag):
            return self._icon(tag)
        opening = _opening(tag.name, [*self._attributes(tag), *self._behaviour(tag)])
        if tag.name == "textarea" or not tag.children:
            return f"<{opening}/>" if "\n" in opening else f"<{opening} />"
        inside = [self.child(one) for one in tag.children]
        line = f"<{opening}>{''.join(inside)}</{tag.name}>"
        has_words = any(isinstance(one, str) for one in tag.children)
        fits = len(inside) == 1 and "\n" not in line and len(line) <= _WIDEST
        if has_words or fits:
            return line
        return f"<{opening}>\n{_indented(chr(10).join(inside))}\n</{tag.name}>"

    def _icon(self, tag: Tag) -> str:
        (path,) = tag.children
        assert isinstance(path, Tag)
        name = path.get("d")
        self.icons.add(name)
        self.imports.add(f'import {{ Icon }} from "{self.here}/Icon";')
        look = tag.get("class")
        given = {
            "name": name,
            "id": tag.get("id"),
            "className": look if look != "icon" else "",
            "label": tag.get("aria-label"),
        }
        shown = [
            f"{key}={jsx_attribute(value)}" for key, value in given.items() if value
        ]
        return f"<{' '.join(['Icon', *shown])} />"

    def _attributes(self, tag: Tag) -> Iterator[str]:
        for name, value in tag.attributes.items():
            if name in _kept_as_state(tag):
                continue
            called = _NAMES.get(name, name)
            if name == "src":
                yield f"src={{{self._picture(value or '')}}}"
            elif value is None:
                yield called
            elif name == "tabindex":
                yield f"// {_FOCUSABLE}\n  {called}={{{value}}}"
            elif name in _NUMBERS:
                yield f"{called}={{{value}}}"
            else:
                yield f"{called}={jsx_attribute(value)}"

    def _picture(self, source: str) -> str:
        if source == NO_PICTURE:
            self.imports.add(
                f'import placeholder from "{self.here}/assets/placeholder.svg";'
            )
            return "placeholder"
        name = self.names[self._owner]
        self.imports.add(f'import {name} from "{self.here}/assets/{self._owner}.png";')
        return name

    def _behaviour(self, tag: Tag) -> Sequence[str]:
        """The state of what a user sets, as attributes."""
        if tag.name == "input":
            return self._input(tag)
        if tag.name == "select":
            options = [one for one in tag.children if isinstance(one, Tag)]
            first = "".join(map(str, options[0].children)) if options else ""
            return self._typed(first)
        if tag.name == "textarea":
            return self._typed("".join(map(str, tag.children)))
        if tag.name == "details":
            name, change = self._state(_boolean(tag.has("open")))
            event = f"(event) => {change}(event.currentTarget.open)"
            return f"open={{{name}}}", f"onToggle={{{event}}}"
        if tag.name == "table" and "calendar" in tag.get("class").split():
            days = [one for one in tag.walk() if one.has("aria-pressed")]
            day = str(days[0].children[0]) if days else "0"
            self._calendar = self._owner
            self._state(day)
        if tag.name == "button":
            return self._pressed(tag)
        return ()

    def _input(self, tag: Tag) -> Sequence[str]:
        kind = tag.get("type")
        if kind == "checkbox":
            name, change = self._state(_boolean(tag.has("checked")))
            event = f"(event) => {change}(event.target.checked)"
            return f"checked={{{name}}}", f"onChange={{{event}}}"
        if kind == "radio":
            return self._one_of_a_group(tag)
        if kind == "range":
            name, change = self._state(tag.get("value"))
            event = f"(event) => {change}(event.target.valueAsNumber)"
            return f"value={{{name}}}", f"onChange={{{event}}}"
        return () if kind == "file" else self._typed(tag.get("value"))

    def _typed(self, text: str) -> Sequence[str]:
        name, change = self._state(javascript_string(text))
        event = f"(event) => {change}(event.target.value)"
        return f"value={{{name}}}", f"onChange={{{event}}}"

    def _one_of_a_group(self, tag: Tag) -> Sequence[str]:
        number = len(self._groups) + 1
        usual = f"choice{number}" if number > 1 else "choice"
        name = self._groups.setdefault(tag.get("name"), usual)
        own = javascript_string(self._owner)
        if tag.has("checked") or name not in self.states:
            self.states[name] = own if tag.has("checked") else '""'
        return (
            f"checked={{{name} === {own}}}",
            f"onChange={{() => {_setter(name)}({own})}}",
        )

    def _pressed(self, tag: Tag) -> Sequence[str]:
        day = str(tag.children[0]) if tag.children else ""
        if not tag.has("id") and self._calendar == self._owner and day.isdigit():
            name = self.names[self._owner]
            is_on, pressed = f"{name} === {day}", f"() => {_setter(name)}({day})"
        elif tag.has("aria-pressed"):
            is_on, change = self._state("true")
            pressed = f"() => {change}(!{is_on})"
        else:
            return ()
        return f"aria-pressed={{{is_on}}}", f"onClick={{{pressed}}}"

    def _state(self, value: str) -> tuple[str, str]:
        """The names of a new state of the element, and of what sets it."""
        element, _, part = self._owner.partition("-")
        name = f"{self.names[element]}{part.capitalize()}"
        self.states[name] = value
        return name, _setter(name)


def _kept_as_state(tag: Tag) -> frozenset[str]:
    """The attributes whose place its state takes."""
    if tag.name == "input" and tag.get("type") != "file":
        return frozenset({"checked", "value"})
    names = {"details": "open", "button": "aria-pressed"}
    return frozenset({names[tag.name]}) if tag.name in names else frozenset()


def _is_icon(tag: Tag) -> bool:
    """Whether it draws one of the outlines that icons have, and nothing else."""
    inside = tag.children[0] if len(tag.children) == 1 else None
    return tag.name == "svg" and isinstance(inside, Tag) and inside.name == "path"


def _opening(name: str, attributes: Sequence[str]) -> str:
    """A tag's name and attributes, on lines of their own where one is too short."""
    line = " ".join([name, *attributes])
    if len(line) <= _WIDEST and "\n" not in line:
        return line
    return "\n".join([name, *(f"  {one}" for one in attributes), ""])


def _setter(name: str) -> str:
    return f"set{name[0].upper()}{name[1:]}"


def _boolean(value: bool) -> str:
    return "true" if value else "false"


def _indented(lines: str) -> str:
    return re.sub("^(?=.)", "  ", lines, flags=re.MULTILINE)
