"""What the network and the rules have found, as one."""

from __future__ import annotations

from pix2code_app.detection.detections import Detection
from pix2code_app.detection.network import SURE_MARK, joined
from pix2code_app.geometry import Box

BUTTON = Box.at(20, 100, 160, 40)


def test_a_name_is_the_network_s_and_the_edges_are_those_of_the_rules() -> None:
    near = Detection("button", BUTTON.grown(3, 2), 0.8)
    (one,) = joined([near], [Detection("card", BUTTON)])
    assert (one.name, one.box, one.confidence) == ("button", BUTTON, 0.8)


def test_what_the_network_missed_is_kept() -> None:
    field = Detection("input", Box.at(20, 200, 200, 40))
    (one,) = joined([], [field])
    assert one == field


def test_a_small_shape_that_the_network_has_not_found_is_no_icon() -> None:
    assert joined([], [Detection("icon", Box.at(20, 20, 16, 16))]) == ()


def test_a_bar_is_taken_though_it_is_not_painted_and_another_container_is_not() -> None:
    bar = Detection("app-bar", Box.at(0, 24, 360, 56), 0.4)
    loose = Detection("list", Box.at(0, 120, 360, 300), 0.9)
    assert joined([bar, loose], []) == (bar,)


def test_a_picture_that_is_a_bar_is_not_found_twice() -> None:
    bar = Detection("app-bar", Box.at(0, 0, 360, 80), 0.4)
    assert joined([bar], [Detection("image", Box.at(0, 0, 360, 145))]) == (bar,)


def test_an_unsure_mark_is_none() -> None:
    box = Box.at(10, 10, 20, 20)
    assert joined([Detection("checkbox", box, SURE_MARK - 0.01)], []) == ()
    assert len(joined([Detection("checkbox", box, SURE_MARK)], [])) == 1
