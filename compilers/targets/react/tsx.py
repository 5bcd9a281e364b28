"""The syntax of React: TSX, with `useState` for what a user sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.targets.app.component import indented, literal_state
from compilers.targets.app.interaction import Kind
from compilers.targets.literals import javascript_string, jsx_attribute, jsx_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compilers.targets.app.interaction import Binding, State
    from compilers.targets.markup import Tag

_NAMES = {
    "class": "className",
    "for": "htmlFor",
    "tabindex": "tabIndex",
    "datetime": "dateTime",
    "autocomplete": "autoComplete",
    "inputmode": "inputMode",
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

_BOUND = {
    Kind.CHECKED: (
        "checked={{{name}}}",
        "onChange={{(event) => {set}(event.target.checked)}}",
    ),
    Kind.CHOICE: (
        "checked={{{name} === {own}}}",
        "onChange={{() => {set}({own})}}",
    ),
    Kind.NUMBER: (
        "value={{{name}}}",
        "onChange={{(event) => {set}(event.target.valueAsNumber)}}",
    ),
    Kind.WORDS: (
        "value={{{name}}}",
        "onChange={{(event) => {set}(event.target.value)}}",
    ),
    Kind.OPEN: (
        "open={{{name}}}",
        "onToggle={{(event) => {set}(event.currentTarget.open)}}",
    ),
    Kind.PRESSED: ("aria-pressed={{{name}}}", "onClick={{() => {set}(!{name})}}"),
    Kind.DAY: ("aria-pressed={{{name} === {own}}}", "onClick={{() => {set}({own})}}"),
}
"""The attributes that tie a tag to its state."""


class Tsx:
    """How React writes a component; see `compilers.targets.app.component.Syntax`."""

    ending = ""

    def text(self, words: str) -> str:
        """Words as they are, or as an expression."""
        return str(jsx_text(words))

    def attribute(self, name: str, value: str | None) -> str:
        """By React's own name, a number in braces where React takes one."""
        called = _NAMES.get(name, name)
        if value is None:
            return called
        if name == "tabindex":
            return f"// {_FOCUSABLE}\n  {called}={{{value}}}"
        if name in _NUMBERS:
            return f"{called}={{{value}}}"
        return f"{called}={jsx_attribute(value)}"

    def value(self, code: str) -> str:
        """An expression in braces."""
        return f"{{{code}}}"

    def computed(self, name: str, code: str) -> str:
        """By React's own name, an expression."""
        return f"{_NAMES.get(name, name)}={{{code}}}"

    def given(self, item: str) -> str:
        """Spread."""
        return f"{{...{item}}}"

    def repeated(self, items: str, item: str) -> Sequence[str]:
        """A key."""
        del items
        return (f"key={{{item}.id}}",)

    def loop(self, items: str, item: str, body: str) -> str:
        """A `map`."""
        return f"{{{items}.map(({item}) => (\n{indented(body)}\n))}}"

    def first(self, name: str) -> str:
        """The property itself."""
        return name

    def bound(self, binding: Binding) -> Sequence[str]:
        """A value and what changes it."""
        name, own = binding.state, binding.own
        if binding.kind is Kind.CHOICE:
            own = str(javascript_string(own))
        given = {"name": name, "set": _setter(name), "own": own}
        return [part.format(**given) for part in _BOUND[binding.kind]]

    def empty(self, opening: str, name: str) -> str:
        """Closed in its own brackets."""
        del name
        return f"<{opening}/>" if "\n" in opening else f"<{opening} />"

    def whole(self, tag: Tag, written: str) -> str:
        """As it is."""
        del tag
        return written

    def roots(self, written: str, count: int) -> str:
        """In a fragment where there are several."""
        return written if count == 1 else f"<>\n{indented(written)}\n</>"

    def state(self, name: str, value: State) -> str:
        """A `useState`."""
        return (
            f"const [{name}, {_setter(name)}] = useState({literal_state(value, self)});"
        )

    def import_of(self, name: str, path: str) -> str:
        """A component is exported by its name."""
        return f'import {{ {name} }} from "{path}";'

    def imports_for_states(self, states: Iterable[State]) -> Sequence[str]:
        """`useState` itself."""
        del states
        return ('import { useState } from "react";',)


def _setter(name: str) -> str:
    return f"set{name[0].upper()}{name[1:]}"
