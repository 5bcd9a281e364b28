"""The line at the bottom: how it was read, and on the right progress and stop."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from pix2code_app.gui.widgets.labels import ElidedLabel
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.model.session import Session

_NOTICE = 6000


class StatusLine(QFrame):
    """Always in the same place: what, how many, time left, stop."""

    lab_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(32)
        self._session = session
        self._begun = 0.0
        self.facts = QLabel(objectName="quiet")
        self.notice = ElidedLabel()
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.training = QPushButton()
        self.training.setToolTip(tr("Go to the lab, where it is trained"))
        self.training.setStyleSheet("padding: 1px 10px;")
        self.training.clicked.connect(self.lab_wanted)
        self.training.hide()
        self.work = QLabel(objectName="quiet")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedSize(120, 8)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("Stop reading (Escape)"))
        self.stop.clicked.connect(session.reading.stop)
        self.stop.setStyleSheet("padding: 1px 10px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.facts)
        row.addWidget(self.notice, 1)
        for widget in (self.training, self.work, self.bar, self.stop):
            row.addWidget(widget)
        self._forget = QTimer(self, singleShot=True, interval=_NOTICE)
        self._forget.timeout.connect(lambda: self.notice.setText(""))
        session.reading.changed.connect(self._on_work)
        session.document.shown.connect(self._on_facts)
        session.queue.item_changed.connect(self._on_item)
        session.noticed.connect(self.say)
        session.refused.connect(self._on_refused)
        self._on_work()
        self._on_facts()

    def say(self, message: str) -> None:
        """A sentence that goes away by itself."""
        self.notice.setText(message)
        self.notice.setToolTip(message)
        self._forget.start()

    def show_training(self, title: str, share: float | None) -> None:
        """Say how far a run of the lab is; without a title there is none."""
        words = tr(title) if share is None else f"{tr(title)} · {share:.0%}"
        self.training.setText(words)
        self.training.setVisible(bool(title))

    def _on_item(self, item: Item) -> None:
        if item is self._session.document.item:
            self._on_facts()

    def _on_refused(self, message: str) -> None:
        self.say(f"✕ {said(message)}")

    def _on_facts(self, *_: object) -> None:
        item, session = self._session.document.item, self._session
        reason = ""
        if item is not None and item.facts is not None:
            parts = [
                tr("read in {time}", time=duration(item.facts.seconds)),
                item.dialect or "",
                item.facts.device,
                item.facts.model,
            ]
        elif session.reading.model_facts is not None:
            model, device = session.reading.model_facts
            parts = [tr("ready"), device, model]
        elif session.reading.model_problem:
            parts = [tr("the network could not be loaded")]
            reason = said(session.reading.model_problem)
        else:
            parts = [tr("the network is warming up")]
        self.facts.setText(" · ".join(parts))
        self.facts.setToolTip(reason)

    def _on_work(self) -> None:
        session = self._session
        is_busy = session.is_reading
        for widget in (self.work, self.bar, self.stop):
            widget.setVisible(is_busy)
        if not is_busy:
            self._begun = 0.0
            self._on_facts()
            return
        self._begun = self._begun or monotonic()
        self.bar.setRange(0, session.reading.total if session.reading.total > 1 else 0)
        self.bar.setValue(session.reading.done)
        words = tr("Reading")
        if session.reading.total > 1:
            words = tr(
                "Reading {number} of {total}",
                number=min(session.reading.done + 1, session.reading.total),
                total=session.reading.total,
            )
        if session.reading.done:
            each = (monotonic() - self._begun) / session.reading.done
            left = each * (session.reading.total - session.reading.done)
            words += tr(", {time} left", time=duration(left))
        self.work.setText(words)


def duration(seconds: float) -> str:
    """A length of time in the unit that suits it."""
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds / 60:.0f} min"
