"""The folder of a lab run: what was asked, what was measured, what was drawn.

`config.json`, `metrics.jsonl` with a line for each figure, `figures/<name>.json`,
`state.safetensors` for going on, and `checkpoint.safetensors` with its card.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.errors import DataError
from pix2code_app.lab import figures
from pix2code_app.networks.checkpoints import replace_file

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from pix2code_app.lab.figures import Figure


@dataclass(frozen=True, slots=True)
class Run:
    """The files of one run."""

    path: Path

    @property
    def checkpoint(self) -> Path:
        """The trained network, once there is one."""
        return self.path / "checkpoint.safetensors"

    @property
    def is_begun(self) -> bool:
        """Whether anything was measured or kept; options alone are no run."""
        kept = ("metrics.jsonl", "state.safetensors", self.checkpoint.name)
        return any((self.path / name).exists() for name in kept)

    def start(self, experiment: str, config: dict[str, Any]) -> None:
        """Keep what is run under which options."""
        self.path.mkdir(parents=True, exist_ok=True)
        record = {"experiment": experiment, "config": config}
        _write_json(self.path / "config.json", record)

    def withdraw(self) -> None:
        """Take back the start of a run that has not begun."""
        if not self.is_begun:
            (self.path / "config.json").unlink(missing_ok=True)
            with suppress(OSError):  # it holds what is not the run's
                self.path.rmdir()

    def read_config(self) -> tuple[str, dict[str, Any]]:
        """The experiment's name and the options that the run was started with.

        Raises:
            DataError: the folder is not that of a lab run.
        """
        try:
            record = json.loads((self.path / "config.json").read_text("utf-8"))
            return str(record["experiment"]), dict(record["config"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(f"{self.path} is not the folder of a lab run.") from error

    def log(self, step: int, name: str, value: float) -> None:
        """Append a measured figure."""
        record = {"step": step, "name": name, "value": value}
        with (self.path / "metrics.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(record) + "\n")

    def measured(self) -> dict[str, tuple[tuple[int, float], ...]]:
        """(step, value) of every figure by name, in the order of measuring.

        A line cut short by a crash is left out; of a step that a resumed run took
        again, the later value counts.
        """
        found: dict[str, dict[int, float]] = {}
        file = self.path / "metrics.jsonl"
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            try:
                record = json.loads(line)
            except ValueError:
                continue
            found.setdefault(record["name"], {})[record["step"]] = record["value"]
        return {name: tuple(values.items()) for name, values in found.items()}

    def draw(self, name: str, figure: Figure) -> None:
        """Keep a figure as `figures/<name>.json`."""
        folder = self.path / "figures"
        folder.mkdir(parents=True, exist_ok=True)
        _write_json(folder / f"{name}.json", figures.to_json(figure))

    def drawn(self) -> dict[str, Figure]:
        """The kept figures by name."""
        files = sorted((self.path / "figures").glob("*.json"))
        return {
            file.stem: figures.from_json(json.loads(file.read_text("utf-8")))
            for file in files
        }

    def save(self, tensors: dict[str, Tensor], progress: dict[str, float]) -> None:
        """Keep what going on needs: tensors, and counts such as steps and seconds."""
        from safetensors.torch import save

        plain = {k: v.detach().cpu().contiguous() for k, v in tensors.items()}
        where = {name: repr(float(value)) for name, value in progress.items()}
        replace_file(self.path / "state.safetensors", save(plain, where))

    def load(self) -> tuple[dict[str, Tensor], dict[str, float]]:
        """What `save` kept; two empty dictionaries where the run is new.

        Raises:
            DataError: the file is damaged.
        """
        from safetensors import SafetensorError, safe_open

        file = self.path / "state.safetensors"
        if not file.exists():
            return {}, {}
        try:
            with safe_open(file, "pt") as kept:
                where = kept.metadata() or {}
                tensors = {name: kept.get_tensor(name) for name in kept.keys()}  # noqa: SIM118
            return tensors, {name: float(value) for name, value in where.items()}
        except (SafetensorError, ValueError) as error:
            raise DataError(f"{file} is damaged; the run cannot go on.") from error

    def forget(self) -> None:
        """Drop what `save` kept: the run is over."""
        (self.path / "state.safetensors").unlink(missing_ok=True)


def _write_json(path: Path, record: Any) -> None:  # noqa: ANN401 (any JSON)
    replace_file(path, (json.dumps(record, indent=1) + "\n").encode("utf-8"))
