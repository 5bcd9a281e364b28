"""Draws the pictures of the window: `make pictures`.

The window is opened without a screen, reads the sample mockups with the default
network, and is drawn with an element selected, in both languages, in light and in dark.
Nothing is drawn where an element or a word of a mockup's own program was not read,
where the machine is too busy for a usual reading, or without a font for Chinese.
"""

from __future__ import annotations

import io
import os
import tempfile
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QSettings, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

import compilers
from pix2code_app.gui.main_window import MainWindow
from pix2code_app.gui.model.autosave import Drafts
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pix2code_app.gui.model.items import Item

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
MOCKUPS = sorted((ROOT / "resources" / "mockups").glob("web-*.png"))
PROGRAMS = ROOT / "tests" / "end_to_end" / "mockups"
SELECTED = "2.1.2"
SIZE = (1280, 800)
EXPERIMENT = "ner-lstm-crf"
"""The experiment of the lab that is drawn."""

SETTLED = 5000
"""Milliseconds until all panes are laid out and coloured, also on a busy machine."""

USUAL = 2.0
"""Seconds that a mockup takes at most, in a child that has read before."""

TRIES = 5

LOOKS = {"window": ("en", "light"), "window-zh": ("zh_CN", "dark")}
"""For each picture the language and the theme."""


def main() -> None:
    """Draw them all in one window."""
    # Root has no sandbox; the pages that are shown are those of the sample mockups.
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    application = QApplication(["draw_window"])
    refuse_missing_fonts()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        session = Session(
            ModelProcess(),
            Background(),
            Settings(folder / "settings.json"),
            Drafts(folder / "drafts"),
        )
        state = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(session=session, state=state)
        window.resize(*SIZE)
        window.show()
        draw(window)
        window.close()
    application.processEvents()


def draw(window: MainWindow) -> None:
    """Have the mockups read, and draw the window in each look."""
    session = window.session
    session.warm_up()
    wait(lambda: session.reading.model_facts is not None)
    items = session.queue.add_paths(MOCKUPS)
    wait_for_reading(session)
    for item in items:
        refuse_unlike(item)
    read_as_usual(session, items)
    session.selection.select(SELECTED)
    for name, (language, theme) in LOOKS.items():
        session.settings.choose("language", language)
        session.settings.choose("theme", theme)
        window.resize(*SIZE)
        pause(SETTLED)
        save(window, IMAGES / f"{name}.png")
    session.settings.choose("language", "en")
    session.settings.choose("theme", "light")
    pause(SETTLED)
    draw_lab(window)


def refuse_missing_fonts() -> None:
    """Let no Chinese be drawn as empty boxes.

    Raises:
        SystemExit: there is no font for it.
    """
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        raise SystemExit("No font here has Chinese characters; install fonts-noto-cjk.")


def read_as_usual(session: Session, items: Sequence[Item]) -> None:
    """Read the mockups until it takes as long as it does on a machine at rest.

    The first reading of a child takes longer than any later one.

    Raises:
        SystemExit: it never does.
    """
    slowest = 0.0
    for _ in range(TRIES):
        session.convert(items)
        wait_for_reading(session)
        slowest = max(item.facts.seconds for item in items if item.facts)
        if slowest <= USUAL:
            return
    busy = f"A mockup takes {slowest:.1f} s to be read, and {USUAL:g} s is usual"
    raise SystemExit(f"{busy}; draw the window when the machine is at rest.")


def wait_for_reading(session: Session) -> None:
    """Let the window work until all is read and made."""
    wait(lambda: not session.is_reading and not session.background.is_busy)


def refuse_unlike(item: Item) -> None:
    """Let no mockup be shown that was not read as its program is.

    Raises:
        SystemExit: what was read differs from the program.
    """
    dialect = item.name.partition("-")[0]
    program = (PROGRAMS / f"{item.path.stem}.gui").read_text(encoding="utf-8")
    found = compilers.parse(item.snapshot.text, dialect)
    unlike = differences(found, compilers.parse(program, dialect))
    if unlike:
        raise SystemExit("\n".join((f"{item.name} was not read right:", *unlike)))


def differences(found: compilers.Screen, wanted: compilers.Screen) -> list[str]:
    """Lines of elements and words that one of two screens has and the other has not."""
    lines = unified_diff(words_of(wanted), words_of(found), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def words_of(screen: compilers.Screen) -> list[str]:
    """Every element as a line, with its depth and its words."""
    return [
        f"{len(path) * ' '}{element.name} {element.text or ''}".rstrip()
        for path, element in screen.walk()
    ]


def draw_lab(window: MainWindow) -> None:
    """Put the default question to an experiment, and draw the answer."""
    window.toggle_lab()
    page = window.lab_page
    assert page is not None  # it was just made
    names = [spec.name for spec in page.bench.specs]
    page.catalogue.rows.setCurrentRow(names.index(EXPERIMENT))
    page.tabs.setCurrentWidget(page.trying)
    page.trying.ask.click()
    wait(lambda: not page.bench.is_asking)
    pause(SETTLED)
    save(window, IMAGES / "lab.png")


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    while not until():
        pause(50)


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def save(window: MainWindow, path: Path) -> None:
    """Write what the window shows as a PNG as small as it gets."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    picture.save(path, optimize=True)


if __name__ == "__main__":
    main()
