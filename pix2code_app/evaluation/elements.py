"""How well the elements of a set of labelled screens are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.datasets.screens import load_screens, split
from pix2code_app.errors import DataError
from pix2code_app.training.elements.measuring import measure
from pix2code_app.training.elements.sources import ASIDE, SPLIT_SEED

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.events import Event
    from pix2code_app.networks.ui.finder import ElementFinder

PARTS = ("all", "aside")
"""All screens, or those that training keeps aside."""


def evaluate_screens(
    finder: ElementFinder, folder: Path, part: str = "all"
) -> Generator[Event, None, dict[str, Any]]:
    """Macro F1 and figures of each role, for all screens and for each family.

    Raises:
        DataError: the set cannot be used.
    """
    screens = load_screens(folder)
    if part == "aside":
        _, screens = split(screens, ASIDE, SPLIT_SEED)
    if not screens:
        raise DataError(f"{folder} has no screens to measure on.")
    families = yield from measure(finder, screens)
    return {
        "model": finder.card.name,
        "set": folder.name,
        "part": part,
        "screens": len(screens),
        "families": families,
    }
