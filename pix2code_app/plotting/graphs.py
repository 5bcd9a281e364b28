"""Graphs: nodes as rounded boxes at their places, arrows between them."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from pix2code_app.plotting.axes import legend_below
from pix2code_app.plotting.style import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas
    from matplotlib.text import Text

    from pix2code_app.lab.figures import Edge, Graph, Node
    from pix2code_app.plotting.style import Theme

NEAR = 0.12
"""An arrow bends around a node that is so near to it, in steps between nodes."""

_BEND = 0.3
"""How far it does, as a share of its length."""


def graph(figure: Graph, canvas: Canvas, theme: Theme) -> None:
    """Nodes and arrows; arrows that would cross a node bend around it."""
    columns, rows = _steps(figure)
    letters = max((_widest(node.label) for node in figure.nodes), default=4)
    wide = max(0.75, 0.085 * letters + 0.5)
    canvas.set_size_inches(
        max(3.6, min(16.0, wide * columns + 0.8)), max(2.2, min(12.0, 0.9 * rows + 0.8))
    )
    axes = canvas.add_subplot()
    axes.set_title(clean(figure.title), wrap=True)
    axes.set_axis_off()
    groups = list(dict.fromkeys(node.group for node in figure.nodes))
    boxes = {
        node.id: _box(axes, node, theme, groups.index(node.group))
        for node in figure.nodes
    }
    places = {node.id: (node.x, node.y) for node in figure.nodes}
    _frame(axes, list(places.values()))
    for edge in figure.edges:
        if edge.source in places and edge.target in places:
            _arrow(axes, edge, places, boxes, theme)
    named = {name: theme.colour(i) for i, name in enumerate(groups) if name}
    if len(named) > 1:
        legend_below(axes, named)


def _steps(figure: Graph) -> tuple[float, float]:
    """How many nodes would stand side by side, and above one another."""
    return (
        _extent([node.x for node in figure.nodes]),
        _extent([node.y for node in figure.nodes]),
    )


def _extent(places: list[float]) -> float:
    """The length of an axis in the usual distance of two places that differ."""
    distinct = sorted(set(places))
    if len(distinct) < 2:
        return 1.0
    gaps = sorted(b - a for a, b in pairwise(distinct))
    return (distinct[-1] - distinct[0]) / gaps[len(gaps) // 2] + 1


def _widest(label: str) -> int:
    return max(map(len, label.split("\n")))


def _box(axes: Axes, node: Node, theme: Theme, group: int) -> Text:
    colour = theme.colour(group)
    strong = max(0.0, min(1.0, node.emphasis))
    return axes.text(
        node.x,
        node.y,
        clean(node.label) or " ",
        ha="center",
        va="center",
        fontsize=8,
        zorder=3,
        bbox={
            "boxstyle": "round,pad=0.4,rounding_size=0.3",
            "facecolor": _mixed(colour, theme.ground, 0.14 + 0.4 * strong),
            "edgecolor": colour,
            "linewidth": 1 + 1.5 * strong,
        },
    )


def _mixed(colour: str, ground: str, share: float) -> tuple[float, float, float]:
    from matplotlib.colors import to_rgb

    pairs = zip(to_rgb(colour), to_rgb(ground), strict=True)
    red, green, blue = (a * share + b * (1 - share) for a, b in pairs)
    return red, green, blue


def _frame(axes: Axes, places: list[tuple[float, float]]) -> None:
    """Room around the nodes; y grows downwards."""
    for setter, values in (
        (axes.set_xlim, [x for x, _ in places]),
        (axes.set_ylim, [y for _, y in places]),
    ):
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = max(0.5, 0.6 * (high - low) / _extent(values)) if values else 0.5
        setter(low - room, high + room)
    axes.invert_yaxis()


def _arrow(
    axes: Axes,
    edge: Edge,
    places: dict[str, tuple[float, float]],
    boxes: dict[str, Text],
    theme: Theme,
) -> None:
    start, end = places[edge.source], places[edge.target]
    around = [p for name, p in places.items() if name not in (edge.source, edge.target)]
    itself = edge.source == edge.target
    bend = 0.0 if itself else _bend(start, end, around)
    if itself:
        _loop(axes, boxes[edge.source], theme)
    else:
        axes.annotate(
            "",
            end,
            start,
            zorder=4,  # after the boxes, whose size it needs
            arrowprops={
                "arrowstyle": "-|>",
                "color": theme.faint,
                "linestyle": "--" if edge.dashed else "-",
                "linewidth": 1.1,
                "mutation_scale": 9,
                "shrinkA": 2,
                "shrinkB": 2,
                "patchA": boxes[edge.source].get_bbox_patch(),
                "patchB": boxes[edge.target].get_bbox_patch(),
                "connectionstyle": f"arc3,rad={bend}",
            },
        )
    if edge.label:
        _name(axes, edge.label, start, end, bend, theme)


def _loop(axes: Axes, box: Text, theme: Theme) -> None:
    """An arrow from a node to itself, over its upper corner."""
    axes.annotate(
        "",
        (0.85, 1.0),
        (0.15, 1.0),
        xycoords=box,
        textcoords=box,
        zorder=4,  # after the boxes, whose size it needs
        arrowprops={
            "arrowstyle": "-|>",
            "color": theme.faint,
            "linewidth": 1.1,
            "mutation_scale": 9,
            "connectionstyle": "arc3,rad=-2.2",
        },
    )


def _name(
    axes: Axes,
    label: str,
    start: tuple[float, float],
    end: tuple[float, float],
    bend: float,
    theme: Theme,
) -> None:
    """An arrow's label in its middle, on the ground's colour."""
    axes.text(
        *_middle(start, end, bend),
        clean(label),
        ha="center",
        va="center",
        fontsize=7,
        color=theme.faint,
        zorder=5,
        bbox={"facecolor": theme.ground, "edgecolor": "none", "pad": 0.8},
    )


def _bend(
    start: tuple[float, float],
    end: tuple[float, float],
    others: list[tuple[float, float]],
) -> float:
    """How far an arrow bends, to the side where its arc is farther from others."""
    if not _is_in_the_way(start, end, others):
        return 0.0
    return max(
        (_BEND, -_BEND),
        key=lambda bend: min(dist(_middle(start, end, bend), at) for at in others),
    )


def _middle(
    start: tuple[float, float], end: tuple[float, float], bend: float
) -> tuple[float, float]:
    """The middle of an arc lies half of bend × length beside the chord."""
    across, down = end[0] - start[0], end[1] - start[1]
    x = (start[0] + end[0]) / 2 - bend * down / 2
    return x, (start[1] + end[1]) / 2 + bend * across / 2


def _is_in_the_way(
    start: tuple[float, float],
    end: tuple[float, float],
    others: list[tuple[float, float]],
) -> bool:
    """Whether a place lies on the straight line between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across**2 + down**2
    if not length:
        return False
    for x, y in others:
        along = ((x - start[0]) * across + (y - start[1]) * down) / length
        beside = abs((x - start[0]) * down - (y - start[1]) * across) / length
        if 0 < along < 1 and beside < NEAR:
            return True
    return False
