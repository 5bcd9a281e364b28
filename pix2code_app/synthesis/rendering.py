"""Photographs of preview pages, with the rectangle of every element.

Chromium draws the pages through Playwright; both are needed for making training data
only. One browser and one page for each dialect are used again and again, the markup
alone is swapped.
"""

from __future__ import annotations

import base64
import io
import json
import random
import shutil
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image

from compilers.language.printer import format as print_screen
from compilers.preview.pages import PAGE_SIZES, PreviewStyle, preview_page
from pix2code_app.errors import DataError, MissingExtra
from pix2code_app.events import Event, Progressed, Saved, Started
from pix2code_app.synthesis.sampling import sample_screen

if TYPE_CHECKING:
    from collections.abc import Container, Generator, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Browser, CDPSession, Page, Playwright

    from compilers.language.tree import Screen
    from compilers.preview.words import Wording
    from pix2code_app.datasets.layouts import Layout

Box = list[float]
"""Left, top, width and height in picture pixels."""

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")

_WORDINGS: dict[Wording, float] = {"letters": 8, "english": 1, "german": 1}
"""Weights of the words in training pages; the genuine ones are random letters."""

_GENUINE_SHARE = 0.6
"""Share of the training pages that keep the genuine look exactly."""

_FONTS = (None, None, "Liberation Sans", "DejaVu Sans", "Roboto", "Noto Sans")

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
)

_SHUTTER = {"format": "png", "optimizeForSpeed": True}

# Replaces the page and returns the visible part of every element's rectangle, which
# forces the layout. A stack that is too tall for its screen hides its last rows.
_SWAP = """markup => {
  document.documentElement.innerHTML = markup;
  const screen = new DOMRect(0, 0, innerWidth, innerHeight);
  const round = value => Math.round(100 * value) / 100;
  const boxes = {};
  for (const element of document.querySelectorAll("[data-node]")) {
    const main = element.closest("main");
    const frame = main ? main.getBoundingClientRect() : screen;
    const r = element.getBoundingClientRect();
    const [left, top] = [Math.max(r.left, frame.left), Math.max(r.top, frame.top)];
    const right = Math.min(r.right, frame.right);
    const bottom = Math.min(r.bottom, frame.bottom);
    if (right - left < 1 || bottom - top < 1) continue;
    boxes[element.dataset.node] = [left, top, right - left, bottom - top].map(round);
  }
  return boxes;
}"""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A photographed screen; `boxes` has a rectangle for every node that shows."""

    screen: Screen
    png: bytes
    boxes: dict[str, Box]

    @property
    def picture(self) -> Image.Image:
        """The photograph, decoded, as RGB."""
        with Image.open(io.BytesIO(self.png)) as opened:
            return opened.convert("RGB")


def render(
    pages: Iterable[tuple[Screen, PreviewStyle | None]],
) -> Generator[RenderedPage, None, None]:
    """Photograph screens, each in its style, one after the other.

    Raises:
        MissingExtra: Playwright or a browser is not installed.
    """
    waiting = iter(pages)
    first = next(waiting, None)
    if first is None:  # a browser is not needed, nor started
        return
    with open_photographer() as photographer:
        for screen, style in chain([first], waiting):
            yield photographer.photograph(screen, style)


@contextmanager
def open_photographer() -> Iterator[Photographer]:
    """A photographer whose browser stays open until the end of the block.

    A thread can have one at a time, which is a limit of Playwright.

    Raises:
        MissingExtra: Playwright or a browser is not installed.
    """
    executable = find_browser()
    with _playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=list(_FLAGS)
        )
        try:
            yield Photographer(browser)
        finally:
            browser.close()


@dataclass
class Photographer:
    """A browser with one page for each dialect met so far."""

    browser: Browser
    _cameras: dict[str, _Camera] = field(default_factory=dict)

    def photograph(
        self, screen: Screen, style: PreviewStyle | None = None
    ) -> RenderedPage:
        """A picture of the screen's preview page in the size of its dialect."""
        if screen.dialect not in self._cameras:
            self._cameras[screen.dialect] = _Camera.open(self.browser, screen.dialect)
        png, boxes = self._cameras[screen.dialect].take(
            preview_page(screen, style=style)
        )
        return RenderedPage(screen, png, boxes)


@dataclass(frozen=True, slots=True)
class _Camera:
    """One page of the browser with the viewport of a dialect."""

    page: Page
    session: CDPSession

    @classmethod
    def open(cls, browser: Browser, dialect: str) -> _Camera:
        width, height = PAGE_SIZES[dialect]
        page = browser.new_page(viewport={"width": width, "height": height})
        page.set_content("<!DOCTYPE html><title></title>")
        return cls(page, page.context.new_cdp_session(page))

    def take(self, markup: str) -> tuple[bytes, dict[str, Box]]:
        boxes = self.page.evaluate(_SWAP, markup)
        shot = self.session.send("Page.captureScreenshot", _SHUTTER)
        return base64.b64decode(shot["data"]), boxes


def synthesise(
    dialect: str,
    count: int,
    seed: int,
    out: Path,
    held_out: Container[Layout] = (),
) -> Generator[Event, None, Path]:
    """Write `count` sampled programs, their pictures and boxes to `out/<dialect>`.

    Item `i` depends on `seed` and `i` alone: `<i>.png`, `<i>.boxes.json`
    with `{"size": [width, height], "boxes": {node id: [x, y, width, height]}}` in
    picture pixels, and `<i>.gui`, which is written last. Items that are there already
    are skipped. Returns the folder.

    Raises:
        MissingExtra: Playwright or a browser is not installed.
        DataError: a file cannot be written.
    """
    folder = out / dialect
    _make(folder)
    yield Started(f"render {dialect} pages", count)
    missing = [i for i in range(count) if not (folder / f"{i:06}.gui").exists()]
    drawn = (_drawn(dialect, seed, index, held_out) for index in missing)
    with closing(render(drawn)) as pages:
        for left, (index, page) in enumerate(zip(missing, pages, strict=True), 1):
            _write(page, folder / f"{index:06}")
            yield Progressed(count - len(missing) + left, f"{dialect} {index}")
    yield Saved(str(folder))
    return folder


def _drawn(
    dialect: str, seed: int, index: int, held_out: Container[Layout]
) -> tuple[Screen, PreviewStyle]:
    rng = random.Random(f"{seed}/{dialect}/{index}")
    return sample_screen(dialect, rng, held_out), sample_style(rng)


def sample_style(rng: random.Random) -> PreviewStyle:
    """A style for training: most often the genuine look, else a modest variation."""
    wording = rng.choices(list(_WORDINGS), weights=list(_WORDINGS.values()))[0]
    seed = rng.randrange(2**31)
    if rng.random() < _GENUINE_SHARE:
        return PreviewStyle(wording, seed)
    return PreviewStyle(
        wording,
        seed,
        colour_shift=rng.choice((2, 4, 8)),
        length_shift=rng.choice((0.0, 0.5, 1.0)),
        font=rng.choice(_FONTS),
    )


def _write(page: RenderedPage, stem: Path) -> None:
    """Each file under a temporary name first; the program completes the item."""
    boxes = {"size": PAGE_SIZES[page.screen.dialect], "boxes": page.boxes}
    _replace(stem.with_suffix(".png"), page.png)
    _replace(stem.with_suffix(".boxes.json"), json.dumps(boxes).encode())
    _replace(stem.with_suffix(".gui"), print_screen(page.screen).encode())


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} cannot be made a folder: {error.strerror}."
        raise DataError(message) from error


def _replace(path: Path, content: bytes) -> None:
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise DataError(f"{path} cannot be written: {error.strerror}.") from error


def find_browser() -> str:
    """Path of an installed Chromium or Chrome.

    Raises:
        MissingExtra: there is none.
    """
    for name in _BROWSERS:
        if path := shutil.which(name):
            return path
    raise MissingExtra(
        "Rendering pages needs the browser Chromium, which is not installed.",
        "Install it with: apt-get install chromium",
    )


def _playwright() -> AbstractContextManager[Playwright]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise MissingExtra(
            "Rendering pages needs the package playwright, which is not installed.",
            "Install it with: pip install 'pix2code[train]'",
        ) from None
    return sync_playwright()
