"""The checkpoints that ship with the program, by name; a table without torch."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from compilers.errors import unknown
from pix2code_app import paths
from pix2code_app.errors import ModelError

SUFFIX = ".safetensors"


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """One shipped checkpoint; `file` lies in the folder of checkpoints."""

    name: str
    summary: str
    file: str

    @property
    def path(self) -> Path:
        """Where its weights are."""
        return paths.checkpoints() / self.file


MODELS = (
    ModelSpec(
        "attention",
        "CNN and two LSTMs that attend to its map; reads all three dialects.",
        "attention.safetensors",
    ),
    ModelSpec(
        "paper-reduced",
        "The network of 2017 at a size that two cores can train, for comparison.",
        "paper-reduced.safetensors",
    ),
)

DEFAULT = "attention"

COMPARATOR = "arc-icons"
"""The experiment whose network compares icons."""

TAGGER = "ner-lstm-crf"
"""The experiment whose network finds names."""


def locate(name_or_path: str) -> Path:
    """Weights of a known model, or the file at a path.

    What has a separator or ends in `.safetensors` is a path; a path is never taken
    for a name.

    Raises:
        ModelError: no such name is known, or no such file exists.
    """
    if os.sep in name_or_path or name_or_path.endswith(SUFFIX):
        path = Path(name_or_path)
        if not path.is_file():
            raise ModelError(f"The checkpoint {name_or_path} does not exist.")
        return path
    known = {spec.name: spec for spec in MODELS}
    if name_or_path not in known:
        hint = f"A file is given as a path, ./{name_or_path}{SUFFIX} for example."
        raise ModelError(unknown("model", name_or_path, known), hint)
    return known[name_or_path].path
