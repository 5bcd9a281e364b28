"""The syntax of Svelte 5: expressions stand in braces, states are `$state`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

from compilers.targets.app.component import indented, literal_state
from compilers.targets.app.interaction import Kind
from compilers.targets.app.sharing import Held
from compilers.targets.literals import javascript_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compilers.targets.app.interaction import Binding, State
    from compilers.targets.markup import Tag

_PLAIN = re.compile(r"(?! )(?:(?!  )[^\n\t\r{}])*(?<! )")
"""What Svelte shows as it stands: no brace, and no space that it would collapse."""

_BOUND = {
    Kind.CHECKED: ("bind:checked={{{name}}}",),
    Kind.CHOICE: ("bind:group={{{name}}}", 'value="{own}"'),
    Kind.NUMBER: ("bind:value={{{name}}}",),
    Kind.WORDS: ("bind:value={{{name}}}",),
    Kind.OPEN: ("bind:open={{{name}}}",),
    Kind.PRESSED: ("aria-pressed={{{name}}}", "onclick={{() => ({name} = !{name})}}"),
    Kind.DAY: (
        "aria-pressed={{{name} === {own}}}",
        "onclick={{() => ({name} = {own})}}",
    ),
}
"""The attributes that tie a tag to its state."""

_VOID = frozenset({"br", "hr", "img", "input", "path", "circle"})

_FOCUSABLE = "<!-- svelte-ignore a11y_no_noninteractive_tabindex -->"
"""Before what scrolls, which must take the focus though it is no control."""


class SvelteMarkup:
    """How Svelte writes a component; see `compilers.targets.app.component.Syntax`."""

    ending = ".svelte"

    def text(self, words: str) -> str:
        """Words as they are, or as an expression in braces."""
        if _PLAIN.fullmatch(words):
            return str(escape(words))
        return f"{{{javascript_string(words)}}}"

    def attribute(self, name: str, value: str | None) -> str:
        """HTML's own, or an expression where the value has a brace."""
        if value is None:
            return name
        if "{" in value or "\n" in value:
            return f"{name}={{{javascript_string(value)}}}"
        return f'{name}="{escape(value)}"'

    def value(self, code: str) -> str:
        """An expression in braces."""
        return f"{{{code}}}"

    def computed(self, name: str, code: str) -> str:
        """An expression; one that is called as the attribute stands for both."""
        return f"{{{code}}}" if name == code else f"{name}={{{code}}}"

    def given(self, item: str) -> str:
        """Spread."""
        return f"{{...{item}}}"

    def repeated(self, items: str, item: str) -> Sequence[str]:
        """Nothing: a block stands around the tag."""
        del items, item
        return ()

    def loop(self, items: str, item: str, body: str) -> str:
        """An `each` with a key."""
        return f"{{#each {items} as {item} ({item}.id)}}\n{indented(body)}\n{{/each}}"

    def first(self, name: str) -> str:
        """The property, of which only the first value is meant."""
        return f"untrack(() => {name})"

    def bound(self, binding: Binding) -> Sequence[str]:
        """`bind:` where Svelte has one for the tag."""
        given = {"name": binding.state, "own": escape(binding.own)}
        return [part.format(**given) for part in _BOUND[binding.kind]]

    def empty(self, opening: str, name: str) -> str:
        """Closed in its own brackets only where it can hold nothing."""
        if name in _VOID:
            return f"<{opening}/>" if "\n" in opening else f"<{opening} />"
        return f"<{opening}></{name}>"

    def whole(self, tag: Tag, written: str) -> str:
        """With the reason why it takes the focus, where that is no control's."""
        return f"{_FOCUSABLE}\n{written}" if tag.has("tabindex") else written

    def roots(self, written: str, count: int) -> str:
        """As they are: a component may have several."""
        del count
        return written

    def state(self, name: str, value: State) -> str:
        """A rune."""
        return f"let {name} = $state({literal_state(value, self)});"

    def import_of(self, name: str, path: str) -> str:
        """A component is what its file exports by default."""
        return f'import {name} from "{path}.svelte";'

    def imports_for_states(self, states: Iterable[State]) -> Sequence[str]:
        """None but for properties: runes are known without."""
        is_given = any(isinstance(state, Held) for state in states)
        return ('import { untrack } from "svelte";',) if is_given else ()
