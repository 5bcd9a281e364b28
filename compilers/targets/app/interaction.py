"""What a user sets on a page, as the state of a component.

Every framework of the web keeps the same states under the same names; how a tag is
bound to one is the framework's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from compilers.targets.app.sharing import Held

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.targets.markup import Tag

State = bool | float | str
"""What a state is at first; what is `Held` is so by a property."""


class Kind(Enum):
    """How a tag shows a state, and how it changes it."""

    CHECKED = "checked"  # a checkbox or a switch: on or off
    CHOICE = "choice"  # a radio button: which of its group
    NUMBER = "number"  # a slider
    WORDS = "words"  # a field or a select
    OPEN = "open"  # what can be folded
    PRESSED = "pressed"  # a button that stays down
    DAY = "day"  # a day of a calendar: which of them


@dataclass(frozen=True, slots=True)
class Binding:
    """A tag's part in a state of its component.

    Attributes:
        kind: How it shows and changes the state.
        state: The state's name.
        own: Of a choice and of a day, the value that stands for this tag.
    """

    kind: Kind
    state: str
    own: str = ""


@dataclass
class Interaction:
    """The states of a component, found tag by tag in the order of its markup.

    `names` are the names of elements in code, by id.
    """

    names: Mapping[str, str]
    states: dict[str, State] = field(default_factory=dict)
    owner: str = ""
    _groups: dict[str, str] = field(default_factory=dict)
    _calendar: str = ""

    def meet(self, tag: Tag) -> Binding | None:
        """The state of a tag, where it has one; the tag's element is `owner` now."""
        self.owner = tag.get("id") or self.owner
        if tag.name == "input":
            return self._input(tag)
        if tag.name == "select":
            options = [one for one in tag.children if not isinstance(one, str)]
            return self._state(Kind.WORDS, _words(options[0]) if options else "")
        if tag.name == "textarea":
            return self._state(Kind.WORDS, _words(tag))
        if tag.name == "details":
            return self._state(Kind.OPEN, _is_set(tag, "open"))
        if tag.name == "table" and "calendar" in tag.get("class").split():
            self._meet_calendar(tag)
        if tag.name == "button":
            return self._button(tag)
        return None

    def _input(self, tag: Tag) -> Binding | None:
        kind = tag.get("type")
        if kind == "checkbox":
            return self._state(Kind.CHECKED, _is_set(tag, "checked"))
        if kind == "radio":
            return self._one_of_a_group(tag)
        if kind == "range":
            value = tag.get("value")
            return self._state(
                Kind.NUMBER, value if isinstance(value, Held) else float(value)
            )
        if kind == "file":
            return None
        return self._state(Kind.WORDS, tag.get("value"))

    def _one_of_a_group(self, tag: Tag) -> Binding:
        number = len(self._groups) + 1
        usual = f"choice{number}" if number > 1 else "choice"
        name = self._groups.setdefault(tag.get("name"), usual)
        if tag.has("checked") or name not in self.states:
            self.states[name] = self.owner if tag.has("checked") else ""
        return Binding(Kind.CHOICE, name, self.owner)

    def _meet_calendar(self, tag: Tag) -> None:
        days = [one for one in tag.walk() if one.has("aria-pressed")]
        self._calendar = self.owner
        self._state(Kind.DAY, float(str(days[0].children[0])) if days else 0.0)

    def _button(self, tag: Tag) -> Binding | None:
        day = str(tag.children[0]) if tag.children else ""
        if not tag.has("id") and self._calendar == self.owner and day.isdigit():
            return Binding(Kind.DAY, self.names[self.owner], day)
        if tag.has("aria-pressed"):
            return self._state(Kind.PRESSED, _is_set(tag, "aria-pressed"))
        return None

    def _state(self, kind: Kind, value: State) -> Binding:
        """A new state of the present element, or of a part of it, `slider_1-most`."""
        element, _, part = self.owner.partition("-")
        name = f"{self.names[element]}{part.capitalize()}"
        self.states[name] = value
        return Binding(kind, name)


def kept_as_state(tag: Tag) -> frozenset[str]:
    """The attributes of a tag whose place its state takes."""
    if tag.name == "input" and tag.get("type") != "file":
        return frozenset({"checked", "value"})
    names = {"details": "open", "button": "aria-pressed"}
    return frozenset({names[tag.name]}) if tag.name in names else frozenset()


def _is_set(tag: Tag, name: str) -> bool | Held:
    given = tag.attributes.get(name)
    return given if isinstance(given, Held) else tag.has(name)


def _words(tag: Tag) -> str:
    words = [one for one in tag.children if isinstance(one, str)]
    return words[0] if len(words) == 1 else "".join(words)
