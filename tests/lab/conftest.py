"""A catalogue of one small experiment, and a folder of runs of its own."""

import pytest
from line_experiment import line_spec

from pix2code_app import events, paths
from pix2code_app.lab import catalogue, running


@pytest.fixture
def line(monkeypatch, tmp_path):
    """The experiment `line`, alone in the catalogue, its checkpoint not installed."""
    spec = line_spec(tmp_path)
    monkeypatch.setattr(catalogue, "EXPERIMENTS", (spec,))
    monkeypatch.setattr(paths, "runs", lambda: tmp_path / "runs")
    return spec


@pytest.fixture
def trained(line):
    """A run of `line` that was trained to its end."""
    task = running.new_run("line", None, {})
    events.run(running.train(task))
    return task.run
