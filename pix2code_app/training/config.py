"""The options of a training run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """The options of a run; the same options and seed give the same batches.

    For the first `rendered_only_minutes` batches come from rendered pages alone; then
    `genuine_share` of each is drawn from the genuine pairs. Pictures are changed as
    `data.augmentation` does where they are `augmented`. The network begins with the
    weights of the one that `start` names, as far as they fit, or at random.
    """

    data: str
    out: str
    preset: str = "attention"
    sizes: dict[str, Any] | None = None
    start: str = ""
    minutes: float = 52.0
    rendered_only_minutes: float = 30.0
    rendered_pages: int = 2500
    genuine_share: float = 0.6
    augmented: bool = True
    batch_size: int = 16
    learning_rate: float = 1.5e-3
    seed: int = 1
    save_minutes: float = 5.0
    device: str = "auto"

    @property
    def name(self) -> str:
        """The name of the network that comes out."""
        if not self.sizes:
            return self.preset
        return f"{self.preset}-{'cell' if 'cell' in self.sizes else 'reduced'}"
