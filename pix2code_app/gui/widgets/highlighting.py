"""Colours for code: the DSL by its dialect's names, generated files by a few rules."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
)

from compilers.schema.dialects import dialects
from pix2code_app.gui.widgets.offsets import qt_offset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from pix2code_app.gui.widgets.theme import Colours

_NAMES = sorted(
    {name for table in dialects().values() for name in table.elements},
    key=len,
    reverse=True,
)

_DSL = (
    (rf"(?<![\w-])(?:{'|'.join(map(re.escape, _NAMES))})(?![\w-])", "code_name"),
    (r"\b(?:text|color|background|box)(?==)", "muted"),
    (r"#[0-9a-fA-F]{6}\b|-?\b\d+(?:\.\d+)?\b(?![\w-])", "code_number"),
    (r'"(?:[^"\\]|\\.)*"?', "code_string"),
)
_MARKUP = (
    (r"</?[\w:-]+|/?>", "code_name"),
    (r"[\w:-]+(?==)", "muted"),
    (r"(?:#[0-9a-fA-F]{3,8}|\b\d+(?:\.\d+)?(?:px|rem|em|%|dp|sp)?)\b", "code_number"),
    (r'"[^"]*"', "code_string"),
    (r"<!--.*?-->|/\*.*?\*/|<[?!][^>]*>", "muted"),
)
_KEYWORDS = (
    "as|async|await|break|by|case|class|companion|const|continue|data|default"
    "|do|else|enum|export|extends|extension|false|final|for|from|fun|func"
    "|function|get|guard|if|implements|import|in|init|interface|internal|is|let"
    "|library|late|mixin|new|nil|null|object|on|operator|override|package|part"
    "|private|property|protocol|public|readonly|required|return|self|set|signal"
    "|static|struct|super|suspend|switch|this|throw|true|try|type|typealias"
    "|typeof|undefined|val|var|void|when|where|while|with"
)
_CODE = (
    (rf"\b(?:{_KEYWORDS})\b", "code_name"),
    (r"</?[A-Za-z][\w.]*|/?>(?=[\s<]|$)", "code_name"),
    (r"(?:#|\b0x)[0-9a-fA-F]{3,8}\b|\b\d+(?:\.\d+)?f?\b", "code_number"),
    (r"[@#][A-Za-z]\w*", "muted"),
    (r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'""", "code_string"),
    (r"(?:^|(?<=\s))//.*|/\*.*?(?:\*/|$)|^\s*\*\s.*", "muted"),
)
_KEYED = (
    (r"^\s*[\w.\"-]+(?=\s*[:=])|--[\w-]+", "code_name"),
    (r"(?:#[0-9a-fA-F]{3,8}|\b\d+(?:\.\d+)?(?:px|rem|em|%)?)\b", "code_number"),
    (r'"(?:[^"\\]|\\.)*"(?!\s*:)', "code_string"),
    (r"^\s*#\s.*|/\*.*?\*/", "muted"),
)
_STRINGS = ((r'"(?:[^"\\]|\\.)*"', "code_string"), (r"/\*.*?\*/", "muted"))

RULES = {
    "gui": _DSL,
    "html": _MARKUP,
    "xml": _MARKUP,
    "storyboard": _MARKUP,
    "svg": _MARKUP,
    "plist": _MARKUP,
    "strings": _STRINGS,
    **dict.fromkeys(("swift", "kt", "kts", "dart", "qml", "ts", "tsx", "py"), _CODE),
    **dict.fromkeys(("css", "json", "yaml", "properties"), _KEYED),
}
"""For each kind of file, patterns and the colour of what they match; later wins."""

_LONGEST = 2000
"""Longest line that is coloured; longer ones are pictures inlined as text."""


_SLICE = 60
"""Lines that are coloured at once, in two milliseconds or so."""


class Highlighter(QSyntaxHighlighter):
    """Colours one document by the rules of its kind, a slice of lines at a time.

    Lines that are changed by hand are coloured at once.
    """

    def __init__(self, document: QTextDocument, kind: str, colours: Colours) -> None:
        super().__init__(document)
        self._kind = kind
        self._colours = colours
        self._rules = self._compiled()
        self._is_deferred = False
        self._next = 0
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._colour_slice)

    def choose(self, kind: str, colours: Colours) -> None:
        """Colour by the rules of another kind, or in other colours."""
        if (kind, colours) != (self._kind, self._colours):
            self._kind, self._colours = kind, colours
            self._rules = self._compiled()
            self._begin()

    @contextmanager
    def deferred(self) -> Iterator[None]:
        """Colour what is set meanwhile only afterwards."""
        self._is_deferred = True
        yield
        self._is_deferred = False
        self._begin()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Colour one line."""
        if self._is_deferred or len(text) > _LONGEST:
            return
        for pattern, colour in self._rules:
            for match in pattern.finditer(text):
                start, end = (qt_offset(text, place) for place in match.span())
                self.setFormat(start, end - start, colour)

    def _begin(self) -> None:
        self._next = 0
        self._slices.start()
        self._colour_slice()

    def _colour_slice(self) -> None:
        block = self.document().findBlockByNumber(self._next)
        for _ in range(_SLICE):
            if not block.isValid():
                self._slices.stop()
                return
            self.rehighlightBlock(block)
            block = block.next()
        self._next += _SLICE

    def _compiled(self) -> list[tuple[re.Pattern[str], QTextCharFormat]]:
        return [
            (re.compile(pattern), self._format(name))
            for pattern, name in RULES.get(self._kind, ())
        ]

    def _format(self, name: str) -> QTextCharFormat:
        colour = QTextCharFormat()
        colour.setForeground(QColor(getattr(self._colours, name)))
        if name == "code_name":
            colour.setFontWeight(QFont.Weight.Medium)
        return colour
