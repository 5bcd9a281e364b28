"""What is read of a screen beside its elements; to import it loads no network."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.language.tree import Screen
    from compilers.schema.diagnostics import Diagnostic
    from pix2code_app.evidence.colours import FoundColours
    from pix2code_app.evidence.words import FoundWords
    from pix2code_app.geometry import Box


@dataclass(frozen=True, slots=True)
class Certainty:
    """How probable an element is, and other names with their probabilities."""

    probability: float
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ElementContent:
    """What was read about one element; `box` is in pixels of the picture."""

    node: str
    name: str
    box: Box[int]
    words: FoundWords | None
    colours: FoundColours


@dataclass(frozen=True, slots=True)
class ScreenContent:
    """A screen with its content as attributes, and how it was read.

    `pictures` are the PNG files that its elements name by `src`.
    """

    screen: Screen
    elements: tuple[ElementContent, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict, hash=False, repr=False)
