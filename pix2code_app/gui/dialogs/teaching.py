"""Teaching an icon by one example: a box around it, its name, what it stands for."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QRegion
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from compilers.schema.dialects import dialect
from compilers.schema.icons import ICONED, icons
from pix2code_app import api, paths
from pix2code_app.errors import Pix2CodeError
from pix2code_app.gui.model.edits import element_at
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.panes.mockup_view import MockupView

_LEAST = 4
"""Pixels of the mockup that a box is wide and high, at the least."""

_DIM = QColor(0, 0, 0, 90)
_SHOWN = 96
"""Pixels along a side of the part that the dialog shows."""


class BoxOnPicture(QWidget):
    """Lies over the mockup while a box is drawn; Escape leaves it.

    It starts with the box of the selected element, which Return takes as it is.
    """

    drawn = Signal(QRectF)

    def __init__(self, view: MockupView, session: Session) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._accent = QColor(view.colours.accent)
        self._from: QPoint | None = None
        self._box = QRect()
        chosen = view.box_of(session.selection.node) if session.selection.node else None
        if chosen is not None:
            self._box = view.mapFromScene(chosen).boundingRect()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Draw a box around an icon"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(view.viewport().rect())
        session.document.shown.connect(self.close)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Dim what is outside the box."""
        painter = QPainter(self)
        outside = QRegion(self.rect()) - QRegion(self._box)
        painter.setClipRegion(outside)
        painter.fillRect(self.rect(), _DIM)
        painter.setClipping(False)
        if not self._box.isEmpty():
            painter.setPen(QPen(self._accent, 2))
            painter.drawRect(self._box)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a box."""
        self._from = event.position().toPoint()
        self._box = QRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw it larger or smaller."""
        if self._from is not None:
            self._box = QRect(self._from, event.position().toPoint()).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End it."""
        self.mouseMoveEvent(event)
        self._from = None
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return takes the box, Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        box = self._view.mapToScene(self._box).boundingRect()
        if min(box.width(), box.height()) >= _LEAST:
            self._leave()
            self.drawn.emit(box)

    def _leave(self) -> None:
        self.close()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)


class ExampleDialog(QDialog):
    """Asks what a part of a mockup is called and which element it stands for."""

    def __init__(self, session: Session, part: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Teach an icon"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._part = part
        shown = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        shown.setPixmap(
            QPixmap.fromImage(part).scaled(
                _SHOWN,
                _SHOWN,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("What you call it"))
        self.element = QComboBox(editable=True)
        self.element.addItems(_suggested(session))
        self.element.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.refusal = QLabel(wordWrap=True, visible=False)
        self.refusal.setObjectName("refusal")
        form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Stands for"), self.element)
        note = QLabel(
            tr("It is looked for in every mockup that is read from now on."),
            objectName="quiet",
            wordWrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        keep = buttons.addButton(tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        buttons.accepted.connect(self.keep)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part_of in (shown, note, self.refusal, buttons):
            column.addWidget(part_of)
        column.insertLayout(1, form)
        self.setMinimumWidth(400)

    def keep(self) -> None:
        """Put the example into the library, or say why that cannot be."""
        name, element = self.name.text(), self.element.currentText()
        try:
            api.keep_example(paths.examples(), name, element, _pillow(self._part))
        except Pix2CodeError as error:
            self.refusal.setText(str(error))
            self.refusal.setVisible(True)
            return
        self._session.noticed.emit(tr("Kept {name} as an example", name=name.strip()))
        self.accept()


def part_of(image: QImage, box: QRectF) -> QImage:
    """The part of a mockup in a box, as far as it lies on the mockup."""
    return image.copy(box.toAlignedRect().intersected(image.rect()))


def _suggested(session: Session) -> list[str]:
    """Elements of the mockup's dialect that show icons, the selected one first."""
    item = session.document.item
    screen = item.built.screen if item is not None else None
    kinds = dialect(screen.dialect if screen else "android").elements.values()
    names = [kind.name for kind in kinds if kind.role in ICONED]
    if screen is not None and session.selection.node is not None:
        chosen = element_at(screen, session.selection.node)
        names.sort(key=lambda name: chosen is None or name != chosen.name)
    return [*names, *(f'{one}(icon="{icon}")' for one in names[:1] for icon in icons())]


def _pillow(part: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    part.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))
