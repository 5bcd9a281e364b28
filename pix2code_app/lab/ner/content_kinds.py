"""What kind of thing a label of a mockup holds: an e-mail address, a price, a name.

Shapes are told by patterns, names by the tagger. A later stage can choose input types
by the kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.lab.ner.mentions import Mention

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
PATTERNS: dict[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "password": r"[•●∙*·]{3,}",
        "email": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        "url": r"(?:https?://|www\.)[^\s<>\"]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io)",
        "date": r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
        rf"|\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, ?\d{{4}})?",
        "price": r"[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?(?:[€£¥]|USD|EUR|GBP)",
        "phone": r"\+?(?:\(\d{1,5}\)|\d)(?:[ ()./-]{0,2}\d){6,14}",
    }.items()
}
"""In the order of trying: a date would do for a telephone number."""

NAMES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
"""Kinds of name by the tag of the tagger."""

SURE = 0.75
"""Names less probable than this are taken for ordinary words."""


def kind_of(text: str, mentions: Sequence[Mention] = ()) -> str | None:
    """The kind of a whole text; None where it is nothing but words.

    Args:
        text: The label.
        mentions: The names in it, as `mentions.find_mentions` gives them.
    """
    plain = text.strip()
    for kind, pattern in PATTERNS.items():
        if pattern.fullmatch(plain):
            return kind
    for mention in mentions:
        whole = text[mention.start : mention.end].strip() == plain
        if whole and mention.confidence >= SURE:
            return NAMES.get(mention.kind)
    return None
