"""Draws the sample mockups, the README's picture and an icon: `make pictures`.

A mockup's program, words included, is in `tests/end_to_end/mockups/`; its preview page
is photographed into `resources/mockups/`. The README's picture shows a web page, which
is `docs/example/`, beside the page that is made of a screenshot of it; it is not drawn
where a word of the first is not in the second. The pictures of the elements of the `ui`
show the examples in `elements.toml`, as pages. The icon is that of the apps for iOS;
Android has the same drawing as XML.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py
from PIL import Image
from write_tables import Example, examples

import compilers
from pix2code_app import api
from pix2code_app.synthesis.rendering import Photographer, open_photographer

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = ROOT / "tests" / "end_to_end" / "mockups"
MOCKUPS = ROOT / "resources" / "mockups"
IMAGES = ROOT / "docs" / "images"

APP_ICON = ROOT / "compilers" / "targets" / "ios" / "project" / "AppIcon.png"
ICON = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="18 18 72 72">
<rect width="108" height="108" fill="#2b57d0"/>
<path d="M36 34h36v40H36zM36 44h36M43 53h22M43 60h15M43 67h8" fill="none"
  stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
"""

EXAMPLE = ROOT / "docs" / "example" / "index.html"
WINDOW = {"width": 1280, "height": 720}
ELEMENT = {"width": 420, "height": 40}
ROOM = 12
GAP = 40
GROUND = "#d0d7de"


def main() -> None:
    """Draw them all, with one browser."""
    save(draw_icon(), APP_ICON)
    with open_photographer() as photographer:
        for path in sorted(PROGRAMS.glob("*.gui")):
            save(draw_mockup(photographer, path), MOCKUPS / f"{path.stem}.png")
        page = photographer.browser.new_page(viewport=ELEMENT)
        for name, example in examples().items():
            save(draw_element(page, example), IMAGES / "elements" / f"{name}.png")
        page = photographer.browser.new_page(viewport=WINDOW)
        save(draw_example(page), IMAGES / "example.png")


def draw_icon() -> Image.Image:
    """The icon, opaque and with square corners, as Apple wants it."""
    drawn = Image.open(io.BytesIO(resvg_py.svg_to_bytes(ICON, width=1024)))
    return drawn.convert("RGB")


def draw_mockup(photographer: Photographer, path: Path) -> Image.Image:
    """The preview page of a program."""
    return photographer.photograph(read(path)).picture


def draw_element(page: Page, example: Example) -> Image.Image:
    """The page of an element's example, with room around it."""
    made = compilers.compile_screen(example.screen, "html").files["index.html"]
    page.set_content(str(made))
    page.add_style_tag(content=f"body {{ min-height: 0; padding: {ROOM}px }}")
    return screenshot(page)


def draw_example(page: Page) -> Image.Image:
    """A page on the left, the page that is made of its screenshot on the right.

    Raises:
        SystemExit: a word of the first is not in the second.
    """
    page.goto(EXAMPLE.as_uri())
    mockup = screenshot(page)
    words = page.evaluate("document.body.innerText")
    made = api.convert(as_png(mockup), to=("html",))
    page.set_content(str(made.files["html"]["index.html"]))
    shown, read_back = screenshot(page), page.evaluate("document.body.innerText")
    if lost := set(words.split()) - set(read_back.split()):
        raise SystemExit(f"The example was not read whole: {' '.join(sorted(lost))}")
    size = (2 * mockup.width + 3 * GAP, max(mockup.height, shown.height) + 2 * GAP)
    both = Image.new("RGB", size, GROUND)
    both.paste(mockup, (GAP, GAP))
    both.paste(shown, (mockup.width + 2 * GAP, GAP))
    return both.resize((both.width // 2, both.height // 2), Image.Resampling.LANCZOS)


def screenshot(page: Page) -> Image.Image:
    """The whole of a page, at the width of the viewport."""
    return Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")


def as_png(picture: Image.Image) -> bytes:
    """A picture as a file."""
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


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
