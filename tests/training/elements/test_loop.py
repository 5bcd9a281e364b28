"""Training on two tiny screens."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw

from pix2code_app.errors import DataError
from pix2code_app.events import run
from pix2code_app.networks.ui.loading import load_finder
from pix2code_app.networks.ui.network import UiConfig
from pix2code_app.training.elements.loop import ElementTraining, train_elements
from pix2code_app.training.elements.sources import DataSource

if TYPE_CHECKING:
    from pathlib import Path

TINY = UiConfig(widths=(4, 8, 8, 8, 8, 8), fine=8, coarse=8)


def _set(folder: Path, count: int) -> Path:
    (folder / "images").mkdir(parents=True)
    lines = []
    for number in range(count):
        picture = Image.new("RGB", (160, 120), "white")
        ImageDraw.Draw(picture).rectangle(
            [20, 30 + number, 90, 55 + number], fill="navy"
        )
        picture.save(folder / f"images/{number}.png")
        box = {"box": [20, 30 + number, 71, 26], "label": "button"}
        record = {"file": f"images/{number}.png", "width": 160, "height": 120}
        lines.append(json.dumps(record | {"elements": [box]}))
    (folder / "labels.jsonl").write_text("\n".join(lines))
    return folder


def _clock(seconds: float):
    """A clock that goes on by so much each time it is asked."""
    now = [0.0]

    def ask() -> float:
        now[0] += seconds
        return now[0]

    return ask


def _training(tmp_path: Path, minutes: float) -> ElementTraining:
    source = DataSource(str(tmp_path / "set"), 1.0, 0.25)
    return ElementTraining(
        (source,), str(tmp_path / "run"), minutes, batch_size=1, config=TINY
    )


def test_a_run_that_is_resumed_goes_on_where_it_stopped(tmp_path: Path) -> None:
    _set(tmp_path / "set", 4)
    run(train_elements(_training(tmp_path, 0.05), _clock(1.0)))
    weights = run(train_elements(_training(tmp_path, 0.1), _clock(1.0)))
    lines = (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()
    assert json.loads(lines[-1])["step"] > 3
    finder = load_finder(weights)
    assert finder.card.training["steps"] > 3
    assert finder.card.training["sources"][0]["screens"] == 3
    finder.find_elements(Image.new("RGB", (80, 60)))


def test_a_run_that_is_closed_keeps_its_state(tmp_path: Path) -> None:
    _set(tmp_path / "set", 4)
    work = train_elements(_training(tmp_path, 60), _clock(1.0))
    for _ in range(4):
        next(work)
    work.close()
    assert (tmp_path / "run" / "state.safetensors").exists()


def test_a_set_without_screens_is_refused(tmp_path: Path) -> None:
    _set(tmp_path / "set", 0)
    with pytest.raises(DataError, match="has no screens to train on"):
        run(train_elements(_training(tmp_path, 1), _clock(1.0)))
