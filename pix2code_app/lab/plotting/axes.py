"""Figures with two axes: curves, scatters and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.lab.plotting.style import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

    from pix2code_app.lab.figures import Bars, Curve, Scatter
    from pix2code_app.lab.plotting.style import Theme

LONG_LABEL = 9
"""From so many characters on, bars lie, so that their labels can be read."""


def curve(figure: Curve, canvas: Canvas, theme: Theme) -> None:
    """Lines, with a band around those that have bounds."""
    canvas.set_size_inches((5.6, 5.2) if figure.plane else (6.6, 3.8))
    axes = _axes(canvas, figure.title, figure.x_label, figure.y_label)
    for number, line in enumerate(figure.lines):
        colour = theme.colour(number)
        style = "--" if line.dashed else "-"
        alone = "o" if len(line.x) == 1 else None
        axes.plot(
            line.x, line.y, style, color=colour, marker=alone, label=clean(line.name)
        )
        if line.low and line.high:
            axes.fill_between(
                line.x, line.low, line.high, color=colour, alpha=0.18, linewidth=0
            )
    if figure.plane:
        axes.set_aspect("equal", adjustable="datalim")
    if figure.logarithmic:
        _make_logarithmic(axes)
    axes.grid(visible=True)
    _legend(axes, [line.name for line in figure.lines], beside=figure.plane)


def scatter(figure: Scatter, canvas: Canvas, theme: Theme) -> None:
    """Points, each group in its colour, named where they have labels."""
    canvas.set_size_inches(6.0, 4.4)
    axes = _axes(canvas, figure.title, figure.x_label, figure.y_label)
    for number, group in enumerate(figure.groups):
        colour = theme.colour(number)
        axes.scatter(
            group.x, group.y, s=26, color=colour, alpha=0.85, label=clean(group.name)
        )
        for x, y, label in zip(group.x, group.y, group.labels, strict=False):
            axes.annotate(
                clean(label),
                (x, y),
                xytext=(4, 4),
                textcoords="offset points",
                fontsize=7.5,
                color=theme.faint,
            )
    axes.grid(visible=True)
    axes.margins(0.08)
    _legend(axes, [group.name for group in figure.groups])


def bars(figure: Bars, canvas: Canvas, theme: Theme) -> None:
    """Bars side by side for each label; they lie where labels are long."""
    lying = any(len(label) >= LONG_LABEL for label in figure.labels)
    count = max(1, len(figure.labels))
    places = count * max(1, len(figure.series))
    if lying:
        canvas.set_size_inches(6.6, 1.3 + max(0.34 * count, 0.2 * places))
    else:
        canvas.set_size_inches(max(4.4, min(9.0, 1.4 + 0.32 * places)), 3.6)
    axes = _axes(canvas, figure.title, "", "")
    (axes.set_xlabel if lying else axes.set_ylabel)(clean(figure.y_label))
    draw: Any = axes.barh if lying else axes.bar
    thick = 0.8 / max(1, len(figure.series))
    for number, (name, values) in enumerate(figure.series):
        shift = (number - (len(figure.series) - 1) / 2) * thick
        spread = figure.errors[number] if figure.errors else None
        draw(
            [place + shift for place in range(len(values))],
            values,
            thick * 0.92,
            **{"xerr" if lying else "yerr": spread},
            color=theme.colour(number),
            label=clean(name),
            error_kw={"ecolor": theme.ink, "elinewidth": 1, "capsize": 2},
        )
    _label_bars(axes, [clean(label) for label in figure.labels], lying=lying)
    _legend(axes, [name for name, _ in figure.series])


def _axes(canvas: Canvas, title: str, x_label: str, y_label: str) -> Axes:
    axes = canvas.add_subplot()
    axes.set_title(clean(title), wrap=True)
    axes.set_xlabel(clean(x_label))
    axes.set_ylabel(clean(y_label))
    return axes


def _label_bars(axes: Axes, labels: list[str], *, lying: bool) -> None:
    places = range(len(labels))
    if lying:
        axes.set_yticks(places, labels)
        axes.invert_yaxis()
    else:
        axes.set_xticks(places, labels)
    axes.tick_params(axis="y" if lying else "x", length=0)
    axes.grid(visible=True, axis="x" if lying else "y")


def _make_logarithmic(axes: Axes) -> None:
    """A logarithmic y axis whose numbers are written out, not as powers."""
    from matplotlib.ticker import FuncFormatter, NullFormatter

    axes.set_yscale("log")
    low, high = axes.get_ylim()
    plain = FuncFormatter(lambda value, _: f"{value:g}")
    axes.yaxis.set_major_formatter(plain)
    narrow = high / low < 50
    axes.yaxis.set_minor_formatter(plain if narrow else NullFormatter())
    if narrow:
        axes.tick_params(axis="y", which="minor", labelsize=7)


def _legend(axes: Axes, names: list[str], *, beside: bool = False) -> None:
    """Name the series, unless there is one without a name.

    Several are named beside the axes, where no curve runs, a single one in them.
    """
    if not any(names):
        return
    handles, labels = axes.get_legend_handles_labels()
    if beside or len(names) > 1:
        axes.legend(
            handles, labels, loc="upper left", bbox_to_anchor=(1.01, 1), fontsize=8
        )
    else:
        axes.legend(handles, labels, loc="best", fontsize=8)


def legend_below(axes: Axes, colours: Mapping[str, str]) -> None:
    """What each colour stands for, by name, under the drawing."""
    from matplotlib.patches import Patch

    handles = [Patch(color=c, label=clean(name)) for name, c in colours.items()]
    axes.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.5, 0),
        ncols=min(4, len(handles)),
        fontsize=8,
    )
