"""The style sheet of a page: what the page uses, and nothing else.

It has four parts: custom properties; the rules of `ui/roles.css` that the page's own
markup needs; what is usual for a role within each kind of container; and one class for
each look that differs, which equal looks share.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from compilers.page.style import ROOT, Style, style_of
from compilers.page.ui_theme import CHANGED_BY_NIGHT, DAY, scheme
from compilers.targets.html.flow import AtWidths, at_widths, flow, widths_of
from compilers.targets.html.paint import paint
from compilers.targets.html.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compilers.page.builder import Node, Page
    from compilers.page.style import Axis
    from compilers.schema.roles import Role

    Declarations = dict[str, str]

SCREEN = "screen"
"""Class of what holds the outermost elements."""

_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_ANY_OF = re.compile(r":(where|is)\(([^()]*)\)")
_NOT = re.compile(r":not\([^()]*\)")
_VARIABLE = re.compile(r"var\((--[\w-]+)")


class Rule(NamedTuple):
    """A rule of a style sheet; `inside` are those of a media query, else empty."""

    prelude: str
    body: str
    inside: tuple[Rule, ...] = ()


class Looks:
    """The classes of a page's elements, and the sheet that they stand in."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tokens = Tokens(page.ground)
        self._usual: dict[tuple[str, tuple[tuple[str, str], ...]], _Usual] = {}
        self._expectations: dict[tuple[str, Axis | None], Declarations] = {}
        self._names: dict[object, str] = {}
        self._rules: dict[str, tuple[Declarations, AtWidths]] = {}
        self._widths = widths_of(page)
        self._classes: dict[str, str] = {}
        for node in page.children:
            self._add(node, ROOT, None)

    def classes(self, node: Node) -> str:
        """What stands in `class`: role, variant, tone, size, states, its own look."""
        words = [node.role, *_modifiers(node)]
        own = self._classes.get(node.id)
        return " ".join([*words, own] if own else words)

    def sheet(self, markup: str) -> Markup:
        """The style sheet for the page's markup."""
        written = self._rules_for(markup)
        properties = [
            _written(Rule(query, "", (rule,)) if query else rule)
            for query, own in self._properties(written)
            for rule in (Rule(":root", _body(own)),)
        ]
        return Markup("\n".join([*properties, written]))

    def properties(self, markup: str) -> list[tuple[str, Declarations]]:
        """The custom properties that the page's markup needs, by media query.

        The first are those that always hold; another query redefines some of them.
        """
        return list(self._properties(self._rules_for(markup)))

    def _rules_for(self, markup: str) -> str:
        used = frozenset(" ".join(re.findall(r'class="([^"]*)"', markup)).split())
        rules = [
            *_used(rules_of_roles(), used),
            *(usual.rule() for usual in self._usual.values()),
            *self._own_rules(),
        ]
        return "\n".join(map(_written, rules))

    def _add(self, node: Node, around: Style, parent: Node | None) -> None:
        expected = self._expected(node, around.axis)
        place = parent.role if parent else SCREEN
        self._take_usual(expected, node.role, (around.axis or "", place))
        own = own_look(node.style, node.role, around, expected, self._tokens)
        self._name(
            node, own, at_widths(node, parent, self._widths, self._tokens.length)
        )
        for child in node.children:
            self._add(child, as_seen_inside(node.role, node.style), node)

    def _expected(self, node: Node, axis: Axis | None) -> Declarations:
        """What a role has in any container that lays out its children along an axis."""
        key = (node.role, axis)
        if key not in self._expectations:
            self._expectations[key] = expected_look(node.row, axis, self._tokens)
        return self._expectations[key]

    def _take_usual(
        self, expected: Declarations, role: str, around: tuple[str, str]
    ) -> None:
        """Keep what is usual; what a container has by itself goes before the rest."""
        own = {k: v for k, v in expected.items() if k in _OF_CONTAINERS}
        rest = {k: v for k, v in expected.items() if k not in _OF_CONTAINERS}
        for (axis, place), part in ((("", ""), own), (around, rest)):
            if part:
                key = (axis, tuple(part.items()))
                usual = self._usual.setdefault(key, _Usual(part, set(), set()))
                usual.roles.add(role)
                usual.parents.add(place)

    def _name(self, node: Node, own: Declarations, by_width: AtWidths) -> None:
        if not own and not any(by_width.parts):
            return
        parts = tuple(tuple(part.items()) for part in (own, *by_width.parts))
        key = (node.role, parts)
        if key not in self._names:
            name = node.id.replace("_", "-")
            self._names[key] = f"main-{name}" if name == node.role else name
            self._rules[self._names[key]] = own, by_width
        self._classes[node.id] = self._names[key]

    def _own_rules(self) -> Iterator[Rule]:
        for name, (own, _) in self._rules.items():
            if own:
                yield Rule(f".{name}", _body(own))
        for i, query in enumerate(self._widths.queries):
            inside = tuple(
                Rule(f".{name}", _body(by_width.parts[i]))
                for name, (_, by_width) in self._rules.items()
                if by_width.parts[i]
            )
            if inside:
                yield Rule(query, "", inside)

    def _properties(self, written: str) -> Iterator[tuple[str, Declarations]]:
        """The custom properties that the rules, or one another, refer to."""
        own = self._tokens.declarations()
        themes = themes_of(scheme(self._page))
        needed = set(_VARIABLE.findall(written)) | {"color-scheme"}
        while True:
            values = [v for _, t in themes for n, v in t.items() if n in needed]
            more = {name for v in values for name in _VARIABLE.findall(v)} - needed
            if not more:
                break
            needed |= more
        for query, theme in themes:
            kept = {n: v for n, v in theme.items() if n in needed}
            if not query:
                kept |= {n: v for n, v in own.items() if n in needed}
                if self._page.ground:
                    kept["--canvas"] = self._page.ground
            if kept:
                yield query, kept


def expected_look(row: Role, axis: Axis | None, tokens: Tokens) -> Declarations:
    """What a role has in any container that lays out its children along an axis."""
    plain = Style(axis)
    return flow(style_of({}, row, plain), plain, tokens.length)


def own_look(
    style: Style, role: str, around: Style, expected: Declarations, tokens: Tokens
) -> Declarations:
    """What an element is declared to have beside what is `expected` of its role."""
    found = flow(style, around, tokens.length)
    own = {k: v for k, v in found.items() if expected.get(k) != v}
    own |= {k: _UNDONE.get(k, "initial") for k in expected if k not in found}
    return own | paint(style, role, tokens)


def as_seen_inside(role: str, style: Style) -> Style:
    """The style of a container; pages of a carousel stand in a row that scrolls."""
    return replace(style, scroll="horizontal") if role == "carousel" else style


class _Usual(NamedTuple):
    """What is usual for some roles within some others."""

    declarations: Declarations
    roles: set[str]
    parents: set[str]

    def rule(self) -> Rule:
        """The rule, as weak as can be: each class of a look is stronger."""
        roles = _any_of(self.roles)
        parents = _any_of(self.parents - {""})
        prelude = f"{parents} > {roles}" if parents else roles
        body = {k: v for k, v in self.declarations.items() if _INITIAL.get(k) != v}
        return Rule(prelude, _body(body))


_INITIAL = {
    "flex-direction": "row",
    "justify-content": "flex-start",
    "flex-wrap": "nowrap",
    "flex": "0 1 auto",
    "align-self": "auto",
    "grid-column": "span 1",
}
"""What CSS has anyway; it stands only where something else must be undone."""

_UNDONE = {"max-width": "none", "width": "auto", "min-width": "auto"}
"""What takes back a declaration that is usual, where it is not `initial`."""

_OF_CONTAINERS = frozenset(
    {
        *("display", "flex-direction", "align-items", "justify-content", "flex-wrap"),
        *("grid-template-columns", "gap", "padding"),
    }
)
"""Declarations that do not depend on where an element stands."""


def _any_of(classes: Iterable[str]) -> str:
    found = ", ".join(f".{name}" for name in sorted(classes))
    return f":where({found})" if found else ""


def _modifiers(node: Node) -> Iterator[str]:
    for word in (node.variant, node.tone, node.size):
        if word:
            yield f"is-{word}"
    for state in sorted(node.states):
        yield f"is-{state}"


def _body(declarations: Mapping[str, str]) -> str:
    return "".join(f"  {name}: {value};\n" for name, value in declarations.items())


def _written(rule: Rule) -> str:
    if rule.inside:
        inner = "\n".join(map(_written, rule.inside)).replace("\n", "\n  ")
        return f"{rule.prelude} {{\n  {inner}\n}}"
    return f"{rule.prelude} {{\n{rule.body}}}"


@cache
def rules_of_roles() -> tuple[Rule, ...]:
    """The rules of `ui/roles.css`, of which a page has those that it needs."""
    return tuple(_parsed(_text("roles.css")))


@cache
def themes_of(chosen: str) -> list[tuple[str, Declarations]]:
    """Custom properties by media query; those of the dark theme where it may hold."""
    (rule,) = _parsed(_text("theme.css"))
    light, dark = _colours(DAY), _colours(CHANGED_BY_NIGHT)
    light = {"color-scheme": "light dark", **light, **_declared(rule.body)}
    if chosen == "dark":
        return [("", {**light, **dark, "color-scheme": "dark"})]
    if chosen == "light":
        return [("", {**light, "color-scheme": "light"})]
    return [("", light), ("@media (prefers-color-scheme: dark)", dark)]


def _colours(theme: Mapping[str, str]) -> Declarations:
    return {f"--{name.replace('_', '-')}": value for name, value in theme.items()}


def _text(name: str) -> str:
    folder = resources.files("compilers").joinpath("targets/html/ui")
    text = folder.joinpath(name).read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _declared(body: str) -> Declarations:
    pairs = (line.strip().rstrip(";").partition(": ") for line in body.splitlines())
    return {name: value for name, _, value in pairs if value}


def _parsed(text: str) -> Iterator[Rule]:
    """The rules of a sheet of ours: one level of media queries, no braces in texts."""
    position = 0
    while (opened := text.find("{", position)) >= 0:
        depth, end = 1, opened + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        prelude = " ".join(text[position:opened].split())
        body = text[opened + 1 : end - 1]
        inner = tuple(_parsed(body)) if prelude.startswith("@media") else ()
        parts = (part.strip() for part in body.split(";"))
        lines = "".join(f"  {part};\n" for part in parts if part)
        yield Rule(prelude, "" if inner else lines, inner)
        position = end


def _used(rules: Iterable[Rule], used: frozenset[str]) -> Iterator[Rule]:
    """The rules whose selectors name only classes that are there."""
    for rule in rules:
        if rule.inside:
            inside = tuple(_used(rule.inside, used))
            if inside:
                yield rule._replace(inside=inside)
            continue
        selectors = re.split(r",\s*(?![^(]*\))", rule.prelude)
        kept = [one for one in (_pruned(one, used) for one in selectors) if one]
        if kept:
            yield rule._replace(prelude=", ".join(kept))


def _pruned(selector: str, used: frozenset[str]) -> str | None:
    """The selector without alternatives that nothing has; None where nothing is meant.

    What stands in `:not()` need not be there.
    """

    def there(part: str) -> bool:
        return set(_CLASS.findall(_NOT.sub("", part))) <= used

    for group in _ANY_OF.finditer(selector):
        kept = [one for one in group[2].split(", ") if there(one)]
        if not kept:
            return None
        selector = selector.replace(group[0], f":{group[1]}({', '.join(kept)})")
    return selector if there(selector) else None
