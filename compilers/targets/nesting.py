"""Code within code: indented and without stray blank lines, by plain text operations.

Jinja's own `indent` makes an object of every line at every level, which for a deep
screen takes most of the time.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_BLANK_LINES = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n(?!\n)")


def nested(markup: str, by: int = 4) -> Markup:
    """Code as it stands inside of other code: all but its first line further in."""
    return Markup(_LINE.sub("\n" + " " * by, str.__str__(markup)))


def single_blank_lines(markup: str) -> Markup:
    """Code without blank lines around it, and with single ones inside."""
    return Markup(_BLANK_LINES.sub("\n\n", str.strip(markup, "\n")))


def without_blank_lines(markup: str) -> Markup:
    """Code without its blank lines."""
    return Markup("\n".join(one for one in str.split(markup, "\n") if one.strip()))


def attributes(values: dict[str, object], before: str = " ") -> Markup:
    """Attributes of a tag, each after `before`; those that are None are left out."""
    given = ((name, value) for name, value in values.items() if value is not None)
    return Markup(
        "".join(f'{before}{name}="{_quoted(value)}"' for name, value in given)
    )


def _quoted(value: object) -> str:
    """A value as it stands between the quotes of an attribute."""
    return (
        value
        if isinstance(value, Markup)
        else str(escape(value)).replace("\n", "&#10;")
    )
