"""Words for elements whose own words are not known: sensible, the same every time.

The words stand in `schema/roles.toml`.
"""

from __future__ import annotations

import re
from collections import Counter

from compilers.schema.roles import Role, roles


class Placeholders:
    """The words of one screen; every call counts the element that it names."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def __call__(self, role_name: str, look: str | None) -> tuple[str, int]:
        """Words for the next element of a role, and its number among them, from 1.

        `look` is what tells the element from others of its role, such as its icon.
        """
        self._seen[role_name] += 1
        number = self._seen[role_name]
        return _words(roles()[role_name], look, number), number


def is_placeholder(role: Role, words: str) -> bool:
    """Whether words are such as an element of a role gets that has none of its own."""
    word = re.escape(role.placeholder or _title(role))
    return (
        words in role.placeholders
        or words in role.meanings.values()
        or re.fullmatch(rf"{word} [1-9]\d*", words) is not None
    )


def has_counted_id(role: Role, words: str, name: str) -> bool:
    """Whether placeholder words stand in an element that is called by a number.

    Earlier versions called a paragraph a text.
    """
    stem = re.escape(role.name.replace("-", "_"))
    counted = re.fullmatch(rf"(?:{stem}|text)_\d+", name)
    return is_counted(role, words) and counted is not None


def is_counted(role: Role, words: str) -> bool:
    """Whether placeholder words say no more than a number would."""
    return words not in role.meanings.values() and not (
        role.placeholder and words in role.placeholders
    )


def _words(role: Role, look: str | None, number: int) -> str:
    if role.placeholders and not role.placeholder:
        return role.placeholders[(number - 1) % len(role.placeholders)]
    if number <= len(role.placeholders):
        return role.placeholders[number - 1]
    if look in role.meanings:
        return role.meanings[look or ""]
    return f"{role.placeholder or _title(role)} {number}"


def _title(role: Role) -> str:
    return role.name.replace("-", " ").capitalize()
