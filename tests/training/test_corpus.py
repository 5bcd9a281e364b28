"""What a run trains on, and what it sets aside."""

import itertools

import pytest

from pix2code_app import paths
from pix2code_app.datasets.layouts import layout_key
from pix2code_app.datasets.pairs import find_pairs, read_program
from pix2code_app.events import run
from pix2code_app.training import corpus
from pix2code_app.training.config import TrainingConfig
from pix2code_app.training.corpus import load_corpus


@pytest.fixture
def options(data, tmp_path):
    def options(pages):
        return TrainingConfig(str(data), str(tmp_path / "run"), rendered_pages=pages)

    return options


def test_pairs_and_pages_are_counted_by_origin_and_dialect(pages, options):
    found = run(load_corpus(options(4), 16, 16))
    assert found.rendered.pictures.shape == (4, 16, 16, 3)
    counts = found.counts()
    assert counts["rendered"] == {"web": 4}
    assert counts["genuine"]["web"] + len(found.validation) == 12 - 1  # a tenth
    assert found.dialects == ("web",)


def test_nothing_is_rendered_where_no_pages_are_wanted(pages, options):
    assert len(run(load_corpus(options(0), 16, 16)).rendered) == 0
    assert pages == []


def test_no_program_and_no_held_out_layout_is_on_two_sides(
    tmp_path, write_web_pair, web_programs
):
    folder = tmp_path / "many"
    for i, text in enumerate(web_programs * 5):
        write_web_pair(folder, f"{i:03}", text)
    division = corpus.divide(find_pairs(folder))
    sides = (division.training, division.validation, division.test, division.layouts)
    programs = [{read_program(pair) for pair in side} for side in sides]
    for one, other in itertools.combinations(programs, 2):
        assert not one & other
    assert {layout_key(p) for p in programs[3]} == division.held_out
    assert sum(map(len, sides)) == 60
    assert division == corpus.divide(find_pairs(folder))


def test_pages_of_earlier_runs_do_not_enter(pages, options, write_web_pair):
    folder = paths.rendered_pages() / "seed-1"
    text = "header {\nbtn-active\n}\nrow {\nsingle {\ntext\n}\n}\n"
    write_web_pair(folder, "000005", text, with_boxes=True)
    held_out = frozenset({layout_key(("header", "btn-active", "}"))})
    pairs = run(corpus._rendered_pairs(options(4), held_out))
    assert [pair.name for pair in pairs] == [f"{i:06}" for i in range(4)]
    layout = layout_key(read_program(pairs[0]))
    again = run(corpus._rendered_pairs(options(4), frozenset({layout})))
    assert layout not in {layout_key(read_program(pair)) for pair in again}
    assert 0 < len(again) < 4
