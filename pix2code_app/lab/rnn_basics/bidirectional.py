"""Bidirectional: a label that needs the past and the future.

y_t = x_{t−1} ⊕ x_{t+2} cannot be known by a network that has not yet seen x_{t+2}.
Asked two steps later, the same network knows it: what was missing is information, not
capacity. A linear read-out of both directions fails too, for another reason: no linear
function is an exclusive or.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.figures import Edge, Graph, Heatmap, Node
from pix2code_app.lab.rnn_basics import tasks
from pix2code_app.lab.rnn_basics.cells import recurrent
from pix2code_app.lab.rnn_basics.lessons import Lesson
from pix2code_app.lab.rnn_basics.sequence_to_vector import signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

HIDDEN = 32
BATCH = 64
LENGTH = 20
DELAY = 2


class Labeller(nn.Module):
    """A label for each bit: o_t = f(h_t), or f(h_t, g_t) with g from the right.

    Args:
        both_ways: Whether it reads from the right too.
        linear: Whether f has no hidden layer.
        delay: How many steps after the bit its label is given.
    """

    def __init__(
        self, *, both_ways: bool = False, linear: bool = False, delay: int = 0
    ) -> None:
        super().__init__()
        self.delay = delay
        self.layer = recurrent("gru", 1, HIDDEN, both_ways=both_ways)
        size = HIDDEN * (2 if both_ways else 1)
        hidden = (nn.Linear(size, HIDDEN), nn.ReLU())
        last = nn.Linear(size if linear else HIDDEN, 2)
        self.head = nn.Sequential(*(() if linear else hidden), last)

    def forward(self, inputs: Tensor) -> Tensor:
        """Logits (B, T, 2) of bits as −1 and 1, (B, T)."""
        logits: Tensor = self.head(self.layer(inputs[..., None])[0])
        return logits


def label(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Likelihood of the labels of new bits."""
    del progress
    assert isinstance(network, Labeller)
    sequences = tasks.bits(rng, BATCH, LENGTH)
    told = network(signs(sequences))
    return F.cross_entropy(told.flatten(0, 1), _wanted(network, sequences).flatten())


def _wanted(network: Labeller, sequences: Tensor) -> Tensor:
    labels = tasks.window_xor(sequences)
    return tasks.delayed(labels, network.delay) if network.delay else labels


_BUILDS: dict[str, Callable[[], nn.Module]] = {
    "one way": Labeller,
    "one way, asked later": partial(Labeller, delay=DELAY),
    "both ways": partial(Labeller, both_ways=True),
    "both ways, linear": partial(Labeller, both_ways=True, linear=True),
}

LESSONS = tuple(
    Lesson(name, build, lambda: label, 700, 5e-3) for name, build in _BUILDS.items()
)


@torch.inference_mode()
def measure(networks: Networks, seed: int) -> Metrics:
    """Share of right labels by network."""
    sequences = tasks.bits(Generator().manual_seed(seed), 1000, LENGTH)
    found: Metrics = {}
    for lesson in LESSONS:
        network = networks[lesson.name]
        assert isinstance(network, Labeller)
        wanted = _wanted(network, sequences)
        told = network(signs(sequences)).argmax(2)
        asked = wanted >= 0
        found[lesson.name] = float((told == wanted)[asked].float().mean())
    return found


def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """The two rows of the unfolded graph, and which bit moves which label."""
    sequence = torch.tensor([[int(bit) for bit in question.bits]])
    one_way = _saliency(networks["one way"], sequence, "one way: the past alone")
    both = _saliency(networks["both ways"], sequence, "both ways: past and future")
    return graph(), one_way, both


def _saliency(network: nn.Module, sequence: Tensor, name: str) -> Heatmap:
    """|∂o_t/∂x_s|, of the difference of the two logits."""
    inputs = signs(sequence).requires_grad_()
    logits = network(inputs)[0]
    rows = []
    for margin in logits[:, 1] - logits[:, 0]:
        (grad,) = torch.autograd.grad(margin, inputs, retain_graph=True)
        rows.append(tuple(grad[0].abs().tolist()))
    names = tuple(str(bit) for bit in sequence[0].tolist())
    return Heatmap(
        f"Saliency, {name}",
        tuple(rows),
        *("bit read", "label given"),
        rows=names,
        columns=names,
    )


def graph(steps: int = 4) -> Graph:
    """The two rows of states, one from the left and one from the right."""
    heights = {"o": 0.0, "g": 1.0, "h": 2.0, "x": 3.0}
    groups = {"o": "output", "g": "from the right", "h": "from the left", "x": "input"}
    nodes = tuple(
        Node(
            f"{name}{t}",
            f"{name}{t}",
            t + (0.35 if name == "g" else 0.0),
            y,
            groups[name],
        )
        for name, y in heights.items()
        for t in range(1, steps + 1)
    )
    within = (("x", "h"), ("x", "g"), ("h", "o"), ("g", "o"))
    edges = [Edge(f"{a}{t}", f"{b}{t}") for a, b in within for t in range(1, steps + 1)]
    edges += [Edge(f"h{t}", f"h{t + 1}") for t in range(1, steps)]
    edges += [Edge(f"g{t + 1}", f"g{t}", dashed=True) for t in range(1, steps)]
    return Graph("Bidirectional, unfolded", nodes, tuple(edges))
