"""Draws the sample mockups, the README's picture and an icon: `make pictures`.

A mockup's program, words included, is in `tests/end_to_end/mockups/`; its preview page
is photographed into `resources/mockups/`. The README's picture shows a mockup beside
the page that its program, without the words, is compiled to. The icon is that of the
apps for iOS; Android has the same drawing as XML.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py
from PIL import Image

import compilers
from pix2code_app.synthesis.rendering import Photographer, open_photographer

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = ROOT / "tests" / "end_to_end" / "mockups"
MOCKUPS = ROOT / "resources" / "mockups"
IMAGES = ROOT / "docs" / "images"

APP_ICON = ROOT / "compilers" / "templates" / "ios" / "project" / "AppIcon.png"
ICON = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="18 18 72 72">
<rect width="108" height="108" fill="#2b57d0"/>
<path d="M36 34h36v40H36zM36 44h36M43 53h22M43 60h15M43 67h8" fill="none"
  stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
"""

SHOWN = "web-coffee"
GAP = 40
GROUND = "#d0d7de"


def main() -> None:
    """Draw them all, with one browser."""
    save(draw_icon(), APP_ICON)
    with open_photographer() as photographer:
        for path in sorted(PROGRAMS.glob("*.gui")):
            mockup = draw_mockup(photographer, path)
            save(mockup, MOCKUPS / f"{path.stem}.png")
            if path.stem == SHOWN:
                save(draw_example(photographer, path, mockup), IMAGES / "example.png")


def draw_icon() -> Image.Image:
    """The icon, opaque and with square corners, as Apple wants it."""
    drawn = Image.open(io.BytesIO(resvg_py.svg_to_bytes(ICON, width=1024)))
    return drawn.convert("RGB")


def draw_mockup(photographer: Photographer, path: Path) -> Image.Image:
    """The preview page of a program."""
    return photographer.photograph(read(path)).picture


def draw_example(
    photographer: Photographer, path: Path, mockup: Image.Image
) -> Image.Image:
    """A mockup on the left, the page that is made of it on the right."""
    bare = compilers.strip_attributes(read(path))
    code = str(compilers.compile_screen(bare, "html").files["index.html"])
    width, height = mockup.size
    page = photographer.browser.new_page(viewport={"width": width, "height": height})
    shown = photograph_code(page, code)
    both = Image.new("RGB", (2 * width + 3 * GAP, shown.height + 2 * GAP), GROUND)
    both.paste(mockup, (GAP, GAP))
    both.paste(shown, (width + 2 * GAP, GAP))
    return both.resize((both.width // 2, both.height // 2), Image.Resampling.LANCZOS)


def photograph_code(page: Page, code: str) -> Image.Image:
    """The whole of a generated page, at the width of the viewport."""
    page.set_content(code)
    return Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")


def read(path: Path) -> compilers.Screen:
    """The program in a file whose name begins with its dialect."""
    dialect, _, _ = path.stem.partition("-")
    return compilers.parse(path.read_text(encoding="utf-8"), dialect)


def save(picture: Image.Image, path: Path) -> None:
    """Write a PNG as small as it gets."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, optimize=True)


if __name__ == "__main__":
    main()
