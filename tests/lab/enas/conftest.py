"""Tiny corpora and pictures, and one thread: more would only wait for each other."""

import pytest
import torch

from pix2code_app.lab.enas import corpora
from pix2code_app.lab.enas.images import ImageSet, Labelled


@pytest.fixture(autouse=True)
def _one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def few_programs(monkeypatch):
    """The task `gui` with a handful of programs."""
    few = {"training": 40, "validation": 12, "test": 8}
    monkeypatch.setattr(corpora, "GUI_PROGRAMS", few)


@pytest.fixture(scope="session")
def stripes():
    """Pictures of two classes: stripes that lie and stripes that stand."""
    generator = torch.Generator().manual_seed(0)

    def part(count):
        labels = torch.randint(2, (count,), generator=generator)
        lying = torch.tensor([1.0, -1.0]).repeat(8)[:, None].expand(16, 16)
        pictures = torch.stack([lying if one else lying.t() for one in labels.tolist()])
        noise = torch.randn(count, 3, 16, 16, generator=generator) * 0.3
        return Labelled(pictures[:, None] + noise, labels)

    return ImageSet("stripes", ("lying", "standing"), part(96), part(32), part(32))
