"""The colours and sizes of a screen of the `ui`, for targets that name them in code."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.page.identifiers import camel_case
from compilers.page.ui_theme import by_day_and_night
from compilers.page.usual import usual_look
from compilers.schema.roles import LABEL

if TYPE_CHECKING:
    from compilers.page.builder import Node, Page
    from compilers.page.style import Style

_HEAD = 600
"""Weight of the letters in the head of a table."""


class Palette:
    """Names for colours and sizes, given out as they are asked for.

    A colour of the program is called after what has it first; equal names are numbered.
    """

    def __init__(self, page: Page) -> None:
        self._day, self._night = by_day_and_night(page)
        self._own: dict[str, str] = {}
        self._asked: dict[str, tuple[str, str]] = {}
        self._seen: Counter[str] = Counter()
        self._sizes: dict[str, float] = {}

    def colour(self, value: str | None, wanted: str) -> str | None:
        """Name of a colour: `value` is `#rrggbb`, or what the theme calls it."""
        if value is None:
            return None
        if not value.startswith("#"):
            return self.theme(value)
        if value not in self._own:
            self._seen[wanted] += 1
            number = self._seen[wanted] if self._seen[wanted] > 1 else ""
            self._own[value] = camel_case(f"{wanted}{number}")
        return self._own[value]

    def theme(self, name: str) -> str:
        """Name of a colour of the theme: `on_accent` → `accentInk`.

        In QML, what begins with `on` handles a signal.
        """
        shown = f"{name[3:]}_ink" if name.startswith("on_") else name
        found = camel_case(shown)
        self._asked[found] = self._day[name], self._night[name]
        return found

    def size(self, pixels: float, kind: str = "space") -> str:
        """Name of a length or of a size of letters: `space12`, `text16`."""
        rounded = round(abs(pixels), 2)
        name = f"{kind}{rounded:.10g}".replace(".", "_")
        self._sizes[name] = rounded
        return name

    @property
    def colours(self) -> dict[str, tuple[str, str]]:
        """Every colour that was asked for, by day and by night."""
        own = {name: (value, value) for value, name in self._own.items()}
        return {**dict(sorted(self._asked.items())), **own}

    @property
    def sizes(self) -> dict[str, float]:
        """Every size that was asked for, by kind and then by size."""
        return dict(sorted(self._sizes.items(), key=lambda one: (one[0][:4], one[1])))


def looks_of(page: Page) -> dict[str, Style]:
    """The style of every element, by id, with what is usual for its role and place."""
    looks = {node.id: usual_look(node) for node in page.walk()}
    for item in page.of_role("list-item"):
        for label in [n for n in item.children if n.role == LABEL][:1]:
            if not label.given("width"):
                looks[label.id] = replace(looks[label.id], width="fill", grow=1)
    for table in page.of_role("table"):
        for head in table.children[: table.variant != "headless"]:
            for cell in [n for n in head.children if not n.given("weight")]:
                looks[cell.id] = replace(looks[cell.id], weight=_HEAD)
    return looks


def parents_of(page: Page) -> dict[str, Node | None]:
    """What each element stands in, by id; None for the outermost."""
    found: dict[str, Node | None] = {node.id: None for node in page.children}
    for node in page.walk():
        found.update({child.id: node for child in node.children})
    return found
