"""The Markov view drawn: orders, memory, contexts, and where gradients are cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.lab.figures import Bars, Curve, Edge, Graph, Line, Node
from pix2code_app.lab.rnn_basics import markov
from pix2code_app.lab.rnn_basics.ngrams import NGram

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks


def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """Perplexity against order, memory, contexts seen, and truncation."""
    found = markov.measure(networks, question.seed)
    return (
        _orders(found),
        _even(found["even process"]),
        _memory(found["memory"]),
        _contexts(),
        truncation(),
    )


def _flat(name: str, orders: tuple[float, ...], level: float, *, dashed: bool) -> Line:
    return Line(name, orders, (level,) * len(orders), dashed=dashed)


def _orders(found: Metrics) -> Curve:
    orders = tuple(float(k) for k in markov.ORDERS)
    lines = (
        Line("n-gram", orders, tuple(found["n-gram"].values())),
        Line(
            "n-gram, symbols shuffled",
            orders,
            tuple(found["n-gram, shuffled"].values()),
        ),
        *(
            _flat(name, orders, found[name], dashed=False)
            for name in ("gru, window 16", "gru, window 1")
        ),
        _flat("the source's own", orders, found["floor"], dashed=True),
    )
    title = f"Perplexity against the order; the source has order {markov.ORDER}"
    return Curve(title, "order k", "perplexity on new symbols", lines)


def _even(found: Metrics) -> Curve:
    orders = tuple(float(k) for k in markov.EVEN_ORDERS)
    lines = (
        Line("n-gram", orders, tuple(found["n-gram"].values())),
        _flat("GRU", orders, found["gru"], dashed=False),
        _flat("the source's own", orders, found["floor"], dashed=True),
    )
    title = "A source of no finite order: runs of ones are even"
    return Curve(title, "order k", "perplexity on new symbols", lines)


def _memory(found: dict[str, float]) -> Curve:
    back = tuple(float(j) for j in found)
    lines = (
        Line("linear probe of the GRU's state", back, tuple(found.values())),
        _flat("chance", back, 1 / markov.SYMBOLS, dashed=True),
    )
    return Curve("What the state remembers", "symbols back", "share told", lines)


def _contexts() -> Bars:
    symbols = markov.training_symbols("markov")
    models = [NGram.fit(symbols, markov.SYMBOLS, k) for k in markov.ORDERS]
    series = (("seen in training", tuple(model.seen for model in models)),)
    return Bars(
        "Contexts met, of all that are possible",
        "share",
        tuple(f"k = {k}" for k in markov.ORDERS),
        series,
    )


def truncation(windows: int = 3, steps: int = 3) -> Graph:
    """States over three windows: values go on, gradients end at the cuts."""
    nodes, edges = [], []
    for t in range(windows * steps):
        x = t + 0.6 * (t // steps)
        group = f"window {t // steps + 1}"
        nodes += [
            Node(f"h{t}", f"h{t}", x, 0, group),
            Node(f"x{t}", f"x{t}", x, 1, "input"),
        ]
        edges.append(Edge(f"x{t}", f"h{t}"))
        if t:
            is_cut = t % steps == 0
            label = "cut" if is_cut else ""
            edges.append(Edge(f"h{t - 1}", f"h{t}", label, dashed=is_cut))
    title = "Truncated back-propagation: values cross the cuts, gradients do not"
    return Graph(title, tuple(nodes), tuple(edges))
