"""What experiments write, in the language that was chosen.

The lab writes English and knows of no other language. Titles, labels and names of
measures are put into words here, when they are shown; what a figure holds as data,
such as the words of a sentence, stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pix2code_app.gui.words.language import labelled
from pix2code_app.lab import figures

_WORDED: dict[type[Any], tuple[str, ...]] = {
    figures.Curve: ("title", "x_label", "y_label", "lines"),
    figures.Line: ("name",),
    figures.Scatter: ("title", "x_label", "y_label", "groups"),
    figures.Points: ("name", "labels"),
    figures.Bars: ("title", "y_label", "labels", "series"),
    figures.Heatmap: ("title", "x_label", "y_label"),
    figures.HeatmapWall: ("title", "maps", "captions", "groups"),
    figures.Graph: ("title", "nodes", "edges"),
    figures.Node: ("label", "group"),
    figures.Edge: ("label",),
    figures.ImageStrip: ("title", "pictures"),
    figures.Picture: ("caption",),
    figures.TextSpans: ("title",),
    figures.Table: ("title", "columns", "rows", "note"),
    figures.Film: ("title", "stages"),
    figures.Stage: ("caption",),
}
"""By kind of figure the fields that hold words, or parts that do."""


def worded(figure: Any) -> Any:  # noqa: ANN401 (a figure or a part of one)
    """The figure as it is shown."""
    if isinstance(figure, str):
        return labelled(figure)
    if isinstance(figure, tuple):
        return tuple(worded(part) for part in figure)
    names = _WORDED.get(type(figure), ())
    parts = {name: worded(getattr(figure, name)) for name in names}
    if isinstance(figure, figures.Stage):
        parts["rows"] = tuple((labelled(name), held) for name, held in figure.rows)
    return replace(figure, **parts) if parts else figure
