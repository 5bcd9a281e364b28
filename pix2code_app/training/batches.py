"""Batches of examples: drawn, augmented and padded while the network trains."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from pix2code_app.datasets.vocabulary import START, Vocabulary
from pix2code_app.training.augmentation import augment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.datasets.examples import Examples
    from pix2code_app.training.augmentation import Augmentation


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """B pictures and their programs of up to T tokens, the dialect's marker first.

    `inputs` is `targets` one step later, after the start token. `boxes` and `depths`
    belong to the targets.
    """

    pictures: Tensor  # (B, 3, H, W) float, 0 to 1
    inputs: Tensor  # (B, T) int64
    targets: Tensor  # (B, T) int64, 0 where padded
    boxes: Tensor  # (B, T, 4) float, NaN where unknown
    depths: Tensor  # (B, T) int64

    def to(self, device: torch.device) -> Batch:
        """The same batch on `device`."""
        moved = (
            getattr(self, name).to(device, non_blocking=True)
            for name in self.__dataclass_fields__
        )
        return Batch(*moved)


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A set of examples and the share of each batch that is drawn from it."""

    examples: Examples
    share: float


class Sampler:
    """Draws batches that depend on the seed and the step alone.

    A run that is resumed therefore goes on with the very batches it would have had.
    `change` is what happens to each picture and its boxes.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        batch_size: int,
        seed: tuple[int, ...],
        change: Augmentation = augment,
    ) -> None:
        self._vocabulary = vocabulary
        self._batch_size = batch_size
        self._seed = seed
        self._change = change

    def batch(self, step: int, sources: list[Source]) -> Batch:
        """The batch of a step, its pictures augmented."""
        rng = np.random.default_rng((*self._seed, step))
        shares = np.cumsum([source.share for source in sources])
        drawn = []
        for _ in range(self._batch_size):
            chosen = int(np.searchsorted(shares, rng.random() * shares[-1], "right"))
            examples = sources[chosen].examples
            index = _longer(examples, rng)
            program = examples.programs[index]
            picture, boxes = self._change(examples.pictures[index], program.boxes, rng)
            tokens = self._vocabulary.encode(program.dialect, program.tokens)
            drawn.append((picture, tokens, boxes, program.depths))
        return collate(drawn, self._vocabulary)


def _longer(examples: Examples, rng: np.random.Generator) -> int:
    """Of two examples the one with the longer program.

    Full screens, where the last row is easily lost, come twice as often as by chance.
    """
    one, other = (int(index) for index in rng.integers(len(examples), size=2))
    longer = len(examples.programs[other].tokens) > len(examples.programs[one].tokens)
    return other if longer else one


Drawn = tuple[
    "np.typing.NDArray[np.uint8]",
    list[int],
    "np.typing.NDArray[np.float32]",
    "np.typing.NDArray[np.int64]",
]


def collate(drawn: list[Drawn], vocabulary: Vocabulary) -> Batch:
    """Pad programs to the longest and stack everything."""
    count, steps = len(drawn), max(len(tokens) for _, tokens, _, _ in drawn)
    targets = torch.zeros(count, steps, dtype=torch.int64)
    boxes = torch.full((count, steps, 4), torch.nan)
    depths = torch.zeros(count, steps, dtype=torch.int64)
    for i, (_, tokens, places, levels) in enumerate(drawn):
        targets[i, : len(tokens)] = torch.tensor(tokens)
        if vocabulary.has_places:  # the marker is first and the end last, without one
            boxes[i, 1 : len(tokens) - 1] = torch.from_numpy(places)
            depths[i, 1 : len(tokens) - 1] = torch.from_numpy(levels)
    start = torch.full((count, 1), vocabulary.ids[START])
    pictures = torch.from_numpy(np.stack([picture for picture, *_ in drawn]))
    return Batch(
        pictures=pictures.permute(0, 3, 1, 2).float() / 255,
        inputs=torch.cat([start, targets[:, :-1]], 1),
        targets=targets,
        boxes=boxes,
        depths=depths,
    )


def prefetched(
    sampler: Sampler, sources: list[Source], first_step: int
) -> Iterator[tuple[int, Batch]]:
    """Batches from `first_step` on, the next one prepared beside the present one."""
    with ThreadPoolExecutor(1) as pool:
        step = first_step
        waiting: Future[Batch] = pool.submit(sampler.batch, step, sources)
        while True:
            batch = waiting.result()
            waiting = pool.submit(sampler.batch, step + 1, sources)
            yield step, batch
            step += 1
