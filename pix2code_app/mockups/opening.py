"""Opening any picture of a screen as plain RGB, or saying in one sentence why not.

Sizes are checked on the header, before anything is decoded. Of an animation or a
document of several pages the first is taken; pictures are turned upright, scaled to
8 bits a channel and laid on white. What a file lacks although its picture is whole,
or holds beside the picture that is read, is said in a diagnostic.
"""

from __future__ import annotations

import gzip
import io
import logging
import os
import threading
import warnings
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from compilers.schema.diagnostics import Diagnostic
from pix2code_app.errors import ImageError
from pix2code_app.files import on_one_line
from pix2code_app.mockups import svg
from pix2code_app.mockups.png import without_texts
from pix2code_app.mockups.svg import BadSvgError, draw_svg, is_svg, read_svg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 64 * 2**20
"""Largest file that is read."""

MAX_PIXELS = 50_000_000
"""Most pixels that are decoded; a screen of 8K has 33 million."""

MIN_SIDE = 8
"""Shortest side, in pixels, on which anything can be recognised."""

MAX_RATIO = 30
"""How many times longer than the other one side may be.

A page of 1280 pixels that was photographed down to 30,000 is 24 times as long.
"""

MOST_LOST = 0.02
"""Share of its rows that a picture may lack at its end and still be read.

A JPEG file that ends a few bytes too early lacks its last row of blocks, 8 or 16
pixels; other viewers show it all the same.
"""

SUFFIXES = frozenset(
    (
        *(".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".bmp", ".tif", ".tiff"),
        *(".jp2", ".ppm", ".pgm", ".ico", ".svg", ".svgz"),
    )
)
"""Names that make a file in a folder a picture; a named file is judged by content."""

logging.getLogger("PIL").addHandler(logging.NullHandler())  # we say it, in a sentence

_FORMATS = (
    *("PNG", "JPEG", "WEBP", "AVIF", "GIF", "BMP", "TIFF", "JPEG2000", "PPM", "ICO"),
)
_STRIP = 256
_KNOWN = (
    "Known formats are png, jpg, webp, avif, gif, bmp, tiff, jp2, ppm, ico and svg."
)
_Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]
_FILLINGS = ((0, 0, 0), (128, 128, 128))
"""What decoders leave in the rows that they were given no data for."""


@dataclass(frozen=True, slots=True, eq=False)
class Mockup:
    """A picture of a screen, upright and RGB; output is named after `name`.

    `diagnostics` say what its file lacked, or held beside it.
    """

    name: str
    picture: Image.Image
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.picture.size


def open_mockup(source: Path | bytes, name: str | None = None) -> Mockup:
    """Open a picture from a file or from bytes.

    `name` defaults to the file's name without its suffix, and to `picture` for bytes.

    Raises:
        ImageError: the source is missing, unreadable, damaged, in no known format,
            too large, too small or too thin.
    """
    if isinstance(source, bytes):
        shown, data = name or "The picture", source
    else:
        shown, data = on_one_line(str(source)), _read(source)
        name = name or source.stem
    if not data:
        raise ImageError(f"{shown} is empty.")
    if len(data) > MAX_BYTES:
        limit = f"at most {MAX_BYTES // 2**20} MiB are read"
        raise ImageError(f"{shown} is too large a file: {limit}.")
    return replace(_decode(data, shown), name=name or "picture")


def find_pictures(place: Path) -> tuple[Path, ...]:
    """A file itself, or the pictures that lie directly in a folder, sorted by name.

    What is no picture by its suffix, or is hidden, is passed over in a folder. Files
    are not looked into: `open_mockup` says what is wrong with them.

    Raises:
        ImageError: a folder cannot be listed or holds no pictures.
    """
    shown = on_one_line(str(place))
    try:
        if not place.is_dir():
            return (place,)
        found = sorted(path for path in place.iterdir() if _is_picture(path))
    except OSError as error:
        raise ImageError(f"{shown} cannot be read: {error.strerror}.") from error
    if not found:
        raise ImageError(f"{shown} is a folder without pictures.", _KNOWN)
    return tuple(found)


def _is_picture(path: Path) -> bool:
    is_named_so = path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    return is_named_so and path.is_file()


def _read(path: Path) -> bytes:
    """At most one byte more than may be read, so that endless sources end too."""
    shown = on_one_line(str(path))
    try:
        if path.is_dir():
            raise ImageError(f"{shown} is a folder, not a picture.")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ImageError(f"{shown} does not exist.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ImageError(f"{shown} cannot be read: {reason}.") from error


def _decode(data: bytes, shown: str) -> Mockup:
    try:
        data = _unzipped(data)
        if is_svg(data):
            root, size = read_svg(data)
            _check_shape(size, shown)
            data = draw_svg(root, size, _check_embedded)
        return _decode_pixels(without_texts(data), shown)
    except ImageError:
        raise
    except UnidentifiedImageError:
        raise ImageError(
            f"{shown} is not a picture in a known format.", _KNOWN
        ) from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        limit = f"it has more than {MAX_PIXELS // 10**6} million pixels"
        raise ImageError(f"{shown} is too large: {limit}.") from error
    except BadSvgError as error:
        raise ImageError(f"{shown} cannot be drawn: {error}.") from error
    except MemoryError as error:
        raise ImageError(f"{shown} needs more memory than there is.") from error
    except Exception as error:  # decoders raise anything at all on damaged files
        raise ImageError(
            f"{shown} is damaged: its pixels cannot be decoded."
        ) from error


def _unzipped(data: bytes) -> bytes:
    """The drawing inside an SVGZ file; anything else as it is."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    with gzip.open(io.BytesIO(data)) as file:
        return file.read(svg.MAX_BYTES + 1)


def _decode_pixels(data: bytes, shown: str) -> Mockup:
    try:
        return _decode_strictly(data, shown)
    except OSError:
        return _decode_cut_off(data, shown)


def _decode_strictly(data: bytes, shown: str) -> Mockup:
    with (
        _own_limits(),
        _quiet_libtiff(data),
        Image.open(io.BytesIO(data), formats=_FORMATS) as picture,
    ):
        _check_shape(picture.size, shown)
        said = tuple(_beside_the_first(picture, shown))
        picture.load()
        _turn_upright(picture)
        return Mockup(shown, _plain(picture), said)


def _decode_cut_off(data: bytes, shown: str) -> Mockup:
    """A picture whose file ends too early, where nearly all of its rows are there."""
    with _tolerating_cuts():
        mockup = _decode_strictly(data, shown)
    lost, height = _rows_lost(np.asarray(mockup.picture)), mockup.picture.height
    if lost == height:
        raise ImageError(f"{shown} is damaged: its pixels cannot be decoded.")
    if lost > MOST_LOST * height:
        raise ImageError(
            f"{shown} is damaged: its end is missing, and with it the last {lost} of "
            f"{height} rows."
        )
    said = Diagnostic("file-cut-off", {"file": shown})
    return replace(mockup, diagnostics=(*mockup.diagnostics, said))


@contextmanager
def _tolerating_cuts() -> Iterator[None]:
    """Let Pillow decode as much as a file holds; the setting is the process's."""
    with _CUTS_LOCK:
        before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, True
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _rows_lost(pixels: _Array) -> int:
    """How many rows at the end hold nothing but what decoders fill in."""
    is_filled = np.zeros(len(pixels), bool)
    for filling in _FILLINGS:
        is_filled |= (pixels == filling).all(axis=(1, 2))
    others = np.flatnonzero(~is_filled)
    return len(pixels) - 1 - int(others[-1]) if len(others) else len(pixels)


def _beside_the_first(picture: Image.Image, shown: str) -> Iterator[Diagnostic]:
    """A remark where a file holds more frames or pages than the one that is read."""
    with suppress(Exception):  # counting walks a file that may be damaged further on
        count = getattr(picture, "n_frames", 1)
        picture.seek(0)
        if count > 1 and picture.format != "ICO":
            yield Diagnostic("several-frames", {"file": shown, "count": count})


def _check_embedded(data: bytes) -> None:
    """Hold the size of a picture inside a drawing against the limit."""
    try:
        with _own_limits():
            Image.open(io.BytesIO(data), formats=_FORMATS).close()
    except UnidentifiedImageError as error:
        raise BadSvgError("a picture embedded in it is damaged") from error


_LOCK = threading.Lock()
_CUTS_LOCK = threading.Lock()


@contextmanager
def _own_limits() -> Iterator[None]:
    """Take Pillow's limit and Python's warning filters, and put them back.

    Both belong to the whole process, so one thread has them at a time. Pillow holds
    the size in the header against its limit, and a picture inside an icon too.
    """
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        before, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, MAX_PIXELS
        try:
            yield
        finally:
            Image.MAX_IMAGE_PIXELS = before


@contextmanager
def _quiet_libtiff(data: bytes) -> Iterator[None]:
    """Keep libtiff, which writes to the process's stderr, from doing so."""
    kept = _silence_stderr() if data.startswith((b"II", b"MM")) else None
    try:
        yield
    finally:
        if kept is not None:
            os.dup2(kept, 2)
            os.close(kept)


def _silence_stderr() -> int | None:
    """Point stderr nowhere; a copy of where it pointed, or None where it is closed."""
    try:
        kept = os.dup(2)
    except OSError:
        return None
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)
    os.close(silent)
    return kept


def _check_shape(size: tuple[float, float], shown: str) -> None:
    stated = f"{size[0]:.0f} x {size[1]:.0f} pixels"
    if max(size) > MAX_RATIO * min(size):
        raise ImageError(
            f"{shown} is too long and thin: {stated}, and one side may be at most "
            f"{MAX_RATIO} times the other."
        )
    if min(size) < MIN_SIDE:
        raise ImageError(
            f"{shown} is too small: {stated}, and each side must have at least "
            f"{MIN_SIDE}."
        )


def _turn_upright(picture: Image.Image) -> None:
    with suppress(Exception):  # a damaged note on orientation leaves it as it lies
        ImageOps.exif_transpose(picture, in_place=True)


def _plain(picture: Image.Image) -> Image.Image:
    """8 bits a channel, RGB, transparency laid on white.

    A large picture is laid on white in strips, so that it is never held three times.
    """
    if picture.mode == "F" or picture.mode.startswith("I"):
        picture = Image.fromarray(_eight_bits(np.asarray(picture)), "L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    flat = Image.new("RGB", picture.size, "white")
    for top in range(0, picture.height, _STRIP):
        bottom = min(top + _STRIP, picture.height)
        strip = picture.crop((0, top, picture.width, bottom)).convert("RGBA")
        flat.paste(strip, (0, top), strip)
    return flat


_DEPTHS = (8, 10, 12, 14, 16, 32)
"""Bits that cameras and drawing tools put into a file of more bits a channel."""


def _eight_bits(values: _Array) -> _Array:
    """Grey values 0 to 255 of 16-bit or 32-bit integers, or of floats 0 to 1 or 255.

    A file does not say how many of its bits are in use: the fewest that hold its
    brightest value.
    """
    highest = np.nanmax(values, initial=0)
    if values.dtype.kind == "f":
        white = 1.0 if highest <= 1 else 255.0
    else:
        white = next(2.0**bits - 1 for bits in _DEPTHS if highest < 2**bits)
    scaled = np.nan_to_num(values.astype(np.float32) * np.float32(255 / white))
    greys: _Array = np.rint(np.clip(scaled, 0, 255)).astype(np.uint8)
    return greys
