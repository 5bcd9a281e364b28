"""What the style sheet of a page declares for each of its tags, edited or not.

Of the rules that every page of the compiler may have, only what differs from them
counts: that is what somebody changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from compilers.schema.roles import roles
from compilers.targets.html.paint import ACCENTED
from compilers.targets.html.sheet import (
    SCREEN,
    expected_look,
    rules_of_roles,
    themes_of,
)
from compilers.targets.html.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compilers.page.style import Axis
    from compilers.targets.html.page_tree import Tag

Declarations = dict[str, str]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PIECE = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[{};]|[^{};\"']+|[\"']")
_ANY_OF = re.compile(r":(?:where|is)\(([^()]*)\)")
_COMMA = re.compile(r",\s*(?![^(]*\))")
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_OWN_VARIABLE = re.compile(r"--(color-.+|space-.+|text-.+|radius-[\d-]+)")
_REM = re.compile(r"(?<![\w.-])(-?\d*\.?\d+)rem\b")
_PIXELS = re.compile(r"(?<![\w.-])(-?\d*\.?\d+)px\b")
_WIDTHS = re.compile(r"@media \((?:min|max)-width: [\d.]+rem\)")
_SHADES = re.compile("#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}")
_RGB = re.compile(r"rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)\)")
_NAMED_COLOURS = {
    "black": "#000000",
    "silver": "#c0c0c0",
    "gray": "#808080",
    "grey": "#808080",
    "white": "#ffffff",
    "maroon": "#800000",
    "red": "#ff0000",
    "purple": "#800080",
    "fuchsia": "#ff00ff",
    "green": "#008000",
    "lime": "#00ff00",
    "olive": "#808000",
    "yellow": "#ffff00",
    "navy": "#000080",
    "blue": "#0000ff",
    "teal": "#008080",
    "aqua": "#00ffff",
    "orange": "#ffa500",
}
"""The colours that CSS had names for first."""


class Declared(NamedTuple):
    """A declaration that counts for a tag, and its line in the page."""

    value: str
    line: int


class _Rule(NamedTuple):
    """One selector of a rule with what it declares; `media` is empty outside of one."""

    media: str
    selector: str
    declarations: dict[str, Declared]
    line: int


class Unknown(NamedTuple):
    """Something of a sheet that is not understood."""

    what: str
    line: int


class PlainTokens(Tokens):
    """Values instead of names for them: how looks are written to be compared."""

    def __init__(self) -> None:
        super().__init__(None)

    def colour(self, value: str | None, wanted: str) -> str:  # noqa: ARG002 -- as every other
        """The colour itself."""
        return "var(--line)" if value is None else value

    def _named(self, kind: str, pixels: float) -> str:  # noqa: ARG002 -- as every other
        return plain_length(pixels)


@dataclass
class Sheet:
    """The style sheet of a page.

    `unknown` are the rules that say something by means that are not understood.
    """

    unknown: list[Unknown] = field(default_factory=list)
    _rules: list[_Rule] = field(default_factory=list)
    _values: dict[str, str] = field(default_factory=dict)
    _unbroken: set[str] = field(default_factory=set)

    def add(self, text: str, line: int) -> None:
        """Take the rules of one tag `style`, whose text begins in a line."""
        for rule in _parsed(text, line):
            if rule.selector == ":root":
                for name, (value, place) in rule.declarations.items():
                    self._take_property(rule.media, name, value, place)
            else:
                self._take(rule)

    def of(self, tag: Tag) -> dict[str, Declared]:
        """What is declared for a tag by itself; its attribute `style` is strongest."""
        found: dict[str, Declared] = {}
        names = {f".{name}" for name in tag.classes}
        if "id" in tag.attributes:
            names.add(f"#{tag.attributes['id']}")
        for _, rule in sorted(self._of_any(tag.name, names), key=lambda pair: pair[0]):
            found |= rule.declarations
        for piece in tag.attributes.get("style", "").split(";"):
            name, colon, value = piece.partition(":")
            if colon:
                found[name.strip().lower()] = Declared(value.strip(), tag.line)
        plain = {
            name: Declared(self.plain(one.value), one.line)
            for name, one in found.items()
        }
        return _as_written_here(plain, tag)

    def plain(self, value: str) -> str:
        """A value without names of its own, lengths as pixels, colours as `#rrggbb`."""
        for _ in range(4):  # a name may stand for another one
            value = _VARIABLE.sub(lambda m: self._values.get(m[1], m[0]), value)
        return plain(value)

    def keeps_lines(self, tag: Tag) -> bool:
        """Whether its words stay on one line where the window is as wide as drawn."""
        return any(f".{name}" in self._unbroken for name in tag.classes)

    def _of_any(self, tag: str, names: set[str]) -> Iterator[tuple[int, _Rule]]:
        for rule in self._rules:
            match = _SIMPLE.fullmatch(rule.selector)
            if match is None:
                continue
            parts = re.findall(r"[.#][\w-]+", match[2])
            if match[1] in (None, tag) and names.issuperset(parts):
                yield sum(10 if p[0] == "." else 100 for p in parts), rule

    def _take_property(self, media: str, name: str, value: str, line: int) -> None:
        if _OWN_VARIABLE.fullmatch(name) and not media:
            self._values[name] = value
        elif value not in _theme_values().get(name, ()) and name != "--canvas":
            self.unknown.append(Unknown(f"{name}: {value}", line))

    def _take(self, rule: _Rule) -> None:
        known = _known_rules().get((rule.media, rule.selector), {})
        usual = _usual_rules().get(rule.selector, {}) if not rule.media else {}
        kept = {
            name: one
            for name, one in rule.declarations.items()
            if one.value not in known.get(name, ())
            and self.plain(one.value) not in usual.get(name, ())
        }
        if rule.media.startswith("@media (min-width") and "white-space" in kept:
            self._unbroken.add(rule.selector)
        if not kept or (_WIDTHS.fullmatch(rule.media) and rule.selector[0] == "."):
            return
        if not rule.media and _SIMPLE.fullmatch(rule.selector):
            self._rules.append(rule._replace(declarations=kept))
        else:
            self.unknown.append(Unknown(rule.selector, rule.line))


@lru_cache(maxsize=4096)
def plain(value: str) -> str:
    """A value with its lengths as pixels and its colours as `#rrggbb`."""
    value = _REM.sub(lambda m: plain_length(float(m[1]) * 16), value)
    value = _PIXELS.sub(lambda m: plain_length(float(m[1])), value)
    value = " ".join(value.removesuffix("!important").split())
    words = re.split(r" (?![^(]*\))", value)
    return " ".join(map(_colour, words))


def plain_length(pixels: float) -> str:
    """A length in pixels, to a thousandth of one."""
    written = f"{pixels:.3f}".rstrip("0").rstrip(".")
    return "0" if written in {"0", "-0"} else f"{written}px"


def _as_written_here(found: dict[str, Declared], tag: Tag) -> dict[str, Declared]:
    """Declarations as the compiler writes them that say the same."""
    others = {"background-color": "background"}
    if ACCENTED.intersection(tag.classes):
        others["accent-color"] = "--accent"
    return {others.get(name, name): one for name, one in found.items()}


def _colour(word: str) -> str:
    if _SHADES.fullmatch(word):
        digits = word[1:].lower()
        return f"#{''.join(2 * d for d in digits) if len(digits) == 3 else digits}"
    parts = _RGB.fullmatch(word)
    if parts and all(int(part) < 256 for part in parts.groups()):
        return "#" + "".join(f"{int(part):02x}" for part in parts.groups())
    return _NAMED_COLOURS.get(word.lower(), word)


def _parsed(text: str, line: int) -> Iterator[_Rule]:
    """The rules of a sheet, one a selector; what is not closed ends with the sheet."""
    return _Parser(line).rules(_COMMENT.sub(lambda m: "\n" * m[0].count("\n"), text))


class _Parser:
    """One walk over a sheet: rules, and media queries around them."""

    def __init__(self, line: int) -> None:
        self._line = self._begun = self._start = line
        self._media, self._prelude, self._written = "", "", ""
        self._declarations: dict[str, Declared] | None = None

    def rules(self, text: str) -> Iterator[_Rule]:
        """The rules, in their order."""
        for piece in _PIECE.findall(text):
            if piece == "{":
                self._open()
            elif piece == ";":
                self._declare()
            elif piece == "}":
                self._declare()
                yield from self._close()
            else:
                self._write(piece)
            self._line += piece.count("\n")

    def _write(self, piece: str) -> None:
        if not self._written.strip():
            blank = len(piece) - len(piece.lstrip())
            self._begun = self._line + piece.count("\n", 0, blank)
        self._written += piece

    def _open(self) -> None:
        words, self._written = " ".join(self._written.split()), ""
        if words.startswith("@"):
            self._media = words
        else:
            self._prelude, self._start = words, self._begun
            self._declarations = {}

    def _declare(self) -> None:
        name, colon, value = self._written.partition(":")
        if self._declarations is not None and colon:
            place = Declared(" ".join(value.split()), self._begun)
            self._declarations[name.strip().lower()] = place
        self._written = ""

    def _close(self) -> Iterator[_Rule]:
        if self._declarations is None:
            self._media = ""
            return
        for selector in _COMMA.split(self._prelude):
            for one in _flat(selector):
                yield _Rule(self._media, one, self._declarations, self._start)
        self._declarations = None


def _flat(selector: str) -> Iterator[str]:
    """A selector without alternatives: `:is(a, b) > c` is `a > c` and `b > c`."""
    groups = [re.split(r",\s*", group) for group in _ANY_OF.findall(selector)]
    for chosen in product(*groups):
        words = iter(chosen)
        yield _ANY_OF.sub(lambda _, words=words: next(words), selector)  # type: ignore[misc]


@cache
def _known_rules() -> Mapping[tuple[str, str], Mapping[str, frozenset[str]]]:
    """What the rules of roles declare, by media query and flat selector."""
    found: dict[tuple[str, str], dict[str, frozenset[str]]] = {}
    pairs = [("", rule) for rule in rules_of_roles() if not rule.inside]
    pairs += [(rule.prelude, one) for rule in rules_of_roles() for one in rule.inside]
    for media, rule in pairs:
        (parsed, *_) = [*_parsed(f"x {{{rule.body}}}", 1)]
        for selector in _COMMA.split(rule.prelude):
            for one in _flat(selector):
                values = found.setdefault((media, one), {})
                for name, (value, _) in parsed.declarations.items():
                    values[name] = values.get(name, frozenset()) | {value}
    return found


@cache
def _usual_rules() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """What is usual for a role, alone and within each other role: any of the values."""
    tokens = PlainTokens()
    axes: tuple[Axis | None, ...] = ("column", "row", "grid", "overlay", None)
    found: dict[str, dict[str, frozenset[str]]] = {}
    for name, row in roles().items():
        values: dict[str, frozenset[str]] = {}
        for axis in axes:
            for key, value in expected_look(row, axis, tokens).items():
                values[key] = values.get(key, frozenset()) | {plain(value)}
        places = ["", *(f".{other} > " for other in (SCREEN, *roles()))]
        for place in places:
            found[f"{place}.{name}"] = values
    return found


@cache
def _theme_values() -> Mapping[str, frozenset[str]]:
    """The values that each custom property of the theme may have."""
    found: dict[str, frozenset[str]] = {}
    for scheme in ("light", "dark", "either"):
        for _, theme in themes_of(scheme):
            for name, value in theme.items():
                found[name] = found.get(name, frozenset()) | {value}
    return found
