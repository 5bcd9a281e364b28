"""The figures of `measure`: what they count, and how they are told."""

import pytest
from PIL import Image

from pix2code_app.errors import DataError
from pix2code_app.evaluation.content import Tally, measure_genuine, table
from pix2code_app.evaluation.likeness import ssim


def test_strings_are_counted_by_letters_wholes_and_places():
    tally = Tally(pictures=1)
    wanted = {"0": "Save", "1": "Cancel"}
    tally.add_words(wanted, {"0": "Save", "1": "Save"})
    figures = tally.figures()
    assert figures["strings_right"] == 0.5
    assert figures["right_element"] == 0.5
    assert figures["character_error"] == pytest.approx(4 / 10)


def test_what_was_not_measured_is_none_and_a_dash():
    figures = Tally().figures()
    assert figures["iou_mean"] is None
    assert "–" in table({"english": {"web": figures}}).splitlines()[-1]


def test_a_picture_is_like_itself_and_unlike_another():
    white, black = (Image.new("RGB", (300, 200), c) for c in ("white", "black"))
    half = white.copy()
    half.paste(black.crop((0, 0, 150, 200)), (0, 0))
    assert ssim(half, half) == pytest.approx(1)
    assert ssim(white, black) < 0.01 < ssim(white, half) < 0.9


def test_words_that_cannot_be_read_are_a_data_error(tmp_path):
    with pytest.raises(DataError, match="is no file of words"):
        measure_genuine(None, tmp_path, tmp_path / "none.json")
