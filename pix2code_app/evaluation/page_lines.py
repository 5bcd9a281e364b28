"""Photographs of web pages, with the lines of words that they show."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from pix2code_app.errors import MissingExtra
from pix2code_app.geometry import Box, hull
from pix2code_app.synthesis.rendering import find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # an address outside fails at once
)

MOST_HEIGHT = 12_000
"""Pixels of a page that are photographed at the most: Chromium draws no more."""

_STILL = "*,*::before,*::after{animation:none!important;transition:none!important}"
_SCRIPT = Path(__file__).with_suffix(".js")


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of words as a page shows it.

    Attributes:
        text: its words.
        box: the rectangle around them, as high as the font's lines are.
        size: of the font of its first word, in pixels of the picture.
        weight: of that font, 100 to 900.
        color: of the first word, as CSS writes it.
    """

    text: str
    box: Box[float]
    size: float
    weight: float
    color: str


@dataclass(frozen=True, slots=True)
class Photograph:
    """A page as a picture, and its lines from top to bottom."""

    name: str
    picture: Image.Image
    lines: tuple[ShownLine, ...]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A Chromium that draws as the training pages are drawn, and fetches nothing.

    Raises:
        MissingExtra: Playwright or a browser is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise MissingExtra(
            "Rendering pages needs the package playwright, which is not installed.",
            "Install it with: pip install 'pix2code[train]'",
        ) from None
    executable = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=list(FLAGS)
        )
        try:
            yield browser
        finally:
            browser.close()


def photograph(
    browser: Browser, page: Path, width: int, ratio: float = 1.0
) -> Photograph:
    """Draw a page `width` CSS pixels wide, at `ratio` pixels for each."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, device_scale_factor=ratio
    )
    try:
        tab = context.new_page()
        tab.goto(page.resolve().as_uri(), wait_until="domcontentloaded", timeout=20_000)
        tab.add_style_tag(content=_STILL)
        tab.wait_for_timeout(300)  # pictures that are at hand are there by then
        height = tab.evaluate("document.documentElement.scrollHeight")
        height = min(MOST_HEIGHT, max(200, int(height)))
        tab.set_viewport_size({"width": width, "height": height})
        tab.wait_for_timeout(100)
        words = tab.evaluate(_SCRIPT.read_text("utf-8"))
        with Image.open(io.BytesIO(tab.screenshot())) as shot:
            picture = shot.convert("RGB")
    finally:
        context.close()
    lines = tuple(_scaled(line, ratio) for line in joined_to_lines(words))
    return Photograph(page.stem, picture, lines)


def joined_to_lines(words: Sequence[dict[str, Any]]) -> list[ShownLine]:
    """Words in the order of the page, joined where they stand beside each other.

    A line ends where its block does, where the next word is lower or further left, and
    at a gap wider than a letter is high: there stands another column.
    """
    groups: list[list[dict[str, Any]]] = []
    for word in words:
        if groups and _continues(groups[-1][-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_line(group) for group in groups]


def _continues(last: dict[str, Any], word: dict[str, Any]) -> bool:
    own, before = Box(*word["box"]), Box(*last["box"])
    shared = min(own.bottom, before.bottom) - max(own.top, before.top)
    return bool(
        word["block"] == last["block"]
        and shared > 0.5 * min(own.height, before.height)
        and -2 <= own.left - before.right < max(own.height, before.height)
    )


def _line(words: Sequence[dict[str, Any]]) -> ShownLine:
    text = words[0]["text"]
    for word in words[1:]:
        text += (" " if word["spaced"] else "") + word["text"]
    box = hull(Box(*word["box"]) for word in words)
    first = words[0]
    return ShownLine(text, box, first["size"], first["weight"], first["color"])


def _scaled(line: ShownLine, ratio: float) -> ShownLine:
    return replace(line, box=line.box.scaled(ratio), size=ratio * line.size)
