"""`pix2code-cli synthesise`, without a browser."""

import pytest

from pix2code_app.errors import MissingExtra
from pix2code_app.events import Saved, Started
from pix2code_app.synthesis import rendering


@pytest.fixture
def asked(monkeypatch):
    """What was asked for; nothing is rendered."""
    calls = []

    def synthesise(dialect, count, seed, out):
        calls.append((dialect, count, seed, out.name))
        yield Started("render", count)
        yield Saved(str(out / dialect))
        return out / dialect

    monkeypatch.setattr(rendering, "synthesise", synthesise)
    return calls


def test_the_folder_of_the_pairs_goes_to_stdout(run, asked):
    given = ("--dialect", "web", "--count", 5, "--seed", 3, "--out", "made")
    result = run("synthesise", *given)
    assert (result.exit_code, result.stdout) == (0, "made/web\n")
    assert asked == [("web", 5, 3, "made")]
    assert result.stderr == "saved made/web\n"


def test_json_repeats_what_was_asked_for(run, asked, documents):
    result = run("synthesise", "--dialect", "ios", "--out", "made", "--json")
    assert documents(result.stdout) == [
        {"dialect": "ios", "count": 100, "seed": 1, "folder": "made/ios"}
    ]


def test_an_unknown_dialect_is_wrong_usage(run, asked):
    result = run("synthesise", "--dialect", "auto", "--out", "made")
    assert result.exit_code == 2
    assert "Unknown dialect 'auto'" in result.stderr
    assert asked == []


@pytest.mark.parametrize("option", ["--dialect=web", "--out=made"])
def test_dialect_and_folder_are_needed(run, asked, option):
    assert run("synthesise", option).exit_code == 2


def test_a_missing_browser_is_told_with_what_to_install(run, monkeypatch):
    def missing():
        raise MissingExtra("Rendering needs Chromium.", "apt-get install chromium")

    monkeypatch.setattr(rendering, "find_browser", missing)
    result = run("synthesise", "--dialect", "web", "--count", 1, "--out", "made")
    assert result.exit_code == 1
    assert result.stderr == (
        "pix2code-cli: error: Rendering needs Chromium. apt-get install chromium\n"
    )
