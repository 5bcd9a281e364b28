"""Drawing an SVG mockup as pixels, with nothing fetched from outside it."""

from __future__ import annotations

import base64
import binascii
import math
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BYTES = 16 * 2**20
"""Largest SVG text that is read; it is held in memory several times over."""

SIDES = (256, 4096)
"""Bounds of the drawn picture's longer side; a drawing has no size of its own."""

PATIENCE = 20
"""Seconds after which a drawing is given up."""

_RENDERER = """
import sys
import resvg_py

width, height = map(int, sys.argv[1:])
text = sys.stdin.buffer.read().decode()
try:
    png = resvg_py.svg_to_bytes(
        svg_string=text, width=width, height=height, dpi=96, background="#ffffff"
    )
except ValueError as error:
    sys.exit(str(error))
sys.stdout.buffer.write(bytes(png))
"""

_ROOT = "{http://www.w3.org/2000/svg}svg"
_INCH = 96.0
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": _INCH / 72,
    "pc": _INCH / 6,
    "in": _INCH,
    "cm": _INCH / 2.54,
    "mm": _INCH / 25.4,
}
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_START_TAG = re.compile(rb"<([A-Za-z_][\w:.-]*)")
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,(.*)", re.DOTALL)


class BadSvgError(ValueError):
    """An SVG that cannot be drawn; the message ends a sentence."""


def is_svg(data: bytes) -> bool:
    """Whether the bytes look like an SVG text."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return False
    first = _START_TAG.search(_COMMENT.sub(b"", data[: 2**16]))
    return first is not None and first[1].rpartition(b":")[2] == b"svg"


def read_svg(data: bytes) -> tuple[ElementTree.Element, tuple[float, float]]:
    """The drawing and the width and height that it states, in CSS pixels.

    Raises:
        BadSvgError: the text is too long, is no SVG, or states no size.
    """
    if len(data) > MAX_BYTES:
        raise BadSvgError(f"an SVG may have at most {MAX_BYTES // 2**20} MiB")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise BadSvgError(str(error)) from error
    if root.tag != _ROOT:
        raise BadSvgError("its root element is not an svg of the SVG namespace")
    return root, _stated_size(root)


def draw_svg(
    root: ElementTree.Element,
    size: tuple[float, float],
    check_embedded: Callable[[bytes], None],
) -> bytes:
    """The drawing as a PNG on white, its longer side within `SIDES`.

    References to anything outside the text are dropped. `check_embedded` is called
    with each embedded picture and raises where one should not be decoded.

    Raises:
        BadSvgError: the drawing cannot be rendered.
    """
    for element in root.iter():
        _drop_references(element, check_embedded)
    longer = max(size)
    zoom = min(max(longer, SIDES[0]), SIDES[1]) / longer
    try:
        text = ElementTree.tostring(root)
    except RecursionError as error:
        raise BadSvgError("its elements are nested too deeply") from error
    return _render(text, round(size[0] * zoom), round(size[1] * zoom))


def _render(text: bytes, width: int, height: int) -> bytes:
    """Run resvg in a process of its own: a crafted drawing can crash or stall it."""
    command = [sys.executable, "-P", "-c", _RENDERER, str(width), str(height)]
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise BadSvgError(f"drawing it takes longer than {PATIENCE} s") from error
    if done.returncode < 0:
        raise BadSvgError("it is nested too deeply, or refers to itself")
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise BadSvgError(said[-1].rstrip(".") if said else "resvg refuses it")
    return done.stdout


def _stated_size(root: ElementTree.Element) -> tuple[float, float]:
    """Width and height attributes, each completed from the view box."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    drawn = [_pixels(side) for side in box[2:]] if len(box) == 4 else []
    if len(drawn) == 2 and drawn[0] and drawn[1]:
        if not width and not height:
            width, height = drawn
        width = width or (height or 0) * drawn[0] / drawn[1]
        height = height or width * drawn[1] / drawn[0]
    if not width or not height or not math.isfinite(width + height):
        raise BadSvgError("it states no width and height and no view box")
    return width, height


def _pixels(length: str | None) -> float | None:
    """A length in CSS pixels; None where it is missing or relative."""
    match = _LENGTH.fullmatch(length or "")
    unit = _UNITS.get(match[2].lower()) if match else None
    return float(match[1]) * unit if match and unit else None


def _drop_references(
    element: ElementTree.Element, check_embedded: Callable[[bytes], None]
) -> None:
    """Drop links out of the text, and check the pictures within it."""
    for name in [name for name in element.attrib if name.endswith("href")]:
        reference = element.attrib[name].strip()
        embedded = _EMBEDDED.fullmatch(reference)
        if embedded:
            try:
                check_embedded(base64.b64decode(embedded[1]))
            except binascii.Error as error:
                raise BadSvgError("a picture embedded in it is damaged") from error
        elif not reference.startswith("#"):
            del element.attrib[name]
