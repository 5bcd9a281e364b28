"""Roles: what an element is on every platform. The table is `roles.toml`.

Nothing else lists roles: whoever needs those of a kind asks for them here.

    roles_that(lambda role: role.named)     # what a label may name
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


LABEL = "label"
"""The role of words that may name a control beside them."""


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of a role stand in its box.

    Attributes:
        lines: whether there may be several.
        on_background: whether the box is a shape of its own colour around the words.
        before: the part of the box before them, in box heights: a widget.
        after: the part after them, in box heights.
        above: the part above them, as a share of the box height: an icon.
        may_lack: whether an element without words is nothing to remark on.
    """

    lines: bool = False
    on_background: bool = False
    before: float = 0.0
    after: float = 0.0
    above: float = 0.0
    may_lack: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What is taken of an element from a picture.

    Attributes:
        words: where its words stand; None for what carries none.
        background: whether it may have a colour of its own behind it.
        foreground: whether the colour of its words, or its most colourful part, is
            taken.
        crop: whether it is cut out of the picture.
    """

    words: Words | None = None
    background: bool = False
    foreground: Literal["words", "accent"] | None = None
    crop: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """One row of `roles.toml`, which explains the columns."""

    name: str
    kind: Literal["leaf", "container", "control"]
    text: bool = False
    picture: bool = False
    state: bool = False
    typed: bool = False
    sends: bool = False
    named: bool = False
    prose: bool = False
    linking: bool = False
    opaque: bool = False
    once: bool = False
    outermost: bool = False
    top: bool = False
    bottom: bool = False
    line: bool = False
    look_only: bool = False
    leads: bool = False
    exclusive: bool = False
    of_items: bool = False
    axis: Literal["column", "row", "grid", "overlay"] = "column"
    icon: Literal["always", "usual", "may"] | None = None
    width: Literal["fill", "block"] | None = None
    placeholder: str | None = None
    placeholders: tuple[str, ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)
    in_line: bool = False
    fills: bool = False
    trailing: bool = False
    read: Reading = field(default_factory=Reading)

    @property
    def has_words(self) -> bool:
        """Whether an element of the role is never without words."""
        return bool(self.placeholder or self.placeholders)


@cache
def roles() -> dict[str, Role]:
    """Every role by name, in the order of the table."""
    table = resources.files("compilers").joinpath("schema/roles.toml")
    rows = tomllib.loads(table.read_text(encoding="utf-8"))
    return {name: _read(name, row) for name, row in rows.items()}


def roles_that(fit: Callable[[Role], object]) -> frozenset[str]:
    """Names of the roles of which `fit` is true."""
    return frozenset(name for name, role in roles().items() if fit(role))


def _read(name: str, row: dict[str, Any]) -> Role:
    read = dict(row.pop("read", {}))
    if "words" in read:
        read["words"] = Words(**read["words"])
    placeholders = tuple(row.pop("placeholders", ()))
    return Role(name, **row, placeholders=placeholders, read=Reading(**read))
