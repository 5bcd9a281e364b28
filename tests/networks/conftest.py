"""Tiny networks, and one thread for them: more would only wait for each other."""

import pytest
import torch

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.datasets.vocabulary import Vocabulary


@pytest.fixture(autouse=True)
def _one_thread():
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def vocabulary():
    return Vocabulary.of_dialects(dialect_names(FAMILY_2017))


@pytest.fixture(scope="session")
def pictures():
    """Four different pictures for a tiny network."""
    return torch.rand(4, 3, 64, 64, generator=torch.Generator().manual_seed(7))
