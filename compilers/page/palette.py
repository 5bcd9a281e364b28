"""The colours that a screen of the ui names: those of the theme, and its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compilers.page.ui_theme import by_day_and_night

if TYPE_CHECKING:
    from collections.abc import Collection

    from compilers.page.builder import Page


class Palette:
    """Names for colours, given out as they are asked for.

    A colour of the program is called after what has it first; equal names are numbered.
    """

    def __init__(self, page: Page, always: Collection[str] = ()) -> None:
        self._day, self._night = by_day_and_night(page)
        self._theme = set(always)
        self._own: dict[str, str] = {page.ground: "canvas"} if page.ground else {}
        self._seen: Counter[str] = Counter()

    def name(self, value: str, whose: str) -> str:
        """The name of a colour: of `#rrggbb`, or of one of the theme, which has one."""
        if not value.startswith("#"):
            self._theme.add(value)
            return value
        if value not in self._own:
            wanted = whose.replace("-", "_")
            self._seen[wanted] += 1
            number = f"_{self._seen[wanted]}" if self._seen[wanted] > 1 else ""
            self._own[value] = f"{wanted}{number}"
        return self._own[value]

    def keep(self, names: Collection[str]) -> None:
        """Drop the colours that are not among `names`."""
        self._theme &= set(names)
        self._own = {value: n for value, n in self._own.items() if n in names}

    @property
    def colours(self) -> dict[str, tuple[str, str]]:
        """By name, each by day and by night: the theme's, then the program's."""
        own = {name: (value, value) for value, name in self._own.items()}
        named = [name for name in self._day if name in self._theme]
        return {**{n: (self._day[n], self._night[n]) for n in named}, **own}
