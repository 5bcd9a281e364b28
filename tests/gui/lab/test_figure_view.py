"""Every kind of figure is shown by the window."""

from itertools import pairwise

import pytest
from every_figure import EVERY_FIGURE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from pix2code_app.gui.lab.figure_view import FigureColumn, FigureView
from pix2code_app.gui.lab.live import thinned
from pix2code_app.gui.lab.texts import marked
from pix2code_app.gui.widgets.theme import DARK, LIGHT
from pix2code_app.lab import figures
from pix2code_app.lab.plotting import style


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("figure", EVERY_FIGURE, ids=lambda one: type(one).__name__)
def test_every_kind_is_drawn_on_the_windows_ground(qtbot, figure, colours):
    view = FigureView(figure, colours)
    qtbot.addWidget(view)
    view.setStyleSheet(f"background: {colours.surface}")
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    image = view.grab().toImage()
    places = [(x, y) for x in range(0, 700, 4) for y in range(0, 500, 4)]
    drawn = {image.pixelColor(*place).name() for place in places}
    assert colours.surface in drawn
    assert len(drawn) > 3


@pytest.mark.parametrize(
    "figure",
    [
        figures.Curve("", "", "", ()),
        figures.Scatter("", "", "", ()),
        figures.Bars("", "", (), ()),
        figures.Heatmap("", ()),
        figures.HeatmapWall("", ()),
        figures.Graph("", (), ()),
        figures.ImageStrip("", ()),
        figures.TextSpans("", "", ()),
        figures.Table("", ("a",), ()),
        figures.Film("", ()),
    ],
    ids=lambda one: type(one).__name__,
)
def test_an_empty_figure_is_drawn_too(qtbot, figure):
    view = FigureView(figure, LIGHT)
    qtbot.addWidget(view)
    view.show()
    view.grab()


def test_figures_are_drawn_anew_in_other_colours(qtbot):
    column = FigureColumn()
    qtbot.addWidget(column)
    column.set_colours(LIGHT)
    column.show_figures(EVERY_FIGURE[:2])
    column.set_colours(DARK)
    assert [view.figure for view in column.views] == list(EVERY_FIGURE[:2])


def test_a_figure_that_stays_is_not_drawn_anew(qtbot):
    column = FigureColumn()
    qtbot.addWidget(column)
    column.set_colours(LIGHT)
    first, second, third = EVERY_FIGURE[:3]
    column.show_figures([first, second])
    before = column.views
    column.show_figures([third, second])
    assert [view.figure for view in column.views] == [third, second]
    assert before[1] in column.views


@pytest.mark.parametrize("count", [0, 1, 2000, 2001, 54321])
def test_a_long_curve_is_thinned_and_ends_where_it_ends(count):
    points = [(step, float(step)) for step in range(count)]
    drawn = thinned(points)
    assert len(drawn) <= 2000
    assert drawn[-1:] == points[-1:]
    assert len({b - a for (a, _), (b, _) in pairwise(drawn)}) <= 1


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, TEXT, st.integers(0, 20), st.integers(0, 20))
def test_a_labelled_text_is_never_taken_for_markup(qapp, text, label, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    spans = (figures.Span(start, end, label),)
    document = QTextDocument()
    document.setHtml(marked(figures.TextSpans("", text, spans), style.LIGHT))
    found = "".join(document.toPlainText().split())
    assert found == text[:end] + label + text[end:]


def named_map(names):
    return figures.Heatmap("", (tuple(range(len(names))),), columns=names)


@pytest.mark.parametrize(
    ("names", "is_turned"),
    [
        (("one", "two", "three"), False),
        (tuple(f"separable convolution {n}" for n in range(9)), True),
    ],
)
def test_names_of_columns_are_turned_where_they_would_overlap(qtbot, names, is_turned):
    column = FigureColumn()
    qtbot.addWidget(column)
    column.set_colours(LIGHT)
    column.show_figures([named_map(names)])
    column.resize(640, 500)
    column.show()
    qtbot.waitExposed(column)
    column.grab()
    axis = column.views[0].drawn.getAxis("bottom")
    assert axis.is_turned == is_turned
    assert axis.toolTip() == ""


def test_a_very_long_name_is_cut_short_and_whole_in_the_tip(qtbot):
    name = "a column whose name says more than there is room for beside the others"
    view = FigureView(named_map((name, "b")), LIGHT)
    qtbot.addWidget(view)
    axis = view.drawn.getAxis("bottom")
    assert "…" in axis.shown[0]
    assert axis.toolTip() == f"{name}\nb"


def test_a_long_table_has_even_rows_and_room_for_its_longest_name(qtbot):
    names = [f"group {n}.a measure of something long" for n in range(200)]
    rows = tuple((name, "0.5") for name in names)
    view = FigureView(figures.Table("", ("name", "value"), rows), LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    table = view.drawn
    assert len({table.rowHeight(row) for row in range(len(rows))}) == 1
    assert table.rowHeight(0) >= table.fontMetrics().height()
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance(names[-1])


@pytest.mark.parametrize(("count", "is_scrolled"), [(4, False), (40, True)])
def test_a_graph_is_scrolled_before_it_becomes_too_small_to_read(
    qtbot, count, is_scrolled
):
    nodes = tuple(figures.Node(str(n), f"node {n}", n, 0) for n in range(count))
    view = FigureView(figures.Graph("", nodes, ()), LIGHT)
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show()
    qtbot.waitExposed(view)
    scene = view.drawn
    assert scene.transform().m11() == (pytest.approx(0.6) if is_scrolled else 1)
    bar = scene.horizontalScrollBar()
    assert bar.isVisible() == is_scrolled
    assert bar.value() == bar.minimum()
    assert (scene.focusPolicy() == Qt.FocusPolicy.TabFocus) == is_scrolled


def test_many_figures_are_drawn_one_by_one_in_their_order(qtbot):
    column = FigureColumn()
    qtbot.addWidget(column)
    column.set_colours(LIGHT)
    column.show_figures(EVERY_FIGURE)
    assert len(column.views) < len(EVERY_FIGURE)
    qtbot.waitUntil(lambda: len(column.views) == len(EVERY_FIGURE))
    assert [view.figure for view in column.views] == list(EVERY_FIGURE)
    fewer = EVERY_FIGURE[::-2]
    column.show_figures(fewer)
    qtbot.waitUntil(lambda: [view.figure for view in column.views] == list(fewer))
