"""What a run trains on: genuine pairs less those set aside, and rendered pages.

Set aside are a tenth of the programs of each dialect, for measuring, a twentieth, for
watching a run, and every pair of ten web layouts, which the rendered pages leave out
as well. The seed of the split is fixed: whoever trains can measure on the same pairs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app import paths
from pix2code_app.datasets.examples import Examples, load_examples
from pix2code_app.datasets.layouts import Layout, hold_out_layouts
from pix2code_app.datasets.pairs import (
    Pair,
    find_pairs,
    read_program,
    split,
    split_layouts,
)
from pix2code_app.errors import DataError
from pix2code_app.synthesis.rendering import synthesise

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from pix2code_app.events import Event
    from pix2code_app.training.config import TrainingConfig

SPLIT_SEED = 0
TEST_SHARE = 0.1
VALIDATION_SHARE = 0.05
HELD_OUT_LAYOUTS = 10


@dataclass(frozen=True, slots=True)
class Division:
    """The genuine pairs, divided so that no program and no held-out layout straddles.

    `layouts` are the pairs of `held_out`.
    """

    training: tuple[Pair, ...]
    validation: tuple[Pair, ...]
    test: tuple[Pair, ...]
    layouts: tuple[Pair, ...]
    held_out: frozenset[Layout]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything a run draws from, ready for the network."""

    genuine: Examples
    rendered: Examples
    validation: Examples

    @property
    def dialects(self) -> tuple[str, ...]:
        """Every dialect that occurs in training."""
        found = {p.dialect for e in (self.genuine, self.rendered) for p in e.programs}
        return tuple(name for name in dialect_names(FAMILY_2017) if name in found)

    def counts(self) -> dict[str, dict[str, int]]:
        """Number of pairs by origin and dialect."""
        origins = {"genuine": self.genuine, "rendered": self.rendered}
        return {
            origin: dict(Counter(p.dialect for p in examples.programs))
            for origin, examples in origins.items()
        }


def divide(pairs: Sequence[Pair]) -> Division:
    """Set pairs aside, always the same ones."""
    web = [read_program(pair) for pair in pairs if pair.dialect == "web"]
    held_out = frozenset(hold_out_layouts(web, SPLIT_SEED, HELD_OUT_LAYOUTS))
    kept, layouts = split_layouts(pairs, held_out)
    kept, test = split(kept, TEST_SHARE, SPLIT_SEED)
    training, validation = split(kept, VALIDATION_SHARE, SPLIT_SEED)
    return Division(training, validation, test, layouts, held_out)


def load_corpus(
    config: TrainingConfig, height: int, width: int
) -> Generator[Event, None, Corpus]:
    """Read the genuine pairs and render what pages are missing.

    Raises:
        DataError: the folder of genuine pairs cannot be used, or leaves nothing to
            train on.
        MissingExtra: pages must be rendered and the browser is not there.
    """
    division = divide(find_pairs(Path(config.data)))
    if not division.training and not config.rendered_pages:
        raise DataError(
            f"{config.data} holds too few pairs: all of them are set aside.",
            "Add pairs, or train on rendered pages as well.",
        )
    rendered = yield from _rendered_pairs(config, division.held_out)
    genuine = yield from load_examples(division.training, height, width)
    validation = yield from load_examples(division.validation, height, width)
    pages = yield from load_examples(rendered, height, width)
    return Corpus(genuine, pages, validation)


def _rendered_pairs(
    config: TrainingConfig, held_out: frozenset[Layout]
) -> Generator[Event, None, tuple[Pair, ...]]:
    """The rendered pages of the run's seed; those that exist are not drawn again.

    An earlier run may have left more of them, or some of layouts that this run's data
    holds out.
    """
    if not config.rendered_pages:
        return ()
    folder = paths.rendered_pages() / f"seed-{config.seed}"
    for name in dialect_names(FAMILY_2017):
        yield from synthesise(
            name, config.rendered_pages, config.seed, folder, held_out=held_out
        )
    wanted = [p for p in find_pairs(folder) if int(p.name) < config.rendered_pages]
    web, _ = split_layouts((p for p in wanted if p.dialect == "web"), held_out)
    return (*web, *(p for p in wanted if p.dialect != "web"))
