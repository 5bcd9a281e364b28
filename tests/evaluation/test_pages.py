"""Whole pages are measured: photographed, converted, and compared."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from pix2code_app.conversion import ANY, ConversionOptions
from pix2code_app.errors import DataError
from pix2code_app.evaluation.dom import open_browser_page, true_page
from pix2code_app.evaluation.pages import Measuring, measure_pages, score_page
from pix2code_app.synthesis.rendering import find_browser

pytest.importorskip("playwright")

RULES = ConversionOptions(("html",), ANY, elements="rules")
PAGE = """<!doctype html><meta charset="utf-8"><style>
body { margin: 40px; font: 16px/1.5 Arial, "Liberation Sans", sans-serif }
</style><h1>Leaving at dawn</h1><p>Boats that leave with the tide are out all day.</p>
<p>Nobody leaves in a storm.</p><p><a href="#">Rules of the harbour</a></p>"""


def last(generator):
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return end.value


def _true(text):
    with open_browser_page() as browser:
        browser.set_content(text)
        return true_page(browser)


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    if find_browser() is None:
        pytest.skip("there is no Chromium here")
    folder = tmp_path_factory.mktemp("pages")
    (folder / "harbour.html").write_text(PAGE, encoding="utf-8")
    (folder / "other.html").write_text("<p>Never looked at</p>", encoding="utf-8")
    return last(measure_pages(folder, Measuring(RULES, widths=2, limit=1)))


def test_a_plain_page_comes_out_as_it_was(figures):
    mean = figures["mean"]
    assert figures["pages"] == 1
    assert mean["words"] > 0.9
    assert mean["placed"] > 0.9
    assert mean["likeness"] > 0.9
    assert mean["seconds"] > 0


def test_the_page_itself_is_the_control(figures):
    control = figures["control"]
    for name in ("words", "placed", "elements", "kinds", "likeness"):
        assert control[name] == 1.0


def test_a_page_that_is_read_as_another_scores_less():
    told = ("words", "placed", "lines", "order", "elements", "kinds")
    page, other = (_true(text) for text in (PAGE, "<h1>Something else</h1>"))
    figures = asdict(score_page(page, other, 0.5, 1.0, 0.0))
    assert figures["words"] < 0.1
    assert figures["kinds"] < 0.5
    assert all(0 <= figures[name] <= 1 for name in told)


def test_a_folder_without_pages_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"has no page; a page is a file NAME\.html"):
        last(measure_pages(tmp_path, Measuring(RULES)))
