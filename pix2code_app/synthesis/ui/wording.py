"""Words for rendered screens, and every other random choice that markup makes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

Item = TypeVar("Item")

LANGUAGES = {"en": 72, "de": 8, "fr": 5, "zh": 11, "ar": 4}
"""Weights of the languages; Chinese because modern phone screens often are."""

_CURRENCIES = {
    "en": ("${}", "£{}", "{} USD"),
    "de": ("{} €",),
    "fr": ("{} €",),
    "zh": ("¥{}", "{}元"),
    "ar": ("{} د.إ",),
}
_DOMAINS = ("example.com", "example.org", "mail.example", "shop.example")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")


@cache
def _vocabulary() -> dict[str, dict[str, list[str]]]:
    text = Path(__file__).with_name("wording.toml").read_text("utf-8")
    table: dict[str, dict[str, list[str]]] = {}
    for language, rows in tomllib.loads(text).items():
        table[language] = {
            name: row.split() if isinstance(row, str) else row
            for name, row in rows.items()
        }
    return table


@dataclass(frozen=True, slots=True)
class Wording:
    """Draws words of one language; what it draws depends on its generator alone."""

    rng: random.Random
    language: str = "en"

    @property
    def direction(self) -> str:
        """`rtl` for what is written from right to left."""
        return "rtl" if self.language == "ar" else "ltr"

    def chance(self, share: float) -> bool:
        """Whether something happens that happens in a share of the cases."""
        return self.rng.random() < share

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self.rng.randint(low, high)

    def pick(self, *items: Item) -> Item:
        """One of the items."""
        return self.rng.choice(items)

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """`count` different items, fewer where there are not as many."""
        return self.rng.sample(list(items), min(count, len(items)))

    def caption(self, kind: str) -> str:
        """A caption of a kind: buttons, labels, menu, settings, badges and so on."""
        return self.rng.choice(_vocabulary()[self.language][kind])

    def captions(self, kind: str, count: int) -> list[str]:
        """Different captions of a kind."""
        return self.some(_vocabulary()[self.language][kind], count)

    def phrase(self, low: int, high: int) -> str:
        """A few words, the first one capital."""
        words = _vocabulary()[self.language]["words"]
        drawn = [self.rng.choice(words) for _ in range(self.rng.randint(low, high))]
        text = ("" if self.language == "zh" else " ").join(drawn)
        return text[:1].upper() + text[1:]

    def title(self) -> str:
        """A heading of one to four words, at times all capital."""
        text = self.phrase(1, 4)
        return text.title() if self.chance(0.3) and self.language == "en" else text

    def sentence(self) -> str:
        """A sentence of four to fourteen words."""
        return self.phrase(4, 14) + ("。" if self.language == "zh" else ".")

    def paragraph(self, low: int = 2, high: int = 5) -> str:
        """Several sentences."""
        return " ".join(self.sentence() for _ in range(self.rng.randint(low, high)))

    def amount(self) -> str:
        """A number as screens show it."""
        return self.pick(
            str(self.number(0, 99)),
            f"{self.number(100, 99999):,}",
            f"{self.rng.uniform(0, 100):.1f}%",
            f"{self.rng.uniform(1, 90):.1f}k",
            f"+{self.number(1, 80)}%",
        )

    def price(self) -> str:
        """A sum of money."""
        value = self.pick(
            f"{self.rng.uniform(1, 200):.2f}", f"{self.number(1, 2500):,}"
        )
        return self.pick(*_CURRENCIES[self.language]).format(value)

    def date(self) -> str:
        """A date or a time."""
        day, month = self.number(1, 28), self.number(1, 12)
        year = self.number(2019, 2027)
        return self.pick(
            f"{day:02}.{month:02}.{year}",
            f"{year}-{month:02}-{day:02}",
            f"{self.pick(*_MONTHS)} {day}, {year}",
            f"{self.number(0, 23)}:{self.number(0, 59):02}",
            f"{self.number(1, 12)}:{self.number(0, 59):02} {self.pick('AM', 'PM')}",
        )

    def email(self) -> str:
        """An e-mail address of a domain that nobody owns."""
        name = self.rng.choice(_vocabulary()["en"]["names"]).lower()
        return f"{name.replace(' ', self.pick('.', '_', ''))}@{self.pick(*_DOMAINS)}"

    def short(self) -> str:
        """What stands in a cell or at the end of a row."""
        return self.pick(
            self.phrase(1, 2),
            self.price(),
            self.date(),
            self.amount(),
            self.caption("names"),
            self.caption("places"),
        )
