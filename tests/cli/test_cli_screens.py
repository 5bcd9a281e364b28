"""Labelled screens on the command line: rendered, learnt from, measured."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw
from safetensors.torch import save

from pix2code_app import paths
from pix2code_app.datasets import groups
from pix2code_app.networks.checkpoints import Card, write
from pix2code_app.networks.ui.network import UiConfig, UiNetwork, folded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def screens(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    (folder / "images").mkdir(parents=True)
    Image.new("RGB", (90, 60), "white").save(folder / "images/a.png")
    element = {"box": [5, 5, 40, 12], "label": "text"}
    record = {"file": "images/a.png", "width": 90, "height": 60, "elements": [element]}
    (folder / "labels.jsonl").write_text(json.dumps(record))
    return folder


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    network = UiNetwork(UiConfig(widths=(4, 4, 4, 4, 4, 4), fine=4, coarse=4))
    config = {"widths": [4] * 6, "fine": 4, "coarse": 4}
    card = Card("ui", "ui", config, groups.names(), ("ui",))
    file = tmp_path / "tiny.safetensors"
    write(file, save(folded(network).state_dict()), card)
    return file


def test_elements_are_measured_on_labelled_screens(run, screens, weights) -> None:
    given = ("--screens", str(screens), "--model", str(weights), "--json")
    document = json.loads(run("evaluate", *given).stdout)
    assert document["set"] == "mine"
    assert document["screens"] == 1
    assert document["families"]["all"]["roles"]["text"]["labelled"] == 1


def test_the_table_names_every_role(run, screens, weights) -> None:
    result = run("evaluate", "--screens", str(screens), "--model", str(weights))
    assert result.exit_code == 0
    assert "text" in result.stdout
    assert "too few labels" in result.stdout


def test_a_folder_without_labels_is_an_error_in_a_sentence(
    run, weights, tmp_path
) -> None:
    result = run("evaluate", "--screens", str(tmp_path), "--model", str(weights))
    assert result.exit_code == 1
    assert "is no set of labelled screens: labels.jsonl is missing." in result.stderr


def test_something_to_measure_on_is_needed(run) -> None:
    result = run("evaluate")
    assert result.exit_code == 2
    assert "give --data, --screens or --pages" in result.stderr


def test_screens_cannot_be_rendered_without_kits(run, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(paths, "kits", lambda: tmp_path / "kits")
    monkeypatch.setattr(paths, "drawn_pictures", lambda: tmp_path / "pictures")
    monkeypatch.setattr("pix2code_app.synthesis.ui.screens.PICTURES", 1)
    out = str(tmp_path / "out")
    result = run("synthesise", "--dialect", "ui", "--out", out, "--count", "1")
    assert result.exit_code == 1
    assert "holds no kits: the folder node_modules is missing." in result.stderr


def test_kits_are_for_the_dialect_ui_alone(run, tmp_path) -> None:
    given = ("--dialect", "web", "--out", str(tmp_path), "--held-out")
    result = run("synthesise", *given)
    assert result.exit_code == 2
    assert "only the dialect ui is drawn with kits" in result.stderr


def test_training_of_the_preset_ui_needs_labelled_screens(run, tmp_path) -> None:
    result = run("train", "--preset", "ui", "--data", str(tmp_path))
    assert result.exit_code == 1
    assert "holds no labelled screens: there is no labels.jsonl" in result.stderr


def test_the_preset_ui_refuses_what_is_for_the_others(run, screens) -> None:
    given = ("--preset", "ui", "--data", str(screens), "--pages", "3")
    result = run("train", *given)
    assert result.exit_code == 2
    assert "is no option of the preset ui" in result.stderr


def _two_buttons(folder: Path) -> Path:
    """A page with a red button on its left half and a blue one on its right."""
    picture = Image.new("RGB", (900, 300), "white")
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((60, 120, 240, 164), 6, "#c02020")
    draw.rounded_rectangle((560, 120, 740, 164), 6, "#2020c0")
    picture.save(folder / "page.png")
    return folder / "page.png"


def _boxes_read(run, tmp_path, *given: str) -> list[list[int]]:
    page = str(_two_buttons(tmp_path))
    wanted = ("--dialect", "ui", "--model", "rules", "--to", "html", "--json")
    result = run("convert", page, *wanted, "--out", str(tmp_path / "out"), *given)
    assert result.exit_code == 0, result.stderr
    return [one["box"] for one in json.loads(result.stdout)["elements"]]


def test_only_the_region_is_read_and_places_are_those_in_the_picture(
    run, tmp_path
) -> None:
    boxes = _boxes_read(run, tmp_path, "--region", "450,0,450,300")
    assert boxes
    assert all(left >= 450 for left, *_ in boxes)
    assert any(abs(left - 560) <= 2 and abs(top - 120) <= 2 for left, top, *_ in boxes)


def test_what_is_ignored_is_not_read(run, tmp_path) -> None:
    small = [
        b for b in _boxes_read(run, tmp_path, "--ignore", "40,100,240,90") if b[2] < 400
    ]
    assert small
    assert all(left > 400 for left, *_ in small)


def test_an_area_that_is_none_is_refused_before_anything_is_read(run) -> None:
    result = run("convert", "page.png", "--region", "1,2,3")
    assert result.exit_code == 2
    assert "is no area of a picture" in result.stderr
