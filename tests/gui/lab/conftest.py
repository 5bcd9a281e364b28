"""The lab's page with one small experiment, in processes that know it."""

import sys
from pathlib import Path

import line_experiment
import pytest

from pix2code_app import events, paths
from pix2code_app.gui.lab.opening import make_page
from pix2code_app.gui.widgets.theme import LIGHT
from pix2code_app.gui.work import tasks
from pix2code_app.lab import running

WORKER = (sys.executable, str(Path(__file__).parent / "line_worker.py"))


@pytest.fixture
def line(monkeypatch, tmp_path):
    """The experiment `line`, alone in the catalogues of all processes."""
    spec = line_experiment.alone(monkeypatch, tmp_path)
    monkeypatch.setattr(tasks, "LAB_COMMAND", WORKER)
    monkeypatch.setenv("LINE_FOLDER", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(Path(line_experiment.__file__).parent))
    monkeypatch.setattr(paths, "runs", lambda: tmp_path / "pix2code" / "runs")
    return spec


@pytest.fixture
def shipped(line):
    """The checkpoint that ships, measured; made by a run that is then taken away."""
    task = running.new_run("line", line.checkpoint.parent / "run", {})
    made = events.run(running.train(task))
    for file in made.parent.glob("checkpoint.*"):
        file.rename(line.checkpoint.with_suffix(file.suffix))
    metrics = events.run(running.evaluate(line, line.checkpoint))
    running.keep_metrics(line, line.checkpoint, metrics, None)
    return line.checkpoint


@pytest.fixture
def page(qtbot, line):
    """The lab's page, shown."""
    made = make_page()
    made.set_colours(LIGHT)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    yield made
    made.bench.close()


@pytest.fixture
def trained(qtbot, page):
    """The page after a run of ten updates."""
    page.training.form.fields["updates"].setValue(10)
    with qtbot.waitSignal(page.bench.training_ended, timeout=30000) as told:
        page.training.train.click()
    assert told.args == ["The run is trained."]
    return page
