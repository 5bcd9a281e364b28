"""Draws the pictures of the window: `make pictures`.

The window is opened without a screen, reads a sample mockup with the default network,
and is drawn with an element selected, in both languages, in light and in dark.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from pix2code_app.gui.main_window import MainWindow
from pix2code_app.gui.model.autosave import Drafts
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
MOCKUPS = sorted((ROOT / "resources" / "mockups").glob("web-*.png"))
SELECTED = "2.1.2"
SIZE = (1280, 800)
EXPERIMENT = "ner-lstm-crf"
"""The experiment of the lab that is drawn."""

SETTLED = 5000
"""Milliseconds until all panes are laid out and coloured, also on a busy machine."""

LOOKS = {"window": ("en", "light"), "window-zh": ("zh_CN", "dark")}
"""For each picture the language and the theme."""


def main() -> None:
    """Draw them all in one window."""
    application = QApplication(["draw_window"])
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
    session.queue.add_paths(MOCKUPS)
    wait(lambda: not session.is_reading and not session.background.is_busy)
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
