"""Sets of labelled screens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pix2code_app.datasets import groups
from pix2code_app.datasets.screens import load_screens, split, translation
from pix2code_app.errors import DataError
from pix2code_app.geometry import Box

SHARED = Path(__file__).parents[3] / "shared" / "data" / "ui"

SETS = ("vins-roboflow", "sketch2code", "ui-ug", "design2code-dom")


def _set(folder: Path, *records: dict[str, Any]) -> Path:
    folder.mkdir(parents=True)
    lines = [json.dumps(one) for one in records]
    (folder / "labels.jsonl").write_text("\n".join(lines))
    return folder


def _record(**fields: Any) -> dict[str, Any]:
    record = {"file": "images/a.png", "width": 100, "height": 200, "elements": []}
    return record | fields


def test_labels_of_a_published_set_are_translated(tmp_path: Path) -> None:
    elements = [
        {"box": [1, 2, 30, 10], "label": "Text"},
        {"box": [0, 0, 50, 20], "label": "Switch"},
        {"box": [0, 0, 100, 20], "label": "UpperTaskBar"},
    ]
    folder = _set(tmp_path / "vins-roboflow", _record(elements=elements))
    (screen,) = load_screens(folder)
    text, switch = screen.elements
    assert (text.group, text.name) == ("text", None)
    assert (switch.group, switch.name) == ("switch", "switch")
    assert text.box == Box(1, 2, 31, 12)
    assert screen.others == (("UpperTaskBar", Box(0, 0, 100, 20)),)
    assert "input" in screen.known
    assert "slider" not in screen.known


def test_other_sets_use_the_names_of_the_dialect(tmp_path: Path) -> None:
    row = {"box": [0, 0, 9, 9], "label": "chip", "attributes": ["filled", "selected"]}
    folder = _set(tmp_path / "mine", _record(elements=[row], scale=0.5))
    (screen,) = load_screens(folder)
    assert screen.elements[0].name == "chip"
    assert screen.elements[0].group == "button"
    assert screen.elements[0].attributes == {"filled", "selected"}
    assert screen.scale == 0.5
    assert screen.known == {group.name for group in groups.groups()}


def test_a_group_is_never_divided(tmp_path: Path) -> None:
    records = [_record(group=number % 5) for number in range(50)]
    learnt, aside = split(load_screens(_set(tmp_path / "mine", *records)), 0.4, 1)
    assert len(learnt) + len(aside) == 50
    assert aside
    assert not {one.group for one in learnt} & {one.group for one in aside}


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        load_screens(tmp_path)
    assert error.value.message == (
        f"{tmp_path} is no set of labelled screens: labels.jsonl is missing."
    )


@pytest.mark.parametrize("line", ["{", "[]", '{"file": "a.png"}', "3"])
def test_a_malformed_line_is_named(tmp_path: Path, line: str) -> None:
    folder = _set(tmp_path / "mine", _record())
    with (folder / "labels.jsonl").open("a") as stream:
        stream.write(f"\n{line}")
    with pytest.raises(DataError, match=r"labels.jsonl, line 2: is no labelled screen"):
        load_screens(folder)


def test_a_picture_outside_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = _set(tmp_path / "mine", _record(file="../../secret.png"))
    with pytest.raises(DataError, match="line 1"):
        load_screens(folder)


def test_every_name_belongs_to_one_group() -> None:
    assert len(set(groups.names())) == len(groups.names())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared screens are absent")
@pytest.mark.parametrize("name", SETS)
def test_the_published_sets_are_read(name: str) -> None:
    screens = load_screens(SHARED / name)
    assert len(screens) > 50
    assert sum(len(one.elements) for one in screens) > 1000
    own = translation(name)
    for group in own.groups.values():
        assert group in {one.name for one in groups.groups()}
