"""Icons of rendered pages, each page in one of several icon fonts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_COLUMNS = {
    "bootstrap": 0,
    "material": 1,
    "outlined": 1,
    "mdi": 2,
    "awesome": 3,
    "remix": 4,
    "tabler": 5,
}
"""Where a font's names stand in the rows of `icons.toml`."""


@cache
def _table() -> dict[str, Any]:
    text = Path(__file__).with_name("icons.toml").read_text("utf-8")
    return tomllib.loads(text)


def fonts() -> tuple[str, ...]:
    """All icon fonts."""
    return tuple(_table()["fonts"])


def meanings() -> tuple[str, ...]:
    """What icons can show."""
    return tuple(_table()["names"])


@dataclass(frozen=True, slots=True)
class IconFont:
    """One icon font."""

    name: str

    @property
    def style(self) -> str:
        """Its stylesheet, below node_modules."""
        return str(_table()["fonts"][self.name]["css"])

    def classes(self, meaning: str) -> str:
        """The classes of an icon."""
        return str(_table()["fonts"][self.name]["class"]).format(self._own(meaning))

    def text(self, meaning: str) -> str:
        """What stands in an icon: the ligature, where the font has those."""
        return str(_table()["fonts"][self.name]["text"]).format(self._own(meaning))

    def _own(self, meaning: str) -> str:
        return str(_table()["names"][meaning][_COLUMNS[self.name]])
