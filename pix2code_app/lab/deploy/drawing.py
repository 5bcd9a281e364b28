"""The page "PyTorch, eager and deployed" as figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from pix2code_app.lab.deploy import numbers
from pix2code_app.lab.deploy.loops import PythonLoop
from pix2code_app.lab.deploy.measuring import COUNTS
from pix2code_app.lab.deploy.tolerances import TOLERANCES
from pix2code_app.lab.figures import Bars, Edge, Graph, Node, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pix2code_app.lab.deploy.speller import Speller
    from pix2code_app.lab.figures import Figure

_SHOWN = (6, 40, 417, 777)


@torch.inference_mode()
def letters(network: Speller, number: int) -> str:
    """What the eager loop writes for a number, its stop included."""
    row = PythonLoop(network)(numbers.digits(torch.tensor([number])))
    return "".join(numbers.ALPHABET[c] for c in row.tolist())


def figures(
    network: Speller, metrics: Mapping[str, Any], number: int
) -> tuple[Figure, ...]:
    """The dynamic graphs, the loops' table, and the ways' where they were measured."""
    measured = (_ways(metrics["ways"]), _speed(metrics["ways"])) if metrics else ()
    loops = (_loops(metrics["loops"]),) if metrics else ()
    asked = tuple(dict.fromkeys((number, *_SHOWN)))
    return (
        graph(letters(network, number), number),
        _steps(network, asked),
        *loops,
        *measured,
    )


def graph(written: str, number: int) -> Graph:
    """Eager execution's graph for one number, above the one that asks the data."""
    nodes, edges = [], []
    for t, letter in enumerate(written):
        shown = {" ": "␣", numbers.STOP: "stop"}.get(letter, letter)
        nodes.append(Node(f"s{t}", shown, t, 0, "eager: one step after another"))
        if t:
            edges.append(Edge(f"s{t - 1}", f"s{t}"))
    loop = "exported: one step and a question"
    nodes += [
        Node("start", "digits", 0, 2, loop),
        Node("step", "step", 3, 2, loop),
        Node("ask", "stop?", 7, 2, loop),
        Node("end", "word", 10, 2, loop),
        Node("again", "no: once more", 5, 3, loop),
    ]
    edges += [
        *(Edge("start", "step"), Edge("step", "ask"), Edge("ask", "end", "yes")),
        *(Edge("ask", "again", dashed=True), Edge("again", "step", dashed=True)),
    ]
    title = f"{number}: eager execution's graph has {len(written)} steps, the loop one"
    return Graph(title, tuple(nodes), tuple(edges))


def _steps(network: Speller, asked: tuple[int, ...]) -> Bars:
    eager = tuple(float(len(letters(network, n))) for n in asked)
    unrolled = (float(numbers.LONGEST),) * len(asked)
    return Bars(
        "Steps taken for a number",
        "steps",
        tuple(str(n) for n in asked),
        (("eager, and while_loop", eager), ("unrolled", unrolled)),
    )


def _loops(found: Mapping[str, Any]) -> Table:
    rows = []
    for name, one in found.items():
        exports = one["exports"]
        rows.append(
            (
                *(name, "yes" if exports else "no"),
                f"{one['as eager']:.2f}" if exports else "–",
                f"{one['steps too many']:.0%}" if exports else "–",
            )
        )
    columns = ("loop", "exports", "words as eager", "steps too many")
    return Table("Three ways to write the loop", columns, tuple(rows))


def _ways(found: Mapping[str, Any]) -> Table:
    rows = tuple(
        (
            *(name, f"{one['exact']:.3f}", f"{one['as eager']:.3f}"),
            *(f"{one['largest difference']:.1g}", f"{TOLERANCES[name]:g}"),
        )
        for name, one in found.items()
    )
    columns = (
        "way",
        "words right",
        "words as eager",
        "largest difference",
        "tolerance",
    )
    return Table(
        "The same network in each way",
        columns,
        rows,
        "Of numbers it was not trained on; differences are of logits.",
    )


def _speed(found: Mapping[str, Any]) -> Bars:
    series = tuple(
        (
            f"{count} at once",
            tuple(one[f"speed-up, {count} at once"] for one in found.values()),
        )
        for count in COUNTS
    )
    title = "Speed of a step beside eager execution's, one thread"
    return Bars(title, "times as fast", tuple(found), series)
