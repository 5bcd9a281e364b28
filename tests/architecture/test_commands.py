"""The table of commands tells the truth about the commands."""

import importlib
import inspect
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import pix2code_app
from pix2code_app.cli.commands import COMMANDS
from pix2code_app.cli.group import app
from pix2code_app.lab.api import experiments

NAMES = [command.name for command in COMMANDS]
MODELS = [["models", verb] for verb in ("list", "show", "verify", "export")]
VERBS = ("list", "describe", "train", "evaluate", "demo", "report")
EXPERIMENTS = [
    ["lab", verb, spec.name] for spec in experiments() for verb in ("train", "demo")
]
LAB = [*(["lab", verb] for verb in VERBS), *EXPERIMENTS]
SHELL = {"__init__", "__main__", "commands", "console", "group", "options"}
SHARED = {"exit_codes", "lab_groups", "lab_options", "outputs", "programs", "screens"}


@pytest.mark.parametrize("words", [[], *([name] for name in NAMES), *MODELS, *LAB])
def test_every_help_runs(words):
    result = CliRunner().invoke(app, [*words, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert result.stderr == ""


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_the_summary_in_the_table_opens_the_help(command):
    module = importlib.import_module(f"pix2code_app.cli.{command.module}")
    described = inspect.cleandoc(get_command(module.app).help or "")
    assert described.splitlines()[0].startswith(command.summary.rstrip("."))


def test_the_overview_lists_every_command_with_its_summary():
    text = CliRunner().invoke(app, ["--help"]).stdout
    for command in COMMANDS:
        assert f"  {command.name} " in text
        assert command.summary in text


def test_every_file_of_the_shell_is_in_the_table_or_shared():
    folder = Path(pix2code_app.__file__).parent / "cli"
    files = {path.stem for path in folder.glob("*.py")}
    assert files == SHELL | SHARED | {command.module for command in COMMANDS}


@pytest.mark.parametrize("name", pix2code_app.__all__)
def test_every_public_name_is_there(name):
    assert callable(getattr(pix2code_app, name))


def test_the_public_names_of_the_api_are_there():
    api = importlib.import_module("pix2code_app.api")
    assert [name for name in api.__all__ if not hasattr(api, name)] == []
