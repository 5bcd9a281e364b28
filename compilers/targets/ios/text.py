"""What a storyboard and its strings need that a template cannot work out.

Ids have the shape of Interface Builder's own, `kUe-Xg-1iO`, and come from a hash of
what they name, so that the same screen gives the same file and a small change to it
a small difference.
"""

from __future__ import annotations

import hashlib
import string

from markupsafe import Markup

from compilers.language.printable import is_invisible, printable

_DIGITS = string.digits + string.ascii_letters
_STRINGS_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ATTRIBUTE_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\t": "&#9;",
}


class ObjectIds:
    """The object ids of one storyboard; equal names have equal ids."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._taken: set[str] = set()

    def __call__(self, *names: str) -> str:
        """The id of a part of the screen, `ids("0.2", "label")`."""
        name = "/".join(names)
        if name not in self._ids:
            self._ids[name] = self._new(name)
        return self._ids[name]

    def _new(self, name: str) -> str:
        attempt = 0
        while (found := _shaped(f"{name}#{attempt}")) in self._taken:
            attempt += 1
        self._taken.add(found)
        return found


def strings_text(text: str) -> Markup:
    """What stands between the quotes of a `.strings` file for `text`."""
    return Markup(_spelt(text, _STRINGS_ESCAPES, "\\U{:04x}"))


def attribute_text(text: str) -> Markup:
    """What stands between the quotes of an XML attribute for `text`.

    A plain line break there would be read back as a space.
    """
    return Markup(_spelt(text, _ATTRIBUTE_ESCAPES, "&#x{:x};"))


def _spelt(text: str, escapes: dict[str, str], by_number: str) -> str:
    return "".join(
        by_number.format(ord(c)) if is_invisible(c) else escapes.get(c, c)
        for c in printable(text)
    )


def _shaped(name: str) -> str:
    """Eight digits of a hash of `name`, written `abc-de-fgh`."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:12], "big")
    digits = []
    for _ in range(8):
        number, digit = divmod(number, len(_DIGITS))
        digits.append(_DIGITS[digit])
    code = "".join(digits)
    return f"{code[:3]}-{code[3:5]}-{code[5:]}"
