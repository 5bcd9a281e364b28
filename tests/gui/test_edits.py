"""Changes to a screen by hand keep what was read of its elements."""

import compilers
from pix2code_app.gui.model import edits

SCREEN = compilers.parse(
    'row { single { btn-green("Save", color=#ffffff, background=#28a745), text } }'
)


def test_another_kind_keeps_its_words_and_not_its_old_background():
    edited = edits.rename(SCREEN, {}, "0.0.0", "btn-red")
    button = edits.element_at(edited.screen, "0.0.0")
    assert (button.name, button.text) == ("btn-red", "Save")
    assert str(button.get("color")) == "#ffffff"
    assert button.get("background") is None


def test_what_was_read_moves_with_its_element():
    edited = edits.move(SCREEN, {}, "0.0.0", 1)
    button = edits.element_at(edited.screen, "0.0.1")
    assert str(button.get("background")) == "#28a745"


def test_a_label_becomes_an_input_that_knows_what_it_takes():
    text = 'stack { row { label("Ada King", kind="person") } } footer { btn-home }'
    screen = compilers.parse(text, "android")
    assert "input" in edits.kinds_for(screen, "0.0.0")
    edited = edits.rename(screen, {}, "0.0.0", "input")
    page = compilers.compile_screen(edited.screen, "html").files["index.html"]
    assert 'autocomplete="name" placeholder="Ada King"' in page
