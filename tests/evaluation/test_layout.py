"""The layout engine alone is measured on the elements of pages."""

from __future__ import annotations

import json
import random

import pytest

from pix2code_app.assembly.elements import FoundElement
from pix2code_app.errors import DataError
from pix2code_app.evaluation import layout
from pix2code_app.evaluation.dom import open_browser_page, true_page
from pix2code_app.evaluation.noise import EXACT, MILD, disturbed
from pix2code_app.geometry import Box
from pix2code_app.synthesis.rendering import find_browser

pytest.importorskip("playwright")

PAGE = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; font: 16px/1.5 Arial, "Liberation Sans", sans-serif }
header { background: #123; color: #fff; padding: 16px 40px; display: flex; gap: 32px }
main { display: flex; gap: 48px; padding: 40px }
article { flex: 2 } aside { flex: 1; border: 1px solid #ccc; padding: 20px }
a { color: inherit }
</style>
<header><b>Harbour</b><nav><a href="#">Boats</a> <a href="#">Tides</a></nav></header>
<main><article><h1>Leaving at dawn</h1>
<p>Boats that leave with the tide are out for the whole of the day, and come back with
whatever the sea gave them. Read the <a href="#">rules of the harbour</a> first.</p>
<p>Nobody leaves in a storm.</p></article>
<aside><h2>Today</h2><p>High water at ten past six.</p><button>Tell me</button></aside>
</main>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    if find_browser() is None:
        pytest.skip("there is no Chromium here")
    made = tmp_path_factory.mktemp("pages")
    (made / "harbour.html").write_text(PAGE, encoding="utf-8")
    return made


def last(generator):
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return end.value


def test_a_page_tells_its_elements(folder):
    with open_browser_page() as browser:
        page = true_page(browser, folder / "harbour.html")
    names = [element.name for element in page.elements]
    assert names.count("heading") == 2
    assert names.count("button") == 1
    assert {"app-bar", "card", "link", "nav-item"} <= set(names)
    (link,) = [e for e in page.elements if e.name == "link"]
    assert link.text == "rules of the harbour"
    assert page.size[0] == 1280


def test_a_plain_page_is_laid_out_as_it_was(folder, tmp_path):
    found = last(layout.measure_layout(folder, layout.Way(widths=4), tmp_path))
    mean = found["mean"]
    assert mean["words"] == mean["lines"] == mean["faultless"] == 1
    assert mean["placed"] >= 0.9
    assert (tmp_path / "harbour.html").is_file()


def test_equal_seeds_give_equal_figures(folder):
    way = layout.Way(widths=2, noise=MILD)
    first, second = (last(layout.measure_layout(folder, way)) for _ in range(2))
    for found in (first, second):
        del found["mean"]["seconds"], found["each"]["harbour"]["seconds"]
    assert first == second


def test_a_folder_without_pages_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"has no page; a page is a file NAME\.html"):
        last(layout.measure_layout(tmp_path, layout.Way()))


def test_the_command_prints_its_figures(folder, capsys):
    assert layout.main([str(folder), "--widths", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["pages"] == 1


ELEMENTS = [FoundElement("text", Box.at(10 * i, 0, 9, 9)) for i in range(400)]


def test_without_noise_elements_stay_as_they_are():
    assert list(disturbed(ELEMENTS, EXACT, random.Random(1))) == ELEMENTS


def test_noise_loses_names_and_shakes_as_much_as_it_says():
    found = list(disturbed(ELEMENTS, MILD, random.Random(1)))
    assert 360 <= len(found) <= 395
    assert 2 <= sum(e.name != "text" for e in found) <= 25
    shifts = [abs(e.box.left - 10 * round(e.box.left / 10)) for e in found]
    assert 1 < max(shifts) <= 1.5
