"""What a tag is declared to look like → the attributes that say so.

Attributes are found by writing them: those are taken of which the compiler would write
what is there. What none of them writes is not understood.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from compilers.language.tree import Colour, Value
from compilers.page.style import Style, style_of
from compilers.schema.attributes import attributes
from compilers.schema.roles import Role, roles
from compilers.targets.html.declared import PlainTokens, plain
from compilers.targets.html.paint import FONTS, TYPEFACES
from compilers.targets.html.sheet import expected_look, own_look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from compilers.page.style import Axis
    from compilers.schema.dialects import ElementKind
    from compilers.targets.html.declared import Declared

Given = dict[str, Value]

_LENGTH = re.compile(r"(?:min\()?(-?\d*\.?\d+)(?:px)?(?:, .*\))?")
_BORDER = re.compile(r"(-?\d*\.?\d+)(?:px)? solid(?: (.+))?")
_REPEAT = re.compile(r"repeat\((\d+), .*\)")
_TRACK = re.compile(r"minmax\(0, (.+?)fr\)")
_FLEX = re.compile(r"(\S+) 1 \S+")
_SPAN = re.compile(r"span (\d+)")
_SHADOW = re.compile(r"var\(--shadow-(\d)\)")

_EDGES = {
    "flex-start": "start",
    "flex-end": "end",
    "space-between": "between",
}
_TOKENS = PlainTokens()


def read_looks(
    seen: Mapping[str, Declared], kind: ElementKind, row: Role, around: Style
) -> tuple[Given, list[str]]:
    """The attributes that write what is declared, and the names of what none writes.

    `around` is the look of what the element stands in.
    """
    return _Search(seen, kind, row, around).found()


class _Search:
    """Which attributes write what is declared for one element."""

    def __init__(
        self, seen: Mapping[str, Declared], kind: ElementKind, row: Role, around: Style
    ) -> None:
        self._seen = {name: one.value for name, one in seen.items()}
        self._kind = kind
        self._row = row
        self._around = around
        self._expected = _expected(row.name, around.axis)
        self._rows = attributes("ui")

    def found(self) -> tuple[Given, list[str]]:
        """The fewest attributes that explain most."""
        given: Given = {}
        left = self._differing(given)
        if left:
            given = self._taken(given, [p for p in self._proposals() if p])
            left = self._differing(given)
        if left:
            given = self._together(given, len(left))
        for name in list(given):
            less = {key: value for key, value in given.items() if key != name}
            if len(self._differing(less)) <= len(self._differing(given)):
                given = less
        return given, [n for n in self._differing(given) if n in self._seen]

    def _taken(self, given: Given, offered: list[Given]) -> Given:
        """`given` with what is offered, as long as it explains more."""
        fitting = [one for one in offered if self._fits(one)]
        left = len(self._differing(given))
        has_grown = True
        while left and has_grown:
            has_grown = False
            for one in fitting:
                more = {**given, **one}
                count = len(self._differing(more))
                if count < left:
                    given, left, has_grown = more, count, True
        return given

    def _together(self, given: Given, left: int) -> Given:
        """What only several attributes of the layout say together."""
        sizes = _length(self._seen.get("width", ""))
        choices: dict[str, list[Value | None]] = {
            "width": [None, "fill", "hug", *([sizes] if sizes is not None else [])],
            "height": [given.get("height"), "fill"],
            "align-self": [None, "start", "center", "end", "stretch"],
            "grow": [None, 0, *self._grows()],
        }
        if self._around.axis == "overlay":
            choices["place"] = [None, *self._rows["place"].values]
            del choices["grow"], choices["align-self"]
        best = given
        for values in product(*choices.values()):
            chosen = dict(zip(choices, values, strict=True))
            more = {k: v for k, v in given.items() if k not in chosen}
            more |= {k: v for k, v in chosen.items() if v is not None}
            count = len(self._differing(more))
            if self._fits(more) and count < left:
                best, left = more, count
                if not left:
                    break
        return best

    def _grows(self) -> list[Value]:
        match = _FLEX.fullmatch(self._seen.get("flex", ""))
        return [_number(match[1])] if match else []

    def _fits(self, given: Given) -> bool:
        rows = ((self._rows[name], value) for name, value in given.items())
        return all(
            row.fits(self._kind) and row.accepts(value, self._kind)
            for row, value in rows
        )

    def _differing(self, given: Given) -> list[str]:
        """The names of declarations that these attributes write otherwise."""
        style = style_of({**self._kind.defaults, **given}, self._row, self._around)
        name = self._row.name
        own = own_look(style, name, self._around, self._expected, _TOKENS)
        names = {**self._seen, **own}
        return [
            n for n in names if not _is_same(self._seen.get(n), plain(own.get(n, "")))
        ]

    def _proposals(self) -> Iterator[Given]:
        yield {"width": "fill"}
        for name, value in self._seen.items():
            read = _READ.get(name)
            if read is not None:
                yield from read(value)
        yield {"width": "hug"}
        yield {"height": "fill"}
        yield {"grow": 0}
        if self._around.axis == "overlay":
            for word in self._rows["place"].values:
                yield {"place": word}


@lru_cache(maxsize=512)
def _expected(role: str, axis: Axis | None) -> dict[str, str]:
    return expected_look(roles()[role], axis, _TOKENS)


def _is_same(seen: str | None, written: str) -> bool:
    """Whether two values say the same: a bound as wide as there is room says itself."""
    if seen is None:
        return not written
    if seen == written:
        return True
    match = _LENGTH.fullmatch(written)
    return bool(match) and written.startswith("min(") and seen == f"{match[1]}px"  # type: ignore[index]


def _number(text: str) -> float | int:
    number = float(text)
    return int(number) if number.is_integer() else number


def _length(text: str) -> float | int | None:
    match = _LENGTH.fullmatch(text)
    return _number(match[1]) if match else None


def _lengths(value: str) -> list[float | int] | None:
    found = [_length(part) for part in value.split()]
    return [n for n in found if n is not None] if None not in found and found else None


def _one(name: str) -> Callable[[str], Iterable[Given]]:
    """A single length."""

    def read(value: str) -> Iterator[Given]:
        number = _length(value)
        if number is not None:
            yield {name: number}

    return read


def _plain(name: str) -> Callable[[str], Iterable[Given]]:
    """A single number."""

    def read(value: str) -> Iterator[Given]:
        try:
            yield {name: _number(value)}
        except ValueError:
            return

    return read


def _words(name: str, table: Mapping[str, str]) -> Callable[[str], Iterable[Given]]:
    """A word, as `table` translates it or as it is."""
    return lambda value: [{name: table.get(value, value)}]


def _sides(name: str) -> Callable[[str], Iterable[Given]]:
    """One, two or four lengths; CSS has three, too."""

    def read(value: str) -> Iterator[Given]:
        found = _lengths(value)
        if found is None:
            return
        if len(found) == 3:
            found.append(found[1])
        yield {name: found[0] if len(found) == 1 else tuple(found)}

    return read


def _hex(name: str) -> Callable[[str], Iterable[Given]]:
    def read(value: str) -> Iterator[Given]:
        colour = _colour(value)
        if colour is not None:
            yield {name: colour}

    return read


def _colour(value: str) -> Colour | None:
    if not re.fullmatch("#[0-9a-f]{6}", value):
        return None
    return Colour(*bytes.fromhex(value[1:]))


def _border(value: str) -> Iterator[Given]:
    if value in {"0", "none"}:
        yield {"border": 0}
    match = _BORDER.fullmatch(value)
    if match:
        colour = _colour(match[2] or "")
        width: Given = {"border": _number(match[1])}
        yield {**width, "border-color": colour} if colour else width


def _radius(value: str) -> Iterator[Given]:
    if value == "var(--radius-full)":
        yield {"radius": "full"}
    yield from _sides("radius")(value)


def _shadow(value: str) -> Iterator[Given]:
    match = _SHADOW.fullmatch(value)
    if value == "none" or match:
        yield {"shadow": int(match[1]) if match else 0}


def _columns(value: str) -> Iterator[Given]:
    match = _REPEAT.fullmatch(value)
    if match:
        yield {"columns": int(match[1])}
    shares = tuple(map(_number, _TRACK.findall(value)))
    if len(shares) > 1:
        yield {"tracks": shares}


def _grow(value: str) -> Iterator[Given]:
    match = _FLEX.fullmatch(value)
    if match and match[1] != "0":
        yield {"grow": _number(match[1])}


def _span(value: str) -> Iterator[Given]:
    match = _SPAN.fullmatch(value)
    if match:
        yield {"span": int(match[1])}


def _family(value: str) -> Iterator[Given]:
    for attribute, table in (("typeface", TYPEFACES), ("font", FONTS)):
        for name, one in table.items():
            if one == value:
                yield {attribute: name}


_READ: dict[str, Callable[[str], Iterable[Given]]] = {
    "gap": _sides("gap"),
    "padding": _sides("padding"),
    "margin": _sides("margin"),
    "align-items": _words("align", _EDGES),
    "justify-content": _words("justify", _EDGES),
    "flex-wrap": _words("wrap", {}),
    "grid-template-columns": _columns,
    "overflow-x": lambda _: [{"scroll": "horizontal"}],
    "overflow-y": lambda _: [{"scroll": "vertical"}],
    "width": _one("width"),
    "height": _one("height"),
    "min-width": _one("min-width"),
    "max-width": _one("max-width"),
    "min-height": _one("min-height"),
    "flex": _grow,
    "align-self": _words("align-self", _EDGES),
    "grid-column": _span,
    "background": _hex("background"),
    "border": _border,
    "border-radius": _radius,
    "box-shadow": _shadow,
    "opacity": _plain("opacity"),
    "font-family": _family,
    "font-weight": _plain("weight"),
    "line-height": _plain("line-height"),
    "text-align": _words("text-align", {}),
    "text-decoration": _words("decoration", {}),
    "color": _hex("color"),
    "--accent": _hex("color"),
    "--link": _hex("link-color"),
    "font-size": _one("font-size"),
    "letter-spacing": _one("letter-spacing"),
    "-webkit-line-clamp": _plain("lines"),
    "aspect-ratio": _plain("ratio"),
    "object-fit": _words("fit", {}),
}
"""By the name of a declaration: the attributes that may write its value."""
