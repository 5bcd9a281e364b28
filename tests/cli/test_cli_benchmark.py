"""`pix2code-cli benchmark`, without measuring anything."""

import json
from dataclasses import asdict, dataclass

import pytest

from pix2code_app import api
from pix2code_app.events import Started


@dataclass(frozen=True)
class Figures:
    ratio_reduced: float = 123.456789
    pictures: int = 6
    device: str = "cpu"

    def as_dict(self):
        return asdict(self)


@pytest.fixture
def asked(monkeypatch):
    """The model and device of each benchmark that was asked for."""
    calls = []

    def benchmark(model, device):
        calls.append((model, device))
        yield Started("measuring", 1)
        return Figures()

    monkeypatch.setattr(api, "benchmark", benchmark)
    return calls


def test_the_figures_are_a_table(run, asked):
    result = run("benchmark", "--device", "cpu")
    assert asked == [("attention", "cpu")]
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["figure", "value"],
        ["ratio_reduced", "123.5"],
        ["pictures", "6"],
        ["device", "cpu"],
    ]


def test_json_has_them_unrounded(run, asked, documents):
    (document,) = documents(run("benchmark", "--json").stdout)
    assert document == asdict(Figures())


def test_a_file_is_written_and_not_overwritten(run, asked, tmp_path):
    assert run("benchmark", "--out", "figures.json").exit_code == 0
    written = tmp_path / "figures.json"
    assert json.loads(written.read_text()) == asdict(Figures())
    refused = run("benchmark", "--out", "figures.json")
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert len(asked) == 1  # refused before minutes are spent
    assert run("benchmark", "--out", "figures.json", "--force").exit_code == 0
