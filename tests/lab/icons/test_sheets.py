import numpy as np
import pytest

from compilers.schema.icons import icons
from pix2code_app.errors import DataError
from pix2code_app.evidence.icon_drawings import MARGIN, as_icon, draw
from pix2code_app.lab.icons.sheets import is_held_out, read_sheets


def ring(ground, ink, side=40):
    """A ring in the lower right quarter of a square."""
    rows, columns = np.mgrid[:side, :side]
    away = np.hypot(rows - 0.7 * side, columns - 0.7 * side)
    pixels = np.full((side, side, 3), ground, dtype=np.uint8)
    pixels[(away > 0.15 * side) & (away < 0.25 * side)] = ink
    return pixels


def test_an_icon_is_light_on_dark_in_the_middle_whatever_its_colours_were():
    dark = as_icon(ring((250, 250, 250), (20, 40, 90)))
    light = as_icon(ring((10, 10, 10), (90, 200, 90)))
    assert np.abs(dark.astype(int) - light).max() <= 1
    rows, columns = np.nonzero(dark > 64)
    assert (rows.min(), columns.min()) == (MARGIN, MARGIN)
    assert (rows.max(), columns.max()) == (31 - MARGIN, 31 - MARGIN)


def test_a_part_of_one_colour_is_empty():
    assert not as_icon(np.full((9, 30, 3), 77, dtype=np.uint8)).any()


def test_an_icon_looks_the_same_at_any_size():
    small, large = (as_icon(draw(icons()["heart"], side, 1.8)) for side in (48, 256))
    assert np.abs(small.astype(float) - large).mean() < 12


def test_sheets_are_read_by_set_name_and_style(sheets, own):
    read = read_sheets(sheets)
    assert read.group_names == ("own",)
    assert len(read.names) == len(icons())
    assert "heart-line" in read.names
    assert sorted(set(read.drawers.tolist())) == [0, 1, 2]
    assert np.abs(read.images.astype(float) - own.images).mean() < 12


def test_the_same_names_are_held_out_wherever_they_stand(own):
    held_out = is_held_out(own)
    assert 0 < held_out.sum() < len(own.names)
    some = own.of_classes(np.arange(len(own.names)) % 2 == 0)
    assert is_held_out(some).tolist() == held_out[::2].tolist()


def test_a_folder_without_sheets_is_told(tmp_path):
    with pytest.raises(DataError) as told:
        read_sheets(tmp_path)
    assert str(told.value).startswith("There are no sheets of icons (*_32.npz) in")


def test_a_file_that_is_no_sheet_is_told(tmp_path):
    (tmp_path / "x_32.npz").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(DataError, match="is not a sheet of icons"):
        read_sheets(tmp_path)
    np.savez(tmp_path / "x_32.npz", images=np.zeros((2, 32, 32)), names=["a", "b"])
    with pytest.raises(DataError, match="should hold images"):
        read_sheets(tmp_path)
