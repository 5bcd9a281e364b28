"""An offscreen window whose child process needs no network, and no leftovers."""

import gc
import os
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # continuous integration runs as root

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTimer
from shiboken6 import isValid

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.main_window import MainWindow
from pix2code_app.gui.model.autosave import Drafts
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.settings import Settings

FAKE_WORKER = (sys.executable, str(Path(__file__).parent / "fake_worker.py"))


def children() -> set[int]:
    """Processes that this one has started and that still run."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            found.add(int(stat.parent.name))
    return found


@pytest.fixture(autouse=True)
def leaves_nothing_behind(qapp):
    """Every test ends the threads, processes and timers that it started."""
    threads, processes = set(threading.enumerate()), children()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kept = {p for p in children() - processes if "QtWebEngine" not in command(p)}
    assert not kept, [command(p) for p in kept]
    assert not set(threading.enumerate()) - threads
    assert not running_timers()


def running_timers() -> list[QTimer]:
    """Timers that still tick; all of the window's are made in Python."""
    timers = [one for one in gc.get_objects() if issubclass(type(one), QTimer)]
    return [timer for timer in timers if isValid(timer) and timer.isActive()]


def command(process: int) -> str:
    return Path(f"/proc/{process}/cmdline").read_text().replace("\0", " ")


@pytest.fixture
def model(qapp):
    process = ModelProcess(command=FAKE_WORKER)
    yield process
    process.close()


@pytest.fixture
def picture(tmp_path):
    """Draws a picture, by default `login.png`, and returns its path."""

    def draw(name: str = "login.png", width: int = 200) -> Path:
        path = tmp_path / name
        drawn = Image.new("RGB", (width, 150), "#eef")
        drawn.paste("#cce", (10, 10, 60, 30))
        drawn.save(path)
        return path

    return draw


@pytest.fixture
def session(qapp, tmp_path):
    """A session whose network is no network and that keeps nothing of the user's."""
    made = Session(
        ModelProcess(command=FAKE_WORKER),
        Background(),
        Settings(tmp_path / "settings.json"),
        Drafts(tmp_path / "drafts"),
    )
    yield made
    made.close()


@pytest.fixture
def window(qtbot, session, tmp_path):
    """The window on that session, shown."""
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow(session=session, state=state)
    qtbot.addWidget(made)
    made.resize(1400, 860)  # larger than the screen that there is none
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def converted(qtbot, window, session, picture):
    """The window with one mockup read; returns its item."""
    open_paths(window, [picture()])
    settle(qtbot, session)
    assert session.document.item.state == "doubts"
    return session.document.item


def settle(qtbot, session):
    """Wait until nothing is read, compiled or written any more."""
    qtbot.waitUntil(
        lambda: not session.is_reading and not session.background.is_busy, timeout=60000
    )


@pytest.fixture
def settled(qtbot, session):
    return lambda: settle(qtbot, session)
