"""The command line as a whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import pix2code_app


def test_the_version_is_printed(run):
    assert run("--version").stdout == f"pix2code-cli {pix2code_app.__version__}\n"


def test_without_a_command_the_help_is_shown_as_wrong_usage(run):
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("typed", "meant"), [("convrt", "convert"), ("sythesize", "synthesise")]
)
def test_an_unknown_command_names_the_nearest(run, typed, meant):
    result = run(typed)
    assert result.exit_code == 2
    assert f"Unknown command {typed!r}; did you mean {meant!r}" in result.stderr


def test_an_unknown_option_is_wrong_usage(run):
    assert run("--colour").exit_code == 2


def test_the_program_goes_by_its_name_however_it_is_started():
    result = subprocess.run(
        [sys.executable, "-m", "pix2code_app.cli", "--help"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert result.stdout.startswith("Usage: pix2code-cli [OPTIONS] COMMAND")
    assert result.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_printed(in_process, shell):
    named = (
        "import os; os.environ['_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION'] = 'y'"
    )
    result = in_process("--show-completion", shell, code=named)
    assert result.returncode == 0
    assert "_PIX2CODE_CLI_COMPLETE" in result.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("pix2code-cli con", {"convert"}),
        ("pix2code-cli convert --dialect an", {"android"}),
        ("pix2code-cli convert --to html,a", {"html,android"}),
        ("pix2code-cli models show pa", {"paper-reduced"}),
        ("pix2code-cli evaluate --transform ju", set()),
        ("pix2code-cli evaluate --transform jp", {"jpeg-50"}),
    ],
)
def test_the_shell_completes_commands_and_values(in_process, words, offered):
    completing = {
        "_PIX2CODE_CLI_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    result = in_process(code=f"import os; os.environ.update({completing!r})")
    assert set(result.stdout.split()) == offered


@pytest.mark.parametrize("command", ["convert", "compile", "format"])
def test_an_empty_name_is_not_the_working_folder(run, command):
    result = run(command, "")
    assert result.exit_code == 2
    assert "empty name" in result.stderr


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
def test_a_full_disk_behind_stdout_is_told_in_a_sentence(program, tmp_path):
    with FULL.open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "pix2code_app.cli", "format", program()],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr.startswith(
        "pix2code-cli: error: Standard output cannot be written: "
    )
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a Unix shell")
@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-"])
def test_closed_streams_do_no_harm(program, redirection):
    command = f'"$0" -m pix2code_app.cli format "$1" {redirection}'
    result = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable, program()],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_names_in_no_encoding_come_out_escaped(in_process, program, tmp_path):
    name = os.fsdecode(b"odd-\xff.gui")
    program().rename(tmp_path / name)
    told = in_process("compile", name, "--to", "html")
    assert told.returncode == 0
    assert told.stdout.startswith("odd-\\udcff.gui: web, ")


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_a_help_page_that_cannot_be_written_is_no_traceback(option):
    with FULL.open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "pix2code_app", option],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr == (
        "pix2code-cli: error: Standard output cannot be written: "
        "No space left on device.\n"
    )


@pytest.mark.parametrize(
    "command",
    [
        ("convert", "a.png"),
        ("compile", "a.gui"),
        ("lab", "train", "deploy"),
        ("lab", "demo", "deploy"),
        ("lab", "report", "run"),
        ("train", "--data", "."),
        ("models", "export"),
    ],
)
def test_an_empty_place_for_results_is_not_the_working_folder(run, command):
    result = run(*command, "--out", "")
    assert result.exit_code == 2
    assert "the name is empty; give . for the working folder." in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed")
def test_a_working_folder_that_is_gone_is_told(in_process, tmp_path):
    leave = "import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')"
    result = in_process("doctor", code=leave)
    assert result.returncode == 1
    assert result.stderr == (
        "pix2code-cli: error: The working folder does not exist any more. "
        "Change to another folder.\n"
    )


@pytest.mark.parametrize("command", ["compile", "format"])
def test_empty_standard_input_is_no_screen(run, command):
    result = run(command, "-", input=" \n")
    assert result.exit_code == 1
    assert result.stderr == (
        "pix2code-cli: error: Standard input is empty. Give it a DSL text.\n"
    )


@pytest.mark.parametrize("group", ["models", "lab"])
def test_json_counts_before_the_verb_too(run, documents, group):
    (listed,) = documents(run(group, "--json", "list").stdout)
    assert listed == documents(run(group, "list", "--json").stdout)[0]


def test_a_line_break_in_a_name_leaves_a_report_of_one_line(run, program):
    path = program(name="a\nb.gui")
    result = run("compile", path, "--to", "html", "--out", "o")
    assert result.stdout == f"{str(path).replace(chr(10), chr(92) + 'n')}: web, o/a_b\n"
