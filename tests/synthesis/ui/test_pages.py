"""Pages drawn for every kit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pix2code_app.datasets import groups
from pix2code_app.synthesis.ui.pages import draw_page, kits

PICTURES = ("/pictures/a.jpg",)
NOT_LABELS = {"none", "skip", "hint"}


@pytest.fixture(scope="module")
def pages():
    return [draw_page(seed, PICTURES, held_out=seed % 4 == 0) for seed in range(160)]


def test_equal_seeds_give_equal_pages() -> None:
    assert draw_page(7, PICTURES) == draw_page(7, PICTURES)


def test_every_mark_is_a_name_that_the_network_knows(pages) -> None:
    for page in pages:
        marks = set(re.findall(r'data-e="([^"]*)"', page.html)) - NOT_LABELS
        assert marks <= set(groups.names()), page.kit


def test_every_name_is_drawn_on_some_page(pages) -> None:
    drawn = {m for page in pages for m in re.findall(r'data-e="([^"]*)"', page.html)}
    assert set(groups.names()) <= drawn


def test_held_out_kits_are_never_drawn_for_training(pages) -> None:
    aside = {kit.name for kit in kits() if kit.held_out}
    for seed, page in enumerate(pages):
        assert (page.kit in aside) == (seed % 4 == 0)


def test_markup_of_every_kit_exists() -> None:
    folder = Path(draw_page.__code__.co_filename).parent / "markup"
    for kit in kits():
        assert not kit.markup or (folder / f"{kit.markup}.jinja").exists()
