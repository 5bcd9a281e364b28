"""The syntax of Vue: the template of a single-file component, with `ref` for states.

Words stand as they are where Vue takes them so: a template collapses spaces and reads
what stands in `{{ }}`, which an expression does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

from compilers.targets.app.component import literal_state
from compilers.targets.app.interaction import Kind
from compilers.targets.literals import javascript_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compilers.targets.app.interaction import Binding, State
    from compilers.targets.markup import Tag

_PLAIN = re.compile(r"(?! )(?:(?!\{\{|  )[^\n\t\r])*(?<! )")
"""What Vue shows as it stands: no expression, and no space that it would collapse."""

_BOUND = {
    Kind.CHECKED: ('v-model="{name}"',),
    Kind.CHOICE: ('v-model="{name}"', 'value="{own}"'),
    Kind.NUMBER: ('v-model.number="{name}"',),
    Kind.WORDS: ('v-model="{name}"',),
    Kind.OPEN: (
        ':open="{name}"',
        '@toggle="{name} = ($event.currentTarget as HTMLDetailsElement).open"',
    ),
    Kind.PRESSED: (':aria-pressed="{name}"', '@click="{name} = !{name}"'),
    Kind.DAY: (':aria-pressed="{name} === {own}"', '@click="{name} = {own}"'),
}
"""The attributes that tie a tag to its state."""


class Sfc:
    """How Vue writes a component; see `compilers.targets.app.component.Syntax`."""

    ending = ".vue"

    def text(self, words: str) -> str:
        """Words as they are, or as an expression in double braces."""
        if _PLAIN.fullmatch(words):
            return str(escape(words))
        spelt = str(javascript_string(words)).replace("}", "\\u007d")
        return f"{{{{ {spelt} }}}}".replace("<", "\\u003c")

    def attribute(self, name: str, value: str | None) -> str:
        """HTML's own."""
        if value is None:
            return name
        return f'{name}="{str(escape(value)).replace(chr(10), "&#10;")}"'

    def value(self, code: str) -> str:
        """An expression in double braces."""
        return f"{{{{ {code} }}}}"

    def computed(self, name: str, code: str) -> str:
        """Bound, with strings in single quotes."""
        plain = code.replace('"', "'")
        return f':{name}="{plain}"'

    def given(self, item: str) -> str:
        """A `v-bind` without a name."""
        return f'v-bind="{item}"'

    def repeated(self, items: str, item: str) -> Sequence[str]:
        """A `v-for`, and its key."""
        return (f'v-for="{item} in {items}"', f':key="{item}.id"')

    def loop(self, items: str, item: str, body: str) -> str:
        """The tag itself, which has a `v-for`."""
        del items, item
        return body

    def first(self, name: str) -> str:
        """The property itself."""
        return name

    def bound(self, binding: Binding) -> Sequence[str]:
        """`v-model` where Vue has one for the tag."""
        given = {"name": binding.state, "own": escape(binding.own)}
        return [part.format(**given) for part in _BOUND[binding.kind]]

    def empty(self, opening: str, name: str) -> str:
        """Closed in its own brackets, as Vue's style guide has it."""
        del name
        return f"<{opening}/>" if "\n" in opening else f"<{opening} />"

    def whole(self, tag: Tag, written: str) -> str:
        """As it is."""
        del tag
        return written

    def roots(self, written: str, count: int) -> str:
        """As they are: a template may have several."""
        del count
        return written

    def state(self, name: str, value: State) -> str:
        """A `ref`."""
        return f"const {name} = ref({literal_state(value, self)});"

    def import_of(self, name: str, path: str) -> str:
        """A component is what its file exports by default."""
        return f'import {name} from "{path}.vue";'

    def imports_for_states(self, states: Iterable[State]) -> Sequence[str]:
        """`ref` itself."""
        del states
        return ('import { ref } from "vue";',)
