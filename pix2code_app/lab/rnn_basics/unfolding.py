"""The cyclic graph made acyclic: unfolding, shared weights, gradients over time.

h_t = f(h_{t−1}, x_t; θ) = g_t(x_t, …, x_1): unfolded, the network is as deep as the
sequence is long, and every step has the same θ. The graph that is drawn here is the
one autograd kept of a real forward pass.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from pix2code_app.lab.figures import Curve, Edge, Graph, Line, Node
from pix2code_app.lab.rnn_basics.cells import Elman

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure

RADII = (0.5, 1.0, 1.5)
DISTANCE = 20
HIDDEN = 16

_SYMBOLS = {
    "TanhBackward0": "tanh",
    "AddBackward0": "+",
    "MmBackward0": "W·h",
    "AddmmBackward0": "U·x + b",
}
_ROWS = {"+": 1, "W·h": 2, "U·x + b": 2}
_PLACES = {"recurrent": (0.375, "W"), "input": (0.5, "U"), "bias": (0.75, "b")}
"""Shared parameters by name: their place as a share of the width, their letter."""

_PASSED_OVER = {"TBackward0"}
"""Transposing a matrix is a view and computes nothing."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A node that autograd kept: an operation at a step, or a shared parameter."""

    id: str
    label: str
    step: int | None
    inputs: tuple[str, ...]


def unfolded(network: Elman, x: Tensor) -> tuple[nn.ModuleList, list[Tensor]]:
    """The network with weights of its own at each step, and its states h_0 to h_T.

    The states are those of the shared network; the gradient of the shared weights is
    the sum of the copies' gradients. x is (T, B, I).
    """
    copies = nn.ModuleList(copy.deepcopy(network) for _ in x)
    states = [x.new_zeros(x.shape[1], len(network.bias))]
    for one, twin in zip(x, copies, strict=True):
        assert isinstance(twin, Elman)
        states.append(twin.step(one, states[-1]))
    return copies, states


def operations(network: Elman, states: list[Tensor]) -> list[Operation]:
    """What autograd kept of a pass, the first step first.

    An operation belongs to the first state that cannot be computed without it.
    """
    names = {id(p): name for name, p in network.named_parameters()}
    known: dict[Any, str] = {}
    found: list[Operation] = []

    def visit(node: Any, step: int) -> str:  # noqa: ANN401 (torch has no type for it)
        if node.name() in _PASSED_OVER:
            return visit(node.next_functions[0][0], step)
        if node in known:
            return known[node]
        is_parameter = hasattr(node, "variable")
        label = names[id(node.variable)] if is_parameter else _SYMBOLS[node.name()]
        identity = label if is_parameter else f"{label} {step}"
        known[node] = identity
        inputs = tuple(
            visit(other, step) for other, _ in node.next_functions if other is not None
        )
        found.append(Operation(identity, label, None if is_parameter else step, inputs))
        return identity

    for step, state in enumerate(states):
        if state.grad_fn is not None:
            visit(state.grad_fn, step)
    return found


def gradient_norms(network: Elman, x: Tensor) -> list[float]:
    """‖∂L/∂h_t‖ for t = 1 … T, of a loss that reads the last state alone."""
    states = network.follow(x)
    for state in states[1:]:
        state.retain_grad()
    network.output(states[-1]).sum().backward()
    return [float(s.grad.norm()) for s in states[1:] if s.grad is not None]


def decay(radius: float, drive: float, seed: int) -> tuple[float, ...]:
    """‖∂h_T/∂h_{T−d}‖ over ‖∂h_T/∂h_T‖ for d = 0 … DISTANCE, with W of this radius.

    W is orthogonal times the radius, so all its eigenvalues have that absolute value.
    `drive` scales the inputs; near zero, tanh is its own tangent.
    """
    rng = torch.Generator().manual_seed(seed)
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(seed)
        network = Elman(4, HIDDEN, 1).double()
    network.recurrent.data.mul_(radius)
    x = torch.randn(DISTANCE + 1, 1, 4, generator=rng).double() * drive
    norms = gradient_norms(network, x)[::-1]
    return tuple(norm / norms[0] for norm in norms)


def slope(ratios: tuple[float, ...]) -> float:
    """Least-squares slope of the ratios' natural logarithm over the distance."""
    y = torch.tensor(ratios, dtype=torch.float64).log()
    x = torch.arange(len(ratios), dtype=torch.float64)
    x, y = x - x.mean(), y - y.mean()
    return float((x @ y) / (x @ x))


def measure(networks: object, seed: int) -> Metrics:
    """Slopes near the origin for each radius, and that of a saturated network."""
    del networks
    near = {f"{r:g}": slope(decay(r, 1e-8, seed)) for r in RADII}
    return {"slope": near, "slope_saturated_1.5": slope(decay(RADII[-1], 3.0, seed))}


def figures(networks: object, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """The folded graph, the unfolded one with its gradients, and their decay."""
    del networks
    return folded_graph(), unfolded_graph(question.steps, question.seed), decays()


def folded_graph() -> Graph:
    """The network as its equations have it, with its cycle."""
    nodes = (
        Node("x", "x", 0, 1, "input"),
        Node("a", "W·h + U·x + b", 2, 1, "shared"),
        Node("h", "h = tanh", 4, 1, "state"),
        Node("y", "V·h + c", 6, 1, "output"),
        Node("z", "one step later", 3, 0, "delay"),
    )
    edges = (
        *(Edge("x", "a", "U"), Edge("a", "h"), Edge("h", "y", "V")),
        *(Edge("h", "z", dashed=True), Edge("z", "a", "W", dashed=True)),
    )
    return Graph("Folded: one cell and its cycle", nodes, edges)


def unfolded_graph(steps: int, seed: int) -> Graph:
    """What autograd kept of `steps` steps; emphasis is the gradient that arrives."""
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(seed)
        network = Elman(2, 8, 1)
    x = torch.randn(steps, 1, 2, generator=torch.Generator().manual_seed(seed))
    network.recurrent.data.mul_(0.7)
    found = operations(network, network.follow(x))
    norms = gradient_norms(network, x)
    nodes = tuple(
        _shared(one, steps) if one.step is None else _operation(one, norms)
        for one in found
    )
    edges = tuple(Edge(source, one.id) for one in found for source in one.inputs)
    title = "Unfolded: autograd's graph, with the gradient's norm at each state"
    return Graph(title, nodes, edges)


def _shared(one: Operation, steps: int) -> Node:
    column, name = _PLACES[one.label]
    return Node(one.id, name, round(column * 2 * steps), 6, "shared")


def _operation(one: Operation, norms: list[float]) -> Node:
    assert one.step is not None
    column = 2 * one.step - (one.label != "U·x + b")
    if one.label != "tanh":
        return Node(one.id, one.label, column, _ROWS[one.label], "operation")
    norm = norms[one.step - 1]
    label = f"tanh  |g| {norm:.2g}"
    return Node(one.id, label, column, 0, "state", norm / max(norms))


def decays() -> Curve:
    """How the gradient changes with the distance, for three radii."""
    distances = tuple(float(d) for d in range(DISTANCE + 1))
    lines = [Line(f"radius {r:g}", distances, decay(r, 1e-8, 0)) for r in RADII]
    saturated = decay(RADII[-1], 3.0, 0)
    lines.append(Line("radius 1.5, saturated", distances, saturated, dashed=True))
    return Curve(
        "The gradient vanishes or explodes with the distance",
        *("steps back", "norm, 1 at the last step", tuple(lines)),
        logarithmic=True,
    )
