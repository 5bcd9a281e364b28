"""What a photograph of a generated page holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Photograph:
    """A page as the web engine draws it, in pixels of the mockup.

    `boxes` are the places of its elements by their ids; `height` is that of the whole
    page, which may go on below the picture.
    """

    picture: QImage
    boxes: dict[str, QRectF]
    height: float
