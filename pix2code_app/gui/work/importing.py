"""How mockups come in from outside: as dropped or pasted files, or as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from pix2code_app.gui.model.session import Session


def can_take(data: QMimeData) -> bool:
    """Whether there is something to take over; files are looked into only later."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def take(session: Session, data: QMimeData, stem: str) -> bool:
    """Put into the queue what was dropped or pasted, or say why not."""
    places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if places:
        session.queue.add_paths(places)
        return True
    if data.hasImage():
        image = data.imageData()
        session.queue.add_image(
            image if isinstance(image, QImage) else QImage(image), stem
        )
        return True
    if data.hasUrls():
        reason = tr("Only files of this machine can be opened; save the picture first.")
    else:
        reason = tr("There is no picture to take over.")
    session.refused.emit(reason)
    return False
