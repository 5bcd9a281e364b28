"""The pictures in a mockup, cut out as PNG files."""

from __future__ import annotations

import base64
import io
import re
from typing import TYPE_CHECKING

from compilers.language.tree import node_id
from pix2code_app.evidence.roles import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from PIL import Image

    from compilers.language.tree import NodePath
    from pix2code_app.evidence.places import Place
    from pix2code_app.geometry import Box

FOLDER = "pictures"
"""Where the pictures lie beside the program that names them."""

_NAME = re.compile(rf"{FOLDER}/\w[\w.-]*\.png", re.ASCII)
_SIGNATURE = b"\x89PNG\r\n\x1a\n"

MOST_SIDE = 2048
"""A larger picture is scaled down."""


def cut_pictures(
    picture: Image.Image, places: Iterable[Place]
) -> dict[NodePath, tuple[str, bytes]]:
    """For every element that is a picture, its `src` and the PNG file."""
    return {
        place.path: (
            f"{FOLDER}/{node_id(place.path)}.png",
            cut_out(picture, place.box),
        )
        for place in places
        if place.role in PICTURES
    }


def find_picture(folder: Path, name: str) -> bytes | None:
    """The PNG file that a program in `folder` calls `name`, or None.

    Only files of the folder `pictures` are opened, whatever a program asks for.
    """
    if not _NAME.fullmatch(name):
        return None
    try:
        content = (folder / name).read_bytes()
    except OSError:
        return None
    return content if content.startswith(_SIGNATURE) else None


def as_base64(pictures: Mapping[str, bytes]) -> dict[str, str]:
    """Pictures as they fit into JSON."""
    return {name: base64.b64encode(png).decode() for name, png in pictures.items()}


def from_base64(record: Mapping[str, str]) -> dict[str, bytes]:
    """Pictures that `as_base64` has written."""
    return {name: base64.b64decode(text) for name, text in record.items()}


def cut_out(picture: Image.Image, box: Box[int]) -> bytes:
    """A part of a picture as a PNG file."""
    part = picture.crop((box.left, box.top, box.right, box.bottom))
    part.thumbnail((MOST_SIDE, MOST_SIDE))
    file = io.BytesIO()
    part.save(file, "PNG", optimize=True)
    return file.getvalue()
