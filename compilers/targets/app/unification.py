"""Instances of a component that are written alike, as one with properties.

What differs may be words, pictures, icons, values, classes of states, and attributes
that only some have. What differs in the same way is one property.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from compilers.page.identifiers import camel_case, free_name
from compilers.schema.kinds import kind_of_text
from compilers.targets.app.sharing import (
    Held,
    Items,
    Kind,
    Loop,
    Property,
    Shared,
    Use,
    plural,
)
from compilers.targets.markup import Tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.page.builder import Node
    from compilers.targets.app.sharing import Given

_OPTIONAL = frozenset({"checked", "disabled", "open", "aria-pressed", "aria-current"})
"""Attributes that only some of the instances may have."""

_STATES = {"aria-current": "selected", "aria-pressed": "selected", "open": "expanded"}
"""The state that an attribute tells of, where it is not called after it."""

_NAMES = {
    "alt": "alt",
    "aria-describedby": "describedBy",
    "aria-label": "label",
    "aria-labelledby": "labelledBy",
    "class": "look",
    "d": "icon",
    "datetime": "day",
    "for": "control",
    "href": "goal",
    "id": "id",
    "placeholder": "example",
    "src": "picture",
    "stroke-dasharray": "dash",
    "title": "tip",
    "value": "value",
}
"""Attributes that may differ among instances, and what the property is called."""

_TEXTS = {
    "avatar": "initials",
    "button": "action",
    "checkbox": "label",
    "heading": "title",
    "nav-item": "label",
    "paragraph": "text",
    "select": "option",
    "switch": "label",
}
"""What the property of an element's words is called, where not by its role."""

_REFERENCES = frozenset({"id", "for", "aria-describedby", "aria-labelledby"})
"""Attributes that hold ids."""

_TAKEN = frozenset(
    {
        *("placeholder", "key", "ref", "style", "is", "slot", "children", "props"),
        *("await", "break", "case", "catch", "class", "const", "continue", "debugger"),
        *("default", "delete", "do", "else", "enum", "export", "extends", "false"),
        *("finally", "for", "function", "if", "implements", "import", "in"),
        *("instanceof", "interface", "let", "new", "null", "package", "private"),
        *("protected", "public", "return", "static", "super", "switch", "this"),
        *("throw", "true", "try", "typeof", "undefined", "var", "void", "while"),
        *("with", "yield", "arguments", "eval"),
    }
)
"""Names that frameworks, the generated code or TypeScript have for something else."""


def skeleton(one: Tag | str) -> object:
    """What is the same in all instances of a component."""
    if isinstance(one, str):
        return "words"
    if isinstance(one, Use):
        return ("use", one.name)
    if isinstance(one, Loop):
        assert isinstance(one.items, Items)
        return ("loop", one.items.component, repr(wrapping(one.children[0])))
    inside = tuple(skeleton(child) for child in one.children)
    fixed = tuple(
        (name, None if name in _NAMES else value)
        for name, value in one.attributes.items()
        if name not in _OPTIONAL
    )
    return (one.name, fixed, inside)


def wrapping(child: Tag | str) -> object:
    """What stands around an instance, where that is its one child."""
    if isinstance(child, str | Use):
        return None
    return child.name, child.attributes


class Unification:
    """The markup of instances as one, with properties for what differs."""

    def __init__(
        self,
        library: Mapping[str, Shared],
        roles: Mapping[str, str],
        nodes: Sequence[Node],
        titles: Mapping[str, str],
    ) -> None:
        self._library = library
        self._titles = titles
        self._roles = roles
        self._properties: list[Property] = []
        self._owner = nodes[0].id
        self._root = self._add(Kind.WORDS, tuple(node.id for node in nodes), "id")
        self._root.is_needed = True

    def shared(self, name: str, tags: Sequence[Tag]) -> Shared:
        """The component of some instances, which are written alike."""
        tag = self._tag(tags)
        tag.attributes = {
            "id": Held(self._owner_of(tags[0]), self._root),
            **{k: v for k, v in tag.attributes.items() if k != "id"},
        }
        needed = [one for one in self._properties if one.is_needed]
        taken = set(_TAKEN)
        for one in needed:
            one.name = free_name(one.wanted, taken)
            taken.add(one.name)
        return Shared(name, tag, tuple(needed))

    def _owner_of(self, tag: Tag) -> str:
        return tag.get("id") or str(self._root.values[0])

    def _tag(self, tags: Sequence[Tag]) -> Tag:
        first = tags[0]
        uses = [one for one in tags if isinstance(one, Use)]
        if uses:
            return self._use(uses)
        loops = [one for one in tags if isinstance(one, Loop)]
        if loops:
            return Loop("", {}, loops[0].children, items=self._items(loops))
        self._owner = first.get("id") or self._owner
        attributes = self._attributes(tags)
        children = [
            self._child(parts)
            for parts in zip(*(one.children for one in tags), strict=True)
        ]
        return Tag(first.name, attributes, children)

    def _use(self, uses: Sequence[Use]) -> Use:
        names = dict.fromkeys(name for use in uses for name in use.given)
        given: dict[str, Given] = {}
        for name in names:
            values = tuple(use.given.get(name, False) for use in uses)
            if all(value == values[0] for value in values):
                given[name] = values[0]
            else:
                kind = self._library[uses[0].name].kind(name)
                wanted = f"{camel_case(self._role())}Id" if name == "id" else name
                one = self._add(kind, values, wanted)
                one.is_needed = True
                given[name] = Held("", one)
        return Use(uses[0].name, {}, given=given, is_looped=uses[0].is_looped)

    def _items(self, loops: Sequence[Loop]) -> Items | Held:
        values = tuple(one.items for one in loops if isinstance(one.items, Items))
        if all(value == values[0] for value in values):
            return values[0]
        name = values[0].component
        one = self._add(Kind.ITEMS, values, plural(name))
        one.is_needed = True
        return Held("", one)

    def _child(self, parts: Sequence[Tag | str]) -> Tag | str:
        tags = [one for one in parts if isinstance(one, Tag)]
        if tags:
            return self._tag(tags)
        words = tuple(str(one) for one in parts)
        if len(set(words)) == 1:
            return words[0]
        role = self._role()
        kinds = {kind_of_text(one) for one in words}
        kind = kinds.pop() if len(kinds) == 1 else None
        title = _identifier(self._titles.get(self._owner, ""))
        wanted = title or kind or _TEXTS.get(role, camel_case(role))
        one = self._add(Kind.WORDS, words, wanted, is_text=True)
        one.is_needed = one.is_text = True
        return Held(words[0], one)

    def _attributes(self, tags: Sequence[Tag]) -> dict[str, str | None]:
        names = dict.fromkeys(name for tag in tags for name in tag.attributes)
        found: dict[str, str | None] = {}
        for name in names:
            if all(tag.has(name) for tag in tags):
                values = [tag.attributes[name] for tag in tags]
                same = all(value == values[0] for value in values)
                found[name] = values[0] if same else self._held(name, tags)
            else:
                has = tuple(tag.has(name) for tag in tags)
                value = next(tag.attributes[name] for tag in tags if tag.has(name))
                flag = self._flag(has, _STATES.get(name, name))
                choice = None if value is None else (value, None)
                found[name] = Held(value or "", flag, choice)
        return found

    def _held(self, name: str, tags: Sequence[Tag]) -> Held:
        values = tuple(tag.attributes[name] or "" for tag in tags)
        if name == "class" and (chosen := self._by_state(values)):
            return chosen
        kind = Kind.WORDS
        if name == "src":
            kind = Kind.PICTURE
        elif name == "d":
            kind = Kind.ICON
        elif name == "value" and (
            tags[0].name == "progress" or tags[0].get("type") == "range"
        ):
            kind = Kind.NUMBER
        role = camel_case(self._role())
        wanted = _NAMES[name]
        if name in _REFERENCES or name == "class":
            wanted = f"{role}{wanted[0].upper()}{wanted[1:]}"
        one = self._add(kind, values, wanted)
        if name != "id":
            one.is_needed = True
        elif one is not self._root:
            one.wanted = wanted
        return Held(values[0], one)

    def _by_state(self, values: Sequence[str]) -> Held | None:
        """Classes that only differ in one state, by whether it holds."""
        both = sorted(set(values), key=len)
        if len(both) != 2:
            return None
        less, more = both
        states = set(more.split()) - set(less.split())
        if len(states) != 1 or set(less.split()) - set(more.split()):
            return None
        (state,) = states
        if not state.startswith("is-"):
            return None
        flag = self._flag(tuple(one == more for one in values), state[3:])
        return Held(values[0], flag, (more, less))

    def _flag(self, values: tuple[bool, ...], state: str) -> Property:
        flag = self._add(Kind.FLAG, values, camel_case(f"is-{state}"))
        flag.is_needed = True
        return flag

    def _role(self) -> str:
        return self._roles.get(self._owner.partition("-")[0], "part")

    def _add(
        self,
        kind: Kind,
        values: tuple[Given, ...],
        wanted: str,
        *,
        is_text: bool = False,
    ) -> Property:
        """The property with these values, which others with the same share.

        Two texts that are the same by chance stay two, and so do two states.
        """
        for one in self._properties:
            if one.kind is not kind or one.values != values:
                continue
            is_other = one.is_text if is_text else kind is Kind.FLAG
            if not is_other or (not is_text and one.wanted == wanted):
                return one
        self._properties.append(Property(kind, values, wanted))
        return self._properties[-1]


def _identifier(words: str) -> str:
    """`Order no.` → `orderNo`; empty where nothing could be the name of anything."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    found = re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    name = camel_case("_".join(found[:3]))
    return name if name[:1].isalpha() else ""
