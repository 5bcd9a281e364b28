"""Opening any picture of a screen as plain RGB, or saying in one sentence why not.

Sizes are checked on the header, before anything is decoded. Of an animation or a
document of several pages the first is taken; pictures are turned upright, scaled to
8 bits a channel and laid on white.
"""

from __future__ import annotations

import io
import logging
import os
import threading
import warnings
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from pix2code_app.errors import ImageError
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

MAX_RATIO = 20
"""How many times longer than the other one side may be."""

SUFFIXES = frozenset(
    (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".ico", ".svg")
)
"""Names that make a file in a folder a picture; a named file is judged by content."""

logging.getLogger("PIL").addHandler(logging.NullHandler())  # we say it, in a sentence

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "ICO")
_STRIP = 256
_KNOWN = "Known formats are png, jpg, webp, gif, bmp, tiff, ico and svg."


@dataclass(frozen=True, slots=True, eq=False)
class Mockup:
    """A picture of a screen, upright and RGB; output is named after `name`."""

    name: str
    picture: Image.Image

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
        shown, data = str(source), _read(source)
        name = name or source.stem
    if not data:
        raise ImageError(f"{shown} is empty.")
    if len(data) > MAX_BYTES:
        limit = f"at most {MAX_BYTES // 2**20} MiB are read"
        raise ImageError(f"{shown} is too large a file: {limit}.")
    return Mockup(name or "picture", _decode(data, shown))


def find_pictures(place: Path) -> tuple[Path, ...]:
    """A file itself, or the pictures that lie directly in a folder, sorted by name.

    What is no picture by its suffix, or is hidden, is passed over in a folder. Files
    are not looked into: `open_mockup` says what is wrong with them.

    Raises:
        ImageError: a folder cannot be listed or holds no pictures.
    """
    try:
        if not place.is_dir():
            return (place,)
        found = sorted(path for path in place.iterdir() if _is_picture(path))
    except OSError as error:
        raise ImageError(f"{place} cannot be read: {error.strerror}.") from error
    if not found:
        raise ImageError(f"{place} is a folder without pictures.", _KNOWN)
    return tuple(found)


def _is_picture(path: Path) -> bool:
    is_named_so = path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    return is_named_so and path.is_file()


def _read(path: Path) -> bytes:
    """At most one byte more than may be read, so that endless sources end too."""
    try:
        if path.is_dir():
            raise ImageError(f"{path} is a folder, not a picture.")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ImageError(f"{path} does not exist.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ImageError(f"{path} cannot be read: {reason}.") from error


def _decode(data: bytes, shown: str) -> Image.Image:
    try:
        if is_svg(data):
            root, size = read_svg(data)
            _check_shape(size, shown)
            data = draw_svg(root, size, _check_embedded)
        return _decode_pixels(data, shown)
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
        raise ImageError(f"{shown} is damaged: {_reason(error)}.") from error


def _decode_pixels(data: bytes, shown: str) -> Image.Image:
    with (
        _own_limits(),
        _quiet_libtiff(data),
        Image.open(io.BytesIO(data), formats=_FORMATS) as picture,
    ):
        _check_shape(picture.size, shown)
        picture.load()
        _turn_upright(picture)
        return _plain(picture)


def _check_embedded(data: bytes) -> None:
    """Hold the size of a picture inside a drawing against the limit."""
    try:
        with _own_limits():
            Image.open(io.BytesIO(data), formats=_FORMATS).close()
    except UnidentifiedImageError as error:
        raise BadSvgError("a picture embedded in it is damaged") from error


_LOCK = threading.Lock()


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


_Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]


def _eight_bits(values: _Array) -> _Array:
    """Grey values 0 to 255 of 16-bit or 32-bit integers, or of floats 0 to 1 or 255."""
    highest = np.nanmax(values, initial=0)
    if values.dtype.kind == "f":
        white = 1.0 if highest <= 1 else 255.0
    else:
        white = 65535.0 if highest <= 65535 else 4294967295.0
    scaled = np.nan_to_num(values.astype(np.float32) * np.float32(255 / white))
    greys: _Array = np.rint(np.clip(scaled, 0, 255)).astype(np.uint8)
    return greys


def _reason(error: Exception) -> str:
    return (str(error) or type(error).__name__).strip().rstrip(".")
