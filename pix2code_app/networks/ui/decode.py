"""From the network's maps to elements; loads no torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from pix2code_app.datasets import groups
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from pix2code_app.datasets.groups import Group

    Floats: TypeAlias = NDArray[np.float32]

THRESHOLD = 0.3
"""Confidence from which a centre is an element, where the card sets no other."""

SAME_GROUP = 0.5
"""Overlap from which two boxes of one group are one element seen twice."""

OTHER_GROUP = 0.7
"""Overlap from which two small things of different groups are one; text is not: it lies
in buttons and fields."""

MOST = 2000
"""Elements of one group on one picture; more words than that are on no screen."""


class Maps(NamedTuple):
    """The maps of one level of one picture, as `network.LevelMaps` without a batch."""

    heat: Floats  # (G, h, w)
    boxes: Floats  # (4 G, h, w)
    names: Floats  # (N, h, w)
    attributes: Floats  # (A, h, w)


@dataclass(frozen=True, slots=True)
class Prediction:
    """An element that the network sees.

    Attributes:
        name: its name in the dialect `ui`.
        box: in pixels of the picture that was given.
        confidence: of the centre, 0 to 1.
        variant: how it is painted, None where the name has none.
        tone: its colour's meaning.
        states: checked, selected, disabled.
        alternatives: other names with their probabilities, likeliest first.
    """

    name: str
    box: Box[float]
    confidence: float
    variant: str | None = None
    tone: str | None = None
    states: frozenset[str] = frozenset()
    alternatives: tuple[tuple[str, float], ...] = field(default=())


def decode(
    levels: Sequence[Maps],
    size: tuple[int, int],
    thresholds: Mapping[str, float] | None = None,
) -> tuple[Prediction, ...]:
    """The elements on a picture of (width, height), from top to bottom.

    Args:
        levels: the maps of the fine and of the coarse level.
        size: of the picture; boxes are cut to it.
        thresholds: least confidence for each group, `THRESHOLD` for what is missing.
    """
    found: list[Prediction] = []
    for level, maps in zip(groups.LEVELS, levels, strict=True):
        first = 0
        for index, group in enumerate(groups.of_level(level)):
            least = (thresholds or {}).get(group.name, THRESHOLD)
            found += _of_group(maps, (index, first), group, (size, least))
            first += len(group.names)
    kept = _without_doubles(found)
    return tuple(sorted(kept, key=lambda one: (one.box.top, one.box.left)))


def _of_group(
    maps: Maps,
    where: tuple[int, int],
    group: Group,
    limits: tuple[tuple[int, int], float],
) -> list[Prediction]:
    """The elements of one group, its heatmap and first name being at `where`."""
    (index, first), (size, least) = where, limits
    rows, columns = _peaks(maps.heat[index], least)
    if not len(rows):
        return []
    confidences = _sigmoid(maps.heat[index, rows, columns])
    stride = groups.STRIDES[group.level]
    logs = maps.boxes[4 * index : 4 * index + 4, rows, columns]
    boxes = _boxes(
        np.exp(logs), ((columns + 0.5) * stride, (rows + 0.5) * stride), size
    )
    names = maps.names[first : first + len(group.names), rows, columns]
    attributes = maps.attributes[:, rows, columns]
    return [
        _element(
            group, boxes[i], float(confidences[i]), (names[:, i], attributes[:, i])
        )
        for i in kept_boxes(boxes, confidences, SAME_GROUP)
        if boxes[i, 2] - boxes[i, 0] >= 1 and boxes[i, 3] - boxes[i, 1] >= 1
    ]


def _peaks(heat: Floats, least: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Cells above `least` that no neighbour exceeds, at most `MOST`."""
    rows, columns = np.nonzero(heat > np.log(least / (1 - least)))
    padded = np.pad(heat, 1, constant_values=-np.inf)
    own = heat[rows, columns]
    top = np.ones(len(rows), bool)
    for down in range(3):
        for across in range(3):
            top &= own >= padded[rows + down, columns + across]
    rows, columns = rows[top], columns[top]
    if len(rows) > MOST:
        best = np.argpartition(-heat[rows, columns], MOST)[:MOST]
        rows, columns = rows[best], columns[best]
    return rows, columns


def _boxes(
    distances: Floats, centres: tuple[Floats, Floats], size: tuple[int, int]
) -> Floats:
    """Boxes (n, 4) from distances (4, n) and points, cut to the picture."""
    x, y = centres
    width, height = size
    sides = (
        np.clip(x - distances[0], 0, width),
        np.clip(y - distances[1], 0, height),
        np.clip(x + distances[2], 0, width),
        np.clip(y + distances[3], 0, height),
    )
    return np.stack(sides, 1).astype(np.float32)


def kept_boxes(boxes: Floats, confidences: Floats, most: float) -> list[int]:
    """Indices of boxes (n, 4) that overlap no surer one by more than `most`."""
    overlaps = iou(boxes, boxes) > most
    kept: list[int] = []
    gone = np.zeros(len(boxes), bool)
    for i in np.argsort(-confidences, kind="stable"):
        if not gone[i]:
            kept.append(int(i))
            gone |= overlaps[i]
    return kept


def corners_of(boxes: Iterable[Box[float]]) -> Floats:
    """Left, top, right and bottom of boxes (n, 4)."""
    return np.array([box.corners for box in boxes], np.float32).reshape(-1, 4)


def iou(one: Floats, other: Floats) -> Floats:
    """Intersection over union of boxes (n, 4) and (m, 4); (n, m)."""
    low = np.maximum(one[:, None, :2], other[None, :, :2])
    high = np.minimum(one[:, None, 2:], other[None, :, 2:])
    shared = np.clip(high - low, 0, None).prod(2)
    areas = [(b[:, 2:] - b[:, :2]).prod(1) for b in (one, other)]
    union = areas[0][:, None] + areas[1][None] - shared
    return np.asarray(shared / np.maximum(union, 1e-9), np.float32)


def _element(
    group: Group,
    box: Floats,
    confidence: float,
    logits: tuple[Floats, Floats],
) -> Prediction:
    names = _softmax(logits[0])
    order = np.argsort(-names)
    variants, tones = len(groups.VARIANTS), len(groups.TONES)
    variant, tone, states = np.split(logits[1], (variants, variants + tones))
    return Prediction(
        name=group.names[order[0]],
        box=Box(*(float(value) for value in box)),
        confidence=confidence,
        variant=groups.VARIANTS[int(variant.argmax())],
        tone=groups.TONES[int(tone.argmax())],
        states=frozenset(
            name for name, one in zip(groups.STATES, states, strict=True) if one > 0
        ),
        alternatives=tuple((group.names[i], float(names[i])) for i in order[1:]),
    )


def _without_doubles(found: list[Prediction]) -> list[Prediction]:
    """One element for each small thing that several groups claim; text is apart."""
    small = [
        one
        for one in found
        if (group := groups.group_of(one.name)).level == "fine" and group.name != "text"
    ]
    if not small:
        return found
    boxes = corners_of(one.box for one in small)
    confidences = np.array([one.confidence for one in small], np.float32)
    kept = {id(small[i]) for i in kept_boxes(boxes, confidences, OTHER_GROUP)}
    gone = {id(one) for one in small} - kept
    return [one for one in found if id(one) not in gone]


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max())
    return np.asarray(raised / raised.sum(), np.float32)
