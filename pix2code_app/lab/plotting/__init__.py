"""The lab's figures drawn by matplotlib, as pictures for files and reports.

`picture` draws any figure. `style` holds the colours of the two themes; `axes` draws
what has axes, `grids` heat maps and pictures, `graphs` nodes and arrows, `texts` words
and tables. No state is kept between pictures: pyplot is not used.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

from pix2code_app.lab import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure as Canvas

    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.plotting.style import Theme

    Painter = Callable[[Any, Canvas, Theme], None]

FORMATS = ("png", "svg")


def picture(figure: Figure, form: str = "png", *, dark: bool = False) -> bytes:
    """A figure drawn as the bytes of a PNG or SVG file.

    Equal figures give equal bytes.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure as Canvas

    from pix2code_app.lab.plotting.style import DARK, LIGHT

    theme = DARK if dark else LIGHT
    settings: Any = theme.settings()
    stream = io.BytesIO()
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        canvas = Canvas(layout="constrained")
        _painters()[type(figure)](figure, canvas, theme)
        metadata = {"Date": None} if form == "svg" else {"Software": None}
        canvas.savefig(
            stream,
            format=form,
            dpi=160,
            metadata=metadata,
            bbox_inches="tight",
            pad_inches=0.15,
        )
    return stream.getvalue()


def _painters() -> dict[type[Any], Painter]:
    from pix2code_app.lab.plotting import axes, graphs, grids, texts

    return {
        figures.Curve: axes.curve,
        figures.Scatter: axes.scatter,
        figures.Bars: axes.bars,
        figures.Heatmap: grids.heatmap,
        figures.HeatmapWall: grids.heatmap_wall,
        figures.ImageStrip: grids.image_strip,
        figures.Graph: graphs.graph,
        figures.TextSpans: texts.text_spans,
        figures.Table: texts.table,
        figures.Film: texts.film,
    }
