"""F1 of found elements, on screens by hand."""

from __future__ import annotations

import pytest

from pix2code_app.geometry import Box
from pix2code_app.training.elements.scores import (
    ANY,
    Counts,
    Judged,
    score_screen,
    summed,
)


def test_an_element_is_found_where_half_of_both_overlaps() -> None:
    truth = [Judged("Text", Box(0, 0, 100, 10)), Judged("Icon", Box(0, 20, 20, 40))]
    found = [Judged("heading", Box(5, 0, 105, 10)), Judged("icon", Box(15, 20, 35, 40))]
    counts = score_screen(truth, found)
    assert counts["text"] == Counts(1, 1, 1)
    assert counts["icon"] == Counts(1, 0, 1)
    assert counts[ANY] == Counts(2, 1, 2)


def test_a_prediction_is_used_once() -> None:
    truth = [Judged("Text", Box(0, 0, 100, 10)), Judged("Text", Box(0, 0, 100, 11))]
    counts = score_screen(truth, [Judged("text", Box(0, 0, 100, 10))])
    assert counts["text"] == Counts(2, 1, 1)


def test_what_lies_in_a_region_without_a_role_is_not_judged() -> None:
    truth = [Judged("UpperTaskBar", Box(0, 0, 360, 24))]
    found = [Judged("icon", Box(5, 5, 15, 15)), Judged("icon", Box(5, 50, 15, 60))]
    assert score_screen(truth, found)["icon"] == Counts(0, 0, 1)


def test_a_picture_without_predictions_counts_as_nothing_found() -> None:
    assert score_screen([Judged("Text", Box(0, 0, 9, 9))], [])["text"] == Counts(
        1, 0, 0
    )


def test_roles_with_few_labels_do_not_count_in_the_mean() -> None:
    counts = {"text": Counts(20, 10, 20), "switch": Counts(19, 0, 0)}
    counts[ANY] = Counts(9, 9, 9)
    table = summed([("rico", counts)])
    assert table["all"]["macro_f1"] == pytest.approx(0.5)
    assert table["rico"]["roles"]["switch"]["f1"] == 0
