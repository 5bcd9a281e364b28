"""Folders of pictures and programs."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pix2code_app.datasets.pairs import (
    Pair,
    find_pairs,
    find_unpaired,
    read_picture,
    read_program,
    read_screen,
    split,
    split_layouts,
)
from pix2code_app.errors import DataError

PAGE = "header {{\nbtn-active\n}}\nrow {{\nsingle {{\nsmall-title, text, {}\n}}\n}}\n"
GENUINE = Path(__file__).parents[2] / ".." / "shared" / "data" / "pix2code"


def write_pair(folder, name, suffix=".png", colour="btn-green"):
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (20, 10), (200, 0, 0)).save(folder / f"{name}{suffix}")
    (folder / f"{name}.gui").write_text(PAGE.format(colour), encoding="utf-8")


def test_pairs_are_found_in_dialect_folders_in_the_usual_order(tmp_path):
    for dialect in ("ios", "web", "android"):
        write_pair(tmp_path / dialect, "b")
        write_pair(tmp_path / dialect, "a", ".webp")
    pairs = find_pairs(tmp_path)
    assert [(pair.dialect, pair.name) for pair in pairs] == [
        (dialect, name) for dialect in ("web", "android", "ios") for name in "ab"
    ]
    assert pairs[0].picture == tmp_path / "web" / "a.webp"


@pytest.mark.parametrize(("folder", "dialect"), [("screens", None), ("ios", "ios")])
def test_pairs_that_lie_directly_in_a_folder_take_its_name(tmp_path, folder, dialect):
    write_pair(tmp_path / folder, "one", ".JPG")
    (pair,) = find_pairs(tmp_path / folder)
    assert pair.dialect == dialect


def test_a_picture_is_preferred_to_its_features(tmp_path):
    write_pair(tmp_path, "one")
    (tmp_path / "one.npz").write_bytes(b"never read")
    (pair,) = find_pairs(tmp_path)
    assert pair.picture.suffix == ".png"


def test_files_without_a_partner_are_listed(tmp_path):
    write_pair(tmp_path / "web", "both")
    write_pair(tmp_path / "web", "picture")
    write_pair(tmp_path / "web", "program")
    (tmp_path / "web" / "picture.gui").unlink()
    (tmp_path / "web" / "program.png").unlink()
    (tmp_path / "web" / "._both.png").write_bytes(b"")
    assert [pair.name for pair in find_pairs(tmp_path)] == ["both"]
    assert [path.name for path in find_unpaired(tmp_path)] == [
        "picture.png",
        "program.gui",
    ]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DataError) as caught:
        find_pairs(tmp_path / "nowhere")
    assert str(caught.value) == (
        f"The data folder {tmp_path / 'nowhere'} does not exist."
    )


def test_a_file_is_no_data_folder(tmp_path):
    (tmp_path / "a").write_text("")
    with pytest.raises(DataError, match="is not a folder"):
        find_pairs(tmp_path / "a")


def test_a_folder_without_pairs_says_where_pairs_lie(tmp_path):
    with pytest.raises(DataError) as caught:
        find_pairs(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path} holds no pairs of a picture and a .gui file. Pairs lie in it "
        "directly or in sub-folders web, android and ios."
    )


def test_a_program_is_read_with_implied_opening_braces(tmp_path):
    write_pair(tmp_path / "web", "one")
    (pair,) = find_pairs(tmp_path)
    assert read_program(pair) == (
        *("header", "btn-active", "}", "row", "single"),
        *("small-title", "text", "btn-green", "}", "}"),
    )


def test_a_program_that_is_no_text_is_named(tmp_path):
    write_pair(tmp_path, "one")
    (tmp_path / "one.gui").write_bytes(b"\xff\xfe\x00")
    (pair,) = find_pairs(tmp_path)
    with pytest.raises(DataError, match=r"one\.gui cannot be read: .+\.$"):
        read_program(pair)


def test_a_program_that_is_none_is_located(tmp_path):
    write_pair(tmp_path, "one")
    path = tmp_path / "one.gui"
    path.write_text("header {\nbtn-blue\n}\n", encoding="utf-8")
    (pair,) = find_pairs(tmp_path)
    with pytest.raises(DataError) as caught:
        read_program(pair)
    assert str(caught.value).startswith(f"{path}, line 2, column 1: ")
    assert "\n" not in str(caught.value)


def test_the_dialect_of_a_folder_without_one_is_found(tmp_path):
    write_pair(tmp_path, "one")
    (pair,) = find_pairs(tmp_path)
    assert pair.dialect is None
    assert read_screen(pair).dialect == "web"


def test_a_program_of_another_dialect_than_its_folder_is_refused(tmp_path):
    write_pair(tmp_path / "ios", "one")
    (pair,) = find_pairs(tmp_path)
    with pytest.raises(DataError, match=r"one\.gui, line 1, column 1: "):
        read_program(pair)


def save_features(path: Path, features) -> Pair:
    np.savez_compressed(path, features=features)
    return Pair("web", path.stem, path, path.with_suffix(".gui"))


@pytest.mark.parametrize(
    "scale", [np.uint8(1), np.float32(1 / 255), np.float64(1 / 255)]
)
def test_features_of_the_2017_code_are_turned_from_bgr(tmp_path, scale):
    features = np.zeros((256, 256, 3), np.uint8)
    features[..., 0] = 10
    features[..., 2] = 250
    picture = read_picture(save_features(tmp_path / "one.npz", features * scale))
    assert picture.mode == "RGB"
    assert picture.size == (256, 256)
    assert picture.getpixel((0, 0)) == (250, 0, 10)


@pytest.mark.parametrize(
    ("features", "reason"),
    [
        (np.zeros((256, 256)), "its array features has the shape (256, 256)"),
        (
            np.full((4, 4, 3), 2.0),
            "its array features is neither bytes nor floats from 0 to 1",
        ),
        (
            np.full((4, 4, 3), np.nan),
            "its array features is neither bytes nor floats from 0 to 1",
        ),
        (
            np.zeros((4, 4, 3), np.int32),
            "its array features is neither bytes nor floats from 0 to 1",
        ),
    ],
)
def test_features_that_are_no_picture_are_refused(tmp_path, features, reason):
    pair = save_features(tmp_path / "one.npz", features)
    with pytest.raises(DataError) as caught:
        read_picture(pair)
    assert str(caught.value) == (
        f"{pair.picture} holds no picture of the 2017 code: {reason}."
    )


def test_pickled_features_are_not_loaded(tmp_path):
    pair = save_features(tmp_path / "one.npz", np.full((4, 4, 3), {}, dtype=object))
    with pytest.raises(DataError, match="holds no picture of the 2017 code"):
        read_picture(pair)


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x03\x04 cut short"])
def test_a_damaged_archive_of_features_is_refused(tmp_path, content):
    path = tmp_path / "one.npz"
    path.write_bytes(content)
    with pytest.raises(DataError, match="holds no picture of the 2017 code"):
        read_picture(Pair("web", "one", path, path))


def test_an_archive_of_an_unknown_compression_is_refused(tmp_path):
    pair = save_features(tmp_path / "one.npz", np.zeros((4, 4, 3), np.uint8))
    packed = bytearray(pair.picture.read_bytes())
    for header, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        packed[packed.index(header) + method] = 97
    pair.picture.write_bytes(packed)
    with pytest.raises(DataError, match="holds no picture of the 2017 code"):
        read_picture(pair)


def many_pairs(folder):
    colours = ("btn-green", "btn-orange", "btn-red")
    for index in range(30):
        write_pair(folder / "web", f"{index:02}", colour=colours[index % 3])
        (folder / "android").mkdir(exist_ok=True)
        rows = "row {\nlabel\n}\n" * (index // 2 + 1)
        write_pair(folder / "android", f"{index:02}")
        (folder / "android" / f"{index:02}.gui").write_text(
            f"stack {{\n{rows}}}\nfooter {{\nbtn-home\n}}\n", encoding="utf-8"
        )
    return find_pairs(folder)


def test_a_split_keeps_each_program_on_one_side(tmp_path):
    pairs = many_pairs(tmp_path)
    kept, aside = split(pairs, 0.2, seed=3)
    assert {*kept, *aside} == set(pairs)
    assert len(kept) + len(aside) == len(pairs)
    assert not set(map(read_program, kept)) & set(map(read_program, aside))
    assert len([pair for pair in aside if pair.dialect == "android"]) == 6


def test_a_split_depends_on_the_seed_alone(tmp_path):
    pairs = many_pairs(tmp_path)
    assert split(pairs, 0.3, seed=1) == split(pairs[::-1], 0.3, seed=1)
    assert split(pairs, 0.3, seed=1) != split(pairs, 0.3, seed=2)


def test_pairs_of_held_out_layouts_are_set_apart(tmp_path):
    pairs = many_pairs(tmp_path)
    layout = ("header", "nav", "}", "row", "single", "small-title", "text", "btn")
    seen, unseen = split_layouts(pairs, [(*layout, "}", "}")])
    assert {pair.dialect for pair in unseen} == {"web"}
    assert {pair.dialect for pair in seen} == {"android"}


@pytest.mark.skipif(not GENUINE.is_dir(), reason="../shared/data is absent")
def test_the_genuine_pairs_are_read():
    pairs = find_pairs(GENUINE)
    assert len(pairs) > 4000
    assert find_unpaired(GENUINE) == ()
    assert read_picture(pairs[0]).size == (1200, 690)
    assert read_program(pairs[-1])[0] == "stack"


def test_a_picture_that_is_a_link_to_nowhere_is_told_before_anything_is_read(tmp_path):
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "a.gui").write_text("header {\n}\n")
    link = tmp_path / "web" / "a.png"
    link.symlink_to(tmp_path / "gone.png")
    with pytest.raises(DataError) as caught:
        find_pairs(tmp_path)
    assert str(caught.value) == f"{link} is a link that leads nowhere. Remove it."
