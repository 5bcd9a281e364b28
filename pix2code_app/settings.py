"""What a person can choose, declared once; kept between starts.

The file holds only what differs from the defaults and is written atomically. What is
no longer known, or no longer a choice, is passed over.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import platformdirs

import compilers
from pix2code_app.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

Value: TypeAlias = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice: its key, default, label and the values it may take.

    Those that belong together have a `group`.
    """

    key: str
    default: Value
    label: str
    choices: tuple[tuple[Value, str], ...] = ()
    note: str = ""
    group: str = ""

    def accepts(self, value: object) -> bool:
        """Whether `value` may be kept."""
        if self.choices:
            return any(value == known for known, _ in self.choices)
        return type(value) is type(self.default)


TARGETS = "Code to make"
"""The group of the targets, each of which is a choice of yes or no."""

SETTINGS = (
    Setting("model", "attention", "Model"),
    Setting(
        "dialect",
        "auto",
        "Platform of the mockups",
        (
            ("auto", "Found in the picture"),
            ("web", "Web page"),
            ("android", "Android screen"),
            ("ios", "iOS screen"),
            ("ui", "Any other screen"),
        ),
    ),
    *(
        Setting(one.name, one.by_default, one.title, group=TARGETS)
        for one in compilers.targets().values()
    ),
    Setting(
        "beam",
        1,
        "Beam width",
        tuple((n, str(n)) for n in (1, 2, 3, 5, 8)),
        "More than 1 looks at several readings at once and takes longer.",
    ),
    Setting(
        "device",
        "auto",
        "Device",
        (("auto", "The fastest"), ("cpu", "CPU"), ("cuda", "CUDA"), ("mps", "MPS")),
    ),
    Setting(
        "theme",
        "system",
        "Theme",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting(
        "language",
        "system",
        "Language",
        (("system", "As the system"), ("en", "English"), ("zh_CN", "简体中文")),
    ),
    Setting("boxes", True, "Show boxes on the mockup"),
)
"""Everything that can be chosen, in the order in which it is shown."""

_BY_KEY = {setting.key: setting for setting in SETTINGS}


def default_path() -> Path:
    """The user's own file of settings."""
    folder = platformdirs.user_config_path("pix2code", appauthor=False)
    return folder / "settings.json"


class Settings:
    """The values chosen, from a file that need not exist."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or default_path()
        self._chosen = self._read()

    def __getitem__(self, key: str) -> Value:
        return self._chosen.get(key, _BY_KEY[key].default)

    def choose(self, key: str, value: Value) -> None:
        """Keep `value` for `key` from now on.

        Raises:
            ValueError: the value is none of the choices.
            ExportError: the file cannot be written.
        """
        setting = _BY_KEY[key]
        if not setting.accepts(value):
            raise ValueError(f"{value!r} is no value of the setting {key!r}.")
        self._chosen[key] = value
        if value == setting.default:
            del self._chosen[key]
        self._write()

    def _read(self) -> dict[str, Value]:
        try:
            record = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(record, dict):
            return {}
        return {
            key: value
            for key, value in record.items()
            if key in _BY_KEY and _BY_KEY[key].accepts(value)
        }

    def _write(self) -> None:
        unfinished = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(self._chosen, indent=2), "utf-8")
            unfinished.replace(self._path)
        except OSError as error:
            raise ExportError(
                f"The settings cannot be kept in {self._path}: {error.strerror}."
            ) from error
