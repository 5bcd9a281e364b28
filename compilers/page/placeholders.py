"""Words for elements whose own words are not known: sensible, the same every time.

The words stand in `schema/roles.toml`.
"""

from __future__ import annotations

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
    word = role.placeholder or role.name.replace("-", " ").capitalize()
    return f"{word} {number}"
