from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from compilers import dialects
from compilers.schema.icons import icons
from pix2code_app.errors import DataError
from pix2code_app.evidence.icon_drawings import draw
from pix2code_app.evidence.icon_library import (
    check_element,
    keep_example,
    read_examples,
)

LEAVES = {
    name
    for table in dialects("2017").values()
    for name, kind in table.elements.items()
    if not kind.is_container
}


@pytest.fixture
def cart():
    return Image.fromarray(draw(icons()["cart"], 48, 1.8))


def test_an_example_that_is_kept_is_read_again(tmp_path, cart):
    folder = tmp_path / "examples"
    keep_example(folder, " my basket ", 'btn-search(icon="cart")', cart)
    (example,) = read_examples(folder)
    assert (example.name, example.dsl) == ("my basket", 'btn-search(icon="cart")')
    assert np.array_equal(example.pixels, np.array(cart))
    assert example.element_in("android").get("icon") == "cart"
    assert example.element_in("web") is None


def test_a_name_taken_again_replaces_the_example(tmp_path, cart):
    keep_example(tmp_path, "basket", "btn-search", cart)
    keep_example(tmp_path, "basket", "btn-home", cart)
    (example,) = read_examples(tmp_path)
    assert example.dsl == "btn-home"


def test_a_large_part_is_kept_smaller(tmp_path):
    poster = Image.new("RGB", (3000, 1500))
    poster.paste("white", (1000, 500, 2000, 1000))
    keep_example(tmp_path, "poster", "img", poster)
    (example,) = read_examples(tmp_path)
    assert example.pixels.shape == (512, 1024, 3)


def test_a_part_of_one_colour_is_no_example(tmp_path):
    with pytest.raises(DataError) as refusal:
        keep_example(tmp_path, "sky", "img", Image.new("RGB", (40, 40), "blue"))
    assert str(refusal.value) == (
        "This part of the picture is of one colour and shows nothing. "
        "Take one that shows the icon with a little around it."
    )
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 41, "a\nb"])
def test_a_name_that_is_no_file_is_refused(tmp_path, cart, name):
    with pytest.raises(DataError) as refused:
        keep_example(tmp_path, name, "btn-search", cart)
    assert "cannot be the name of an example" in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("dsl", "problem"),
    [
        ("btn-serch", "'btn-search'"),
        ("row { img }", "is not one element"),
        ("img, img", "is not one element"),
        ("row", "is not one element"),
        ("", "is not one element"),
        ('img("a', "is not one element"),
        ("img } row { img", "is not one element"),
    ],
)
def test_what_is_not_one_element_is_refused_with_an_example(dsl, problem):
    with pytest.raises(DataError) as refused:
        check_element(dsl)
    assert problem in str(refused.value)
    assert "Write one such as btn-search" in str(refused.value)


@given(st.text(max_size=30) | st.text('img(){},="\\ #1x', max_size=20))
def test_any_text_is_an_element_or_refused(dsl):
    with suppress(DataError):
        check_element(dsl)
        assert dsl.split("(")[0].strip() in LEAVES


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(DataError, match="There is no folder"):
        read_examples(tmp_path / "none")


def test_an_example_without_its_picture_is_told(tmp_path):
    (tmp_path / "basket.gui").write_text("img\n", "utf-8")
    with pytest.raises(DataError) as told:
        read_examples(tmp_path)
    assert "The example basket cannot be read" in str(told.value)
    assert "needs a picture basket.png beside it" in str(told.value)


def test_an_element_that_was_edited_wrongly_is_told_with_its_file(tmp_path, cart):
    place = keep_example(tmp_path, "basket", "img", cart)
    place.write_text("image\n", "utf-8")
    with pytest.raises(DataError, match=r"basket\.gui: Unknown element 'image'"):
        read_examples(tmp_path)


def test_an_icon_on_nothing_is_an_example(tmp_path):
    drawn = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    drawn.paste("black", (10, 10, 30, 14))
    drawn.save(tmp_path / "bar.png")
    (tmp_path / "bar.gui").write_text("btn-search\n")
    (example,) = read_examples(tmp_path)
    assert len(np.unique(example.pixels)) == 2


def test_an_example_that_shows_nothing_is_refused_in_a_sentence(tmp_path):
    Image.new("RGB", (40, 40), "white").save(tmp_path / "bar.png")
    (tmp_path / "bar.gui").write_text("btn-search\n")
    with pytest.raises(DataError) as refusal:
        read_examples(tmp_path)
    assert str(refusal.value) == (
        f"The example bar shows nothing: {tmp_path / 'bar.png'} is empty."
    )
