"""Pictures of icons and characters, read whatever they lie on."""

import numpy as np
import pytest
from PIL import Image

from pix2code_app.errors import DataError
from pix2code_app.lab.arc.characters import read_drawing
from pix2code_app.mockups.drawings import read_picture


def stroke(colour):
    """A bar of a colour on nothing."""
    drawn = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    drawn.paste(colour, (20, 8, 28, 56))
    return drawn


@pytest.mark.parametrize(("ink", "ground"), [("black", 255), ("white", 0)])
def test_what_is_transparent_lets_the_ink_be_seen(tmp_path, ink, ground):
    stroke(ink).save(tmp_path / "bar.png")
    pixels = np.array(read_picture(tmp_path / "bar.png"))
    assert pixels.shape == (64, 64, 3)
    assert (pixels[0, 0] == ground).all()
    assert (pixels[30, 24] == 255 - ground).all()


@pytest.mark.parametrize("ink", ["black", "white"])
def test_a_drawing_on_nothing_is_drawn(tmp_path, ink):
    stroke(ink).save(tmp_path / "bar.png")
    drawing = read_drawing(tmp_path / "bar.png")
    assert drawing[16, 12] == 255
    assert drawing[0, 0] == 0


def test_what_is_no_picture_is_refused_in_a_sentence(tmp_path):
    file = tmp_path / "notes.png"
    file.write_text("notes")
    with pytest.raises(DataError) as refusal:
        read_picture(file)
    assert str(refusal.value) == f"{file} is not a picture that can be read."
