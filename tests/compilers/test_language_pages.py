"""The pages about the language and its targets are those that the tables give."""

import sys
from pathlib import Path

import pytest

from compilers import dialect, validate

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def tables():
    sys.path.insert(0, str(DOCS))
    try:
        import write_tables

        yield write_tables
    finally:
        sys.path.remove(str(DOCS))


@pytest.mark.parametrize("name", ["language", "targets"])
def test_pages_are_current(tables, name):
    stored = (DOCS / f"{name}.md").read_text("utf-8")
    written = getattr(tables, f"{name}_page")()
    assert written == stored, "run python docs/write_tables.py"


def test_every_element_has_an_example_that_shows_it_and_a_picture(tables):
    assert [*tables.examples()] == [*dialect("ui").elements]
    for name, example in tables.examples().items():
        assert name in {element.name for _, element in example.screen.walk()}
        # an example need not be a whole screen
        assert {one.code for one in validate(example.screen)} <= {"unusual-content"}
        assert (DOCS / "images" / "elements" / f"{name}.png").is_file()
