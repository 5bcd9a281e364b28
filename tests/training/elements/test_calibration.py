"""Thresholds chosen on screens by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from pix2code_app.datasets.screens import LabelledElement, LabelledScreen
from pix2code_app.events import run
from pix2code_app.geometry import Box
from pix2code_app.networks.ui.decode import Prediction
from pix2code_app.training.elements.calibration import calibrate

if TYPE_CHECKING:
    from pathlib import Path


class _Finder:
    """Finds ten switches rightly with confidence 0.3, and as much wrong with 0.2."""

    def with_thresholds(self, _: dict[str, float]) -> _Finder:
        return self

    def find_elements(self, _: Image.Image) -> tuple[Prediction, ...]:
        right = [Prediction("switch", _place(i, 0), 0.3) for i in range(10)]
        wrong = [Prediction("switch", _place(i, 50), 0.2) for i in range(10)]
        return (*right, *wrong)


def _place(column: int, top: float) -> Box[float]:
    return Box.at(20.0 * column, top, 15.0, 10.0)


def test_the_threshold_lies_between_right_and_wrong(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (200, 100)).save(picture)
    elements = tuple(
        LabelledElement("switch", "switch", _place(i, 0), "switch") for i in range(10)
    )
    known = frozenset({"switch", "slider"})
    screen = LabelledScreen(
        picture, (200, 100), 1.0, elements, (), known, (), "a", "all"
    )
    thresholds = run(calibrate(_Finder(), [[screen]]))  # type: ignore[arg-type]
    assert 0.2 < thresholds["switch"] <= 0.3
    assert "slider" not in thresholds
