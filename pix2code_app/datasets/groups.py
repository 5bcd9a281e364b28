"""The groups of elements that the network tells apart; a table without torch."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LEVELS = ("fine", "coarse")
STRIDES = {"fine": 4, "coarse": 16}
"""Pixels of the picture for each cell of a level's map."""

VARIANTS = ("filled", "tonal", "outlined", "text", "underlined")
TONES = ("neutral", "primary", "success", "warning", "danger")
STATES = ("checked", "selected", "disabled")


@dataclass(frozen=True, slots=True)
class Group:
    """Elements that share a heatmap.

    Attributes:
        name: what the heatmap is called.
        level: the map it lies on.
        names: the elements of the dialect `ui` that it stands for, commonest first.
    """

    name: str
    level: str
    names: tuple[str, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All groups, in the order of the network's maps."""
    text = Path(__file__).with_name("groups.toml").read_text("utf-8")
    return tuple(
        Group(name, row["level"], tuple(row["names"]))
        for name, row in tomllib.loads(text).items()
    )


@cache
def of_level(level: str) -> tuple[Group, ...]:
    """The groups of one map."""
    return tuple(group for group in groups() if group.level == level)


@cache
def names() -> tuple[str, ...]:
    """All names of elements, group by group: the network's vocabulary."""
    return tuple(name for group in groups() for name in group.names)


@cache
def group_of(name: str) -> Group:
    """The group that an element belongs to.

    Raises:
        KeyError: the network does not know the element.
    """
    for group in groups():
        if name in group.names:
            return group
    raise KeyError(name)
