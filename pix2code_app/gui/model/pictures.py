"""Pictures of mockups as the window shows them, opened as everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from pathlib import Path

THUMBNAIL = QSize(112, 80)
"""Size of a thumbnail, in device pixels of a screen of ratio 2."""

_FRAME = QColor(128, 128, 128, 90)


def prepare() -> None:
    """Import what opens pictures, in the background, before the first one comes."""
    import pix2code_app.mockups.opening  # noqa: F401


def load_picture(path: Path) -> tuple[QImage, QImage]:
    """The picture, in the layout that a screen wants, and its thumbnail.

    May be called in any thread.

    Raises:
        ImageError: the file cannot be opened.
    """
    from pix2code_app.mockups.opening import open_mockup

    picture = open_mockup(path).picture
    data = picture.tobytes("raw", "RGB")
    width, height = picture.size
    read = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888)
    image = read.convertToFormat(QImage.Format.Format_RGB32)
    return image, thumbnail_of(image)


def thumbnail_of(image: QImage) -> QImage:
    """The picture small, in the middle of a ground of even size."""
    ground = QImage(THUMBNAIL, QImage.Format.Format_ARGB32_Premultiplied)
    ground.fill(Qt.GlobalColor.transparent)
    small = image.scaled(
        THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    left = (ground.width() - small.width()) // 2
    top = (ground.height() - small.height()) // 2
    painter = QPainter(ground)
    painter.drawImage(left, top, small)
    painter.setPen(_FRAME)
    painter.drawRect(left, top, small.width() - 1, small.height() - 1)
    painter.end()
    return ground
