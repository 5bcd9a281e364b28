"""The sets of screens that a run learns from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pix2code_app.datasets.screens import LABELS, load_screens, split
from pix2code_app.errors import DataError
from pix2code_app.training.elements.windows import Source

if TYPE_CHECKING:
    from pix2code_app.datasets.screens import LabelledScreen

SPLIT_SEED = 1
"""Groups are kept aside by this seed, whatever the run's own is."""

ASIDE = 0.1
"""Share of the groups of a set that no run learns from."""


@dataclass(frozen=True, slots=True)
class DataSource:
    """A set of screens and the share of windows that is drawn from it."""

    folder: str
    share: float
    aside: float = ASIDE

    def parts(self) -> tuple[Source, list[LabelledScreen]]:
        """The screens to learn from, and those that are kept aside.

        Raises:
            DataError: there is none to learn from.
        """
        screens = load_screens(Path(self.folder))
        learnt, aside = split(screens, self.aside, SPLIT_SEED)
        if not learnt:
            raise DataError(f"{self.folder} has no screens to train on.")
        return Source.of(learnt, self.share), aside


def find_sets(folder: Path) -> tuple[DataSource, ...]:
    """The set in a folder, or the sets in its subfolders.

    Shares go by the fourth root of how many screens a set has: a small set is neither
    drowned by a large one nor learnt by heart.

    Raises:
        DataError: there is none.
    """
    if (folder / LABELS).exists():
        return (DataSource(str(folder), 1.0),)
    sets = sorted(file.parent for file in folder.glob(f"*/{LABELS}"))
    if not sets:
        raise DataError(
            f"{folder} holds no labelled screens: there is no {LABELS} in it or in its "
            "subfolders.",
            "Render some with: pix2code-cli synthesise --dialect ui --out DIR",
        )
    weights = [len((one / LABELS).read_bytes().splitlines()) ** 0.25 for one in sets]
    shares = [weight / sum(weights) for weight in weights]
    return tuple(DataSource(str(one), s) for one, s in zip(sets, shares, strict=True))
