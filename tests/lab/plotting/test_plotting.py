"""Every kind of figure is drawn, in both themes and both formats."""

import io
import typing
import warnings

import pytest
from every_figure import EVERY_FIGURE
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure as Canvas
from PIL import Image

from pix2code_app.lab import figures, plotting
from pix2code_app.lab.plotting.axes import curve
from pix2code_app.lab.plotting.style import DARK, LIGHT, clean, contrasting


def test_there_is_a_figure_of_every_kind_to_test():
    kinds = set(typing.get_args(figures.Figure))
    assert {type(one) for one in EVERY_FIGURE} == kinds


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("figure", EVERY_FIGURE, ids=lambda one: type(one).__name__)
def test_every_kind_is_drawn_on_its_ground(figure, dark):
    with Image.open(io.BytesIO(plotting.picture(figure, dark=dark))) as drawn:
        corner = drawn.convert("RGB").getpixel((0, 0))
        colours = drawn.convert("RGB").getcolors(1 << 20)
    ground = (DARK if dark else LIGHT).ground
    assert "#{:02x}{:02x}{:02x}".format(*corner) == ground
    assert len(colours) > 5


@pytest.mark.parametrize("figure", EVERY_FIGURE, ids=lambda one: type(one).__name__)
def test_equal_figures_give_equal_files(figure):
    first = plotting.picture(figure, "svg")
    assert first == plotting.picture(figure, "svg")
    assert first.startswith(b"<?xml")


@pytest.mark.parametrize(
    "figure",
    [
        figures.Curve("", "", "", ()),
        figures.Curve("", "", "", (figures.Line("", (1.0,), (2.0,)),)),
        figures.Curve("", "", "", (figures.Line("", (), ()),), logarithmic=True),
        figures.Scatter("", "", "", ()),
        figures.Bars("", "", (), ()),
        figures.Heatmap("", ()),
        figures.Heatmap("", ((float("nan"),), (1.0, 2.0))),
        figures.HeatmapWall("", ()),
        figures.Graph("", (), ()),
        figures.ImageStrip("", ()),
        figures.TextSpans("", "", ()),
        figures.Table("", ("a",), ()),
        figures.Film("", ()),
    ],
    ids=lambda one: type(one).__name__,
)
def test_an_empty_figure_is_drawn_too(figure):
    assert plotting.picture(figure)


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_can_stand_in_a_figure(title, cell):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table = figures.Table(title, (cell, "b"), ((cell, title),), note=cell)
        line = figures.Line(cell, (0.0, 1.0), (0.0, 1.0))
        plotting.picture(table, "svg")
        plotting.picture(figures.Curve(title, cell, cell, (line,)), "svg")


def test_what_no_font_draws_becomes_a_dot():
    assert clean("a\x00b\nc") == "a·b\nc"


def test_cells_have_two_digits_and_0_beside_much_larger_ones():
    heat = figures.Heatmap("", ((0.987, 9.2e-05), (float("nan"), -0.25)))
    assert heat.texts() == (("0.99", "0"), ("", "-0.25"))
    assert figures.Heatmap("", ((0.0, 3e-9),)).texts() == (("0", "3e-09"),)
    assert figures.Heatmap("", ()).texts() == ()


def test_values_are_written_in_black_or_white_whichever_is_read():
    assert contrasting(1, 1, 1) != contrasting(0, 0, 0)


def test_no_legend_covers_a_plane():
    walls = figures.Line("walls", (-1.0, 1.0, 1.0, -1.0), (-1.0, -1.0, 1.0, 1.0))
    canvas = Canvas()
    curve(figures.Curve("", "x", "y", (walls,), plane=True), canvas, LIGHT)
    (axes,) = canvas.axes
    assert axes.get_legend().get_window_extent().x0 >= axes.get_window_extent().x1


def test_an_arrow_that_another_would_hide_is_its_twin():
    nodes = tuple(figures.Node(name, name, 0, y) for y, name in enumerate("abc"))
    ends = ("ab", "bc", "ba", "ac", "bc")
    graph = figures.Graph("", nodes, tuple(figures.Edge(*both) for both in ends))
    assert graph.twins() == (False, False, True, False, True)


def test_a_map_with_limits_keeps_its_colours_whatever_its_cells_are():
    cells = ((0.4, 0.6),)
    free, bound = (
        plotting.picture(figures.Heatmap("", cells, limits=limits))
        for limits in ((), (0.0, 1.0))
    )
    assert free != bound
