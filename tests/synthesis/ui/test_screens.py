"""Which photographs of pages are fit to learn from."""

from __future__ import annotations

from typing import Any

from PIL import Image

from pix2code_app.synthesis.ui.rendering import Photograph
from pix2code_app.synthesis.ui.screens import FEWEST, is_good


def _photograph(*boxes: tuple[int, int, int, int]) -> Photograph:
    elements: list[dict[str, Any]] = [
        {"label": "text", "box": list(box)} for box in boxes
    ]
    return Photograph(Image.new("RGB", (400, 300)), elements, True, True)


def test_a_page_with_enough_texts_is_good() -> None:
    lines = [(10, 20 * n, 120, 14) for n in range(FEWEST)]
    assert is_good(_photograph(*lines))


def test_a_page_with_too_few_elements_is_not() -> None:
    assert not is_good(_photograph((10, 10, 120, 14)))


def test_a_page_with_a_text_broken_into_letters_is_not() -> None:
    lines = [(10, 20 * n, 120, 14) for n in range(FEWEST)]
    assert not is_good(_photograph(*lines, (200, 10, 9, 260)))
