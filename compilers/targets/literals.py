"""Texts as the string literals of programming languages.

A literal never ends early, starts no interpolation and holds no line break, whatever
the text is; characters that a reader of the code would not see are written by number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.language.printable import is_invisible, printable

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Notation:
    """How a language writes strings: between `quote`s, `by_number` where need be."""

    by_number: str
    quote: str = '"'
    escapes: Mapping[str, str] = field(default_factory=dict)


_COMMON = {"\\": "\\\\", "\n": "\\n", "\t": "\\t"}

SWIFT = Notation("\\u{{{:x}}}", escapes={**_COMMON, '"': '\\"'})
DART = Notation("\\u{{{:x}}}", "'", escapes={**_COMMON, "'": "\\'", "$": "\\$"})
KOTLIN = Notation("\\u{:04x}", escapes={**_COMMON, '"': '\\"', "$": "\\$"})
JAVASCRIPT = Notation("\\u{:04x}", escapes={**_COMMON, '"': '\\"'})

# What JSX takes as it stands: no entity, brace or tag, no space that it would collapse.
_PLAIN_JSX = re.compile(r"[^\s&<>{}\"'\\]+(?: [^\s&<>{}\"'\\]+)*")


def literal(text: str, notation: Notation) -> Markup:
    """The literal that stands for `text`, quotes included."""
    spelt = "".join(
        notation.by_number.format(ord(c))
        if is_invisible(c)
        else notation.escapes.get(c, c)
        for c in printable(text)
    )
    return Markup(f"{notation.quote}{spelt}{notation.quote}")


swift_string = partial(literal, notation=SWIFT)
dart_string = partial(literal, notation=DART)
kotlin_string = partial(literal, notation=KOTLIN)
javascript_string = partial(literal, notation=JAVASCRIPT)


def jsx_text(text: str) -> Markup:
    """`text` between two tags of JSX: as it is, or as an expression."""
    return Markup(text) if _is_plain_jsx(text) else _expression(text)


def jsx_attribute(text: str) -> Markup:
    """`text` as the value of an attribute of JSX, quotes or braces included."""
    return Markup(f'"{text}"') if _is_plain_jsx(text) else _expression(text)


def _expression(text: str) -> Markup:
    return Markup(f"{{{javascript_string(text)}}}")


def _is_plain_jsx(text: str) -> bool:
    return bool(_PLAIN_JSX.fullmatch(text)) and not any(map(is_invisible, text))
