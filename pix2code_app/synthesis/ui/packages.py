"""The packages of npm that hold kits, fonts and icons; the lock file pins them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from pix2code_app.errors import DataError, MissingExtra

_FILES = ("package.json", "package-lock.json")


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
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise DataError(f"npm could not install the kits in {folder}: {reason[0]}.")
    return folder
