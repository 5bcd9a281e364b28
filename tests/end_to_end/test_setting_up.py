"""The Makefile and the scripts that set a machine up."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")

pytestmark = pytest.mark.skipif(
    os.name == "nt" or shutil.which("make") is None, reason="make is not installed"
)


def run(*command, path=None):
    environment = os.environ if path is None else {**os.environ, "PATH": str(path)}
    return subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def machine(tmp_path):
    """Makes a machine that has the named commands only, as scripts of one line."""

    def made(**commands):
        for tool in ("bash", "dirname", "env", "grep", "timeout"):
            (tmp_path / tool).symlink_to(shutil.which(tool))
        for name, line in commands.items():
            script = tmp_path / name.replace("_", "-")
            script.write_text(f"#!/bin/sh\n{line}\n")
            script.chmod(0o755)
        return tmp_path

    return made


def test_make_alone_lists_every_command():
    listed = run("make").stdout
    (phony,) = re.findall(r"^\.PHONY: (.*)", MAKEFILE, re.MULTILINE)
    assert phony.split()
    for name in phony.split():
        assert re.search(rf"^make {name} +\S", listed, re.MULTILINE), name


def test_continuous_integration_runs_what_the_readme_says():
    assert "exec make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert "\nmake test\n" in (ROOT / "README.md").read_text("utf-8")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_torch_is_installed_under_the_constraints_only():
    installs = re.findall(r"^.*pip install.*$", MAKEFILE, re.MULTILINE)
    assert installs
    assert all("-c constraints.txt" in line for line in installs)


def test_nothing_is_said_where_no_package_is_missing(machine):
    path = machine(dpkg_query="echo installed")
    result = run(".ci/system_packages", "fonts-one", "fonts-two", path=path)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_another_browser_stands_in_for_the_package(machine):
    path = machine(dpkg_query="exit 1", google_chrome="")
    assert run(".ci/system_packages", "chromium", path=path).returncode == 0


def test_without_apt_one_line_says_what_to_install(machine):
    path = machine(dpkg_query="exit 1")
    result = run(".ci/system_packages", "chromium", "fonts-one", path=path)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr == (
        "To be installed by hand: "
        "apt-get install --no-install-recommends chromium fonts-one\n"
    )


@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root needs no sudo"
)
def test_a_sudo_that_wants_a_password_counts_as_none(machine):
    path = machine(dpkg_query="exit 1", apt_get="exit 0", sudo="exit 1")
    result = run(".ci/system_packages", "fonts-one", path=path)
    assert result.returncode == 1
    assert result.stdout == ""


def test_missing_packages_are_installed_one_by_one_and_asked_nothing(machine):
    log = 'echo "$DEBIAN_FRONTEND $*" >> "$(dirname "$0")/log"'
    status = 'grep -qs "[i]nstall .*$4" "$(dirname "$0")/log" && echo installed'
    path = machine(
        dpkg_query=status,
        apt_get=log,
        sudo='test "$1" = --non-interactive; shift; "$@"',
    )
    result = run(".ci/system_packages", "fonts-one", "fonts-two", path=path)
    calls = (path / "log").read_text().splitlines()
    assert result.returncode == 0, result.stderr
    assert len(calls) == 3
    assert all(call.startswith("noninteractive ") for call in calls)
    assert calls[0].endswith(" update")
    assert calls[1].endswith(" install --no-install-recommends fonts-one")
    assert calls[2].endswith(" install --no-install-recommends fonts-two")
    assert result.stdout == "Installing fonts-one fonts-two …\n"


def test_a_machine_without_python_is_told_what_to_install(machine, tmp_path):
    path = machine(dpkg_query="exit 1", python3="exit 127")
    script = (ROOT / ".ci" / "virtual_environment").read_text("utf-8")
    elsewhere = tmp_path / "virtual_environment"
    elsewhere.write_text(script.replace(" /usr/bin/python3", ""))
    shutil.copy(ROOT / ".ci" / "system_packages", tmp_path)
    elsewhere.chmod(0o755)
    result = run(elsewhere, tmp_path / "venv", path=path)
    assert result.returncode == 1
    assert result.stderr == (
        "To be installed by hand: "
        "apt-get install --no-install-recommends python3 python3-venv\n"
    )
    assert not (tmp_path / "venv").exists()
