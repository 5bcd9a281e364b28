"""Windows cut from screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from pix2code_app.datasets.screens import LabelledElement, LabelledScreen
from pix2code_app.geometry import Box
from pix2code_app.training.elements.windows import (
    RAREST,
    Source,
    cut_window,
    disturb,
    draw_windows,
    rarities,
)

if TYPE_CHECKING:
    from pathlib import Path


def _screen(folder: Path, *boxes: tuple[str, Box[float]]) -> LabelledScreen:
    """A black screen of 300 × 400 with white boxes."""
    picture = Image.new("RGB", (300, 400))
    for _, box in boxes:
        picture.paste("white", box.rounded().corners)
    file = folder / f"{len(list(folder.iterdir()))}.png"
    picture.save(file)
    elements = tuple(LabelledElement(group, None, box, group) for group, box in boxes)
    known = frozenset({"button", "switch"})
    return LabelledScreen(
        file, (300, 400), 1.0, elements, (), known, (), file.name, "all"
    )


@pytest.mark.parametrize("seed", range(8))
def test_boxes_lie_where_the_elements_are_drawn(tmp_path: Path, seed: int) -> None:
    screen = _screen(tmp_path, ("button", Box(60.0, 80.0, 180.0, 140.0)))
    rng = np.random.default_rng(seed)
    window, labels = cut_window(screen, (512, 512), rng)
    white = np.argwhere(np.asarray(window.convert("L")) > 200)
    (target,) = labels.targets
    drawn = (*white.min(0)[::-1], *(white.max(0)[::-1] + 1))
    assert target.box.corners == pytest.approx(drawn, abs=2)


def test_an_element_that_is_mostly_cut_off_is_not_judged(tmp_path: Path) -> None:
    screen = _screen(tmp_path, ("button", Box(0.0, 0.0, 300.0, 400.0)))
    rng = np.random.default_rng(1)
    _, labels = cut_window(screen, (128, 128), rng)
    assert labels.targets == []
    assert [group for group, _ in labels.unclear] == ["button"]


def test_screens_with_rare_elements_are_drawn_more_often(tmp_path: Path) -> None:
    common = [_screen(tmp_path, ("button", Box(0.0, 0.0, 9.0, 9.0))) for _ in range(40)]
    rare = _screen(tmp_path, ("switch", Box(0.0, 0.0, 9.0, 9.0)))
    found = rarities([*common, rare])
    assert found[-1] == RAREST
    assert max(found[:-1]) < 1.1


def test_equal_seeds_give_equal_windows(tmp_path: Path) -> None:
    screen = _screen(tmp_path, ("button", Box(60.0, 80.0, 180.0, 140.0)))
    sources = [Source.of([screen], 1.0)]
    one, other = (draw_windows(sources, 2, np.random.default_rng(4)) for _ in "ab")
    np.testing.assert_array_equal(one.pictures, other.pictures)
    assert one.labels == other.labels


def test_a_disturbed_picture_keeps_its_size() -> None:
    picture = Image.new("RGB", (70, 50), "navy")
    for seed in range(20):
        assert disturb(picture, np.random.default_rng(seed)).size == (70, 50)
