"""The window's child process and its background thread."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from pix2code_app.errors import MissingExtra
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.worker import Worker


def request(path, number=1, **more):
    return {
        "id": number,
        "path": str(path),
        "title": path.name,
        "dialect": None,
        "beam": 1,
        "model": "attention",
        "device": "auto",
        **more,
    }


def test_the_child_says_when_it_is_warm(qtbot, model):
    with qtbot.waitSignal(model.ready) as told:
        model.warm_up("attention", "auto")
    assert told.args == ["fake", "cpu"]


def test_tokens_arrive_before_the_conversion(qtbot, model, picture):
    order = []
    model.token_decoded.connect(lambda number, token, _: order.append(token))
    with qtbot.waitSignal(model.converted) as told:
        model.convert(request(picture()))
    assert order[:2] == ["header", "btn-active"]
    number, message = told.args
    assert number == 1
    assert message["dsl"].startswith("header")
    assert message["marks"]["1.0.2"]["alternatives"][0] == ["btn-orange", 0.3]


def test_a_beam_gives_the_same_kind_of_answer(qtbot, model, picture):
    with qtbot.waitSignal(model.converted) as told:
        model.convert(request(picture(), beam=3))
    assert told.args[1]["dialect"] == "web"


def test_an_unreadable_picture_fails_in_a_sentence(qtbot, model, tmp_path):
    (tmp_path / "empty.png").touch()
    with qtbot.waitSignal(model.failed) as told:
        model.convert(request(tmp_path / "empty.png"))
    assert told.args == [1, f"{tmp_path / 'empty.png'} is empty."]


@pytest.mark.parametrize("width", [201, 202], ids=["obeying", "stuck"])
def test_a_cancel_ends_the_work(qtbot, model, picture, width):
    with qtbot.waitSignal(model.ready):
        model.warm_up("attention", "auto")
    model.convert(request(picture(width=width)))
    with qtbot.waitSignal(model.cancelled):
        model.cancel()
    assert not model.is_busy
    with qtbot.waitSignal(model.converted):
        model.convert(request(picture(), 2))


def test_what_was_cancelled_is_done_when_it_is_asked_for_again(qtbot, model, picture):
    with qtbot.waitSignal(model.ready):
        model.warm_up("attention", "auto")
    model.convert(request(picture(width=201)))
    with qtbot.waitSignal(model.cancelled):
        model.cancel()
    with qtbot.waitSignal(model.converted):
        model.convert(request(picture(width=201)))


def test_work_that_is_interrupted_leaves_the_child_alive(qtbot, model, picture):
    with qtbot.waitSignal(model.ready):
        model.warm_up("attention", "auto")
    child = model.process_id
    model.convert(request(picture(width=204)))
    with qtbot.waitSignal(model.token_decoded, raising=False, timeout=300):
        pass
    with qtbot.waitSignal(model.cancelled):
        model.cancel()
    assert model.process_id == child
    with qtbot.waitSignal(model.converted):
        model.convert(request(picture(), 2))


def test_a_child_that_dies_gives_a_message_and_a_fresh_child(qtbot, model, picture):
    with qtbot.waitSignal(model.failed) as told:
        model.convert(request(picture(width=203)))
    assert "ended unexpectedly" in told.args[1]
    with qtbot.waitSignal(model.converted):
        model.convert(request(picture(), 2))


@pytest.mark.parametrize("is_asked", [False, True], ids=["warming", "asked"])
def test_a_child_that_cannot_be_started_has_not_loaded_the_network(
    qtbot, picture, is_asked
):
    model = ModelProcess(command=("/no/such/program",))
    with qtbot.waitSignal(model.warm_up_failed) as told:
        model.warm_up("attention", "auto")
        if is_asked:
            model.convert(request(picture()))
    assert told.args == ["The reading process could not be started."]
    model.close()


def test_a_child_killed_from_outside_is_replaced(qtbot, model, picture):
    with qtbot.waitSignal(model.ready):
        model.warm_up("attention", "auto")
    model.convert(request(picture(width=202)))
    with qtbot.waitSignal(model.failed):
        os.kill(model.process_id, signal.SIGKILL)
    with qtbot.waitSignal(model.converted):
        model.convert(request(picture(), 2))


def answers_to(worker, told, *requests):
    """The events by which a worker answers these requests, one after the other."""
    told.clear()
    for one in (*requests, None):
        worker.receive(one)
    worker.run()
    return [one["event"] for one in told]


def test_a_worker_holds_a_cancel_against_nothing_that_is_asked_after_it():
    told = []
    reader = SimpleNamespace(name="fake", device="cpu")
    worker = Worker(told.append, lambda *_: reader)
    asked, cancel = request(Path("absent.png"), do="convert"), {"do": "cancel", "id": 1}
    assert answers_to(worker, told, asked, cancel) == ["cancelled"]
    assert answers_to(worker, told, asked) == ["failed"]
    worker.receive(cancel)  # one that came too late
    assert answers_to(worker, told, asked) == ["failed"]


def warmed(load_more):
    """What a child tells that is warmed up and then ends; `load_more` ends it."""
    told = []
    reader = SimpleNamespace(name="fake", device="cpu")
    worker = Worker(told.append, lambda *_: reader, lambda: load_more(worker))
    worker.receive({"do": "warm", "model": "attention", "device": "auto"})
    worker.run()
    return told


def test_what_reads_the_content_is_loaded_once_the_child_is_ready():
    steps = []

    def load_more(worker):
        for step in ("words", "icons", "names"):
            steps.append(step)
            yield
        worker.receive(None)

    assert [one["event"] for one in warmed(load_more)] == ["ready"]
    assert steps == ["words", "icons", "names"]


def test_a_request_goes_before_what_is_loaded_ahead():
    steps = []

    def load_more(worker):
        for step in ("words", "icons", "names"):
            steps.append(step)
            worker.receive(request(Path("absent.png"), do="convert"))
            worker.receive(None)
            yield

    assert [one["event"] for one in warmed(load_more)] == ["ready", "failed"]
    assert steps == ["words"]


@pytest.mark.parametrize("ends", ["missing", "cancelled"])
def test_what_cannot_be_loaded_ahead_leaves_the_child_alive(ends):
    def load_more(worker):
        worker.receive(request(Path("absent.png"), do="convert"))
        worker.receive(None)
        if ends == "cancelled":
            worker.receive({"do": "cancel", "id": 1})
            worker.interrupt()
        raise MissingExtra("No words can be read.")
        yield

    told = {"missing": "failed", "cancelled": "cancelled"}[ends]
    assert [one["event"] for one in warmed(load_more)] == ["ready", told]


def test_the_background_answers_in_the_windows_thread(qtbot):
    background = Background()
    answers = []
    background.run("sum", lambda: 1 + 1, lambda *answer: answers.append(answer))
    qtbot.waitUntil(lambda: answers == [(2, None)])
    background.close()


def test_the_background_hands_an_error_over(qtbot):
    background = Background()
    answers = []
    background.run("sum", lambda: 1 // 0, lambda *answer: answers.append(answer))
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert isinstance(answers[0][1], ZeroDivisionError)
    background.close()


def test_only_the_newest_job_of_a_key_is_answered(qtbot):
    background = Background()
    answers = []
    for value in range(5):
        background.run(
            "same",
            lambda value=value: time.sleep(0.01) or value,
            lambda result, _: answers.append(result),
        )
    qtbot.waitUntil(lambda: not background.is_busy)
    assert answers == [4]
    background.close()


def test_garbage_is_destroyed_in_the_windows_thread_only(qtbot):
    background = Background()
    destroyed_in = set()

    class Cycle:
        def __init__(self):
            self.itself = self

        def __del__(self):
            destroyed_in.add(threading.current_thread())

    background.run("leave", lambda: [Cycle() for _ in range(5000)][:0], lambda *_: None)
    qtbot.waitUntil(lambda: bool(destroyed_in))
    background.close()
    assert destroyed_in == {threading.current_thread()}


def test_modules_are_imported_one_after_the_other_in_the_background():
    code = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from pix2code_app.gui.work.tasks import Background\n"
        "app = QCoreApplication([])\n"
        "background = Background()\n"
        "background.load_ahead(['numpy', 'no_such_module', 'pyqtgraph'])\n"
        "timer = QTimer(interval=5)\n"
        "timer.timeout.connect(lambda: background.is_busy or app.quit())\n"
        "timer.start()\n"
        "app.exec()\n"
        "background.close()\n"
        "print({'numpy', 'pyqtgraph'} <= sys.modules.keys())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"
