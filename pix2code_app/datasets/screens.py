"""Sets of labelled screens: a folder with `labels.jsonl`, one picture a line.

A line has `file`, `width`, `height` and `elements`, each with `label` and with `box`,
which is [left, top, width, height] in pixels of the picture. `group` joins screens that
must not be divided, `family` names a part of the set, `scale` is the logical pixels for
each pixel of this picture. The labels of published sets are translated by
`screens.toml`; those of any other set are names of the dialect `ui`.
"""

from __future__ import annotations

import json
import random
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pix2code_app.datasets import groups
from pix2code_app.errors import DataError
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LABELS = "labels.jsonl"


@dataclass(frozen=True, slots=True)
class LabelledElement:
    """One element of a labelled screen.

    Attributes:
        group: the group that the network puts it in.
        name: its name, None where the labels do not tell the names of a group apart.
        box: in pixels of the stored picture.
        label: what the set calls it.
        attributes: variant, tone and states, None where the set does not tell them.
    """

    group: str
    name: str | None
    box: Box[float]
    label: str
    attributes: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class LabelledScreen:
    """A picture, and what is on it.

    Attributes:
        picture: the file.
        size: width and height in pixels of the picture.
        scale: logical pixels for each pixel of the picture.
        elements: those whose labels have a name or a group here.
        others: labels and boxes of what has neither.
        known: the groups that the set labels.
        unclear: groups and boxes in which they are not judged.
        group: screens of one group must not be divided.
        family: the part of the set that it belongs to.
    """

    picture: Path
    size: tuple[int, int]
    scale: float
    elements: tuple[LabelledElement, ...]
    others: tuple[tuple[str, Box[float]], ...]
    known: frozenset[str]
    unclear: tuple[tuple[str, Box[float]], ...]
    group: str
    family: str


@dataclass(frozen=True, slots=True)
class Translation:
    """What the labels of a set mean here; see `screens.toml`."""

    scale: float
    names: Mapping[str, str]
    groups: Mapping[str, str]

    def meaning(self, label: str) -> tuple[str, str | None] | None:
        """Group and name of a label, None where it has neither."""
        if label in self.names:
            return groups.group_of(self.names[label]).name, self.names[label]
        return (self.groups[label], None) if label in self.groups else None

    @property
    def known(self) -> frozenset[str]:
        """The groups that a set with these labels labels."""
        named = {groups.group_of(name).name for name in self.names.values()}
        return frozenset(named | set(self.groups.values()))


@cache
def translation(name: str) -> Translation:
    """The translation for the set in a folder of this name; our own names otherwise."""
    text = Path(__file__).with_name("screens.toml").read_text("utf-8")
    row = tomllib.loads(text).get(name)
    if row is None:
        return Translation(1.0, {name: name for name in groups.names()}, {})
    return Translation(row["scale"], row.get("names", {}), row.get("groups", {}))


def load_screens(folder: Path) -> list[LabelledScreen]:
    """All screens of a set.

    Raises:
        DataError: `labels.jsonl` is missing or a line of it is malformed.
    """
    file = folder / LABELS
    try:
        lines = file.read_text("utf-8").splitlines()
    except OSError as error:
        raise DataError(
            f"{folder} is no set of labelled screens: {LABELS} is missing.",
            'Each of its lines is an object with "file", "width", "height" and '
            '"elements".',
        ) from error
    own = translation(folder.name)
    screens = []
    for number, line in enumerate(lines, 1):
        try:
            screens.append(_screen(folder, json.loads(line), own))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DataError(
                f"{file}, line {number}: is no labelled screen.",
                'It needs "file", "width", "height" and "elements", each of those '
                '"box" and "label".',
            ) from error
    return screens


def _screen(folder: Path, record: dict[str, Any], own: Translation) -> LabelledScreen:
    picture = folder / record["file"]
    if not picture.resolve().is_relative_to(folder.resolve()):
        raise ValueError("a path out of the folder")
    return LabelledScreen(
        picture=picture,
        size=(int(record["width"]), int(record["height"])),
        scale=float(record.get("scale", own.scale)),
        elements=tuple(
            element
            for row in record["elements"]
            if (element := _element(row, own)) is not None
        ),
        others=tuple(
            (row["label"], _box(row["box"]))
            for row in record["elements"]
            if own.meaning(row["label"]) is None
        ),
        known=own.known,
        unclear=tuple((name, _box(box)) for name, box in record.get("unclear", ())),
        group=str(record.get("group", record["file"])),
        family=record.get("family", "all"),
    )


def _element(row: dict[str, Any], own: Translation) -> LabelledElement | None:
    meaning = own.meaning(row["label"])
    box = _box(row["box"])
    if meaning is None or not box.area:
        return None
    told = row.get("attributes")
    attributes = None if told is None else frozenset(told)
    return LabelledElement(*meaning, box, row["label"], attributes)


def _box(row: Sequence[float]) -> Box[float]:
    return Box.at(*map(float, row))


def split(
    screens: Sequence[LabelledScreen], share: float, seed: int
) -> tuple[list[LabelledScreen], list[LabelledScreen]]:
    """Screens to train on and about a `share` to keep aside; no group is divided."""
    names = sorted({screen.group for screen in screens})
    random.Random(seed).shuffle(names)
    aside = set(names[: round(share * len(names))])
    return (
        [screen for screen in screens if screen.group not in aside],
        [screen for screen in screens if screen.group in aside],
    )
