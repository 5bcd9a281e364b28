"""The packages of npm that hold kits, fonts and icons; the lock file pins them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from pix2code_app.errors import DataError, MissingExtra

_FILES = ("package.json", "package-lock.json")

_INSTALL = (
    "ci",
    "--ignore-scripts",
    "--legacy-peer-deps",  # a peer such as a compiler of Sass is never needed
    "--no-audit",
    "--no-fund",
)


def install_kits(folder: Path) -> Path:
    """Download the kits into a folder, without running any script of theirs.

    Raises:
        MissingExtra: npm is not installed.
        DataError: npm could not install them.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise MissingExtra(
            "Installing the kits needs npm, which is not installed.",
            "Install the package npm of your system.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copyfile(Path(__file__).with_name(name), folder / name)
    done = subprocess.run(
        [npm, *_INSTALL],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        reason = _reason(done.stderr).rstrip(".")
        raise DataError(f"npm could not install the kits in {folder}: {reason}.")
    return folder


def _reason(stderr: str) -> str:
    """The first sentence of npm on what went wrong, behind the code of the error."""
    lines = [line.removeprefix("npm error").strip() for line in stderr.splitlines()]
    said = [line for line in lines if line and not line.startswith("code ")]
    return said[0] if said else "no reason given"
