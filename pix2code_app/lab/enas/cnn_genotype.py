"""Convolutional networks as data: the macro space and the micro space of ENAS.

Macro (Pham et al. 2018, arXiv 1802.03268, section 2.3): each layer applies one of six
operations to the last layer's output and adds the outputs of any earlier layers.
Micro (section 2.4): a network repeats a normal and a reduction cell; each block of a
cell adds two operations, each on one of two inputs or an earlier block; blocks that
nobody reads are concatenated. Both are published as lists of numbers. This module
loads no torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial, isqrt
from typing import TYPE_CHECKING

from pix2code_app.errors import DataError

if TYPE_CHECKING:
    import random

MACRO_OPERATIONS = ("conv 3", "sep 3", "conv 5", "sep 5", "avg 3", "max 3")
"""In the order of the numbers in the authors' code."""

MICRO_OPERATIONS = ("sep 3", "sep 5", "avg 3", "max 3", "identity")
"""In the order of the numbers in the authors' code."""


@dataclass(frozen=True, slots=True)
class MacroGenotype:
    """A whole network: the operation of each layer, and which layers it adds.

    Attributes:
        operations: A name of `MACRO_OPERATIONS` for each layer.
        skips: For each layer the earlier layers that it adds, counted from 0.
    """

    operations: tuple[str, ...]
    skips: tuple[tuple[int, ...], ...]

    def __str__(self) -> str:
        """The published encoding: each layer's operation, then a bit for each earlier.

        Layers are parted by a bar, which the parser does not need.
        """
        layers = []
        for place, (name, skips) in enumerate(
            zip(self.operations, self.skips, strict=True)
        ):
            bits = (int(earlier in skips) for earlier in range(place))
            layers.append([MACRO_OPERATIONS.index(name), *bits])
        return " | ".join(" ".join(map(str, layer)) for layer in layers)


@dataclass(frozen=True, slots=True)
class MicroBlock:
    """The sum of two operations; inputs 0 and 1 are the last two cells' outputs."""

    first: int
    first_operation: str
    second: int
    second_operation: str


@dataclass(frozen=True, slots=True)
class MicroGenotype:
    """The blocks of the normal and of the reduction cell."""

    normal: tuple[MicroBlock, ...]
    reduction: tuple[MicroBlock, ...]

    def __str__(self) -> str:
        """The published encoding, the two cells parted by a bar."""
        return " | ".join(map(_print_cell, (self.normal, self.reduction)))


def loose_blocks(cell: tuple[MicroBlock, ...]) -> tuple[int, ...]:
    """Numbers of the blocks, from 2, that no block of the cell reads."""
    read = {source for block in cell for source in (block.first, block.second)}
    return tuple(n for n in range(2, len(cell) + 2) if n not in read)


PUBLISHED_MACRO = """
0 | 3 0 | 0 1 0 | 2 0 0 1 | 2 0 0 0 0 | 3 1 1 0 1 0 | 2 0 0 0 0 0 1 | 2 0 1 1 0 1 1 1 |
1 0 1 1 1 0 1 0 1 | 0 0 0 0 0 0 0 0 0 0 | 2 0 0 0 0 0 1 0 0 0 0 |
0 1 0 0 1 1 0 0 0 0 1 1 | 2 0 1 0 0 0 0 0 1 0 1 1 0 | 1 0 0 1 0 0 0 1 1 1 0 1 0 1 |
0 1 1 0 1 0 1 0 0 0 0 0 1 0 0 | 2 0 0 1 0 0 0 0 0 0 0 1 0 1 0 1 |
2 0 1 0 0 0 1 0 0 1 1 1 1 0 0 1 0 | 2 0 0 0 0 1 0 1 0 1 0 0 1 0 1 0 0 1 |
3 0 1 1 0 1 0 0 0 0 0 1 0 1 0 1 0 0 0 | 3 0 1 1 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 1 |
0 1 0 0 1 0 1 1 0 0 0 1 0 0 0 0 0 1 1 0 0 |
3 0 1 0 1 1 0 0 1 0 1 1 0 1 1 0 1 0 0 1 0 0 |
0 1 0 1 0 1 0 0 0 0 0 0 0 0 1 0 1 0 0 1 0 0 0 |
0 1 1 0 0 0 1 1 1 0 1 0 0 0 1 0 1 0 0 1 1 0 0 0
"""
"""The 24 layers that the authors trained on CIFAR-10, 4.23 % error by the paper."""

PUBLISHED_MICRO = (
    "0 2 0 0 0 4 0 1 0 4 1 1 1 0 0 1 0 2 1 1 | 1 0 1 0 0 3 0 2 1 1 3 1 1 0 0 4 0 3 1 1"
)
"""The cells that the authors trained on CIFAR-10, 2.89 % error with CutOut."""


def parse_macro(text: str) -> MacroGenotype:
    """Read the published encoding of a network.

    Raises:
        DataError: the text is no such encoding.
    """
    numbers = _numbers(text)
    layers = (isqrt(8 * len(numbers) + 1) - 1) // 2
    if not numbers or layers * (layers + 1) // 2 != len(numbers):
        raise DataError(
            "A network of L layers has L (L + 1) / 2 numbers; "
            f"{len(numbers)} were given."
        )
    operations, skips = [], []
    for place in range(layers):
        operation, *bits = numbers[: place + 1]
        numbers = numbers[place + 1 :]
        if operation >= len(MACRO_OPERATIONS) or not set(bits) <= {0, 1}:
            raise DataError(
                f"Layer {place} is no operation from 0 to 5 followed by bits."
            )
        operations.append(MACRO_OPERATIONS[operation])
        skips.append(tuple(earlier for earlier, bit in enumerate(bits) if bit))
    return MacroGenotype(tuple(operations), tuple(skips))


def parse_micro(text: str) -> MicroGenotype:
    """Read the published encoding of a normal and a reduction cell.

    Raises:
        DataError: the text is no such encoding.
    """
    numbers = _numbers(text)
    if not numbers or len(numbers) % 8:
        raise DataError(
            f"Two cells of B blocks have 8 B numbers; {len(numbers)} were given."
        )
    half = len(numbers) // 2
    return MicroGenotype(_micro_cell(numbers[:half]), _micro_cell(numbers[half:]))


def random_macro(layers: int, rng: random.Random) -> MacroGenotype:
    """A network with every choice as likely as its others."""
    return MacroGenotype(
        tuple(rng.choice(MACRO_OPERATIONS) for _ in range(layers)),
        tuple(
            tuple(earlier for earlier in range(place) if rng.random() < 0.5)
            for place in range(layers)
        ),
    )


def random_micro(blocks: int, rng: random.Random) -> MicroGenotype:
    """Two cells with every choice as likely as its others."""

    def cell() -> tuple[MicroBlock, ...]:
        return tuple(
            MicroBlock(
                rng.randrange(number),
                rng.choice(MICRO_OPERATIONS),
                rng.randrange(number),
                rng.choice(MICRO_OPERATIONS),
            )
            for number in range(2, blocks + 2)
        )

    return MicroGenotype(cell(), cell())


def count_macro(layers: int) -> int:
    """The number of networks of the macro space."""
    count: int = len(MACRO_OPERATIONS) ** layers * 2 ** (layers * (layers - 1) // 2)
    return count


def count_micro(nodes: int) -> int:
    """The number of pairs of cells by the paper's formula; `nodes` counts inputs."""
    count: int = (len(MICRO_OPERATIONS) * factorial(nodes - 2)) ** 4
    return count


def _numbers(text: str) -> list[int]:
    words = text.replace("|", " ").split()
    if not all(word.isascii() and word.isdigit() for word in words):
        raise DataError("A convolutional network is written as numbers alone.")
    return [int(word) for word in words]


def _micro_cell(numbers: list[int]) -> tuple[MicroBlock, ...]:
    blocks = []
    for place in range(0, len(numbers), 4):
        first, one, second, other = numbers[place : place + 4]
        number = place // 4 + 2
        if max(first, second) >= number or max(one, other) >= len(MICRO_OPERATIONS):
            raise DataError(
                f"Block {number} reads a block that does not come before it, or has "
                "an operation beyond 4."
            )
        names = MICRO_OPERATIONS[one], MICRO_OPERATIONS[other]
        blocks.append(MicroBlock(first, names[0], second, names[1]))
    return tuple(blocks)


def _print_cell(cell: tuple[MicroBlock, ...]) -> str:
    order = MICRO_OPERATIONS
    return " ".join(
        f"{b.first} {order.index(b.first_operation)} "
        f"{b.second} {order.index(b.second_operation)}"
        for b in cell
    )
