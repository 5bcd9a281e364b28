"""`pix2code-cli train`, without training anything."""

from dataclasses import asdict
from pathlib import Path

import pytest

from pix2code_app import api, paths
from pix2code_app.events import Measured, Progressed, Saved, Started
from pix2code_app.networks.paper.network import REDUCED
from pix2code_app.training.config import TrainingConfig
from pix2code_app.training.run_folder import RunFolder


@pytest.fixture
def asked(monkeypatch):
    """The options of each run that was asked for; a run itself takes no time."""
    configs = []

    def train(config):
        configs.append(config)
        yield Started("train", 60)
        yield Progressed(30, "step 1")
        yield Measured(1, "loss/sequence", 2.5)
        yield Saved("run/model.safetensors")
        return Path(config.out) / "model.safetensors"

    monkeypatch.setattr(api, "train", train)
    return configs


def test_a_new_run_has_the_options_given(run, asked):
    given = ("--data", "pairs", "--out", "run", "--minutes", 3, "--seed", 7)
    result = run("train", *given, "--pages", 0, "--device", "cpu")
    assert result.exit_code == 0
    assert asked == [
        TrainingConfig(
            "pairs",
            "run",
            minutes=3.0,
            rendered_only_minutes=pytest.approx(1.8),
            seed=7,
            rendered_pages=0,
            device="cpu",
        )
    ]
    assert result.stdout == "run/model.safetensors\n"


@pytest.mark.parametrize(
    ("given", "minutes"),
    [
        ((), 30),
        (("--minutes", 180), 30),
        (("--minutes", 10), 6),
        (("--minutes", 10, "--rendered-only-minutes", 10), 10),
        (("--minutes", 10, "--preset", "paper-reduced"), 0),
    ],
)
def test_a_short_run_sees_genuine_pairs_too_unless_told_otherwise(
    run, asked, given, minutes
):
    run("train", "--data", "pairs", "--out", "run", *given)
    assert asked[0].rendered_only_minutes == pytest.approx(minutes)


def test_the_reduced_paper_network_is_a_preset_of_its_own(run, asked):
    run("train", "--data", "pairs", "--preset", "paper-reduced", "--out", "run")
    assert (asked[0].preset, asked[0].sizes) == ("paper", REDUCED)


def test_a_cell_takes_the_place_of_the_language_lstm(run, asked):
    run("train", "--data", "pairs", "--out", "run", "--cell", "0 0 1")
    assert asked[0].sizes == {"cell": "tanh | 1, relu"}
    assert asked[0].name == "attention-cell"


def test_what_is_no_cell_is_refused_before_anything_is_read(run, asked):
    result = run("train", "--data", "pairs", "--out", "run", "--cell", "tanh | relu")
    assert result.exit_code == 1
    assert "'relu' is no node of a cell." in result.stderr
    assert asked == []


def test_the_papers_network_takes_no_cell(run, asked):
    given = ("--preset", "paper", "--out", "run", "--cell", "tanh")
    result = run("train", "--data", "pairs", *given)
    assert "Only the preset attention can take a cell." in result.stderr


def test_what_lasts_of_a_run_is_told_on_stderr(run, asked):
    result = run("train", "--data", "pairs", "--out", "run")
    assert result.stderr == ("step 1: loss/sequence 2.5\nsaved run/model.safetensors\n")


def test_json_names_the_run_and_its_checkpoint(run, asked, documents):
    result = run("train", "--data", "pairs", "--out", "run", "--json")
    assert documents(result.stdout) == [
        {"run": "run", "checkpoint": "run/model.safetensors"}
    ]


def test_a_run_without_a_folder_gets_one_of_the_users(
    run, asked, monkeypatch, tmp_path
):
    monkeypatch.setattr(paths, "runs", lambda: tmp_path / "runs")
    run("train", "--data", "pairs")
    assert Path(asked[0].out).parent == tmp_path / "runs"


def test_a_folder_that_holds_a_run_is_not_started_anew(run, asked, tmp_path):
    RunFolder(tmp_path / "run").write_config(asdict(TrainingConfig("pairs", "run")))
    result = run("train", "--data", "pairs", "--out", "run")
    assert result.exit_code == 1
    assert "run holds a run already. Go on with it by --resume run." in result.stderr
    assert asked == []


def test_a_resumed_run_keeps_its_options(run, asked, tmp_path):
    started = TrainingConfig("pairs", "elsewhere", seed=9, minutes=10)
    RunFolder(tmp_path / "run").write_config(asdict(started))
    assert run("train", "--resume", "run", "--minutes", 20).exit_code == 0
    assert asked == [TrainingConfig("pairs", "run", seed=9, minutes=20)]


@pytest.mark.parametrize(
    "option",
    ["--seed=1", "--preset=paper", "--out=x", "--pages=1", "--cell=tanh", "--start=x"],
)
def test_a_resumed_run_takes_no_other_beginning(run, asked, option):
    result = run("train", "--resume", "run", option)
    assert result.exit_code == 2
    assert "cannot be given with --resume" in result.stderr


def test_a_folder_that_is_no_run_cannot_be_resumed(run, asked):
    result = run("train", "--resume", "absent")
    assert result.exit_code == 1
    assert "absent is not the folder of a run." in result.stderr


def test_options_of_another_version_are_refused_in_a_sentence(run, asked, tmp_path):
    RunFolder(tmp_path / "run").write_config({"data": "pairs", "wheels": 4})
    result = run("train", "--resume", "run")
    assert result.exit_code == 1
    assert "another version" in result.stderr


def test_data_is_needed_for_a_new_run(run, asked):
    assert run("train").exit_code == 2


def test_an_unknown_preset_is_wrong_usage(run, asked):
    result = run("train", "--data", "pairs", "--preset", "papre")
    assert result.exit_code == 2
    assert "did you mean 'paper'" in result.stderr


def test_only_the_first_of_several_processes_speaks(run, asked, monkeypatch):
    monkeypatch.setenv("RANK", "1")
    assert run("train", "--data", "pairs", "--out", "run").stdout == ""
