"""Runs of an experiment: prepared, trained, stopped, resumed, measured, asked."""

from pathlib import Path

import pytest
from line_experiment import LineConfig, shipped_metrics

from pix2code_app import events
from pix2code_app.errors import DataError, ModelError
from pix2code_app.lab import running
from pix2code_app.lab.descriptions import describe
from pix2code_app.lab.runs import Run


def test_a_run_keeps_its_config_its_figures_and_its_checkpoint(trained):
    assert trained.read_config() == ("line", running.plain(LineConfig()))
    steps = [step for step, _ in trained.measured()["loss"]]
    assert steps == list(range(1, 41))
    assert list(trained.drawn()) == ["line"]
    assert trained.checkpoint.is_file()


def test_runs_without_a_folder_are_numbered(line, trained):
    task = running.new_run("line", None, {})
    assert (trained.path.name, task.run.path.name) == ("1", "2")
    assert running.runs_of("line") == [trained]


def test_a_folder_that_holds_a_run_is_not_started_anew(trained):
    with pytest.raises(DataError, match=r"holds a run already.*--resume"):
        running.new_run("line", trained.path, {})


def test_a_run_that_could_not_begin_does_not_hold_its_folder(line, tmp_path):
    task = running.new_run("line", tmp_path / "run", {})
    work = running.train(task)
    next(work)  # the data are read after the options are kept
    again = running.new_run("line", tmp_path / "run", {"seed": 7})
    assert again.config.seed == 7
    work.close()


def test_a_run_that_fails_before_it_begins_leaves_nothing_behind(tmp_path):
    task = running.new_run("arc", tmp_path / "run", {})
    with pytest.raises(DataError, match=r"There is nothing to train on\."):
        events.run(running.train(task))
    assert not (tmp_path / "run").exists()


def test_a_stopped_run_goes_on_to_what_an_unstopped_one_reaches(trained, tmp_path):
    task = running.new_run("line", tmp_path / "stopped", {})
    work = running.train(task)
    for event in work:
        if isinstance(event, events.Measured) and event.step == 17:
            break
    work.close()
    assert not task.run.checkpoint.exists()

    events.run(running.train(running.resumed_run(task.run.path, "line")))

    assert task.run.measured() == trained.measured()
    assert task.run.checkpoint.read_bytes() == trained.checkpoint.read_bytes()


def test_a_resumed_run_keeps_its_config_but_for_its_length(line, tmp_path):
    task = running.new_run("line", tmp_path / "run", {"seed": 7})
    task.run.start("line", running.plain(task.config))
    again = running.resumed_run(tmp_path / "run", minutes=2.0)
    assert again.config == LineConfig(seed=7, minutes=2.0)


def test_a_run_of_another_experiment_is_refused(line, trained):
    with pytest.raises(DataError, match=r"is a run of line, not of plane\."):
        running.resumed_run(trained.path, "plane")


def test_a_folder_that_is_no_run_is_refused(tmp_path):
    with pytest.raises(DataError, match="is not the folder of a lab run"):
        running.resumed_run(tmp_path)


def test_a_checkpoint_that_is_not_installed_is_told_with_the_remedy(line):
    with pytest.raises(ModelError) as told:
        running.locate(line)
    assert str(told.value) == (
        "The checkpoint of line is not installed. "
        "Train one with pix2code-cli lab train line."
    )


def test_a_run_stands_for_its_checkpoint(line, trained):
    assert running.locate(line, trained.path) == trained.checkpoint
    with pytest.raises(ModelError, match=r"nowhere\.safetensors does not exist"):
        running.locate(line, Path("nowhere.safetensors"))


def test_metrics_are_kept_in_the_card_with_the_command(line, trained, tmp_path):
    trained.checkpoint.parent.rename(line.checkpoint.parent)
    for file in line.checkpoint.parent.glob("checkpoint.*"):
        file.rename(line.checkpoint.with_suffix(file.suffix))
    metrics = events.run(running.evaluate(line, line.checkpoint))
    running.keep_metrics(line, line.checkpoint, metrics, Path("a file"))
    assert shipped_metrics(line) == metrics
    card = describe("line").card
    assert card.command == "pix2code-cli lab evaluate line --data 'a file'"


def test_absent_data_is_refused(line, trained):
    with pytest.raises(DataError, match="absent does not exist"):
        running.evaluate(line, trained.checkpoint, Path("absent"))


def test_a_demo_answers_with_the_defaults(line, trained):
    curve, table = running.demo(line, trained.checkpoint, {})
    assert curve.title == "The line"
    assert float(table.rows[0][1]) == pytest.approx(0.0, abs=0.05)


def test_measures_of_a_step_that_was_repeated_count_once(tmp_path):
    run = Run(tmp_path)
    for step, value in ((1, 0.5), (2, 0.4), (2, 0.3)):
        run.log(step, "loss", value)
    assert run.measured() == {"loss": ((1, 0.5), (2, 0.3))}


def test_a_folder_with_a_config_of_something_else_is_left_alone(line, tmp_path):
    (tmp_path / "config.json").write_text('{"my": "own"}')
    with pytest.raises(DataError) as refusal:
        running.new_run("line", tmp_path, {})
    assert str(refusal.value) == f"{tmp_path} is not the folder of a lab run."
    assert (tmp_path / "config.json").read_text() == '{"my": "own"}'
