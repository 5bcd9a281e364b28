"""The real program on a real screen: it starts, reads a mockup and is looked at."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pix2code_app.gui import application

def look():
    window = next(
        w for w in QApplication.topLevelWidgets() if hasattr(w, "session")
    )
    if not window.session.queue.items:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        place, copy = QPointF(400, 300), Qt.DropAction.CopyAction
        how = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(place.toPoint(), copy, data, *how)
        QApplication.sendEvent(window, entering)
        QApplication.sendEvent(window, QDropEvent(place, copy, data, *how))
    item = window.session.document.item
    if item.built.screen is None and item.state != "failed":
        QTimer.singleShot(200, look)
        return
    window.screen().grabWindow(window.winId()).save(sys.argv[2])
    window.close()

original = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(500, look), original())[1]
sys.exit(application.main([]))
"""


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")
def test_the_program_reads_a_dropped_mockup_on_a_real_screen(tmp_path):
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    try:
        display = os.read(reading, 16).decode().strip()
        shot = tmp_path / "window.png"
        mockup = ROOT / "resources" / "mockups" / "web-coffee.png"
        result = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(mockup), str(shot)],
            env={
                **os.environ,
                "DISPLAY": f":{display}",
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": str(ROOT),
                "HOME": str(tmp_path),
                "XDG_CONFIG_HOME": str(tmp_path / "config"),
                "XDG_STATE_HOME": str(tmp_path / "state"),
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert shot.stat().st_size > 20_000
    finally:
        os.close(reading)
        os.close(writing)
        screen.terminate()
        screen.wait(10)
