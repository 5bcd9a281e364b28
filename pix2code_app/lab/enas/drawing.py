"""The search as figures: cells as graphs, decisions and rewards over the rounds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pix2code_app.lab.enas.cnn_genotype import loose_blocks
from pix2code_app.lab.figures import (
    Curve,
    Edge,
    Graph,
    Grid,
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
    from pix2code_app.networks.attention.genotype import CellGenotype

_STEP = 1.6
"""Distance of neighbouring nodes in a graph."""


def draw_cell(
    cell: CellGenotype, title: str, values: Mapping[int, float] | None = None
) -> Graph:
    """A cell from input to mean; outputs stand out, `values` are written beside.

    The nodes are a tree, since each reads one other: its leaves lie in one row.
    """
    columns, depths = _places(cell)
    middle = columns[0]
    nodes = [
        Node("x", "x(t)", middle - _STEP / 2, 0.0, "input"),
        Node("h", "h(t−1)", middle + _STEP / 2, 0.0, "input"),
    ]
    for place, name in enumerate(cell.activations):
        label = f"{place + cell.first}: {name}" + _written(values, (place,))
        shown = float(place in cell.outputs)
        x, y = columns[place], depths[place] * _STEP
        nodes.append(Node(str(place), label, x, y, name, shown))
    mean = "h(t) = mean of all but 0" if cell.corrected else "h(t) = mean"
    mean += _written(values, cell.outputs)
    leaves = _leaves(cell)
    below = max(1.0, len(leaves) / 3)  # flat arrows would run through the leaves
    bottom = (max(depths) + below) * _STEP
    nodes.append(Node("mean", mean, middle, bottom, "output"))
    edges = [Edge("x", "0"), Edge("h", "0")]
    edges += [Edge(str(n.source), str(i)) for i, n in enumerate(cell.nodes, 1)]
    edges += [Edge(str(place), "mean", dashed=True) for place in leaves]
    return Graph(title, tuple(nodes), tuple(edges))


def _written(values: Mapping[int, float] | None, places: Sequence[int]) -> str:
    """The mean of the values at some places, on a line of its own."""
    if values is None:
        return ""
    return f"\n{sum(values[place] for place in places) / len(places):.3f}"


def _leaves(cell: CellGenotype) -> list[int]:
    read = {node.source for node in cell.nodes}
    return [place for place in range(len(cell.nodes) + 1) if place not in read]


def _places(cell: CellGenotype) -> tuple[list[float], list[int]]:
    """Column and row of each node: leaves at the bottom, parents above their middle."""
    count = len(cell.nodes) + 1
    children: list[list[int]] = [[] for _ in range(count)]
    depths = [1] * count
    for place, node in enumerate(cell.nodes, 1):
        children[node.source].append(place)
        depths[place] = depths[node.source] + 1
    columns = [0.0] * count
    free = 0.0
    waiting = [0]
    while waiting:  # leaves from left to right
        place = waiting.pop()
        waiting += reversed(children[place])
        if not children[place]:
            columns[place], depths[place] = free, max(depths)
            free += _STEP
    for place in reversed(range(count)):
        if children[place]:
            own = [columns[child] for child in children[place]]
            columns[place] = (min(own) + max(own)) / 2
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


def draw_skips(network: MacroGenotype, title: str) -> Heatmap:
    """A deep network as a table: which layers (rows) add which earlier ones."""
    count = len(network.operations)
    rows = [f"{place}: {name}" for place, name in enumerate(network.operations)]
    values = tuple(
        tuple(float(j in skips) if j < place else math.nan for j in range(count))
        for place, skips in enumerate(network.skips)
    )
    columns = tuple(map(str, range(count)))
    return Heatmap(title, values, "adds the output of", "layer", tuple(rows), columns)


def draw_micro(blocks: Sequence[MicroBlock], title: str) -> Graph:
    """A cell: each block adds two operations; loose blocks are concatenated."""
    nodes = [
        Node("0", "0: last but one", -_STEP, 0.0, "input"),
        Node("1", "1: last cell", _STEP, 0.0, "input"),
    ]
    rows: list[list[int]] = []
    depths = [0, 0]
    edges = []
    for number, block in enumerate(blocks, 2):
        depths.append(max(depths[block.first], depths[block.second]) + 1)
        if depths[number] > len(rows):
            rows.append([])
        rows[depths[number] - 1].append(number)
        sources = dict.fromkeys((block.first, block.second))
        edges += [Edge(str(source), str(number)) for source in sources]
    for depth, row in enumerate(rows, 1):
        for place, number in enumerate(row):
            block = blocks[number - 2]
            label = (
                f"{number}: {block.first_operation} of {block.first}\n"
                f"+ {block.second_operation} of {block.second}"
            )
            x = (place - (len(row) - 1) / 2) * 2 * _STEP
            nodes.append(Node(str(number), label, x, 2 * depth * _STEP, "sum"))
    bottom = 2 * (len(rows) + 1) * _STEP
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
        sources = tuple(str(j + first) for j in range(place))
        over = [tuple(r.links[place][j] for r in rounds) for j in range(place)]
        if any(chance < 1 for row in over for chance in row):  # else no decision
            maps.append(_chances(f"{node} reads", tuple(over), sources))
            captions.append(f"{node} reads")
            groups.append("links")
        chances = [
            tuple(r.operations[place][k] for r in rounds)
            for k in range(len(operations))
        ]
        caption = f"{node} applies"
        maps.append(_chances(caption, tuple(chances), tuple(operations)))
        captions.append(caption)
        groups.append("operations")
    title = (
        "Decisions of the controller over the rounds\n"
        f"rows from the top: {', '.join(operations)}; or nodes from {first}\n"
        "darkest: probability 0, brightest: 1"
    )
    return HeatmapWall(title, tuple(maps), tuple(captions), tuple(groups))


def _chances(title: str, values: Grid, rows: tuple[str, ...]) -> Heatmap:
    return Heatmap(title, values, "round", rows=rows, limits=(0.0, 1.0))


def draw_ranking(
    shared: Sequence[float], alone: Sequence[float], tau: float | None, quality: str
) -> Scatter:
    """Score with shared weights against quality when trained alone."""
    points = Points("random architectures", tuple(shared), tuple(alone))
    title = "Shared against alone"
    if tau is not None:
        title = f"Shared against alone (Kendall τ = {tau:+.2f})"
    return Scatter(
        title,
        "reward with shared weights",
        f"{quality}, trained alone",
        (points,),
    )
