import numpy as np
import pytest
from PIL import Image

from pix2code_app.errors import DataError
from pix2code_app.lab.arc.characters import as_drawing, read_characters, read_drawing
from pix2code_app.networks.comparator.drawings import gather


def archive(path):
    images = np.zeros((4, 32, 32), dtype=np.uint8)
    images[:, 0, 0] = [1, 2, 3, 4]
    np.savez(
        path,
        images=images,
        alphabet=np.array([1, 0, 1, 0], dtype=np.uint8),
        char_global=np.array([9, 2, 9, 5], dtype=np.uint16),
        drawer=np.array([2, 1, 1, 1], dtype=np.uint8),
        alphabet_names=np.array(["Alpha", "Beta"]),
    )


def square(path, colour=0, paper=255):
    picture = Image.new("L", (64, 64), paper)
    picture.paste(colour, (16, 16, 32, 32))
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path)


def test_drawings_are_sorted_by_group_class_and_drawer(tmp_path):
    archive(tmp_path / "omniglot_background_32.npz")
    found = read_characters(tmp_path)
    assert found.group_names == ("Alpha", "Beta")
    assert found.names == ("0002", "0005", "0009")
    assert found.groups.tolist() == [0, 0, 1]
    assert found.classes.tolist() == [0, 1, 2, 2]
    assert found.images[:, 0, 0].tolist() == [2, 4, 3, 1]


def test_groups_can_be_left_out_and_classes_are_numbered_anew(tmp_path):
    archive(tmp_path / "set.npz")
    rest = read_characters(tmp_path / "set.npz").without_groups(["Alpha"])
    assert rest.group_names == ("Beta",)
    assert rest.classes.tolist() == [0, 0]
    assert rest.groups.tolist() == [0]


def test_a_folder_of_classes_is_read_by_group(tmp_path):
    for group in ("runes", "letters"):
        for name in ("a", "b"):
            for nth in range(2):
                square(tmp_path / group / name / f"{nth}.png")
    found = read_characters(tmp_path)
    assert found.group_names == ("letters", "runes")
    assert found.names == ("a", "b", "a", "b")
    assert found.drawers.tolist() == [0, 1] * 4


@pytest.mark.parametrize(("ink", "paper"), [(0, 255), (255, 0)])
def test_ink_is_what_there_is_less_of(tmp_path, ink, paper):
    square(tmp_path / "one.png", ink, paper)
    drawing = read_drawing(tmp_path / "one.png")
    assert drawing.shape == (32, 32)
    assert drawing[10, 10] == 255
    assert drawing[0, 0] == 0


def test_a_picture_that_is_not_square_is_padded_with_its_paper():
    wide = Image.new("L", (90, 30), 255)
    wide.paste(0, (0, 0, 90, 5))
    drawing = as_drawing(wide)
    assert drawing.max(axis=1).nonzero()[0].tolist() == [10, 11, 12]


def test_equal_names_in_two_groups_are_two_classes():
    images = np.zeros((2, 32, 32), dtype=np.uint8)
    found = gather(images, ["x", "y"], ["same", "same"], [0, 0])
    assert found.classes.tolist() == [0, 1]


def test_a_folder_without_pictures_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(DataError) as refusal:
        read_characters(tmp_path)
    assert str(refusal.value) == (
        f"There are no pictures in {tmp_path}, which should hold classes."
    )


def test_an_archive_of_something_else_is_refused_in_a_sentence(tmp_path):
    np.savez(tmp_path / "other.npz", numbers=np.arange(3))
    with pytest.raises(DataError) as refusal:
        read_characters(tmp_path / "other.npz")
    assert str(refusal.value) == (
        f"{tmp_path / 'other.npz'} is not an archive of Omniglot drawings."
    )


def test_a_damaged_picture_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "torn.png").write_bytes(b"\x89PNG")
    with pytest.raises(DataError) as refusal:
        read_drawing(tmp_path / "torn.png")
    assert str(refusal.value) == (
        f"{tmp_path / 'torn.png'} is not a picture that can be read."
    )
