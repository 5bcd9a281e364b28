"""What all tests share: tiny networks, small pairs, and which tests wait for what.

Nothing here loads torch unless a test wants it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import compilers
from compilers.language.tree import node_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PIL import Image

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

    from compilers.schema.dialects import FAMILY_2017, dialect_names
    from pix2code_app.datasets.vocabulary import Vocabulary
    from pix2code_app.networks.attention.network import (
        AttentionConfig,
        AttentionNetwork,
    )

    vocabulary = Vocabulary.of_dialects(dialect_names(FAMILY_2017))

    def build(seed: int = 0, sharpness: float = 1.0) -> AttentionNetwork:
        torch.manual_seed(seed)
        network = AttentionNetwork(AttentionConfig(len(vocabulary), **TINY)).eval()
        with torch.no_grad():
            network.head[-1].weight.mul_(sharpness)
        return network

    return build


SIDE = 64

LEAF_COLOURS = {
    "btn-active": (0, 0, 0),
    "btn-inactive": (128, 128, 128),
    "small-title": (0, 0, 255),
    "text": (0, 128, 128),
    "btn-green": (0, 255, 0),
    "btn-orange": (255, 165, 0),
    "btn-red": (255, 0, 0),
}

Area = tuple[float, float, float, float]


def _split(area: Area, count: int, *, across: bool) -> list[Area]:
    """`count` equal parts of left, top, right, bottom."""
    left, top, right, bottom = area
    wide, high = (right - left) / count, (bottom - top) / count
    if across:
        return [
            (left + i * wide, top, left + (i + 1) * wide, bottom) for i in range(count)
        ]
    return [(left, top + i * high, right, top + (i + 1) * high) for i in range(count)]


def _draw(screen: compilers.Screen) -> tuple[Image.Image, dict[str, list[float]]]:
    """A web screen as coloured rectangles; boxes x, y, width, height in pixels."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (SIDE, SIDE), "white")
    canvas = ImageDraw.Draw(picture)
    boxes = {}

    def place(
        elements: tuple[compilers.Element, ...], path: tuple[int, ...], area: Area
    ) -> None:
        across = len(path) == 1  # a header's buttons and a row's columns
        parts = _split(area, max(1, len(elements)), across=across)
        for i, (element, part) in enumerate(zip(elements, parts, strict=False)):
            left, top, right, bottom = part
            inside = (left + 1, top + 1, right - 1, bottom - 1)
            boxes[node_id((*path, i))] = [
                *inside[:2],
                *(right - left - 2, bottom - top - 2),
            ]
            if element.children is None:
                canvas.rectangle(inside, LEAF_COLOURS[element.name])
            else:
                place(element.children, (*path, i), inside)

    place(screen.children, (), (0, 0, SIDE, SIDE))
    return picture, boxes


@pytest.fixture(scope="session")
def leaf_colours() -> dict[str, tuple[int, int, int]]:
    """The colour in which `write_web_pair` draws each leaf."""
    return LEAF_COLOURS


@pytest.fixture(scope="session")
def write_web_pair() -> Callable[..., None]:
    """Writes a program and a picture of 64 × 64 pixels into `folder/web`.

    With boxes it looks like a rendered page, without like a genuine pair.
    """

    def write(folder: Path, name: str, text: str, *, with_boxes: bool = False) -> None:
        picture, boxes = _draw(compilers.parse(text, "web"))
        stem = folder / "web" / name
        stem.parent.mkdir(parents=True, exist_ok=True)
        picture.save(stem.with_suffix(".png"))
        if with_boxes:
            record = {"size": [SIDE, SIDE], "boxes": boxes}
            stem.with_suffix(".boxes.json").write_text(json.dumps(record))
        stem.with_suffix(".gui").write_text(text)

    return write


@pytest.fixture(scope="session")
def web_programs() -> list[str]:
    """Twelve web programs, no five of one layout, so that none is held out."""
    leaves = ("small-title, text, btn-green", "text, btn-red", "btn-orange")
    rows = ("single {{\n{0}\n}}", "double {{\n{0}\n}}\ndouble {{\n{0}\n}}")
    headers = ("btn-active", "btn-inactive, btn-active")
    return [
        f"header {{\n{header}\n}}\nrow {{\n{row.format(leaf)}\n}}\n"
        for header in headers
        for row in rows
        for leaf in leaves
    ]


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache of pages, in a folder that this test has for itself."""
    from pix2code_app import paths

    folder = tmp_path / "cache" / "pages"
    monkeypatch.setattr(paths, "rendered_pages", lambda: folder)
    return folder


@pytest.fixture
def of_2017(monkeypatch):
    """Every picture counts as one of 2017, whatever a network that is none answers."""
    monkeypatch.setattr("pix2code_app.detection.choice.BELONGS", -1.0)
