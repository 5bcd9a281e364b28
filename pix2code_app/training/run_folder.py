"""What a training run keeps on disk, so that it can go on where it stopped.

`config.json`, `metrics.jsonl` with a line for each figure, `state.safetensors` with
weights, averaged weights and the optimiser, and `model.safetensors` with its card,
the averaged weights in half precision.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

from pix2code_app.errors import DataError
from pix2code_app.networks.checkpoints import Card, replace_file, write

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    step: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class RunFolder:
    """The files of one run."""

    path: Path

    @property
    def model(self) -> Path:
        """The newest checkpoint."""
        return self.path / "model.safetensors"

    def write_config(self, config: dict[str, Any]) -> None:
        """Keep the options of the run."""
        self.path.mkdir(parents=True, exist_ok=True)
        text = json.dumps(config, indent=2) + "\n"
        replace_file(self.path / "config.json", text.encode())

    def read_config(self) -> dict[str, Any]:
        """The options that the run was started with.

        Raises:
            DataError: the folder is not a run.
        """
        try:
            record: dict[str, Any] = json.loads((self.path / "config.json").read_text())
        except (OSError, ValueError) as error:
            raise DataError(f"{self.path} is not the folder of a run.") from error
        return record

    def log(self, record: dict[str, Any]) -> None:
        """Append a line of figures."""
        with (self.path / "metrics.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(record) + "\n")

    def save(self, progress: Progress, tensors: dict[str, Tensor]) -> None:
        """Keep everything that a resumed run needs."""
        where = {"step": str(progress.step), "seconds": str(progress.seconds)}
        replace_file(self.path / "state.safetensors", save(_plain(tensors), where))

    def load(self) -> tuple[Progress, dict[str, Tensor]]:
        """What `save` kept; nothing where the run is new.

        Raises:
            DataError: the file is damaged.
        """
        file = self.path / "state.safetensors"
        if not file.exists():
            return Progress(), {}
        try:
            with safe_open(file, "pt") as kept:
                where = kept.metadata()
                tensors = {name: kept.get_tensor(name) for name in kept.keys()}  # noqa: SIM118
            progress = Progress(int(where["step"]), float(where["seconds"]))
        except (SafetensorError, KeyError, TypeError, ValueError) as error:
            raise DataError(f"{file} is damaged; the run cannot go on.") from error
        return progress, tensors

    def save_model(self, weights: dict[str, Tensor], card: Card) -> None:
        """Write the checkpoint, weights in half precision."""
        write(self.model, save(_plain(halved(weights))), card)


def halved(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights in half precision; whole numbers stay as they are."""
    return {
        name: tensor.half() if tensor.is_floating_point() else tensor
        for name, tensor in weights.items()
    }


def optimiser_tensors(
    optimiser: torch.optim.Optimizer, network: nn.Module
) -> dict[str, Tensor]:
    """The optimiser's running moments by the names of the weights."""
    return {
        f"optimiser.{name}.{moment}": torch.as_tensor(value)
        for name, parameter in network.named_parameters()
        for moment, value in optimiser.state.get(parameter, {}).items()
    }


def restore_optimiser(
    optimiser: torch.optim.Optimizer, network: nn.Module, tensors: dict[str, Tensor]
) -> None:
    """Give the optimiser back what `optimiser_tensors` named of its own weights.

    Moments go where their weights are; the count of steps stays on the CPU.
    """
    own = {id(one) for group in optimiser.param_groups for one in group["params"]}
    for name, parameter in network.named_parameters():
        prefix = f"optimiser.{name}."
        state = {
            key.removeprefix(prefix): _moment(value, parameter.device)
            for key, value in tensors.items()
            if key.startswith(prefix)
        }
        if state and id(parameter) in own:
            optimiser.state[parameter] = state


def _moment(value: Tensor, device: torch.device) -> Tensor | int:
    """As the optimiser holds it: `SparseAdam` counts its steps in plain numbers."""
    if value.dim():
        return value.to(device)
    return value if value.is_floating_point() else int(value)


def _plain(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {k: v.detach().cpu().contiguous() for k, v in tensors.items()}
