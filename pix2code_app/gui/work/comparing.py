"""Having the photograph of a page compared with its mockup, in the background."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pix2code_app.evaluation.page_likeness import Likeness
    from pix2code_app.gui.model.items import Built
    from pix2code_app.gui.model.photographs import Photograph
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.work.photographing import Photographing


class Comparing(QObject):
    """Says how like the shown mockup and its page are, whenever the page is another.

    `changed` brings the likeness, or None while there is none to be told.
    """

    changed = Signal(object)

    def __init__(
        self,
        session: Session,
        photographing: Photographing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.likeness: Likeness | None = None
        self._session = session
        self._photographing = photographing
        photographing.changed.connect(self._on_photograph)

    def _on_photograph(self, photograph: Photograph | None) -> None:
        item = self._session.document.item
        if photograph is None or item is None or item.image is None:
            self._tell(None)
        elif self._photographing.has_own_width:
            work = partial(
                measured,
                item.image,
                photograph,
                self._photographing.built,
                item.scale,
            )
            self._session.background.run(
                "likeness", work, partial(self._on_measured, photograph)
            )

    def _on_measured(
        self, photograph: Photograph, likeness: Likeness, error: Exception | None
    ) -> None:
        if photograph is self._photographing.photograph:
            self._tell(likeness if error is None else None)

    def _tell(self, likeness: Likeness | None) -> None:
        self.likeness = likeness
        self.changed.emit(likeness)


def measured(
    mockup: QImage, photograph: Photograph, built: Built, scale: float
) -> Likeness:
    """Compare a mockup with a photograph of its page; may be called in any thread."""
    from pix2code_app.evaluation.page_likeness import Place, compare
    from pix2code_app.geometry import Box

    width, height = mockup.width(), mockup.height()
    places = []
    for node, mark in built.marks.items():
        is_leaf = f"{node}.0" not in built.spans
        if node not in built.spans or mark.box is None or not is_leaf:
            continue
        here = photograph.boxes.get(built.ids.get(node, ""))
        places.append(
            Place(
                node,
                Box.at(*mark.box).scaled(width, height),
                None
                if here is None
                else Box.at(here.x(), here.y(), here.width(), here.height()),
            )
        )
    page = photograph.picture
    if page.size() != mockup.size():  # a mockup too tall to be photographed whole
        page = page.copy(mockup.rect())
    return compare(_as_array(mockup), _as_array(page), places, scale)


def _as_array(image: QImage) -> NDArray[np.uint8]:
    """RGB (height, width, 3)."""
    import numpy as np

    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, line = plain.width(), plain.height(), plain.bytesPerLine()
    values = np.frombuffer(plain.constBits(), np.uint8).reshape(height, line)
    return values[:, : 3 * width].reshape(height, width, 3).copy()
