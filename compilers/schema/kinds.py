"""What kind of thing words stand for: an e-mail address, a price, a person's name.

An element says its kind by `kind`, or its words do by their shape. The kind of an
input is what one is expected to type, so the label that names it tells too. Each target
has a table of what a kind means to it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = (
    "text",
    "email",
    "phone",
    "url",
    "password",
    "date",
    "price",
    "person",
    "organisation",
    "place",
)
"""The values of `kind`; `text` is nothing in particular."""

_FULL_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = tuple(name[:3] for name in _FULL_MONTHS)
_MONTH = rf"(?:(?:{'|'.join(_FULL_MONTHS)})|(?:{'|'.join(_MONTHS)}|sept)\.?)"
PATTERNS: dict[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "password": r"[•●∙*·]{3,}",
        "email": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        "url": r"(?:https?://|www\.)[^\s<>\"]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io)",
        "date": r"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
        rf"|\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, ?\d{{4}})?",
        "price": r"[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?(?:[€£¥]|USD|EUR|GBP)",
        "phone": r"\+?(?:\(\d{1,5}\)|\d)(?:[ ()./-]{0,2}\d){6,14}",
    }.items()
}
"""In the order of trying: a date would do for a telephone number."""

_LABELS = {
    "email": "email|e-mail|mail|email address|e-mail address|your email|your e-mail",
    "password": "password|pin|passcode|passphrase|passwort|kennwort|new password",
    "phone": "phone|phone number|telephone|mobile|mobile number|tel|cell|telefon|handy",
    "url": "url|website|web site|homepage|web address|link",
    "date": "date|date of birth|birthday|birth date|datum|geburtsdatum|due date",
    "price": "price|amount|total|budget|preis|betrag",
    "person": "name|full name|your name|first name|last name|surname|vorname|nachname",
    "organisation": "company|organisation|organization|firma|employer",
    "place": "city|town|place|location|ort|stadt",
}
_KIND_OF_LABEL = {
    word: kind for kind, words in _LABELS.items() for word in words.split("|")
}

_ADDRESS = re.compile(
    r"(?:https?://)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:[/?#].*)?",
    re.IGNORECASE | re.ASCII,
)
_NUMERIC_DATE = re.compile(
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})"
    r"|(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"
)
_WORDED_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTH})(?: (?P<after>\d{{1,2}}),?)?"
    r" ?(?P<year>\d{4})",
    re.IGNORECASE,
)


def kind_of_text(text: str) -> str | None:
    """The kind of a whole text by its shape; None where it is nothing but words."""
    plain = text.strip()
    return next((k for k, found in PATTERNS.items() if found.fullmatch(plain)), None)


def kind_of_input(words: Iterable[str]) -> str | None:
    """What an input takes, by the words that name it and those inside it.

    Either has the shape of what is typed, or says in plain words what it is.
    """
    plain = [" ".join(text.split()).rstrip(" :*…").casefold() for text in words]
    shapes = (kind_of_text(text) for text in plain)
    named = (_KIND_OF_LABEL.get(text) for text in plain)
    return next((kind for kind in (*named, *shapes) if kind), None)


def link_of(text: str) -> str | None:
    """Where a text leads that is an address or a telephone number; else None.

    A number without any separator may be one of another kind, and leads nowhere.
    """
    plain = text.strip()
    kind = kind_of_text(plain)
    if kind == "email":
        return f"mailto:{quote(plain, safe='@+')}"
    if kind == "phone" and not plain.isdigit():
        return f"tel:{''.join(map(_dialled, plain))}"
    if kind == "url" and _ADDRESS.fullmatch(plain):
        address = plain if "://" in plain else f"https://{plain}"
        address = re.sub("%(?![0-9a-fA-F]{2})", "%25", address)
        return quote(address, safe="%/:?#@!$&'()*+,;=~")
    return None


def _dialled(character: str) -> str:
    """What is dialled for a character of a telephone number, in whichever digits."""
    digit = unicodedata.digit(character, None)
    return character if character == "+" else "" if digit is None else str(digit)


def iso_date(text: str) -> str | None:
    """A date as `2026-11-22`, where it has a year and can be read in one way only."""
    plain = text.strip()
    found = _NUMERIC_DATE.fullmatch(plain)
    if found:
        parts = [part for part in found.groups() if part]
        year, month, day = parts if found["year"] else parts[::-1]
        return _iso(int(year), int(month), int(day))
    found = _WORDED_DATE.fullmatch(plain)
    day = (found["day"] or found["after"]) if found else None
    if not found or day is None:
        return None
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    return _iso(int(found["year"]), month, int(day))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
