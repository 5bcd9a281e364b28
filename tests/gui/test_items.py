"""What follows from a program in the window: its code and the pictures it names."""

import pytest

from pix2code_app.evidence.pictures import from_base64
from pix2code_app.gui.dialogs.exporting import files_of
from pix2code_app.gui.model.autosave import kept_of, records_of
from pix2code_app.gui.model.items import Item, Snapshot, build, read_program

PNG = b"\x89PNG\r\n\x1a\n"
TEXT = """stack {
row {
img(src="pictures/one.png"), label("Lisbon")
}
}
footer {
btn-more
}
"""


@pytest.fixture
def item(tmp_path):
    made = Item(1, tmp_path / "travel.png", "travel.png")
    pictures = {"pictures/one.png": PNG, "pictures/gone.png": PNG}
    made.built = build(Snapshot(TEXT), "ios", None, pictures)
    return made


def test_the_code_shows_the_pictures_that_the_program_names(item):
    assert item.built.pictures == {"pictures/one.png": PNG}
    assert "data:image/png;base64," in item.built.files["html"]["index.html"]


def test_an_export_has_the_program_and_its_pictures(item):
    files = files_of(item)
    assert files["screen.gui"] == TEXT
    assert files["pictures/one.png"] == PNG
    assert "pictures/gone.png" not in files


def test_what_is_kept_for_the_next_window_has_the_pictures(item):
    (record,) = records_of(kept_of([item], only_changed=False))
    assert from_base64(record["pictures"]) == {"pictures/one.png": PNG}


def test_a_program_is_opened_with_the_pictures_beside_it(tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "one.png").write_bytes(PNG)
    program = tmp_path / "screen.gui"
    program.write_text(TEXT)
    assert read_program(program) == (TEXT, {"pictures/one.png": PNG})


def test_a_program_with_an_error_is_opened_all_the_same(tmp_path):
    program = tmp_path / "screen.gui"
    program.write_text("stack {")
    assert read_program(program) == ("stack {", {})
