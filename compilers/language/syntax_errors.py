"""Lark's complaints → sentences that point at the text and say what was expected."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from compilers.errors import DslError
from compilers.language.slips import SLIPS, UNREADABLE
from compilers.language.tree import Span
from compilers.language.wording import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lark import Lark, Token, UnexpectedInput

Key: TypeAlias = tuple[Any, str]
"""The parser's state and the kind of token it stopped at."""

_WORDS = {
    "NAME": "an element name",
    "STRING": "a string",
    "NUMBER": "a number",
    "COLOUR": "a colour",
    "_LEFT": "'('",
    "RIGHT": "')'",
    "_OPEN": "'{'",
    "CLOSE": "'}'",
    "_COMMA": "','",
    "_NEWLINE": "a new line",
    "_EQUALS": "'='",
    "$END": "the end of the text",
}

_ANY_SLIP = "Unexpected {found}; expected {expected}."

_STRING = re.compile(
    r'"[^"\\\x00-\x08\x0a-\x1f]*(?:\\[^\x00-\x1f][^"\\\x00-\x08\x0a-\x1f]*)*'
)
_BRACE = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[{}]')


def located(
    text: str, position: int, message: str, expected: tuple[str, ...] = ()
) -> DslError:
    """The error at a character position of a text."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    line = text.count("\n", 0, position) + 1
    column = position - start + 1
    span = Span(line, column, line, column + 1)
    return DslError(message, span, text[start : end if end >= 0 else None], expected)


def syntax_error(lark: Lark, text: str, error: UnexpectedInput) -> DslError:
    """The sentence for the place at which `lark` gave up on `text`."""
    from lark import UnexpectedToken

    if not isinstance(error, UnexpectedToken):
        return _unreadable(text, error.pos_in_stream or 0)
    position, found = _found(text, error.token)
    opened = _open_braces(text[:position])
    if error.token.type == "$END" and opened and "CLOSE" in error.expected:
        message = "The brace opened here is never closed; a '}' is missing."
        return located(text, opened[-1], message, ("'}'",))
    expected = _expected(error.expected, inside=bool(opened))
    sentence = _slips(lark).get(_key(error), _ANY_SLIP)
    sentence = sentence.replace("{expected}", one_of(expected))
    message = sentence.replace("{found}", found)
    return located(text, position, message, expected)


@cache
def _slips(lark: Lark) -> dict[Key, str]:
    """The sentence for each state and token that an example of bad input leads to."""
    from lark import UnexpectedInput

    sentences: dict[Key, str] = {}
    for sentence, examples in SLIPS:
        for example in examples:
            try:
                lark.parse(example)
            except UnexpectedInput as error:
                sentences.setdefault(_key(error), sentence)
    return sentences


def _key(error: UnexpectedInput) -> Key:
    state = getattr(error.state, "position", error.state)
    token = getattr(error, "token", None)
    return state, token.type if token is not None else ""


def _expected(terminals: Iterable[str], *, inside: bool) -> tuple[str, ...]:
    """What could have stood there, in words."""
    names = set(terminals) - {"$END" if inside else "CLOSE"}
    words = dict(_WORDS)
    if "STRING" in names or "_EQUALS" in names:
        words["NAME"] = "an attribute name"
    return tuple(words[name] for name in words if name in names)


def _found(text: str, token: Token) -> tuple[int, str]:
    """Where the unexpected token begins, and the token in words."""
    if token.type == "$END":
        return len(text.rstrip()), "the end of the text"
    shown = token.strip()
    begins = (token.start_pos or 0) + len(token) - len(token.lstrip())
    if not shown:
        return token.start_pos or 0, "the end of the line"
    return begins, repr(shown) if len(shown) <= 40 else f"{shown[:40]!r}…"


def _unreadable(text: str, position: int) -> DslError:
    character = text[position]
    if character == '"':
        return _bad_string(text, position)
    message = UNREADABLE.get(character)
    if message is None:
        message = f"Unexpected {_named(character)}; nothing in the DSL begins so."
    return located(text, position, message)


def _bad_string(text: str, position: int) -> DslError:
    match = _STRING.match(text, position)
    stop = match.end() if match else position
    at = text[stop : stop + 1].removeprefix("\\") or text[stop + 1 : stop + 2]
    if at in {"", "\n"}:
        message = "The string opened here is not closed on its line; expected '\"'."
        return located(text, position, message, ("'\"'",))
    message = f"{_named(at)} stands in a string as \\u{ord(at):04x}."
    return located(text, stop, message[0].upper() + message[1:])


def _named(character: str) -> str:
    if character.isprintable():
        return f"character {character!r}"
    name = unicodedata.name(character, "a control character").lower()
    return f"character U+{ord(character):04X} ({name})"


def _open_braces(text: str) -> list[int]:
    """Positions of the opening braces that nothing closes."""
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match.group() == "{":
            opened.append(match.start())
        elif match.group() == "}" and opened:
            opened.pop()
    return opened
