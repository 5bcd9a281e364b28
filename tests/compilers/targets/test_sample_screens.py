"""The sample screens of the ui, in every target."""

from pathlib import Path

import pytest

import compilers
from compilers import compile_screen, dialect, parse, targets

SCREENS = Path(__file__).parents[3] / "resources" / "screens"
NAMES = sorted(path.stem for path in SCREENS.glob("*.gui"))
WHOLE = "settings"
"""The one whose files are kept for several targets; of the others the page is."""

KEPT = sorted(
    path.name
    for path in (Path(__file__).parents[1] / "golden/screens" / WHOLE).iterdir()
)


def program(name):
    return (SCREENS / f"{name}.gui").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_the_golden_ones(check_golden_screen, name):
    check_golden_screen(name, "html")


def test_files_of_every_target_that_a_screen_is_shown_by_are_kept():
    shown = {"html", "android", "ios", "react", "qml", "swiftui", "compose", "flutter"}
    assert shown <= set(KEPT) <= {*targets()}


@pytest.mark.parametrize("target", KEPT)
def test_files_of_one_are_the_golden_ones(check_golden_screen, target):
    check_golden_screen(WHOLE, target)


@pytest.mark.parametrize("name", NAMES)
def test_programs_are_in_their_canonical_layout(name):
    assert compilers.format(parse(program(name), "ui")) == program(name)


@pytest.mark.parametrize("target", [*targets()])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_but_what_a_target_cannot_show(name, target):
    remarks = compile_screen(parse(program(name), "ui"), target).diagnostics
    assert {one.code for one in remarks} <= {"target-limit"}
    assert len(remarks) <= 1


def test_they_use_nearly_every_element():
    used = {e.name for n in NAMES for _, e in parse(program(n), "ui").walk()}
    assert set(dialect("ui").elements) - used == {"fab"}
