"""Opening any picture of a screen as plain RGB, or saying why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from pix2code_app.errors import ImageError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, eq=False)
class Mockup:
    """A picture of a screen, upright, RGB, and the name it goes by."""

    name: str
    picture: Image.Image


def open_mockup(source: Path) -> Mockup:
    """Open a picture.

    Raises:
        ImageError: the picture cannot be opened.
    """
    try:
        with Image.open(source) as picture:
            return Mockup(source.stem, picture.convert("RGB"))
    except (OSError, ValueError) as error:
        raise ImageError(f"{source} cannot be opened as a picture.") from error
