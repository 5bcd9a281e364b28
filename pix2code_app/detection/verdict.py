"""What is to be said of a whole picture: that it is no screen, or was hardly read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compilers.schema.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.evidence.screen_evidence import Evidence

FEW_LETTERS = 8
"""Letters in words that can be read, which a screen has at the least.

Of 105 real screens and sketches the fewest is 10, and of 33 photographs, textures and
drawings all but a page of text have fewer.
"""

LEGIBLE = 0.6
"""Certainty of a line that counts; what is seen in textures is less sure."""

HARDLY = 0.6
"""Mean certainty of the words below which nothing that was read is to be relied on."""


def about_the_whole(evidence: Evidence) -> Iterator[Diagnostic]:
    """Remarks on a whole picture, the gravest alone."""
    if _is_no_screen(evidence):
        yield Diagnostic("no-screen")
    elif (certainty := mean_certainty(evidence)) < HARDLY:
        yield Diagnostic("doubtful-screen", {"share": certainty})
    if evidence.unread:
        yield Diagnostic("unread-words", {"count": len(evidence.unread)})


def mean_certainty(evidence: Evidence) -> float:
    """How sure the words of a screen are on the whole, 0 to 1; 1 without words."""
    if not evidence.lines:
        return 1.0
    return float(np.mean([line.confidence for line in evidence.lines]))


def _is_no_screen(evidence: Evidence) -> bool:
    """Whether there is hardly a word: single letters are seen in anything."""
    letters = (
        sum(character.isalnum() for character in line.text)
        for line in evidence.lines
        if line.confidence >= LEGIBLE
    )
    return sum(count for count in letters if count > 1) < FEW_LETTERS
