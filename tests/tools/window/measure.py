"""Measures how quickly the window answers: `make responsiveness`.

    PYTHONPATH=tests/tools python -m window.measure [--rounds N] [--seconds N]

Opens the window without a screen, has the default network read the sample mockups N
times over, exports, edits, stops, trains each of a few experiments of the lab for some
seconds, and closes while it reads. Prints a table in Markdown. How late the
event loop is counts everything, also what other programs took of the machine; its own
work is what the window itself did between two ticks of a timer of 5 ms.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from window.probe import LoopProbe, percentile

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.dialogs.exporting import files_of_all
from pix2code_app.gui.main_window import MainWindow
from pix2code_app.gui.model.autosave import Drafts
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.settings import Settings

MOCKUPS = sorted(
    (Path(__file__).resolve().parents[3] / "resources" / "mockups").glob("*.png")
)
STARTS = 5
REPEATS = 10
TRAINED = ("rnn-basics", "enas-rnn")
"""Experiments whose trainings tell much and draw much."""
PATIENCE = 300_000
"""Milliseconds until a measurement is given up."""

START = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pix2code_app.gui import application

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and watched.isWindow():
            print(time.time() - float(sys.argv[1]), "torch" in sys.modules)
            sys.stdout.flush()
            application.closing = watched.close()
        return False

painted = Painted()
original = QApplication.exec
def begin(*_):
    QApplication.instance().installEventFilter(painted)
    return original()
QApplication.exec = begin
sys.exit(application.main([]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=30)
    options = parser.parse_args()
    print("| what | measured | is to be |")
    print("| --- | --- | --- |")
    report("window visible after the start, median", start_seconds(), "≤ 1.5 s", "s")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder  # runs of the lab go there
        measure_window(Path(folder), options.rounds, options.seconds)


def report(what: str, value: float, goal: str, unit: str = "ms") -> None:
    digits = 2 if unit == "s" else 1
    print(f"| {what} | {value:.{digits}f} {unit} | {goal} |", flush=True)


def start_seconds() -> float:
    """From the start of the process until the window is drawn, torch not loaded."""
    found = []
    for _ in range(STARTS):
        with tempfile.TemporaryDirectory() as home:
            places = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
            out = subprocess.run(
                [sys.executable, "-c", START, str(time.time())],
                env={**os.environ, **places},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        seconds, has_torch = out.split()
        assert has_torch == "False"
        found.append(float(seconds))
    return median(found)


def measure_window(folder: Path, rounds: int, seconds: float) -> None:
    application = QApplication(["measure"])
    session = Session(
        ModelProcess(),
        Background(),
        Settings(folder / "settings.json"),
        Drafts(folder / "drafts"),
    )
    state = QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session=session, state=state)
    window.resize(1400, 860)
    window.show()
    session.warm_up()
    session.compile_ahead()
    wait(lambda: session.reading.model_facts is not None)
    probe = LoopProbe()
    with watched(probe, "the lab is loaded ahead"):
        window.load_lab_ahead()
        wait(lambda: is_idle(session))
    with watched(probe, "conversions"):
        for _ in range(rounds):
            open_paths(window, MOCKUPS)
            wait(lambda: is_idle(session))
    with watched(probe, "exports"):
        for number in range(REPEATS):
            window.exporting.to_folder(
                files_of_all(session.queue.items), folder / f"out-{number}"
            )
            wait(lambda: is_idle(session))
    with watched(probe, "edits"):
        measure_edits(session, window)
    measure_stops(session)
    measure_trainings(probe, window, seconds)
    session.convert(session.queue.items)
    wait(lambda: session.is_reading)
    window.lab_page.bench.train({})
    wait(lambda: window.lab_page.bench.training.done > 0)
    begun = time.perf_counter()
    window.close()
    report(
        "closing while reading and training",
        1000 * (time.perf_counter() - begun),
        "≤ 2000 ms",
    )
    del application


@contextmanager
def watched(probe: LoopProbe, what: str) -> Iterator[None]:
    probe.start()
    yield
    probe.stop()
    delays, work = probe.delays, probe.work
    report(f"event loop late while {what}, median", median(delays), "")
    report(f"event loop late while {what}, 99 %", percentile(delays, 0.99), "≤ 50 ms")
    report(f"event loop late while {what}, most", max(delays), "≤ 50 ms")
    report(f"its own work at once while {what}, most", max(work), "")


def measure_edits(session: Session, window: MainWindow) -> None:
    """Types into the program, letter by letter, and waits for the code each time."""
    editor = window.dsl_pane.editor
    found = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        cursor = editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText("\n")
        wait(
            lambda: (
                session.document.item.built.text == session.document.item.snapshot.text
            )
        )
        found.append(1000 * (time.perf_counter() - begun))
    report("from a key to the code of all targets, median", median(found), "≤ 100 ms")
    report("from a key to the code of all targets, most", max(found), "")


def measure_stops(session: Session) -> None:
    found = []
    for _ in range(REPEATS):
        session.convert(session.queue.items)
        wait(lambda: session.is_reading)
        wait_for(20)
        begun = time.perf_counter()
        session.reading.stop()
        wait(lambda: not session.is_reading)
        found.append(1000 * (time.perf_counter() - begun))
        wait(lambda: is_idle(session))
    report("from stop to stopped, median", median(found), "≤ 200 ms")
    report("from stop to stopped, most", max(found), "≤ 200 ms")


def measure_trainings(probe: LoopProbe, window: MainWindow, seconds: float) -> None:
    """Watches runs of the lab learn, their curves and figures in front."""
    begun = time.perf_counter()
    window.toggle_lab()
    QApplication.processEvents()
    report("opening the lab", 1000 * (time.perf_counter() - begun), "")
    page = window.lab_page
    page.tabs.setCurrentWidget(page.training)
    for name in TRAINED:
        page.bench.choose(name)
        page.bench.train({})
        wait(lambda: bool(page.bench.training.measured))
        with watched(probe, f"{name} is trained"):
            wait_for(round(1000 * seconds))
        page.bench.stop()
        wait(lambda: not page.bench.is_training)
    window.show_mockups()


def is_idle(session: Session) -> bool:
    return not session.is_reading and not session.background.is_busy


def wait(until: Callable[[], bool]) -> None:
    loop, timer = QEventLoop(), QTimer(interval=1)
    timer.timeout.connect(lambda: until() and loop.quit())
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    timer.start()
    loop.exec()
    assert until(), "nothing happened for minutes"


def wait_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
