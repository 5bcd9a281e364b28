"""Figures of words: labelled texts, tables, and films as tables of states."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from pix2code_app.lab.plotting.style import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

    from pix2code_app.lab.figures import Film, Span, Table, TextSpans
    from pix2code_app.lab.plotting.style import Theme

LINE = 84
"""Columns of a line of text; wide characters take two."""

CELL = 44
"""Characters of a table's cell before it is wrapped."""

_WIDE = 0.088
_LETTER = 0.076
_HIGH = 0.185
"""Inches of a table's column, of a monospaced letter and of a line at 8.5 points."""

_SPACED = 2.3
"""Lines from one line of a labelled text to the next, its labels between."""


def text_spans(figure: TextSpans, canvas: Canvas, theme: Theme) -> None:
    """A text in lines, its spans coloured, with their labels below them."""
    places = _places(figure.text)
    lines = max((line for line, _, _ in places), default=0) + 1
    across = max((column + width for _, column, width in places), default=1)
    axes = _page(canvas, figure.title, across, lines * _SPACED, _LETTER)
    kinds = list(dict.fromkeys(span.label for span in figure.spans))
    for span in figure.spans:
        _draw_span(axes, span, places, theme.colour(kinds.index(span.label)))
    for character, (line, column, width) in zip(figure.text, places, strict=True):
        if not character.isspace():
            axes.text(
                column + width / 2,
                line * _SPACED + 0.5,
                clean(character),
                ha="center",
                va="center_baseline",
                fontsize=8.5,
                family=["DejaVu Sans Mono", *_fallbacks()],
            )


def table(figure: Table, canvas: Canvas, theme: Theme) -> None:
    """Columns of text under their heads, numbers to the right."""
    cells = [[_wrapped(cell) for cell in row] for row in (figure.columns, *figure.rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    tall = [max(cell.count("\n") + 1 for cell in row) for row in cells]
    notes = textwrap.wrap(clean(figure.note), max(40, sum(widths) + 3 * len(widths)))
    high = sum(tall) + 0.7 * len(tall) + 1.2 * len(notes)
    across = sum(widths) + 3 * len(widths)
    axes = _page(canvas, figure.title, across, high)
    right = [
        _is_numeric([row[i] for row in figure.rows]) for i in range(len(figure.columns))
    ]
    top = 0.0
    for number, row in enumerate(cells):
        _draw_row(axes, row, top, widths, right)
        top += tall[number] + 0.7
        width = 1.2 if number == 0 else 0.5
        axes.plot((0, across), (top - 0.1, top - 0.1), color=theme.line, lw=width)
    for line in notes:
        axes.text(0, top + 0.7, line, fontsize=7.5, color=theme.faint, va="center")
        top += 1.2


def film(figure: Film, canvas: Canvas, theme: Theme) -> None:
    """A row for each stage: what lies where at that moment."""
    table(figure.as_table(), canvas, theme)


def _draw_row(
    axes: Axes,
    cells: Sequence[str],
    top: float,
    widths: Sequence[int],
    right: Sequence[bool],
) -> None:
    left = 0.5
    for cell, width, is_number in zip(cells, widths, right, strict=True):
        axes.text(
            left + (width if is_number else 0),
            top + 0.3,
            cell,
            ha="right" if is_number else "left",
            va="top",
            fontsize=8.5,
            weight="bold" if top == 0 else "normal",
        )
        left += width + 3


def _page(
    canvas: Canvas, title: str, columns: float, lines: float, inches: float = _WIDE
) -> Axes:
    """Axes in columns and lines of text, y downwards, and a page of their size."""
    columns = max(columns, 36)
    width, height = columns * inches, max(1.0, lines) * _HIGH
    across, down = width + 0.3, height + 0.55
    canvas.set_size_inches(across, down)
    canvas.set_layout_engine("none")
    left, top = 0.15 / across, 1 - 0.16 / down
    canvas.text(left, top, clean(title), weight="bold", size=10.5, va="top")
    rectangle = (0.15 / across, 0.1 / down, width / across, height / down)
    axes = canvas.add_axes(rectangle)
    axes.set_axis_off()
    axes.set(xlim=(0, columns), ylim=(max(1.0, lines), 0))
    return axes


def _places(text: str) -> list[tuple[int, int, int]]:
    """Line, column and width of each character, wrapped between words."""
    places: list[tuple[int, int, int]] = []
    line = column = 0
    for position, character in enumerate(text):
        width = _columns(character)
        starts_word = position == 0 or text[position - 1].isspace()
        ahead = _word_width(text, position) if starts_word else width
        if character == "\n" or (column and column + min(ahead, LINE) > LINE):
            line, column = line + 1, 0
        if character == "\n" or (character.isspace() and column == 0):
            places.append((line, column, 0))
            continue
        places.append((line, column, width))
        column += width
    return places


def _word_width(text: str, position: int) -> int:
    word = text[position:].split(maxsplit=1)
    return sum(map(_columns, word[0])) if word and not text[position].isspace() else 1


def _columns(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _draw_span(
    axes: Axes, span: Span, places: list[tuple[int, int, int]], colour: str
) -> None:
    """The span's stretch on each line, and its label below the first."""
    from matplotlib.patches import FancyBboxPatch

    inside = places[span.start : span.end]
    for line in dict.fromkeys(line for line, _, _ in inside):
        on_line = [(c, w) for other, c, w in inside if other == line]
        left, right = on_line[0][0], sum(on_line[-1])
        axes.add_patch(
            FancyBboxPatch(
                (left, line * _SPACED),
                right - left,
                1.0,
                boxstyle="round,pad=0.05,rounding_size=0.25",
                facecolor=colour,
                edgecolor=colour,
                alpha=0.25 * max(0.3, min(1.0, span.confidence)),
            )
        )
    if inside:
        line, column, _ = inside[0]
        sure = "" if span.confidence >= 0.995 else f" {span.confidence:.0%}"
        axes.text(
            column,
            line * _SPACED + 1.55,
            clean(span.label) + sure,
            fontsize=6.5,
            color=colour,
            va="center",
        )


def _wrapped(cell: str) -> str:
    lines = clean(cell).split("\n")
    return "\n".join("\n".join(textwrap.wrap(line, CELL)) for line in lines)


def _width(cell: str) -> int:
    return max(sum(map(_columns, line)) for line in cell.split("\n"))


def _is_numeric(cells: Sequence[str]) -> bool:
    """Whether a column is one of numbers, which stand to the right."""
    starts = [cell.strip()[:1] for cell in cells]
    return any(starts) and all(not s or s in "0123456789+-−.±–—<>" for s in starts)


def _fallbacks() -> list[str]:
    from pix2code_app.lab.plotting.style import installed_fonts

    return installed_fonts()
