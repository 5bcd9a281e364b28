"""Recurrent cells as data: which node reads which, and through which activation.

The cell space of Pham et al. 2018 (arXiv 1802.03268, section 2.1): node 1 reads the
input and the last hidden state, every later node reads one earlier node. In the paper
the loose ends, nodes that nobody reads, are averaged. The authors' corrected code
(google-research, `enas_lm`) fixes the root to tanh, numbers it 0, and averages all
other nodes. Both published encodings are lists of numbers; they are told apart by
their length, odd for the paper's and even for the corrected one. This module loads no
torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial
from typing import TYPE_CHECKING

from compilers.errors import unknown
from pix2code_app.errors import DataError

if TYPE_CHECKING:
    import random

ACTIVATIONS = ("tanh", "relu", "identity", "sigmoid")
"""In the order of the numbers in the authors' first code."""

CORRECTED_ACTIVATIONS = ("tanh", "relu", "sigmoid", "identity")
"""In the order of the numbers in the corrected code."""


@dataclass(frozen=True, slots=True)
class CellNode:
    """A node that reads the node numbered `source`, counted from 0 for the root."""

    source: int
    activation: str


@dataclass(frozen=True, slots=True)
class CellGenotype:
    """A recurrent cell.

    Attributes:
        root: Activation of the node that reads the input and the hidden state.
        nodes: The later nodes in order.
        corrected: Whether it is one of the corrected code's cells.

    Raises:
        DataError: a node reads none before it, or an activation is unknown.
    """

    root: str
    nodes: tuple[CellNode, ...] = ()
    corrected: bool = False

    def __post_init__(self) -> None:
        for name in self.activations:
            if name not in ACTIVATIONS:
                raise DataError(unknown("activation", name, ACTIVATIONS))
        for place, node in enumerate(self.nodes, 1):
            if not 0 <= node.source < place:
                raise DataError(
                    f"Node {place + self.first} of the cell reads node "
                    f"{node.source + self.first}, which does not come before it."
                )
        if self.corrected and (self.root != "tanh" or not self.nodes):
            raise DataError("A corrected cell has a root of tanh and a node after it.")

    @property
    def activations(self) -> tuple[str, ...]:
        """The activation of each node, the root first."""
        return self.root, *(node.activation for node in self.nodes)

    @property
    def first(self) -> int:
        """The number that the source gives the root."""
        return 0 if self.corrected else 1

    @property
    def outputs(self) -> tuple[int, ...]:
        """Places of the nodes whose mean is the next hidden state."""
        places = range(len(self.nodes) + 1)
        if self.corrected:
            return tuple(places)[1:]
        read = {node.source for node in self.nodes}
        return tuple(place for place in places if place not in read)

    def __str__(self) -> str:
        """As the paper writes it: `tanh | 1, relu | 2, relu | 1, tanh`."""
        parts = [f"{n.source + self.first}, {n.activation}" for n in self.nodes]
        return " | ".join(parts if self.corrected else [self.root, *parts])

    def encode(self) -> str:
        """The numbers of the published encoding."""
        order = CORRECTED_ACTIVATIONS if self.corrected else ACTIVATIONS
        numbers = [] if self.corrected else [order.index(self.root)]
        for node in self.nodes:
            numbers += [node.source, order.index(node.activation)]
        return " ".join(map(str, numbers))


PUBLISHED = {
    "enas": "0 0 0 1 1 2 1 2 0 2 0 5 1 1 0 6 1 8 1 8 1 8 1",
    "enas-corrected": "0 2 1 0 2 1 2 2 4 0 5 0 3 2 6 2",
    "darts": "0 2 1 1 1 1 1 3 2 0 5 2 3 0 5 1",
}
"""Cells found by others: the authors' first and corrected ones, and that of DARTS."""


def parse_cell(text: str) -> CellGenotype:
    """Read a cell in any of its spellings, or the name of a published one.

    Raises:
        DataError: the text is no cell.
    """
    text = PUBLISHED.get(text.strip().lower(), text)
    words = text.split()
    if words and all(word.isascii() and word.isdigit() for word in words):
        return _from_numbers([int(word) for word in words])
    parts = [part.strip().lower() for part in text.split("|")]
    if "," in parts[0]:
        return CellGenotype("tanh", _nodes(parts, 0), corrected=True)
    return CellGenotype(parts[0], _nodes(parts[1:], 1))


def _from_numbers(numbers: list[int]) -> CellGenotype:
    corrected = len(numbers) % 2 == 0
    order = CORRECTED_ACTIVATIONS if corrected else ACTIVATIONS
    pairs = numbers if corrected else numbers[1:]
    try:
        nodes = tuple(
            CellNode(source, order[activation])
            for source, activation in zip(pairs[::2], pairs[1::2], strict=True)
        )
        root = "tanh" if corrected else order[numbers[0]]
    except IndexError as error:
        raise DataError(
            "The cell has an activation beyond 3; they are numbered from 0 to 3."
        ) from error
    return CellGenotype(root, nodes, corrected)


def _nodes(parts: list[str], first: int) -> tuple[CellNode, ...]:
    nodes = []
    for part in parts:
        source, comma, activation = part.partition(",")
        source = source.strip()
        if not comma or not (source.isascii() and source.isdigit()):
            raise DataError(
                f"{part!r} is no node of a cell.",
                "Write a cell as 'tanh | 1, relu | 2, relu | 1, tanh'.",
            )
        nodes.append(CellNode(int(source) - first, activation.strip()))
    return tuple(nodes)


def random_cell(
    nodes: int, rng: random.Random, *, corrected: bool = False
) -> CellGenotype:
    """A cell with every choice as likely as its others; `nodes` counts the root."""
    root = "tanh" if corrected else rng.choice(ACTIVATIONS)
    later = tuple(
        CellNode(rng.randrange(place), rng.choice(ACTIVATIONS))
        for place in range(1, nodes)
    )
    return CellGenotype(root, later, corrected)


def count_cells(nodes: int, *, corrected: bool = False) -> int:
    """The number of cells with so many nodes, the root included."""
    free = nodes - 1 if corrected else nodes
    choices: int = len(ACTIVATIONS) ** free
    return choices * factorial(nodes - 1)
