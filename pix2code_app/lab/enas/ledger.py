"""What a study has finished so far, kept in its run so that it can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from pix2code_app.lab.enas.search import Round
from pix2code_app.lab.statistics import Sample

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from pix2code_app.lab.runs import Run


class Ledger:
    """Numbers, texts, tensors and rounds by name; `keep` writes them all."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._tensors, self.numbers = run.load()

    def keep(self) -> None:
        """Write everything to the run's folder."""
        self._run.save(self._tensors, self.numbers)

    def put_text(self, name: str, text: str) -> None:
        """Note a text."""
        self._tensors[name] = torch.tensor(list(text.encode()), dtype=torch.uint8)

    def text(self, name: str) -> str | None:
        """A text that was noted."""
        kept = self._tensors.get(name)
        return None if kept is None else bytes(kept.tolist()).decode()

    def put_group(self, name: str, tensors: dict[str, Tensor]) -> None:
        """Note tensors under a common name, in place of those noted before."""
        for key, tensor in tensors.items():
            self._tensors[f"{name}/{key}"] = tensor.detach().clone()

    def group(self, name: str) -> dict[str, Tensor]:
        """The tensors under a common name."""
        prefix = f"{name}/"
        return {
            key.removeprefix(prefix): tensor
            for key, tensor in self._tensors.items()
            if key.startswith(prefix)
        }

    def drop_group(self, name: str) -> None:
        """Forget the tensors under a common name."""
        for key in [key for key in self._tensors if key.startswith(f"{name}/")]:
            del self._tensors[key]

    def put_rounds(self, name: str, rounds: Sequence[Round]) -> None:
        """Note the rounds of a search."""
        curves = [(r.loss, *_parts(r.reward), r.baseline, r.entropy) for r in rounds]
        self.put_group(
            f"{name}/rounds",
            {
                "curves": torch.tensor(curves, dtype=torch.float64),
                "links": torch.tensor([r.links for r in rounds]),
                "operations": torch.tensor([r.operations for r in rounds]),
            },
        )

    def rounds(self, name: str) -> list[Round]:
        """The rounds of a search so far."""
        kept = self.group(f"{name}/rounds")
        if not kept:
            return []
        parts = (kept[key].tolist() for key in ("curves", "links", "operations"))
        return [
            Round(
                loss=loss,
                reward=Sample(mean, deviation, int(count)),
                baseline=baseline,
                entropy=entropy,
                links=_rounded(links),
                operations=_rounded(operations),
            )
            for (
                loss,
                mean,
                deviation,
                count,
                baseline,
                entropy,
            ), links, operations in zip(*parts, strict=True)
        ]


def _parts(sample: Sample) -> tuple[float, float, int]:
    return sample.mean, sample.deviation, sample.count


def _rounded(grid: list[list[float]]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(round(value, 4) for value in row) for row in grid)
