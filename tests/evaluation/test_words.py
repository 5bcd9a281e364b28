"""How words are measured, and with what."""

import json
import shutil

import pytest

from pix2code_app.evaluation import words
from pix2code_app.evaluation.bootstrap_pages import FONTS
from pix2code_app.evaluation.bootstrap_pages import main as write_pages
from pix2code_app.evaluation.bootstrap_pages import page as bootstrap_page
from pix2code_app.evaluation.page_lines import (
    Photograph,
    ShownLine,
    joined_to_lines,
    open_browser,
    photograph,
)
from pix2code_app.evaluation.words import FoundWord, plain, read_pages, score
from pix2code_app.geometry import Box

PAGE = """<!doctype html><meta charset="utf-8"><title>Test</title>
<style>body { font: 20px "Liberation Sans", sans-serif; width: 420px }
a { text-transform: uppercase } .gone { display: none } .under { position: relative }
.over { position: absolute; inset: 0; background: #fff }</style>
<h1>Two words</h1>
<p>A paragraph with <a href="#">a link</a>, which goes on until it has to be broken.</p>
<p class="gone">Never seen</p><p class="under">Hidden<span class="over"></span></p>
"""


def shown(text, box):
    return ShownLine(text, box, 16, 400, "rgb(0, 0, 0)")


def test_a_line_is_right_if_the_words_in_its_place_are_its_own():
    lines = (
        shown("Save changes", Box(0, 0, 120, 20)),
        shown("Don\u2019t", Box(0, 40, 60, 60)),
        shown("Lost", Box(0, 80, 60, 100)),
    )
    page = Photograph("page", None, lines)
    found = [
        FoundWord("changes", Box(50, 2, 118, 18), True),
        FoundWord("Save", Box(0, 2, 40, 18), True),
        FoundWord("Don't", Box(0, 42, 40, 58), False),
        FoundWord("elsewhere", Box(300, 300, 380, 320), True),
    ]
    read, seconds = read_pages([page], lambda picture: found)
    result = score(read, seconds)
    assert (result.pages, result.lines) == (1, 3)
    assert result.found == result.right == pytest.approx(2 / 3, abs=1e-3)
    assert result.sure == pytest.approx(1 / 3, abs=1e-3)
    assert result.right_of_sure == 1


def test_a_missing_space_is_counted_apart():
    page = Photograph("page", None, (shown("Save changes", Box(0, 0, 120, 20)),))
    found = [FoundWord("Savechanges", Box(0, 2, 118, 18), True)]
    result = score(*read_pages([page], lambda picture: found))
    assert (result.right, result.right_but_spaces) == (0, 1)


def test_quotes_dashes_and_spaces_are_compared_in_their_simple_form():
    assert plain("\u201cIt\u2019s\u201d \u2013\u00a0so  ") == '"It\'s" - so'


def word(text, left, top=0, block=0, spaced=True):
    box = [left, top, left + 40, top + 20]
    look = {"size": 16, "weight": 400, "color": "rgb(0, 0, 0)"}
    return {"text": text, "box": box, "block": block, "spaced": spaced, **look}


@pytest.mark.parametrize(
    ("second", "texts"),
    [
        (word("b", 45), ["a b"]),
        (word("b", 40, spaced=False), ["ab"]),
        (word("b", 45, block=1), ["a", "b"]),
        (word("b", 0, 24), ["a", "b"]),
        (word("b", 90), ["a", "b"]),
    ],
    ids=["a space", "none", "another block", "the next row", "another column"],
)
def test_words_are_joined_to_lines(second, texts):
    assert [line.text for line in joined_to_lines([word("a", 0), second])] == texts


def test_a_bootstrap_page_depends_on_its_seed_alone():
    assert bootstrap_page(3, "kit") == bootstrap_page(3, "kit")
    assert bootstrap_page(3, "kit") != bootstrap_page(8, "kit")
    pages = [bootstrap_page(seed, "kit") for seed in range(10)]
    assert all(any(font in page for page in pages) for font in FONTS)
    assert sum("bootstrap-theme" in page for page in pages) == 5


def test_what_is_no_bootstrap_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit):
        write_pages([str(tmp_path / "out"), "--bootstrap", str(tmp_path)])
    assert "is not the package bootstrap 3" in capsys.readouterr().err


@pytest.fixture
def folder(tmp_path):
    pytest.importorskip("playwright")
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        pytest.skip("Chromium is not installed")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_the_lines_are_those_that_are_seen(folder):
    with open_browser() as browser:
        page = photograph(browser, folder / "page.html", 600)
    texts = [line.text for line in page.lines]
    assert texts[0] == "Two words"
    assert " ".join(texts[1:]) == (
        "A paragraph with A LINK, which goes on until it has to be broken."
    )
    assert page.picture.width == 600


def test_the_command_prints_the_score(folder, capsys):
    assert words.main([str(folder), "--width", "600"]) == 0
    result = json.loads(capsys.readouterr().out)["words"]
    assert (result["pages"], result["right"]) == (1, 1)


def test_an_empty_folder_is_named(tmp_path, capsys):
    with pytest.raises(SystemExit):
        words.main([str(tmp_path)])
    assert "has no .html files" in capsys.readouterr().err
