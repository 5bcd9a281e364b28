"""DSL text → tree, or an error that points at the text. The grammar is `dsl.lark`.

The text is read in three steps: `_measure` refuses what is absurdly large or deep
before anything is built, Lark builds the elements, `_fit` finds their dialect.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from compilers.errors import DslError, unknown
from compilers.language.printable import joined
from compilers.language.syntax_errors import located, syntax_error
from compilers.language.tree import (
    Attribute,
    Colour,
    Element,
    Number,
    Screen,
    Span,
    Value,
)
from compilers.schema.dialects import dialect as dialect_called
from compilers.schema.dialects import dialects
from compilers.schema.validation import MAX_DEPTH, Misfit, first_misfit, known_in

if TYPE_CHECKING:
    from lark import Lark, Token

MAX_TOKENS = 20_000
"""Most names, strings, numbers and marks of punctuation in one text.

Two hundred times the longest genuine program; every target writes it in seconds.
"""

MAX_DIGITS = 40
"""Most characters of a number."""

KNOWN_ESCAPES = r"\" \\ \n \t \u0041"

_TOKEN = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[{}(),=]|[^\s{}(),="]+')
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_SHORT_ESCAPES = {'"': '"', "\\": "\\", "n": "\n", "t": "\t"}


def parse(text: str, dialect: str | None = None) -> Screen:
    """The screen that a DSL text stands for.

    Without a dialect the first of the table whose elements and nesting fit is taken;
    `validation.diagnostics_on_guess` says where others fit as well. A byte order mark
    and any line ends are accepted.

    Raises:
        DslError: the text cannot be read; it says where and what was expected.
        UnknownDialect: there is no such dialect.
    """
    if dialect is not None:
        dialect_called(dialect)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.rstrip(" \t\n")
    _measure(text)
    children = _build(text)
    return _fit(text, children, dialect)


def _measure(text: str) -> None:
    depth = 0
    for count, match in enumerate(_TOKEN.finditer(text), start=1):
        token = match.group()
        depth += (token == "{") - (token == "}")
        if depth > MAX_DEPTH:
            message = f"Elements are nested more than {MAX_DEPTH} levels deep."
            raise located(text, match.start(), message)
        if count > MAX_TOKENS:
            message = f"The text has more than {MAX_TOKENS:,} tokens."
            raise located(text, match.start(), message)


def _build(text: str) -> tuple[Element, ...]:
    from lark import UnexpectedInput

    try:
        children: tuple[Element, ...] = _lark().parse(text)  # type: ignore[assignment]
    except UnexpectedInput as error:
        raise syntax_error(_lark(), text, error) from None
    except _BadValueError as error:
        raise _refused(text, error.span, error.message) from None
    return children


def _fit(text: str, children: tuple[Element, ...], name: str | None) -> Screen:
    """The screen in the named dialect, or in the first that fits."""
    misfits: dict[str, Misfit] = {}
    for tried in [name] if name else dialects():
        misfit = first_misfit(dialect_called(tried), children)
        if misfit is None:
            return Screen(tried, children)
        misfits[tried] = misfit
    raise _misfit_error(text, misfits)


def _misfit_error(text: str, misfits: dict[str, Misfit]) -> DslError:
    """The error of the dialect that came furthest: it is the one that was meant."""
    furthest = max(map(_place, misfits.values()))
    meant = [name for name in misfits if _place(misfits[name]) == furthest]
    element = misfits[meant[0]].element
    owners = known_in(element.name)
    misfit = misfits[next((name for name in meant if name in owners), meant[0])]
    message = misfit.message
    if len(meant) > 1 and not owners:
        known = {
            name: None for tried in meant for name in dialect_called(tried).elements
        }
        message = unknown("element", element.name, known)
    span = element.span
    assert span is not None  # the parser gives one to every element
    return _refused(text, span, message, misfit.expected)


def _place(misfit: Misfit) -> tuple[int, int]:
    span = misfit.element.span
    return (span.line, span.column) if span else (0, 0)


def _refused(
    text: str, span: Span, message: str, expected: tuple[str, ...] = ()
) -> DslError:
    return DslError(message, span, text.split("\n")[span.line - 1], expected)


@dataclass(eq=False)
class _BadValueError(Exception):
    """Something that is written well and means nothing."""

    span: Span
    message: str


class _Builder:
    """Lark calls a method for each finished rule; there is no parse tree between."""

    def start(self, found: list[Element]) -> tuple[Element, ...]:
        return tuple(found)

    def leaf(self, found: list[Any]) -> Element:
        name, attributes, end = _head(found)
        return Element(str(name), None, attributes, _span(name, end))

    def container(self, found: list[Any]) -> Element:
        name, attributes, _ = _head(found)
        children = tuple(part for part in found if isinstance(part, Element))
        return Element(str(name), children, attributes, _span(name, found[-1]))

    def attributes(self, found: list[Any]) -> tuple[tuple[Attribute, ...], Token]:
        *attributes, end = found
        seen: set[str] = set()
        for attribute in attributes:
            if attribute.name in seen:
                message = f"The attribute {attribute.name!r} is given twice."
                raise _BadValueError(attribute.span, message)
            seen.add(attribute.name)
        return tuple(attributes), end

    def bare(self, found: list[Token]) -> Attribute:
        token = found[0]
        return Attribute("text", _unescaped(token), _span(token, token))

    def named(self, found: list[Any]) -> Attribute:
        name, (value, end) = found
        return Attribute(str(name), value, _span(name, end))

    def string(self, found: list[Token]) -> tuple[Value, Token]:
        return _unescaped(found[0]), found[0]

    def number(self, found: list[Token]) -> tuple[Value, Token]:
        return _number(found[0]), found[0]

    def colour(self, found: list[Token]) -> tuple[Value, Token]:
        return Colour(*bytes.fromhex(found[0][1:])), found[0]

    def tuple(self, found: list[Token]) -> tuple[Value, Token]:
        *numbers, end = found
        return tuple(map(_number, numbers)), end


@cache
def _lark() -> Lark:
    from lark import Lark

    grammar = resources.files("compilers").joinpath("language/dsl.lark")
    # `Any`, because Lark asks only for methods named like the rules.
    builder: Any = _Builder()
    return Lark(grammar.read_text(encoding="utf-8"), parser="lalr", transformer=builder)


def _head(found: list[Any]) -> tuple[Token, tuple[Attribute, ...], Token]:
    """Name and attributes of an element, and the last token of both."""
    name = found[0]
    if len(found) > 1 and type(found[1]) is tuple:
        attributes, end = found[1]
        return name, attributes, end
    return name, (), name


def _span(first: Token, last: Token) -> Span:
    line, column = first.line or 1, first.column or 1
    return Span(line, column, last.end_line or line, last.end_column or column)


def _number(token: Token) -> Number:
    if len(token) > MAX_DIGITS:
        message = f"A number has at most {MAX_DIGITS} characters."
        raise _BadValueError(_span(token, token), message)
    if token.lstrip("-").isdigit():
        return int(token)
    number = float(token)
    if not math.isfinite(number):
        raise _BadValueError(_span(token, token), f"The number {token} is too large.")
    return number


def _unescaped(token: Token) -> str:
    """What a string literal stands for."""
    text = _ESCAPE.sub(lambda match: _unescape(token, match), token[1:-1])
    return joined(text)


def _unescape(token: Token, escape: re.Match[str]) -> str:
    code, short = escape.groups()
    if code is not None:
        return chr(int(code, 16))
    if short not in _SHORT_ESCAPES:
        message = f"Unknown escape \\{short}; known are {KNOWN_ESCAPES}."
        column = (token.column or 1) + 1 + escape.start()
        line = token.line or 1
        raise _BadValueError(Span(line, column, line, column + 2), message)
    return _SHORT_ESCAPES[short]
