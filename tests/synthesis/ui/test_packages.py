"""The packages of npm that kits come from; nothing is downloaded here."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from pix2code_app.errors import DataError, MissingExtra
from pix2code_app.synthesis.ui import packages
from pix2code_app.synthesis.ui.icons import IconFont, fonts
from pix2code_app.synthesis.ui.look import FONTS, HANDS
from pix2code_app.synthesis.ui.pages import kits

FOLDER = Path(packages.__file__).parent
WANTED = json.loads((FOLDER / "package.json").read_text())["dependencies"]
LOCKED = json.loads((FOLDER / "package-lock.json").read_text())["packages"]


def _package(file: str) -> str:
    parts = file.split("/")
    return "/".join(parts[:2]) if file.startswith("@") else parts[0]


def test_every_package_is_pinned() -> None:
    for name in WANTED:
        assert "integrity" in LOCKED[f"node_modules/{name}"]


def test_every_file_of_a_kit_is_in_a_package() -> None:
    for kit in kits():
        files = (*kit.styles, *kit.dark_styles, *kit.modules, *kit.scripts)
        for file in (*files, *(t for t in kit.themes if "/" in t)):
            assert file == "{theme}" or _package(file) in WANTED


def test_every_font_is_in_a_package() -> None:
    for _, name in (*FONTS, *HANDS):
        assert not name or f"@fontsource/{name}" in WANTED
    for name in fonts():
        assert _package(IconFont(name).style) in WANTED


def _npm(folder: Path, script: str) -> Path:
    file = folder / "npm"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def test_kits_are_installed_without_their_scripts(tmp_path, monkeypatch) -> None:
    npm = _npm(tmp_path, 'echo "$@" > arguments')
    monkeypatch.setattr("shutil.which", lambda _: str(npm))
    folder = packages.install_kits(tmp_path / "kits")
    assert "--ignore-scripts" in (folder / "arguments").read_text()
    assert (folder / "package-lock.json").exists()


def test_what_npm_says_is_told(tmp_path, monkeypatch) -> None:
    npm = _npm(tmp_path, "echo no network >&2; exit 1")
    monkeypatch.setattr("shutil.which", lambda _: str(npm))
    with pytest.raises(
        DataError, match=r"could not install the kits in .*: no network"
    ):
        packages.install_kits(tmp_path / "kits")


def test_npm_is_needed(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(MissingExtra, match="needs npm, which is not installed"):
        packages.install_kits(tmp_path)
