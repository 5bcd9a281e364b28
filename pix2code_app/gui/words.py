"""What the window says, in the language that was chosen.

Sources are in English; the tables in `resources/translations/<language>/` map them,
`window.json` those of the window and `lab.json` those of the lab's experiments. Plurals
and numbers are written so that one form fits both languages.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from pix2code_app import paths

if TYPE_CHECKING:
    from pathlib import Path

_CONTEXT = "pix2code"


def tr(source: str, **values: object) -> str:
    """`source` in the chosen language, its `{names}` filled in."""
    text = QCoreApplication.translate(_CONTEXT, source)
    return text.format(**values) if values else text


class Dictionary(QTranslator):
    """Translations from a table, for our own context only."""

    def __init__(self, table: dict[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table

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
        return self.table.get(sourceText) if context == _CONTEXT else None


def speak(setting: str) -> None:
    """Say everything from now on in the language of a setting."""
    application = QCoreApplication.instance()
    assert application is not None  # words are said by a window
    for before in application.findChildren(Dictionary):
        application.removeTranslator(before)
        before.deleteLater()
    table = read_table(chosen_language(setting))
    application.installTranslator(Dictionary(table, application))


def languages() -> Path:
    """Folder of the translations."""
    return paths.resources() / "translations"


def read_table(language: str) -> dict[str, str]:
    """The translations into a language; empty for English."""
    table: dict[str, str] = {}
    for path in (languages() / language).glob("*.json"):
        table |= json.loads(path.read_text("utf-8"))
    return table


def chosen_language(setting: str) -> str:
    """The language for a setting, `system` being that of the desktop."""
    if setting != "system":
        return setting
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if chinese else "en"
