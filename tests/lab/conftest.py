"""A catalogue of one small experiment, and a folder of runs of its own."""

import line_experiment
import pytest

from pix2code_app import events
from pix2code_app.lab import running


@pytest.fixture
def line(monkeypatch, tmp_path):
    """The experiment `line`, alone in the catalogue, its checkpoint not installed."""
    return line_experiment.alone(monkeypatch, tmp_path)


@pytest.fixture
def trained(line):
    """A run of `line` that was trained to its end."""
    task = running.new_run("line", None, {})
    events.run(running.train(task))
    return task.run
