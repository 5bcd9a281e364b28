"""What the window says, in the language that was chosen.

Sources are in English; the tables in `resources/translations/<language>/` map them,
`window.json` those of the window, `lab.json` those of the lab's experiments,
`figures.json` what their figures and measures are called, `diagnostics.json` what is
said of a program, by its name in `schema/diagnostics.toml`, and `messages.json` what
other layers say. Plurals and numbers are written so that one form fits both languages.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from compilers.schema.diagnostics import rows, worded
from pix2code_app import paths
from pix2code_app.gui.words.sentences import Labels, sentences_of, translated

if TYPE_CHECKING:
    from pathlib import Path

    from compilers.schema.diagnostics import Diagnostic

_CONTEXT, _SAID, _LABELS = "pix2code", "pix2code-said", "pix2code-labels"
_DIAGNOSTICS = "pix2code-diagnostics"


def tr(source: str, **values: object) -> str:
    """`source` in the chosen language, its `{names}` filled in."""
    text = QCoreApplication.translate(_CONTEXT, source)
    return text.format(**values) if values else text


def said(message: str) -> str:
    """What another layer said in English, in the chosen language if it is known."""
    return QCoreApplication.translate(_SAID, message)


def words_of(diagnostic: Diagnostic) -> str:
    """A diagnostic in the chosen language; the reason that an error gave is one too."""
    sentence = rows()[diagnostic.name].sentence
    facts = {
        name: said(str(fact)) if name == "reason" else fact
        for name, fact in diagnostic.facts.items()
    }
    return worded(QCoreApplication.translate(_DIAGNOSTICS, sentence), facts)


def reason_of(error: Exception) -> str:
    """Why something could not be done, without the file's name where there is one."""
    return said(getattr(error, "strerror", None) or str(error))


def labelled(text: str) -> str:
    """What the lab calls a figure, a part of one or a measure, in that language."""
    return QCoreApplication.translate(_LABELS, text)


class Dictionary(QTranslator):
    """Translations from a table, for our own contexts only."""

    def __init__(
        self,
        table: dict[str, str],
        parent: QObject | None = None,
        *,
        messages: dict[str, str] | None = None,
        labels: dict[str, str] | None = None,
        diagnostics: dict[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = table
        self._diagnostics = {
            rows()[name].sentence: words for name, words in (diagnostics or {}).items()
        }
        self._sentences = sentences_of(messages or {})
        self._labels = Labels(labels or {})

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        """Whether there is nothing to say; Qt passes an empty translator over."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 (Qt's name)
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        """The translation, or nothing where the table has none."""
        if context == _SAID:
            return translated(sourceText, self._sentences)
        if context == _LABELS:
            return self._labels.translated(sourceText)
        if context == _DIAGNOSTICS:
            return self._diagnostics.get(sourceText)
        return self.table.get(sourceText) if context == _CONTEXT else None


def speak(setting: str) -> None:
    """Say everything from now on in the language of a setting."""
    application = QCoreApplication.instance()
    assert application is not None  # words are said by a window
    for before in application.findChildren(Dictionary):
        application.removeTranslator(before)
        before.deleteLater()
    language = chosen_language(setting)
    spoken = Dictionary(
        read_table(language),
        application,
        messages=read_table(language, ("messages",)),
        labels=read_table(language, ("figures",)),
        diagnostics=read_table(language, ("diagnostics",)),
    )
    application.installTranslator(spoken)


def languages() -> Path:
    """Folder of the translations."""
    return paths.resources() / "translations"


def read_table(
    language: str, parts: tuple[str, ...] = ("window", "lab")
) -> dict[str, str]:
    """The translations into a language; empty for English."""
    table: dict[str, str] = {}
    for part in parts:
        path = languages() / language / f"{part}.json"
        if path.is_file():
            table |= json.loads(path.read_text("utf-8"))
    return table


def chosen_language(setting: str) -> str:
    """The language for a setting, `system` being that of the desktop."""
    if setting != "system":
        return setting
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if chinese else "en"
