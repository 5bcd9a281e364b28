"""Nothing reaches the network unasked, and only what is documented appears in HOME.

Each verb runs in a fresh home under strace, which notes every network call of the
program, of its children and of the libraries in them.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOCKUP = ROOT / "resources" / "mockups" / "ios-travel.png"
CALLS = "connect,sendto,sendmsg,sendmmsg"
CLI = ("-m", "pix2code_app.cli")

INTERNET = re.compile(r"sa_family=AF_INET6?\b")
LOOPBACK = re.compile(r'"127\.[\d.]+"|"::1"|"::ffff:127\.[\d.]+"')
DNS = re.compile(r"port=htons\(53\)")
DOCUMENTED = re.compile(r"`~/([\w./-]+/)`")

KEEPING = {"lab demo", "window"}
"""Verbs that may leave files in a user's home, where the README says; others none."""

WINDOW = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pix2code_app.gui import application

original = QApplication.exec

def close_when_read():
    for window in QApplication.topLevelWidgets():
        session = getattr(window, "session", None)
        item = session.document.item if session else None
        if item and item.built.screen is not None:
            if not session.background.is_busy:
                window.close()

def run(*_):
    timer = QTimer(interval=100)
    timer.timeout.connect(close_when_read)
    timer.start()
    return original()

QApplication.exec = run
sys.exit(application.main([{str(MOCKUP)!r}]))
"""


@pytest.fixture(scope="module")
def strace():
    """The tracer, where the system has it and lets it trace."""
    command = shutil.which("strace")
    if command is None:
        pytest.skip("strace is not installed, so network calls cannot be watched")
    tried = subprocess.run(
        [command, "-f", "--seccomp-bpf", "-o", os.devnull, "true"],
        capture_output=True,
        check=False,
    )
    if tried.returncode:
        pytest.skip("strace may not trace here: " + tried.stderr.decode().strip())
    return command


@pytest.fixture
def traced(strace, tmp_path):
    """Runs Python in a fresh home; gives the calls to the network and the new files."""
    home, log = tmp_path / "home", tmp_path / "calls"
    home.mkdir()

    def run(*arguments, **changed):
        environment = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "OMP_NUM_THREADS": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "QTWEBENGINE_DISABLE_SANDBOX": "1",
            **changed,
        }
        tracing = (strace, "-f", "--seccomp-bpf", "-qq", "-e", f"trace={CALLS}")
        done = subprocess.run(
            [*tracing, "-o", str(log), sys.executable, *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=200,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        files = {str(p.relative_to(home)) for p in home.rglob("*") if p.is_file()}
        return calls_to_the_network(log.read_text()), files

    return run


def calls_to_the_network(log):
    """Lines of a trace that leave the machine, or that look a name up."""
    return [
        line
        for line in log.splitlines()
        if INTERNET.search(line) and (DNS.search(line) or not LOOPBACK.search(line))
    ]


@pytest.fixture
def pairs(tmp_path, write_web_pair, web_programs):
    for i, program in enumerate(web_programs[:2]):
        write_web_pair(tmp_path / "pairs", str(i), program)
    return tmp_path / "pairs"


@pytest.mark.usefixtures("checkpoint")
@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("convert", (*CLI, "convert", MOCKUP, "--out", "out")),
        ("compile", (*CLI, "compile", "page.gui", "--out", "out")),
        ("doctor", (*CLI, "doctor")),
        ("lab demo", (*CLI, "lab", "demo", "rnn-basics")),
        ("evaluate", (*CLI, "evaluate", "--data", "pairs")),
        ("models export", (*CLI, "models", "export", "--out", "out")),
        ("window", ("-c", WINDOW)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_verb_stays_on_the_machine_and_leaves_no_trace_of_it(
    traced, pairs, tmp_path, verb, arguments
):
    (tmp_path / "page.gui").write_text('header { btn-active("Home") }')
    calls, files = traced(*arguments)
    assert not calls
    if verb in KEEPING:
        documented = DOCUMENTED.findall((ROOT / "README.md").read_text("utf-8"))
        files = {name for name in files if not name.startswith(tuple(documented))}
    assert not files


def test_a_look_up_and_an_identifier_would_be_noticed(traced):
    look_up = "import socket; socket.socket(2, 2).connect(('192.0.2.1', 53))"
    identify = "import pathlib; pathlib.Path.home().joinpath('id').write_text('7')"
    calls, files = traced("-c", f"{look_up}; {identify}")
    assert len(calls) == 1
    assert files == {"id"}


def test_onnxruntime_is_what_would_leave_one_if_it_were_let(traced):
    _, files = traced("-c", "import onnxruntime")
    assert any("deviceid" in name for name in files)
