"""The built wheel: complete, and of use where only it and its dependencies are.

It is installed into an environment of its own that borrows the dependencies of this
one, so that nothing is fetched.
"""

import os
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command, cwd=None):
    """The output of a command that knows nothing of the checkout."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-build-isolation", "--no-index")
    run(sys.executable, "-m", "pip", "wheel", *offline, "-w", folder, ROOT)
    (built,) = folder.glob("pix2code-*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(tmp_path_factory, wheel):
    """The folder of commands of an environment that has the wheel."""
    environment = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", environment)
    commands = environment / ("Scripts" if os.name == "nt" else "bin")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(run(commands / "python", "-c", ask).strip())
    borrowed = "\n".join(site.getsitepackages())
    (own / "borrowed.pth").write_text(borrowed + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", commands / "python")
    run(*pip, "install", "--no-deps", "--no-index", "--ignore-installed", wheel)
    return commands


def test_the_wheel_carries_every_file_of_the_packages(wheel):
    carried = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        str(path.relative_to(ROOT))
        for package in ("compilers", "pix2code_app")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected - carried == set()
    assert {"compilers/py.typed", "pix2code_app/py.typed"} <= carried


def test_the_wheel_carries_the_resources_inside_the_package(wheel):
    carried = set(zipfile.ZipFile(wheel).namelist())
    resources = (p for p in (ROOT / "resources").rglob("*") if p.is_file())
    expected = {f"pix2code_app/{path.relative_to(ROOT)}" for path in resources}
    assert expected
    assert expected - carried == set()


def test_the_wheel_carries_nothing_else(wheel):
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    others = tops - {"compilers", "pix2code_app"}
    assert len(others) == 1
    assert others.pop().endswith(".dist-info")


def test_the_installed_program_is_not_the_checkout(scripts, tmp_path):
    for package in ("compilers", "pix2code_app"):
        ask = f"import {package}; print({package}.__file__)"
        place = Path(run(scripts / "python", "-c", ask, cwd=tmp_path).strip())
        assert place.is_relative_to(scripts.parent)


def test_the_installed_program_compiles(scripts, tmp_path):
    program = tmp_path / "page.gui"
    program.write_text("header {\nbtn-active\n}\nrow {\nsingle {\ntext\n}\n}\n")
    run(scripts / "pix2code-cli", "compile", program, "--out", "out", cwd=tmp_path)
    made = tmp_path / "out" / "page"
    assert (made / "html" / "index.html").is_file()
    assert (made / "ios" / "Main.storyboard").is_file()


def test_the_installed_program_converts_a_picture(
    scripts, tmp_path, mockups, checkpoint
):
    del checkpoint
    picture = mockups["web-coffee"]
    said = run(scripts / "pix2code-cli", "convert", picture, cwd=tmp_path)
    assert ": web, " in said
    made = tmp_path / "pix2code-output" / "web-coffee"
    assert (made / "html" / "index.html").is_file()
    assert (made / "android/app/src/main/res/layout/activity_main.xml").is_file()
    assert (made / "ios" / "Main.storyboard").is_file()
