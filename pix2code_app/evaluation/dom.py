"""The true elements of a page, read from its DOM: what a perfect reader finds.

Playwright and Chromium are needed; nothing outside the page's own folder is loaded.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from compilers.language.tree import Attribute, Colour
from pix2code_app.assembly.elements import FoundElement
from pix2code_app.errors import MissingExtra
from pix2code_app.geometry import Box
from pix2code_app.synthesis.rendering import find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Route

_SCRIPT = Path(__file__).with_name("dom.js")

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
)

_GROUND = 0.3
"""Share of a page that has one colour where that is its ground."""

_MEDIA = {"image", "avatar", "embed"}
_LEADING = {"link", "nav-item"}


@dataclass(frozen=True, slots=True)
class TruePage:
    """The elements of a page, its size in CSS pixels and the colour of its ground."""

    elements: tuple[FoundElement, ...]
    size: tuple[int, int]
    background: Colour


@contextmanager
def open_browser_page(width: int = 1280) -> Iterator[Page]:
    """A page of Chromium without network, `width` CSS pixels wide.

    Raises:
        MissingExtra: Playwright is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise MissingExtra("playwright", "train") from error
    with sync_playwright() as tools:
        path = find_browser()
        browser = tools.chromium.launch(executable_path=path, args=list(_FLAGS))
        page = browser.new_page(viewport={"width": width, "height": 720})
        page.route("**/*", _local_only)
        yield page
        browser.close()


def true_page(page: Page, path: Path | None = None) -> TruePage:
    """The elements that a browser page shows; it goes to `path` where one is given."""
    if path is not None:
        page.goto(path.resolve().as_uri(), wait_until="load")
    page.evaluate(_SCRIPT.read_text(encoding="utf-8"))
    found = page.evaluate("foundElements()")
    with Image.open(io.BytesIO(page.screenshot(full_page=True))) as shot:
        ground = _commonest_colour(shot.convert("RGB"))
    return page_from_json({**found, "background": ground or found["background"]})


def _commonest_colour(shot: Image.Image) -> str | None:
    """The colour of most of a picture as `#rrggbb`, if it covers enough of it."""
    pixels = np.asarray(shot, np.uint32).reshape(-1, 3)
    packed = (pixels[:, 0] << 16) + (pixels[:, 1] << 8) + pixels[:, 2]
    values, counts = np.unique(packed, return_counts=True)
    most = int(counts.argmax())
    is_ground = counts[most] > _GROUND * len(packed)
    return f"#{int(values[most]):06x}" if is_ground else None


def page_from_json(found: dict[str, Any]) -> TruePage:
    """A page from what `dom.js` gives."""
    elements = tuple(_element(each) for each in found["elements"])
    size = round(found["width"]), round(found["height"])
    return TruePage(elements, size, _colour(found["background"]))


def _element(found: dict[str, Any]) -> FoundElement:
    return FoundElement(
        name=found["name"],
        box=Box.at(*found["box"]),
        text=found.get("text", ""),
        words=Box.at(*found["words"]) if "words" in found else None,
        lines=found.get("lines", 0),
        font_size=found["size"],
        weight=round(found["weight"]),
        align=found.get("align"),
        color=_colour(found["color"]),
        background=_colour(found["background"]) if "background" in found else None,
        radius=found.get("radius", 0),
        border=found.get("border", 0),
        border_color=_colour(found["borderColor"]) if "borderColor" in found else None,
        shadow=found.get("shadow", 0),
        attributes=tuple(_attributes(found)),
    )


def _attributes(found: dict[str, Any]) -> Iterator[Attribute]:
    if found["name"] in _MEDIA and found.get("source"):
        yield Attribute("src", found["source"])
    if found.get("placeholder"):
        yield Attribute("placeholder", found["placeholder"])
    if found["name"] in _LEADING and found.get("underline"):
        yield Attribute("decoration", "underline")
    if found.get("checked"):
        yield Attribute("state", "checked")


def _colour(text: str) -> Colour:
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return Colour(red, green, blue)


def _local_only(route: Route) -> None:
    if route.request.url.startswith(("file:", "data:", "blob:", "about:")):
        route.continue_()
    else:
        route.abort()
