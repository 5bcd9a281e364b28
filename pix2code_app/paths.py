"""Where the program's own files and the user's files are."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Folder of checkpoints, sample mockups and icons.

    An installed wheel carries it inside the package, a checkout beside it.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def checkpoints() -> Path:
    """Folder of the checkpoints that ship with the program."""
    return resources() / "checkpoints"


def experiment(name: str) -> Path:
    """The trained network of an experiment that ships with the program."""
    return resources() / "lab" / f"{name}.safetensors"


def runs() -> Path:
    """Folder for training runs, outside any checkout."""
    return Path(platformdirs.user_state_dir("pix2code", appauthor=False)) / "runs"


def examples() -> Path:
    """Folder of the user's own examples of icons."""
    return Path(platformdirs.user_data_dir("pix2code", appauthor=False)) / "examples"


def kits() -> Path:
    """Folder of the kits that screens of any kind are rendered with."""
    return Path(platformdirs.user_cache_dir("pix2code", appauthor=False)) / "kits"


def drawn_pictures() -> Path:
    """Folder of the pictures that stand for photographs on rendered screens."""
    return Path(platformdirs.user_cache_dir("pix2code", appauthor=False)) / "pictures"


def rendered_pages() -> Path:
    """Folder that keeps rendered training pages between runs."""
    return Path(platformdirs.user_cache_dir("pix2code", appauthor=False)) / "pages"
