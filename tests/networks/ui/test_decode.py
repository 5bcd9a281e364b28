"""From maps to elements, on maps that say what is wanted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.datasets import groups
from pix2code_app.geometry import Box
from pix2code_app.networks.ui.decode import Maps, decode, kept_boxes
from pix2code_app.networks.ui.network import ATTRIBUTES
from pix2code_app.networks.ui.targets import Labels, Target, build_targets

SIZE = (256, 192)  # width, height


def _empty() -> list[Maps]:
    maps = []
    for level in groups.LEVELS:
        own, stride = groups.of_level(level), groups.STRIDES[level]
        shape = SIZE[1] // stride, SIZE[0] // stride
        names = sum(len(group.names) for group in own)
        counts = (len(own), 4 * len(own), names, len(ATTRIBUTES))
        maps.append(Maps(*(np.full((n, *shape), -9.0, np.float32) for n in counts)))
    return maps


def _put(maps: list[Maps], target: Target) -> None:
    """Write what a perfect network would say of one element."""
    built = build_targets([Labels([target], frozenset())], SIZE[::-1])
    for level, own, wanted in zip(groups.LEVELS, maps, built, strict=True):
        stride = groups.STRIDES[level]
        for (_, group, row, column), box in zip(
            wanted.cells, wanted.boxes, strict=True
        ):
            x, y = (column + 0.5) * stride, (row + 0.5) * stride
            distances = (x - box[0], y - box[1], box[2] - x, box[3] - y)
            own.boxes[4 * group : 4 * group + 4, row, column] = np.log(
                np.maximum(distances, 0.5)
            )
        for (_, group, row, column), name in zip(
            wanted.centres, wanted.names, strict=True
        ):
            own.heat[group, row, column] = 4
            own.names[name, row, column] = 4
        for i, one in enumerate(ATTRIBUTES):
            if one in target.attributes:
                own.attributes[i] = 4


@given(
    st.sampled_from(groups.names()),
    st.integers(0, 180),
    st.integers(0, 130),
    st.integers(24, 70),
    st.integers(24, 60),
)
def test_what_a_perfect_network_says_is_found(
    name: str, left: int, top: int, width: int, height: int
) -> None:
    maps = _empty()
    box = Box[float].at(left, top, width, height)
    _put(maps, Target(groups.group_of(name).name, box, name, frozenset({"outlined"})))
    (found,) = decode(maps, SIZE)
    assert found.name == name
    assert found.variant == "outlined"
    assert found.box.iou(box) > 0.9


def test_an_icon_that_is_also_taken_for_an_image_is_one_element() -> None:
    maps = _empty()
    box = Box(40.0, 40.0, 72.0, 72.0)
    _put(maps, Target("icon", box, "icon"))
    _put(maps, Target("image", box, "image"))
    assert len(decode(maps, SIZE)) == 1


def test_the_caption_of_a_button_stays() -> None:
    maps = _empty()
    _put(maps, Target("button", Box(40.0, 40.0, 140.0, 72.0), "button"))
    _put(maps, Target("text", Box(62.0, 48.0, 118.0, 64.0), "text"))
    assert {one.name for one in decode(maps, SIZE)} == {"button", "text"}


def test_thresholds_hold_for_their_group_alone() -> None:
    maps = _empty()
    _put(maps, Target("button", Box(40.0, 40.0, 140.0, 72.0), "button"))
    _put(maps, Target("text", Box(62.0, 48.0, 118.0, 64.0), "text"))
    (found,) = decode(maps, SIZE, {"button": 0.999})
    assert found.name == "text"


def test_an_empty_map_has_no_elements() -> None:
    assert decode(_empty(), SIZE) == ()


def test_the_surer_of_two_boxes_is_kept() -> None:
    boxes = np.array([[0, 0, 10, 10], [1, 0, 11, 10], [30, 0, 40, 10]], np.float32)
    assert kept_boxes(boxes, np.array([0.4, 0.9, 0.5], np.float32), 0.5) == [1, 2]
