"""What is to be said of a whole picture: that it is no screen, or was hardly read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compilers.schema.diagnostics import Diagnostic
from pix2code_app.detection.boxes import area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.evidence.screen_evidence import Evidence

FEW_LINES = 3
"""Sure lines of words that a screen has at the least, if most of it is a picture."""

MOSTLY = 0.6
"""Share of a picture that areas of many colours take where it is mostly one."""

HARDLY = 0.6
"""Mean certainty of the words below which nothing that was read is to be relied on."""


def about_the_whole(evidence: Evidence) -> Iterator[Diagnostic]:
    """Remarks on a whole picture, the gravest alone."""
    if _is_no_screen(evidence):
        message = (
            "This does not look like a screen: hardly any words or controls were "
            "found in it, and the program is a guess."
        )
        yield Diagnostic("warning", "no-screen", message)
    elif (certainty := mean_certainty(evidence)) < HARDLY:
        message = (
            f"The words of this picture could hardly be read ({certainty:.0%} sure "
            "on the whole); look at all of them."
        )
        yield Diagnostic("warning", "doubtful-screen", message)
    if evidence.unread:
        message = (
            f"{len(evidence.unread)} places that look like words were not read, since "
            "there are so many."
        )
        yield Diagnostic("warning", "unread-words", message)


def mean_certainty(evidence: Evidence) -> float:
    """How sure the words of a screen are on the whole, 0 to 1; 1 without words."""
    if not evidence.lines:
        return 1.0
    return float(np.mean([line.confidence for line in evidence.lines]))


def _is_no_screen(evidence: Evidence) -> bool:
    sure = sum(line.is_sure for line in evidence.lines)
    width, height = evidence.size
    pictured = sum(map(area, evidence.pictures)) / (width * height)
    if pictured >= MOSTLY:
        return sure < FEW_LINES
    return not sure and len(evidence.boxes) < FEW_LINES
