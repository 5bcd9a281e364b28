"""Icons of one weight, drawn as lines on a square of 16."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

LINES = {
    "open": "M2 12.5v-9h4l1.5 2H14v7zM2 7.5h12",
    "paste": "M5.5 3H3.5v10.5h9V3h-2M5.5 1.8h5v2.4h-5zM6 8h4M6 10.5h4",
    "capture": "M2 5V2.5h2.5M11.5 2.5H14V5M14 11v2.5h-2.5M4.5 13.5H2V11M5.5 8h5",
    "convert": "M2 8h9.5M8 4.5 11.5 8 8 11.5M14 3v10",
    "stop": "M4 4h8v8H4z",
    "export": "M8 10V2.5M5 5.5l3-3 3 3M2.5 9.5v4h11v-4",
    "fit": "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
    "boxes": "M2.5 2.5h7v5h-7zM6.5 9.5h7v4h-7z",
    "copy": "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
    "delete": "M3 4.5h10M6 4.5V2.8h4v1.7M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4",
    "duplicate": "M2.5 2.5h8v8h-8zM5.5 12.5v1h8v-8h-1M6.5 4.5v4M4.5 6.5h4",
    "up": "M8 13V3.5M4.5 7 8 3.5 11.5 7",
    "down": "M8 3v9.5M4.5 9 8 12.5 11.5 9",
    "undo": "M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7",
    "redo": "M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9",
    "settings": "M2 4.5h7M12 4.5h2M9 2.8h3v3.4H9zM2 11.5h2M7 11.5h7M4 9.8h3v3.4H4z",
    "doubt": "M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.5v.3",
    "help": "M8 1.8a6.2 6.2 0 1 0 .01 0M6.3 6.2a1.8 1.8 0 1 1 1.7 2.4v1M8 11.3v.3",
    "picture": "M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.5 5.5v.2",
    "lab": "M6 2h4M6.8 2v4.2L3 13.2h10L9.2 6.2V2M4.8 10h6.4",
    "reveal": "M2 12.5v-9h4l1.5 2H14v7zM8 10.5v-3M6.5 9 8 7.5 9.5 9",
}  # fmt: skip

_DOCUMENT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" '
    'stroke="{colour}" stroke-width="1.3" stroke-linecap="round" '
    'stroke-linejoin="round"><path d="{lines}"/></svg>'
)


def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """A drawn icon; paler where its action cannot be done now."""
    drawn = QIcon()
    for size in (16, 32, 48):
        drawn.addPixmap(_pixmap(name, colour, size))
        if disabled:
            drawn.addPixmap(_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return drawn


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    document = _DOCUMENT.format(colour=colour, lines=LINES[name])
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(document.encode())).render(painter)
    painter.end()
    return pixmap
