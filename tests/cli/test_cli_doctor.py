"""`pix2code-cli doctor` and what it finds."""

import importlib

import pytest

from pix2code_app import api
from pix2code_app import doctor as examination
from pix2code_app.doctor import Examination, Finding, examine

GOOD = Finding("python", "ok", "3.11")
NO_FONT = Finding("fonts", "optional", "not installed", ("fonts-liberation",))
NO_MODEL = Finding("model attention", "missing", "attention.json is missing.")
NO_LIBRARY = Finding("torch", "missing", "libgomp.so.1 …", ("libgomp1",))


@pytest.fixture
def found(monkeypatch):
    """Makes the doctor find what a test wants."""

    def find(*findings: Finding):
        result = Examination(findings, "cpu")
        monkeypatch.setattr(api, "examine", lambda: result)

    return find


def test_a_healthy_machine_ends_with_0(run, found):
    found(GOOD)
    result = run("doctor")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.split() == ["ok", "python", "3.11"]


def test_what_only_training_needs_is_no_failure(run, found):
    found(GOOD, NO_FONT)
    result = run("doctor")
    assert result.exit_code == 0
    assert result.stderr == (
        "To install what is missing: "
        "apt-get install --no-install-recommends fonts-liberation\n"
    )


def test_a_missing_model_ends_with_3(run, found):
    found(NO_MODEL, NO_LIBRARY)
    assert run("doctor").exit_code == 3


def test_a_missing_library_ends_with_1_and_one_apt_line(run, found):
    found(NO_LIBRARY, NO_FONT)
    result = run("doctor")
    assert result.exit_code == 1
    assert result.stderr.count("apt-get") == 1
    assert "libgomp1 fonts-liberation" in result.stderr


def test_json_names_the_device(run, found, documents):
    found(GOOD, NO_FONT)
    (document,) = documents(run("doctor", "--json").stdout)
    assert document["healthy"] is True
    assert document["device"] == "cpu"
    assert document["apt"].endswith("fonts-liberation")
    assert document["findings"][0]["name"] == "python"


def test_the_examination_looks_at_everything():
    result = examine()
    names = {finding.name for finding in result.findings}
    assert {"python", "torch", "model attention", "fonts", "chromium"} <= names
    assert result.device


def test_a_library_that_a_module_misses_is_named_with_its_package(monkeypatch):
    def broken(name):
        raise OSError("libgomp.so.1: cannot open shared object file")

    monkeypatch.setattr(examination, "import_module", broken)
    result = examine()
    torch = next(finding for finding in result.findings if finding.name == "torch")
    assert (torch.state, torch.apt) == ("missing", ("libgomp1",))
    assert "libgomp.so.1" in torch.detail
    assert result.device is None


def test_a_module_that_is_not_installed_is_named(monkeypatch):
    def without_resvg(name):
        if name == "resvg_py":
            raise ImportError("No module named 'resvg_py'")
        return importlib.import_module(name)

    monkeypatch.setattr(examination, "import_module", without_resvg)
    states = {finding.name: finding for finding in examine().findings}
    assert states["resvg-py"].state == "missing"
    assert states["resvg-py"].detail == "pip install resvg-py"


def test_a_machine_without_browser_and_fonts_can_still_convert(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    states = {finding.name: finding for finding in examine().findings}
    assert states["chromium"].state == states["fonts"].state == "optional"
    assert states["chromium"].apt == ("chromium",)
