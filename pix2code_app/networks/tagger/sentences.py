"""Sentences as a tagger knows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and the tag of each, in whatever scheme the file has."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
