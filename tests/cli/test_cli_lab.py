"""`pix2code-cli lab`, with an experiment that learns a line."""

import re
from html.parser import HTMLParser
from pathlib import Path

import line_experiment
import pytest
from line_experiment import shipped_metrics

from pix2code_app.lab import api as lab_api
from pix2code_app.lab.figures import Table
from pix2code_app.lab.runs import Run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def line(monkeypatch, tmp_path):
    """The experiment `line`, alone in the catalogue."""
    return line_experiment.alone(monkeypatch, tmp_path)


@pytest.fixture
def trained(run, tmp_path):
    """The folder of a run that was trained from the command line."""
    result = run("lab", "train", "line", "--out", "run", "--updates", 30)
    assert result.exit_code == 0, result.output
    return tmp_path / "run"


@pytest.fixture
def shipped(line, trained):
    """The checkpoint of a run, as though it had come with the program."""
    line.checkpoint.parent.mkdir()
    for file in trained.glob("checkpoint.*"):
        file.rename(line.checkpoint.with_suffix(file.suffix))
    return line.checkpoint


def test_list_tells_what_is_not_installed(run):
    assert run("lab", "list").stdout == (
        "line: Two weights learnt by gradient descent. Not installed.\n"
    )


def test_list_json_is_one_document(run, shipped, documents):
    expected = {"name": "line", "title": "Learning a line", "paper": "Gauss 1809"}
    for command in (("lab", "list"), ("lab",)):
        (listed,) = documents(run(*command, "--json").stdout)
        assert listed == [{**expected, "checkpoint": True}]


def test_describe_puts_what_was_found_beside_the_paper(run, shipped):
    run("lab", "evaluate", "line", "--keep")
    text = run("lab", "describe", "line").stdout
    assert "A line has two weights." in text
    assert "  --updates (40): Updates of the weights" in text
    assert "  line.points: 9" in text
    assert "  Measured by: pix2code-cli lab evaluate line" in text
    assert "  reproduced: A line is learnt.\n    The paper: within 0.1\n" in text
    assert "    The control: Shuffled answers." in text
    assert "  not measured: Lines are straight." in text


def test_describe_without_a_checkpoint_says_so(run, documents):
    assert "No checkpoint is installed" in run("lab", "describe", "line").stdout
    (record,) = documents(run("lab", "describe", "line", "--json").stdout)
    assert record["card"] is None


def test_train_tells_what_it_measures_and_where_the_run_is(run):
    result = run("lab", "train", "line", "--out", "run", "--updates", 2)
    assert result.stderr.startswith("run run\nstep 1: loss 2.667\n")
    assert result.stdout == "run/checkpoint.safetensors\n"


def test_train_json_names_the_run_and_its_checkpoint(run, documents):
    result = run("lab", "train", "line", "--out", "run", "--updates", 2, "--json")
    expected = {"run": "run", "checkpoint": "run/checkpoint.safetensors"}
    assert documents(result.stdout) == [expected]


def test_options_reach_the_config(run, trained):
    chosen = ("--method", "momentum", "--shuffled", "--rate", 0.1)
    run("lab", "train", "line", "--out", "other", *chosen)
    _, config = Run(Path("other")).read_config()
    assert (config["method"], config["shuffled"], config["rate"]) == (
        "momentum",
        True,
        0.1,
    )


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--updates=0", "Invalid value for '--updates'"),
        ("--rate=2", "Invalid value for '--rate'"),
        ("--method=sdg", "Unknown method 'sdg'; did you mean 'sgd'"),
        ("--updates=many", "Invalid value for '--updates'"),
    ],
)
def test_a_value_that_does_not_fit_is_wrong_usage(run, option, told):
    result = run("lab", "train", "line", option)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    "command", [("train",), ("demo",), ("describe",), ("evaluate",)]
)
def test_an_unknown_experiment_names_the_nearest(run, command):
    result = run("lab", *command, "lime")
    assert result.exit_code == 2
    assert "Unknown experiment 'lime'; did you mean 'line'" in result.stderr


def test_a_run_is_resumed_under_its_own_config(run, trained):
    result = run("lab", "train", "line", "--resume", "run", "--minutes", 2)
    assert result.exit_code == 0
    assert Run(trained).read_config()[1]["minutes"] == 2.0


def test_a_resumed_run_takes_no_other_options(run, trained):
    result = run("lab", "train", "line", "--resume", "run", "--seed", 3)
    assert result.exit_code == 2
    assert "cannot be given with --resume" in result.stderr


def test_evaluate_json_is_one_object_of_fractions(run, shipped, documents):
    (metrics,) = documents(run("lab", "evaluate", "line", "--json").stdout)
    assert metrics["line"]["points"] == 9
    assert 0 < metrics["line"]["error"] < 0.5


def test_evaluate_measures_a_run_on_data_of_ones_own(run, trained, tmp_path):
    (tmp_path / "points").write_text("1 2 3")
    given = ("--checkpoint", "run", "--data", "points")
    assert "line.points: 3\n" in run("lab", "evaluate", "line", *given).stdout


def test_evaluate_keeps_figures_only_where_it_is_asked(run, line, shipped):
    run("lab", "evaluate", "line")
    assert shipped_metrics(line) == {}
    run("lab", "evaluate", "line", "--keep")
    assert shipped_metrics(line)["line"]["points"] == 9


@pytest.mark.parametrize("command", ["evaluate", "demo"])
def test_a_missing_checkpoint_ends_with_3(run, command):
    result = run("lab", command, "line")
    assert result.exit_code == 3
    assert "The checkpoint of line is not installed." in result.stderr


def test_demo_draws_every_figure_of_the_answer(run, shipped, tmp_path):
    result = run("lab", "demo", "line", "--out", "drawn", "--title", "A <line>")
    assert result.stdout == "drawn/01-a-line.png\ndrawn/02-answer.png\n"
    assert (tmp_path / "drawn/01-a-line.png").read_bytes().startswith(b"\x89PNG")


def test_demo_draws_vectors_and_tells_them_in_json(run, shipped, documents):
    given = ("--out", "drawn", "--format", "svg", "--dark", "--json")
    (drawn,) = documents(run("lab", "demo", "line", *given).stdout)
    assert drawn[1] == {"title": "Answer", "file": "drawn/02-answer.svg"}


def test_demo_overwrites_only_by_force(run, shipped):
    run("lab", "demo", "line", "--out", "drawn")
    again = run("lab", "demo", "line", "--out", "drawn")
    assert again.exit_code == 1
    assert "--force" in again.stderr
    assert run("lab", "demo", "line", "--out", "drawn", "--force").exit_code == 0


class Page(HTMLParser):
    """What a page loads from elsewhere, and its tags that are not closed."""

    def __init__(self):
        super().__init__()
        self.outside, self.open = [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("src", "srcset", "href") and not value.startswith("data:"):
                self.outside.append(value)
        if tag not in ("meta", "img", "source"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_report_is_one_page_of_runs_side_by_side(run, trained, tmp_path):
    run("lab", "train", "line", "--out", "other", "--shuffled", "--updates", 30)
    run("lab", "evaluate", "line", "--checkpoint", "run", "--keep")
    run("lab", "evaluate", "line", "--checkpoint", "other", "--keep")
    result = run("lab", "report", "run", "other", "--out", "report.html")
    assert result.stdout == "report.html\n"
    text = (tmp_path / "report.html").read_text()
    page = Page()
    page.feed(text)
    assert (page.outside, page.open) == ([], [])
    differing = re.findall(r'<tr class="differs"><th scope="row">([^<]+)', text)
    assert differing == ["shuffled", "line.error"]
    outcomes = re.findall(r'<td class="([^"]*)">', text)
    assert outcomes[:2] == ["reproduced", "not-reproduced"]
    assert text.count("<img ") == 3  # the loss of both, and a figure of each


def test_report_escapes_what_runs_hold(run, trained, tmp_path):
    Run(trained).draw("<b>", Table("<script>", ("a",), ()))
    run("lab", "report", "run")
    text = (tmp_path / "report.html").read_text()
    assert "<script>" not in text
    assert "<h3>&lt;b&gt;</h3>" in text


def test_report_of_a_folder_that_is_no_run_is_an_error(run):
    result = run("lab", "report", "absent")
    assert result.exit_code == 1
    assert "absent is not the folder of a lab run." in result.stderr


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("pix2code-cli lab de", {"describe", "demo"}),
        ("pix2code-cli lab demo li", {"line"}),
        ("pix2code-cli lab describe li", {"line"}),
        ("pix2code-cli lab train line --method mo", {"momentum"}),
    ],
)
def test_the_shell_completes_experiments_and_choices(in_process, words, offered):
    completing = {
        "_PIX2CODE_CLI_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    code = (
        f"import os, sys; os.environ.update({completing!r})\n"
        f"sys.path.insert(0, {str(ROOT / 'tests/tools')!r})\n"
        "from pathlib import Path; import line_experiment\n"
        "from pix2code_app.lab import catalogue\n"
        "catalogue.EXPERIMENTS = (line_experiment.line_spec(Path('.')),)\n"
    )
    result = in_process(code=code)
    assert set(result.stdout.split()) == offered


def test_everything_the_shell_uses_is_public():
    assert [name for name in lab_api.__all__ if not hasattr(lab_api, name)] == []


def test_a_figure_without_a_title_has_a_file_name(tmp_path):
    (path,) = lab_api.draw([Table("…", ("a",), ())], tmp_path)
    assert path.name == "01-figure.png"
