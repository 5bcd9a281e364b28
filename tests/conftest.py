"""What all tests share: tiny networks, and which tests wait for what.

Nothing here loads torch unless a test wants it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

TINY = {
    "height": 64,
    "width": 64,
    "stem": 4,
    "middle": 8,
    "channels": 8,
    "summary": 8,
    "embedding": 8,
    "language": 16,
    "decoder": 16,
    "key": 8,
    "value": 8,
}


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Skip what needs a GPU where there is none; what takes minutes, unless asked."""
    if "slow" not in config.option.markexpr:
        _skip(items, "slow", "takes minutes; run with -m slow")
    if any("cuda" in item.keywords for item in items) and not _has_cuda():
        _skip(items, "cuda", "there is no NVIDIA GPU here")


def _skip(items: list[pytest.Item], marker: str, reason: str) -> None:
    for item in items:
        if marker in item.keywords:
            item.add_marker(pytest.mark.skip(reason=reason))


def _has_cuda() -> bool:
    import torch

    return torch.cuda.is_available()


@pytest.fixture(scope="session")
def tiny_sizes() -> dict[str, Any]:
    """Sizes of an attention network that is built and run in milliseconds."""
    return dict(TINY)


@pytest.fixture(scope="session")
def build_tiny() -> Callable[..., Any]:
    """Builds a tiny attention network of all dialects, its weights from a seed.

    `sharpness` multiplies the token head, so that its answers are less alike than
    those of fresh weights.
    """
    import torch

    from compilers.dialects import NAMES
    from pix2code_app.data.vocabulary import Vocabulary
    from pix2code_app.networks.attention import AttentionConfig, AttentionNetwork

    vocabulary = Vocabulary.of_dialects(NAMES)

    def build(seed: int = 0, sharpness: float = 1.0) -> AttentionNetwork:
        torch.manual_seed(seed)
        network = AttentionNetwork(AttentionConfig(len(vocabulary), **TINY)).eval()
        with torch.no_grad():
            network.head[-1].weight.mul_(sharpness)
        return network

    return build
