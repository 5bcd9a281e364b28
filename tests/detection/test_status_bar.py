"""What a phone's system draws above an application is left out."""

from __future__ import annotations

from pix2code_app.assembly.elements import FoundElement
from pix2code_app.detection.detections import Detection
from pix2code_app.detection.status_bar import (
    HIGHEST,
    height_of_status_bar,
    without_status_bar,
)
from pix2code_app.geometry import Box

SIZE = (720, 1280)


def _bar(top: int, width: int = 720) -> Detection:
    return Detection("app-bar", Box.at(0, top, width, 112), 0.6)


def test_the_system_s_bar_ends_where_that_of_the_application_begins() -> None:
    assert height_of_status_bar([_bar(48)], SIZE, 2.0) == 24.0


def test_without_a_bar_of_the_application_nothing_is_left_out() -> None:
    assert height_of_status_bar([], SIZE, 2.0) == 0.0
    assert height_of_status_bar([_bar(0)], SIZE, 2.0) == 0.0


def test_a_bar_far_down_or_of_part_of_the_screen_tells_nothing() -> None:
    low = _bar(round(2 * HIGHEST) + 2)
    assert height_of_status_bar([low], SIZE, 2.0) == 0.0
    assert height_of_status_bar([_bar(48, width=400)], SIZE, 2.0) == 0.0


def test_what_stands_below_moves_up_and_what_stands_in_it_goes() -> None:
    clock = FoundElement("text", Box.at(10.0, 4.0, 30.0, 14.0), "9:41")
    title = FoundElement("heading", Box.at(16.0, 40.0, 90.0, 20.0), "Inbox")
    kept = without_status_bar([clock, title], 24.0)
    assert list(kept) == [1]
    assert kept[1].box == Box.at(16.0, 16.0, 90.0, 20.0)


def test_without_a_bar_everything_stays_where_it_is() -> None:
    title = FoundElement("heading", Box.at(16.0, 40.0, 90.0, 20.0), "Inbox")
    assert without_status_bar([title], 0.0) == {0: title}
