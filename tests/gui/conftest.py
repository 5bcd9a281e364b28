"""An offscreen window whose child process needs no network, and no leftovers."""

import os
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # continuous integration runs as root

from PySide6.QtCore import QCoreApplication, Qt

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

from pix2code_app.gui.tasks import ModelProcess

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
    """Every test ends the threads and processes that it started."""
    threads, processes = set(threading.enumerate()), children()
    yield
    kept = {p for p in children() - processes if "QtWebEngine" not in command(p)}
    assert not kept, [command(p) for p in kept]
    assert not set(threading.enumerate()) - threads


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
        Image.new("RGB", (width, 150), "#eef").save(path)
        return path

    return draw
