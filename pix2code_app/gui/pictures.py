"""Pictures of mockups as the window shows them, opened as everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from pix2code_app.mockups.opening import open_mockup

if TYPE_CHECKING:
    from pathlib import Path

THUMBNAIL = QSize(112, 80)
"""Size of a thumbnail at most, in device pixels of a screen of ratio 2."""


def load_picture(path: Path) -> tuple[QImage, QImage]:
    """The picture and its thumbnail; may be called in any thread.

    Raises:
        ImageError: the file cannot be opened.
    """
    picture = open_mockup(path).picture
    data = picture.tobytes("raw", "RGB")
    width, height = picture.size
    image = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    thumbnail = image.scaled(
        THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return image, thumbnail
