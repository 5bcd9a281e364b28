"""Any picture opens as plain RGB, or one sentence says why not."""

import gzip
import io
import os
import random
import threading
import warnings

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from pix2code_app.errors import ImageError
from pix2code_app.mockups import opening
from pix2code_app.mockups.opening import MAX_PIXELS, find_pictures, open_mockup

RED = (250, 0, 0)
KNOWN = "Known formats are png, jpg, webp, avif, gif, bmp, tiff, jp2, ppm, ico and svg."


def encoded(picture, kind="PNG", **options):
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def noise(size=(64, 48)):
    generator = np.random.default_rng(0)
    return Image.fromarray(generator.integers(0, 256, (*size[::-1], 3), np.uint8))


def is_near(pixel, colour, tolerance=6):
    return all(abs(a - b) <= tolerance for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    "kind",
    [
        *("PNG", "JPEG", "WEBP", "AVIF", "GIF", "BMP", "TIFF", "ICO"),
        *("JPEG2000", "PPM"),
    ],
)
def test_each_format_opens_as_rgb(kind):
    mockup = open_mockup(encoded(Image.new("RGB", (48, 48), RED), kind))
    assert mockup.picture.mode == "RGB"
    assert mockup.size == (48, 48)
    assert is_near(mockup.picture.getpixel((20, 20)), RED)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "CMYK", "I;16"])
def test_each_mode_opens_as_rgb(mode):
    picture = Image.new("L", (16, 16), 255).convert(mode)
    kind = "TIFF" if mode in {"CMYK", "PA"} else "PNG"
    if mode == "PA":
        picture = picture.convert("RGBA")
    opened = open_mockup(encoded(picture, kind)).picture
    assert opened.mode == "RGB"
    if mode != "I;16":
        assert opened.getpixel((3, 3)) == (255, 255, 255)


def test_sixteen_bits_are_scaled_to_eight():
    greys = np.full((16, 16), 0x8080, np.uint16)
    greys[0, 0], greys[0, 1] = 0, 0xFFFF
    opened = open_mockup(encoded(Image.fromarray(greys))).picture
    assert [opened.getpixel((x, 0))[0] for x in range(3)] == [0, 255, 0x80]


@pytest.mark.parametrize("white", [1.0, 255.0])
def test_floats_are_scaled_by_their_range(white):
    greys = np.full((16, 16), white / 2, np.float32)
    greys[0, 0], greys[0, 1] = np.nan, white
    opened = open_mockup(encoded(Image.fromarray(greys), "TIFF")).picture
    assert [opened.getpixel((x, 0))[0] for x in range(3)] == [0, 255, 128]


def test_thirty_two_bits_are_scaled_by_their_range():
    greys = np.full((16, 16), 2**30, np.int32)
    opened = open_mockup(encoded(Image.fromarray(greys), "TIFF")).picture
    assert opened.getpixel((0, 0)) == (64, 64, 64)


def test_transparency_is_laid_on_white():
    clear = open_mockup(encoded(Image.new("RGBA", (16, 16), (0, 0, 0, 0)))).picture
    assert clear.getpixel((0, 0)) == (255, 255, 255)
    half = open_mockup(encoded(Image.new("RGBA", (16, 16), (0, 0, 0, 128)))).picture
    assert half.getpixel((0, 0)) == (127, 127, 127)


def test_a_tall_transparent_picture_has_no_seams():
    picture = Image.new("RGBA", (50, 700), (0, 0, 0, 128))
    assert open_mockup(encoded(picture)).picture.getcolors() == [
        (50 * 700, (127, 127, 127))
    ]


def test_a_palette_with_a_transparent_entry_is_laid_on_white():
    picture = Image.new("P", (16, 16), 1)
    picture.putpalette([0, 0, 0, *RED])
    picture.putpixel((0, 0), 0)
    opened = open_mockup(encoded(picture, transparency=0)).picture
    assert opened.getpixel((0, 0)) == (255, 255, 255)
    assert opened.getpixel((1, 1)) == RED


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
def test_the_first_frame_is_taken(kind):
    frames = [Image.new("RGB", (16, 16), colour) for colour in (RED, "blue", "lime")]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
    opened = open_mockup(data, "a.gif")
    assert is_near(opened.picture.getpixel((8, 8)), RED)
    assert [(said.code, said.message) for said in opened.diagnostics] == [
        ("several-frames", "a.gif holds 3 frames or pages; the first was read.")
    ]


def test_a_photograph_is_turned_upright():
    picture = Image.new("RGB", (32, 16), "blue")
    picture.paste(RED, (0, 0, 8, 16))
    exif = Image.Exif()
    exif[0x0112] = 6  # the top of the scene is the picture's left edge
    opened = open_mockup(encoded(picture, "JPEG", exif=exif, quality=95)).picture
    assert opened.size == (16, 32)
    assert is_near(opened.getpixel((8, 2)), RED, 20)


def test_a_damaged_note_on_orientation_is_passed_over():
    exif = b"Exif\x00\x00II*\x00\xff\xff\xff\x7f"
    data = encoded(Image.new("RGB", (32, 16), RED), "JPEG", exif=exif)
    assert open_mockup(data).size == (32, 16)


def test_a_mockup_is_named_after_its_file(tmp_path):
    path = tmp_path / "Sign in.v2.png"
    path.write_bytes(encoded(noise()))
    assert open_mockup(path).name == "Sign in.v2"
    assert open_mockup(path, "other").name == "other"
    assert open_mockup(path.read_bytes()).name == "picture"


def test_content_counts_and_not_the_suffix(tmp_path):
    path = tmp_path / "really-a-jpeg.png"
    path.write_bytes(encoded(Image.new("RGB", (16, 16), RED), "JPEG"))
    assert is_near(open_mockup(path).picture.getpixel((0, 0)), RED)


def refusal(source, name="a.png"):
    with pytest.raises(ImageError) as caught:
        open_mockup(source, name)
    return str(caught.value)


def test_an_empty_file_is_refused():
    assert refusal(b"") == "a.png is empty."


@pytest.mark.parametrize(
    "data", [b"hello\n", b"\x00" * 100, b"<html><svg/></html>", b"%PDF-1.7\n"]
)
def test_what_is_no_picture_is_refused(data):
    assert refusal(data) == f"a.png is not a picture in a known format. {KNOWN}"


def test_a_truncated_picture_is_refused():
    whole = encoded(noise((64, 480)), "JPEG")
    said = "a.png is damaged: its end is missing, and with it the last {} of 480 rows."
    assert refusal(whole[: len(whole) // 2]) in map(said.format, range(220, 260))


@pytest.mark.parametrize(("kind", "missing"), [("JPEG", 12), ("PNG", 60)])
def test_a_file_that_ends_a_little_early_is_read_and_said_to(kind, missing):
    whole = encoded(noise((64, 960)), kind)
    opened = open_mockup(whole[:-missing], "a.png")
    assert opened.size == (64, 960)
    assert [(said.code, said.message) for said in opened.diagnostics] == [
        (
            "file-cut-off",
            "The end of a.png is missing; what it shows was read all the same.",
        )
    ]
    assert not open_mockup(whole).diagnostics


def test_what_cannot_be_decoded_is_said_in_our_own_words():
    broken = bytearray(encoded(noise()))
    broken[41:60] = bytes(19)
    assert refusal(bytes(broken)) == "a.png is damaged: its pixels cannot be decoded."


def test_a_drawing_that_a_tool_keeps_beside_the_picture_is_passed_over():
    notes = PngInfo()
    notes.add_text("drawing", "x" * (2 * 2**20))
    notes.add_text("packed", "y" * (8 * 2**20), zip=True)
    opened = open_mockup(encoded(noise(), pnginfo=notes))
    assert (opened.size, opened.diagnostics) == ((64, 48), ())
    assert np.array_equal(np.asarray(opened.picture), np.asarray(noise()))


def test_a_packed_drawing_is_drawn():
    text = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>'
    assert open_mockup(gzip.compress(text)).size[0] >= 256


def test_a_packed_bomb_is_refused():
    with pytest.raises(ImageError, match=r"a known format|at most 16 MiB"):
        open_mockup(gzip.compress(b"<svg>" + b" " * 2**25), "a.svgz")


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 16])
def test_fewer_bits_than_the_file_has_room_for_are_scaled_by_their_own_white(bits):
    greys = np.full((16, 16), 2 ** (bits - 1), np.uint16)
    greys[0, 0], greys[0, 1] = 0, 2**bits - 1
    opened = open_mockup(encoded(Image.fromarray(greys))).picture
    assert [opened.getpixel((x, 0))[0] for x in range(3)] == [0, 255, 128]


@pytest.mark.parametrize(
    ("size", "message"),
    [
        (
            (1, 1),
            "a.png is too small: 1 x 1 pixels, and each side must have at least 8.",
        ),
        (
            (7, 100),
            "a.png is too small: 7 x 100 pixels, and each side must have at least 8.",
        ),
        (
            (10000, 20),
            "a.png is too long and thin: 10000 x 20 pixels, and one side may be at "
            "most 30 times the other.",
        ),
    ],
)
def test_odd_shapes_are_refused(size, message):
    assert refusal(encoded(Image.new("L", size))) == message


@pytest.mark.parametrize("size", [(8, 8), (600, 20), (20, 600)])
def test_shapes_at_the_limits_are_opened(size):
    assert open_mockup(encoded(Image.new("L", size))).size == size


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP"])
def test_a_huge_picture_is_refused_on_its_header(kind, monkeypatch):
    monkeypatch.setattr(
        "PIL.ImageFile.ImageFile.load", lambda _: pytest.fail("it was decoded")
    )
    data = bytearray(encoded(Image.new("P", (16, 16)), kind))
    width, height = 30000, 30000
    place, order = {"PNG": (16, "big"), "GIF": (6, "little"), "BMP": (18, "little")}[
        kind
    ]
    digits = 2 if kind == "GIF" else 4
    data[place : place + 2 * digits] = width.to_bytes(digits, order) + height.to_bytes(
        digits, order
    )
    if kind == "PNG":  # its header is checked
        import zlib

        data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    assert refusal(bytes(data)) == (
        "a.png is too large: it has more than 50 million pixels."
    )


def test_an_icon_that_holds_a_huge_picture_is_refused(monkeypatch):
    monkeypatch.setattr(opening, "MAX_PIXELS", 1_000_000)
    inner = encoded(Image.new("1", (1200, 1200)))
    icon = b"\0\0\1\0\1\0" + bytes((48, 48, 0, 0, 1, 0, 32, 0))
    icon += len(inner).to_bytes(4, "little") + (22).to_bytes(4, "little") + inner
    assert refusal(icon) == ("a.png is too large: it has more than 1 million pixels.")


def test_too_large_a_file_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(opening, "MAX_BYTES", 2**20)
    path = tmp_path / "big.png"
    path.write_bytes(b"\0" * (2**20 + 1))
    assert refusal(path) == f"{path} is too large a file: at most 1 MiB are read."


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")
def test_an_endless_file_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(opening, "MAX_BYTES", 2**20)
    (tmp_path / "endless.png").symlink_to("/dev/zero")
    assert "is too large a file" in refusal(tmp_path / "endless.png")


def test_a_missing_file_is_refused(tmp_path):
    path = tmp_path / "none.png"
    assert refusal(path) == f"{path} does not exist."


def test_a_folder_is_no_picture(tmp_path):
    assert refusal(tmp_path) == f"{tmp_path} is a folder, not a picture."


def test_a_file_without_permission_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "private.png"
    path.write_bytes(b"x")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)
    assert refusal(path) == f"{path} cannot be read: Permission denied."


def test_a_name_that_no_file_can_have_is_refused(tmp_path):
    assert refusal(tmp_path / "a\0b.png").endswith("embedded null byte.")


def test_a_lack_of_memory_is_told(monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(opening, "_plain", fail)
    assert refusal(encoded(noise())) == "a.png needs more memory than there is."


def damaged(data, drawing):
    """The data cut short, or with some bytes replaced."""
    data = bytearray(data)
    if drawing.random() < 0.5:
        return bytes(data[: drawing.randrange(len(data))])
    reach = drawing.choice([60, len(data)])
    for _ in range(drawing.choice([1, 3, 20])):
        data[drawing.randrange(min(reach, len(data)))] = drawing.randrange(256)
    return bytes(data)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("JPEG", {}),
        ("WEBP", {}),
        ("GIF", {}),
        ("BMP", {}),
        ("ICO", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg"}),
    ],
)
def test_damaged_bytes_open_or_are_refused_in_silence(kind, options, capfd):
    whole, drawing = encoded(noise(), kind, **options), random.Random(kind)
    sentences = []
    for _ in range(80):
        try:
            assert open_mockup(damaged(whole, drawing), "a").picture.mode == "RGB"
        except ImageError as error:
            sentences.append(str(error))
    assert sentences
    assert all(said.startswith("a ") and said.endswith(".") for said in sentences)
    assert capfd.readouterr() == ("", "")


def test_the_limit_and_the_filters_of_others_are_put_back(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 12345)
    filters = list(warnings.filters)
    open_mockup(encoded(noise()))
    refusal(b"no picture")
    assert Image.MAX_IMAGE_PIXELS == 12345
    assert warnings.filters == filters


def test_many_threads_may_open_at_once(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", MAX_PIXELS * 3)
    data, opened = encoded(noise()), []
    threads = [
        threading.Thread(target=lambda: opened.append(open_mockup(data).size))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == [(64, 48)] * 8
    assert Image.MAX_IMAGE_PIXELS == MAX_PIXELS * 3


def test_the_pictures_of_a_folder_are_found_sorted(tmp_path):
    for name in ("b.PNG", "a.svg", "c.txt", ".hidden.png", "d.gui"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "e.png").write_bytes(b"")
    assert [path.name for path in find_pictures(tmp_path)] == ["a.svg", "b.PNG"]


def test_a_named_file_is_found_whatever_it_is(tmp_path):
    for path in (tmp_path / "notes.txt", tmp_path / "none"):
        assert find_pictures(path) == (path,)


def test_a_folder_without_pictures_is_refused(tmp_path):
    with pytest.raises(ImageError) as caught:
        find_pictures(tmp_path)
    assert str(caught.value) == f"{tmp_path} is a folder without pictures. {KNOWN}"


def test_a_folder_without_permission_is_refused(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "iterdir", refuse)
    with pytest.raises(ImageError, match=r"cannot be read: Permission denied\.$"):
        find_pictures(tmp_path)
