"""Changes that leave the program the same."""

import numpy as np
import pytest

from pix2code_app.training import augmentation
from pix2code_app.training.augmentation import (
    CHANGES,
    add_noise,
    augment,
    blur,
    compress,
    expose,
    place,
    resample,
)

RED, GREEN, BLUE = (220, 20, 20), (20, 200, 20), (20, 20, 220)

RECTANGLES = {
    RED: (0.1, 0.1, 0.4, 0.3),
    GREEN: (0.5, 0.15, 0.9, 0.45),
    BLUE: (0.2, 0.6, 0.8, 0.9),
}


@pytest.fixture
def picture():
    """Three rectangles on white, wider than high."""
    canvas = np.full((120, 200, 3), 255, np.uint8)
    for colour, (left, top, right, bottom) in RECTANGLES.items():
        rows = slice(round(top * 120), round(bottom * 120))
        columns = slice(round(left * 200), round(right * 200))
        canvas[rows, columns] = colour
    return canvas


@pytest.fixture
def boxes():
    """Those of the rectangles, and one that nobody knows."""
    return np.array([*RECTANGLES.values(), (np.nan,) * 4], np.float32)


def rng(seed):
    return np.random.default_rng(seed)


def extent(picture, colour):
    """Left, top, right and bottom of what has nearly that colour, as fractions."""
    like = (np.abs(picture.astype(int) - colour) < 60).all(axis=2)
    rows, columns = np.flatnonzero(like.any(axis=1)), np.flatnonzero(like.any(axis=0))
    height, width = like.shape
    return np.array(
        [
            columns[0] / width,
            rows[0] / height,
            (columns[-1] + 1) / width,
            (rows[-1] + 1) / height,
        ]
    )


@pytest.fixture
def white_margins(monkeypatch):
    monkeypatch.setattr(augmentation, "_margin_colour", lambda *_: (255, 255, 255))


@pytest.mark.parametrize("seed", range(12))
def test_boxes_move_with_their_elements(picture, boxes, white_margins, seed):
    moved, places = place(picture, boxes, rng(seed))
    assert moved.shape == picture.shape
    for colour, box in zip(RECTANGLES, places, strict=False):
        np.testing.assert_allclose(box, extent(moved, colour), atol=0.012)


def test_places_differ_and_stay_near(picture, boxes):
    places = np.stack([place(picture, boxes, rng(seed))[1][:3] for seed in range(60)])
    assert places.std(axis=0).min() > 0.005
    assert np.abs(places - boxes[:3]).max() < 0.2


@pytest.mark.parametrize("seed", range(5))
def test_what_nobody_knows_stays_unknown(picture, boxes, seed):
    assert np.isnan(augment(picture, boxes, rng(seed))[1][3]).all()


def test_equal_seeds_give_equal_pictures(picture, boxes):
    one, other = (augment(picture, boxes, rng(4)) for _ in range(2))
    np.testing.assert_array_equal(one[0], other[0])
    np.testing.assert_array_equal(one[1], other[1])


def test_the_original_is_left_alone(picture, boxes):
    before = picture.copy(), boxes.copy()
    for seed in range(20):
        augment(picture, boxes, rng(seed))
    np.testing.assert_array_equal(picture, before[0])
    np.testing.assert_array_equal(boxes, before[1])


def test_pictures_that_cannot_be_written_to_are_augmented(picture, boxes):
    picture.flags.writeable = False
    for seed in range(10):
        changed, _ = augment(picture, boxes, rng(seed))
        assert changed.shape == picture.shape
        assert changed.dtype == np.uint8


@pytest.mark.parametrize("change", [each for _, each in CHANGES])
def test_a_change_keeps_size_and_kind_and_changes_something(picture, change):
    changed = change(picture, rng(1))
    assert changed.shape == picture.shape
    assert changed.dtype == np.uint8
    assert not np.array_equal(changed, picture)


@pytest.mark.parametrize("change", [resample, blur, compress, add_noise])
def test_a_change_of_grain_keeps_the_colours(picture, change):
    for seed in range(10):
        difference = change(picture, rng(seed)).astype(int) - picture
        assert np.abs(difference.mean(axis=(0, 1))).max() < 4


def test_exposure_keeps_to_its_range():
    grey = np.full((4, 4, 3), 128, np.uint8)
    shades = np.stack([expose(grey, rng(seed))[0, 0] for seed in range(200)])
    assert shades.min() >= 128 * 0.75 * 0.94 - 1
    assert shades.max() <= 128 * 1.35 * 1.06 + 1
    assert shades.mean(axis=1).std() > 8
    casts = shades - shades.mean(axis=1, keepdims=True)
    assert 2 < np.abs(casts).max() < 18


def test_values_are_clipped_and_do_not_wrap_around():
    white = np.full((30, 30, 3), 255, np.uint8)
    black = np.zeros((30, 30, 3), np.uint8)
    for seed in range(20):
        assert add_noise(white, rng(seed)).min() > 200
        assert add_noise(black, rng(seed)).max() < 55
        assert expose(white, rng(seed)).min() > 128


def test_noise_is_independent_in_each_channel():
    grey = np.full((60, 60, 3), 128, np.uint8)
    noise = add_noise(grey, rng(3)).astype(float).reshape(-1, 3)
    correlation = np.corrcoef(noise.T)
    assert np.abs(correlation[np.triu_indices(3, 1)]).max() < 0.1


def test_every_change_happens_sometimes_and_none_always(picture, boxes, monkeypatch):
    happened = []
    watched = tuple(
        (probability, lambda p, _, i=i: (happened.append(i), p)[1])
        for i, (probability, _) in enumerate(CHANGES)
    )
    monkeypatch.setattr(augmentation, "CHANGES", watched)
    for seed in range(300):
        augment(picture, boxes, rng(seed))
    for i, (probability, _) in enumerate(CHANGES):
        assert happened.count(i) / 300 == pytest.approx(probability, abs=0.09)
