"""What is loaded by whom: networks and windows only where they are used."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pix2code_app.cli.commands import COMMANDS
from pix2code_app.lab.api import experiments

ROOT = Path(__file__).parents[2]
HEAVY = {
    *("torch", "PySide6", "playwright", "onnxruntime", "rapidocr"),
    *("matplotlib", "pyqtgraph"),
}


def loaded(program: str, *arguments: str, parts: bool = False) -> set[str]:
    """Top-level modules in a new process after `program`, or all with their `parts`."""
    spy = (
        "import atexit, json, sys\n"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)),"
        " file=sys.__stderr__))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", spy + program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    names = json.loads(result.stderr.splitlines()[-1])
    return {name if parts else name.partition(".")[0] for name in names}


@pytest.mark.parametrize(
    "module",
    [
        "pix2code_app",
        "compilers",
        "pix2code_app.api",
        "pix2code_app.conversion",
        "pix2code_app.files",
        "pix2code_app.mockups.opening",
        "pix2code_app.lab.api",
        "pix2code_app.networks.catalogue",
        "pix2code_app.networks.reading",
    ],
)
def test_importing_a_package_loads_nothing_heavy(module):
    assert not loaded(f"import {module}") & HEAVY


def test_the_package_itself_costs_nothing():
    assert not loaded("import pix2code_app") & {"numpy", "PIL", "lark", "jinja2"}


def test_the_compilers_know_nothing_of_the_application():
    assert "pix2code_app" not in loaded("import compilers; compilers.targets()")


MAIN = "from pix2code_app.cli import main; main()"


def test_help_loads_no_command_and_nothing_heavy():
    modules = loaded(MAIN, "--help")
    assert not modules & (HEAVY | {"rich", "numpy", "PIL", "compilers"})


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_the_help_of_a_command_loads_nothing_heavy(command):
    assert not loaded(MAIN, command, "--help") & HEAVY


@pytest.mark.parametrize("name", [spec.name for spec in experiments()])
def test_an_experiment_is_described_without_anything_heavy(name):
    program = f"from pix2code_app.lab.api import describe; describe({name!r})"
    assert not loaded(program) & HEAVY


def test_the_lab_is_listed_without_anything_heavy():
    assert not loaded(MAIN, "lab", "list", "--json") & HEAVY


def test_the_window_loads_no_network():
    program = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from pix2code_app.gui.main_window import MainWindow\n"
        "window = MainWindow(); window.show(); application.processEvents()\n"
        "window.close()"
    )
    modules = loaded(program)
    assert "PySide6" in modules
    assert not modules & (HEAVY - {"PySide6"})


def test_a_conversion_with_its_content_loads_nothing_of_the_lab(tmp_path):
    mockup = next((ROOT / "resources" / "mockups").glob("web*.png"))
    program = (
        "from pathlib import Path; from pix2code_app import api\n"
        "reader = api.load_model('attention', 'cpu')\n"
        "options = api.ConversionOptions(('html',))\n"
        f"source = api.Source('a', Path({str(mockup)!r}), 'a')\n"
        "list(api.convert_streaming(source, reader, options))\n"
    )
    modules = loaded(program, parts=True)
    assert "pix2code_app.networks.comparator.networks" in modules
    assert "pix2code_app.networks.tagger.tagger" in modules
    assert not [name for name in modules if name.startswith("pix2code_app.lab")]
