"""Pairs made ready for training, and the cache that keeps them."""

import json
import os
from contextlib import closing

import numpy as np
import pytest

from compilers.schema.dialects import CLOSE
from pix2code_app.datasets import examples
from pix2code_app.datasets.examples import load_examples, place_tokens
from pix2code_app.datasets.pairs import find_pairs
from pix2code_app.errors import DataError, ImageError
from pix2code_app.events import Progressed, Started, run

PROGRAM = (
    "header",
    "btn-active",
    CLOSE,
    "row",
    "double",
    "text",
    "btn-red",
    CLOSE,
    "double",
    CLOSE,
    CLOSE,
)

pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.fixture
def folder(tmp_path, write_web_pair, web_programs):
    """Three pairs, the second with boxes."""
    for i in range(3):
        text = web_programs[4 * i]
        write_web_pair(tmp_path / "data", str(i), text, with_boxes=i == 1)
    return tmp_path / "data"


def cached(own_cache):
    return sorted((own_cache.parent / "pictures").iterdir())


def test_depths_are_those_of_the_tree():
    depths = place_tokens("web", PROGRAM, {}).depths
    assert depths.tolist() == [0, 1, 0, 0, 1, 2, 2, 1, 1, 1, 0]


def test_boxes_are_found_by_the_path_of_their_element():
    paths = ["0", "0.0", None, "1", "1.0", "1.0.0", "1.0.1", None, "1.1", None, None]
    boxes = {path: (i, i, i + 1, i + 2) for i, path in enumerate(paths) if path}
    placed = place_tokens("web", PROGRAM, boxes).boxes
    assert placed.shape == (11, 4)
    for i, path in enumerate(paths):
        if path is None:
            assert np.isnan(placed[i]).all()
        else:
            assert placed[i].tolist() == [i, i, i + 1, i + 2]


def test_an_element_that_does_not_show_has_no_box():
    placed = place_tokens("web", PROGRAM, {"0": (0, 0, 1, 1)}).boxes
    assert not np.isnan(placed[0]).any()
    assert np.isnan(placed[1:]).all()


def test_pictures_are_squeezed_and_programs_read(folder):
    loaded = run(load_examples(find_pairs(folder), 16, 24))
    assert len(loaded) == 3
    assert loaded.pictures.shape == (3, 16, 24, 3)
    assert loaded.pictures.dtype == np.uint8
    assert {program.dialect for program in loaded.programs} == {"web"}
    assert loaded.programs[0].tokens[:2] == ("header", "btn-active")


def test_boxes_are_fractions_of_the_picture_where_they_lie_beside_it(folder):
    first, second, _ = run(load_examples(find_pairs(folder), 16, 16)).programs
    assert np.isnan(first.boxes).all()
    record = json.loads((folder / "web" / "1.boxes.json").read_text())
    x, y, width, height = record["boxes"]["0"]
    expected = [x / 64, y / 64, (x + width) / 64, (y + height) / 64]
    np.testing.assert_allclose(second.boxes[0], expected, rtol=1e-6)


def test_a_box_lies_on_its_element(folder, leaf_colours):
    loaded = run(load_examples(find_pairs(folder), 64, 64))
    program, picture = loaded.programs[1], loaded.pictures[1]
    seen = 0
    for token, (left, top, right, bottom) in zip(
        program.tokens, program.boxes, strict=True
    ):
        if token in leaf_colours:
            centre = picture[int(32 * (top + bottom)), int(32 * (left + right))]
            assert tuple(centre) == leaf_colours[token]
            seen += 1
    assert seen == 2 + 3


def test_what_was_read_before_is_not_read_again(folder, own_cache, monkeypatch):
    pairs = find_pairs(folder)
    events = []
    before = run(load_examples(pairs, 16, 16), events.append)
    assert events == [Started("read pictures", 3), *map(Progressed, (1, 2, 3))]
    monkeypatch.setattr(examples, "_squeezed", None)
    events.clear()
    after = run(load_examples(pairs, 16, 16), events.append)
    assert events == []
    np.testing.assert_array_equal(after.pictures, before.pictures)
    assert len(cached(own_cache)) == 1


def test_another_size_is_kept_beside_it(folder, own_cache):
    for side in (16, 24):
        run(load_examples(find_pairs(folder), side, side))
    assert len(cached(own_cache)) == 2


def test_a_picture_that_changed_is_read_again(folder, own_cache, write_web_pair):
    before = run(load_examples(find_pairs(folder), 16, 16)).pictures.copy()
    text = "header {\nbtn-active\n}\nrow {\nsingle {\nbtn-red\n}\n}\n"
    write_web_pair(folder, "0", text)
    picture = folder / "web" / "0.png"
    os.utime(picture, ns=(1, 1))
    after = run(load_examples(find_pairs(folder), 16, 16)).pictures
    assert not np.array_equal(after[0], before[0])
    np.testing.assert_array_equal(after[1:], before[1:])


def test_no_pairs_need_no_cache(own_cache):
    loaded = run(load_examples((), 16, 24))
    assert loaded.pictures.shape == (0, 16, 24, 3)
    assert len(loaded) == 0
    assert not own_cache.parent.exists()


def test_reading_that_is_given_up_leaves_nothing(folder, own_cache):
    with closing(load_examples(find_pairs(folder), 16, 16)) as work:
        next(work)
        next(work)
    assert cached(own_cache) == []


def test_a_picture_that_cannot_be_read_leaves_nothing(folder, own_cache):
    (folder / "web" / "2.png").write_bytes(b"no picture")
    with pytest.raises(ImageError, match=r"2\.png"):
        run(load_examples(find_pairs(folder), 16, 16))
    assert cached(own_cache) == []


def test_another_process_may_fill_the_cache_meanwhile(folder, own_cache):
    work = load_examples(find_pairs(folder), 16, 16)
    assert [next(work), next(work)] == [Started("read pictures", 3), Progressed(1)]
    run(load_examples(find_pairs(folder), 16, 16))
    loaded = run(work)
    assert loaded.pictures.any(axis=(1, 2, 3)).all()
    assert len(cached(own_cache)) == 1


def test_a_folder_that_does_not_name_its_dialect_is_read(folder):
    flat = folder / "web"
    text = (flat / "0.gui").read_text()
    (flat / "0.gui").write_text(f"\ufeff{text}")
    programs = run(load_examples(find_pairs(flat), 16, 16)).programs
    assert [program.dialect for program in programs] == ["web"] * 3


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"size": [0, 0], "boxes": {"0": [0, 0, 1, 1]}}']
)
def test_boxes_that_are_none_are_refused(folder, text):
    file = folder / "web" / "1.boxes.json"
    file.write_text(text)
    with pytest.raises(DataError) as refused:
        run(load_examples(find_pairs(folder), 16, 16))
    assert str(refused.value) == f"{file} holds no boxes of a rendered page."


def test_an_element_that_is_written_by_hand_only_is_refused(folder):
    file = min(folder.rglob("*.gui"))
    file.write_text("header {\nbtn-active\n}\nrow {\nsingle {\ninput\n}\n}\n")
    with pytest.raises(DataError) as caught:
        run(load_examples(find_pairs(folder), 64, 64))
    assert str(caught.value) == (
        f"{file} holds 'input', which no network learns. "
        "Leave the pair out, or write another element."
    )
