"""The search as figures: cells as graphs, decisions and rewards over the rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.lab.enas.cnn_genotype import loose_blocks
from pix2code_app.lab.figures import (
    Curve,
    Edge,
    Graph,
    Heatmap,
    HeatmapWall,
    Line,
    Node,
    Points,
    Scatter,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pix2code_app.lab.enas.cnn_genotype import MacroGenotype, MicroBlock
    from pix2code_app.lab.enas.search import Round
    from pix2code_app.networks.genotype import CellGenotype

_STEP = 1.6
"""Distance of neighbouring nodes in a graph."""


def draw_cell(
    cell: CellGenotype, title: str, values: Mapping[int, float] | None = None
) -> Graph:
    """A cell from input to mean; outputs stand out, `values` are written beside."""
    columns, depths = _places(cell)
    nodes = [
        Node("x", "x(t)", -_STEP / 2, 0.0, "input"),
        Node("h", "h(t−1)", _STEP / 2, 0.0, "input"),
    ]
    for place, name in enumerate(cell.activations):
        label = f"{place + cell.first}: {name}"
        if values is not None:
            label += f"\n{values[place]:.3f}"
        is_output = place in cell.outputs
        nodes.append(
            Node(
                str(place),
                label,
                columns[place] * _STEP,
                depths[place] * _STEP,
                name,
                1.0 if is_output else 0.0,
            )
        )
    bottom = (max(depths) + 1) * _STEP
    mean = "h(t) = mean"
    if values is not None:
        outputs = [values[place] for place in cell.outputs]
        mean += f"\n{sum(outputs) / len(outputs):.3f}"
    nodes.append(Node("mean", mean, 0.0, bottom, "output"))
    edges = [Edge("x", "0"), Edge("h", "0")]
    edges += [Edge(str(n.source), str(i)) for i, n in enumerate(cell.nodes, 1)]
    edges += [Edge(str(place), "mean", dashed=True) for place in cell.outputs]
    return Graph(title, tuple(nodes), tuple(edges))


def _places(cell: CellGenotype) -> tuple[list[float], list[int]]:
    """Column and row of each node: a row below what it reads, siblings side by side."""
    depths = [1]
    for node in cell.nodes:
        depths.append(depths[node.source] + 1)
    columns = [0.0] * len(depths)
    for depth in range(1, max(depths) + 1):
        row = [place for place, own in enumerate(depths) if own == depth]
        row.sort(key=lambda place: (columns[cell.nodes[place - 1].source], place))
        for index, place in enumerate(row):
            columns[place] = index - (len(row) - 1) / 2
    return columns, depths


def draw_macro(network: MacroGenotype, title: str) -> Graph:
    """A network from top to bottom, its skips as dashed arrows past the layers."""
    nodes = [Node("in", "picture", 0.0, 0.0, "input")]
    edges = []
    for place, (name, skips) in enumerate(
        zip(network.operations, network.skips, strict=True)
    ):
        column = (0.0, _STEP, -_STEP)[place % 3]  # skips would hide behind layers
        label = f"{place}: {name}"
        nodes.append(Node(str(place), label, column, (place + 1) * _STEP, name))
        edges.append(Edge(str(place - 1) if place else "in", str(place)))
        edges += [Edge(str(j), str(place), dashed=True) for j in skips]
    depth = len(network.operations)
    nodes.append(Node("out", "class", 0.0, (depth + 1) * _STEP, "output", 1.0))
    edges.append(Edge(str(depth - 1), "out"))
    return Graph(title, tuple(nodes), tuple(edges))


def draw_micro(blocks: Sequence[MicroBlock], title: str) -> Graph:
    """A cell: each block adds two operations; loose blocks are concatenated."""
    nodes = [
        Node("0", "last but one", -_STEP, 0.0, "input"),
        Node("1", "last cell", _STEP, 0.0, "input"),
    ]
    depths = [0, 0]
    edges = []
    widths: dict[int, int] = {}
    for number, block in enumerate(blocks, 2):
        depth = max(depths[block.first], depths[block.second]) + 1
        depths.append(depth)
        place = widths.get(depth, 0)
        widths[depth] = place + 1
        column = (place + 1) // 2 * (1 if place % 2 else -1) * 2 * _STEP
        nodes.append(
            Node(str(number), f"{number}: +", column, depth * 2 * _STEP, "sum")
        )
        edges.append(Edge(str(block.first), str(number), block.first_operation))
        edges.append(Edge(str(block.second), str(number), block.second_operation))
    bottom = (max(depths) + 1) * 2 * _STEP
    nodes.append(Node("out", "concatenated", 0.0, bottom, "output", 1.0))
    ends = loose_blocks(tuple(blocks))
    edges += [Edge(str(number), "out", dashed=True) for number in ends]
    return Graph(title, tuple(nodes), tuple(edges))


def draw_rewards(regimes: Mapping[str, Sequence[Round]]) -> Curve:
    """Mean reward of each round of each regime, with two standard errors."""
    lines = []
    for name, rounds in regimes.items():
        x = tuple(float(i) for i in range(1, len(rounds) + 1))
        means = tuple(one.reward.mean for one in rounds)
        errors = [2 * one.reward.squared_error**0.5 for one in rounds]
        low = tuple(m - e for m, e in zip(means, errors, strict=True))
        high = tuple(m + e for m, e in zip(means, errors, strict=True))
        lines.append(Line(name, x, means, low, high, dashed=name != "learned"))
        if name == "learned":
            baseline = tuple(one.baseline for one in rounds)
            lines.append(Line("baseline", x, baseline, dashed=True))
    return Curve("Reward of sampled architectures", "round", "reward", tuple(lines))


def draw_entropy(regimes: Mapping[str, Sequence[Round]]) -> Curve:
    """Entropy of the controller in each round; uniform choice has no controller."""
    lines = tuple(
        Line(
            name,
            tuple(float(i) for i in range(1, len(rounds) + 1)),
            tuple(one.entropy for one in rounds),
            dashed=name != "learned",
        )
        for name, rounds in regimes.items()
        if name != "uniform"
    )
    return Curve("Entropy of the controller", "round", "nats", lines)


def draw_decisions(
    rounds: Sequence[Round], operations: Sequence[str], first: int
) -> HeatmapWall:
    """The probability of every choice of every decision, round by round."""
    maps, captions, groups = [], [], []
    for place in range(len(rounds[0].links)):
        node = f"node {place + first}"
        if place:
            sources = tuple(str(j + first) for j in range(place))
            over = [tuple(r.links[place][j] for r in rounds) for j in range(place)]
            maps.append(Heatmap(f"{node} reads", tuple(over), "round", rows=sources))
            captions.append(f"{node} reads")
            groups.append("links")
        chances = [
            tuple(r.operations[place][k] for r in rounds)
            for k in range(len(operations))
        ]
        title = f"{node} applies"
        maps.append(Heatmap(title, tuple(chances), "round", rows=tuple(operations)))
        captions.append(title)
        groups.append("operations")
    return HeatmapWall(
        "Decisions of the controller", tuple(maps), tuple(captions), tuple(groups)
    )


def draw_ranking(
    shared: Sequence[float], alone: Sequence[float], tau: float, quality: str
) -> Scatter:
    """Score with shared weights against quality when trained alone."""
    labels = tuple(f"random {i}" for i in range(len(shared)))
    points = Points("random architectures", tuple(shared), tuple(alone), labels)
    return Scatter(
        f"Shared against alone (Kendall τ = {tau:+.2f})",
        "reward with shared weights",
        f"{quality}, trained alone",
        (points,),
    )
