"""Texts as the resource files of Android want them.

Android unescapes a string once more after the XML parser: a backslash starts an
escape, quotes preserve white space, which is otherwise collapsed, and a leading `@`
or `?` makes a reference.
"""

from __future__ import annotations

import re
from html import escape

from markupsafe import Markup

from compilers.language.printable import is_invisible, joined, printable

_ESCAPES = {"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_UNESCAPES = {"n": "\n", "t": "\t"}
_PIECE = re.compile(
    r"\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<escaped>.)|(?P<quote>\")"
    r"|(?P<space>[ \t\n]+)|(?P<plain>.)",
    re.DOTALL,
)
_LOOSE_SPACE = re.compile("^ | $|  ")


def android_string(text: str) -> Markup:
    """The content of a `<string>` that stands for `text`."""
    text = printable(text)
    escaped = "".join(map(_escaped, text))
    if text.startswith(("@", "?")):
        escaped = f"\\{escaped}"
    if _LOOSE_SPACE.search(text):
        escaped = f'"{escaped}"'
    return Markup(escape(escaped, quote=False))


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_invisible(character):
        return f"\\u{ord(character):04x}"
    return character


def text_of(content: str) -> str:
    """What a `<string>` with that content stands for; the inverse of `android_string`.

    White space outside quotes is collapsed, as Android does it.
    """
    pieces, is_quoted = [], False
    for match in _PIECE.finditer(content.strip(" \t\n")):
        kind = match.lastgroup or "plain"
        found = match.group(kind)
        if kind == "quote":
            is_quoted = not is_quoted
        elif kind == "code":
            pieces.append(chr(int(found, 16)))
        elif kind == "escaped":
            pieces.append(_UNESCAPES.get(found, found))
        else:
            pieces.append(" " if kind == "space" and not is_quoted else found)
    return joined("".join(pieces))
