"""A figure of every kind, with all that one can hold."""

import io
import math

from PIL import Image

from pix2code_app.lab.figures import (
    Bars,
    Curve,
    Edge,
    Film,
    Graph,
    Heatmap,
    HeatmapWall,
    ImageStrip,
    Line,
    Mark,
    Node,
    Picture,
    Points,
    Scatter,
    Span,
    Stage,
    Table,
    TextSpans,
)

_X = tuple(float(i) for i in range(0, 100, 5))


def _decay(scale, shift):
    return tuple(math.exp(-x / scale) + shift for x in _X)


def _png(colour):
    stream = io.BytesIO()
    Image.new("RGB", (40, 40), colour).save(stream, "PNG")
    return stream.getvalue()


def _waves(high, wide):
    return tuple(
        tuple(
            math.nan if (i, j) == (1, 1) else math.sin(i / 2) * math.cos(j / 2)
            for j in range(wide)
        )
        for i in range(high)
    )


_MAP = Heatmap("A map", _waves(12, 16), "x, m", "y, m")
_TEXT = "Ada Lovelace wrote to Charles Babbage in London. 王小明住在北京。"

EVERY_FIGURE = (
    Curve(
        "Loss over the updates",
        "updates",
        "loss, $",
        (
            Line("RNN", _X, _decay(60, 0.1), _decay(60, 0.05), _decay(60, 0.2)),
            Line("CNN", _X, _decay(90, 0.2), dashed=True),
        ),
    ),
    Curve(
        "A path on a map",
        "x, m",
        "y, m",
        (Line("path", (0.0, 1.0, 1.0), (0.0, 0.0, 1.0)),),
        plane=True,
    ),
    Curve(
        "Perplexity",
        "minutes",
        "perplexity",
        tuple(Line(f"cell {i}", _X, _decay(50, i + 1)) for i in range(7)),
        logarithmic=True,
    ),
    Scatter(
        "Shared against alone",
        "shared",
        "alone",
        (
            Points("sampled", (0.1, 0.5, 0.7), (0.2, 0.4, 0.9)),
            Points("derived", (0.8,), (0.9,), ("derived",)),
        ),
    ),
    Bars(
        "Accuracy at lengths",
        "fraction",
        ("5", "10", "20"),
        (("RNN", (1.0, 0.99, 0.97)), ("CNN", (1.0, 0.7, 0.5))),
        ((0.01, 0.02, 0.01), (0.01, 0.05, 0.03)),
    ),
    Bars(
        "F1 by kind of entity",
        "F1",
        ("corporations", "locations"),
        (("LSTM-CRF", (0.8, 0.9)),),
    ),
    Heatmap(
        "Attention",
        _waves(3, 4),
        "source",
        "target",
        ("a", "b", "c"),
        ("word 1", "word 2", "word 3", "word 4"),
        diverging=True,
        marked=((1, 2),),
    ),
    _MAP,
    HeatmapWall(
        "Rate maps",
        (_MAP,) * 5,
        tuple(f"score {i / 10}" for i in range(5)),
        ("grid", "border", "grid", "grid", "border"),
    ),
    Graph(
        "A cell",
        (
            Node("x", "x[t]", 0, 0, "input"),
            Node("1", "1\ntanh", 1, 0, "tanh", 0.5),
            Node("2", "2\nReLU", 2, 0, "ReLU"),
            Node("3", "3\nReLU", 2, 1, "ReLU", 1.0),
        ),
        (
            Edge("x", "1"),
            Edge("1", "2", "skip"),
            Edge("x", "2"),
            Edge("1", "3", dashed=True),
            Edge("2", "2"),
        ),
    ),
    ImageStrip(
        "Frames",
        tuple(
            Picture(
                _png((40 * i, 90, 120)),
                f"frame {i}",
                (
                    Mark(((5, 5), (20, 30)), box=True, label="car"),
                    Mark(((3, 3), (10, 20), (30, 35)), weight=0.5),
                    Mark(((8, 8),)),
                ),
            )
            for i in range(3)
        ),
    ),
    TextSpans(
        "Entities",
        _TEXT,
        (
            Span(0, 12, "PER", 0.99),
            Span(22, 37, "PER", 0.71),
            Span(41, 47, "LOC"),
            Span(49, 52, "PER"),
        ),
    ),
    Table(
        "Beside the paper",
        ("measure", "here", "paper"),
        (("perplexity", "84.1", "55.8"), ("parameters", "1.2 M", "24 M")),
        "Measured with seed 1 on two cores.",
    ),
    Film(
        "The stack over time",
        (
            Stage("shift", (("stack", ("Ada",)), ("buffer", ("Lovelace", "wrote")))),
            Stage("reduce", (("stack", ()), ("output", ("[Ada]",)))),
        ),
    ),
)
