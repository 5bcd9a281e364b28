"""Photographs of pages in Chromium, with what their elements are and where.

Files of the kits and the pictures are served on this machine alone, and every address
outside fails at once, so that a page looks the same with and without a network.
"""

from __future__ import annotations

import base64
import functools
import http.server
import io
import shutil
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from pix2code_app.errors import DataError, MissingExtra
from pix2code_app.synthesis.ui.ink import painted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.synthesis.ui.pages import Page

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)

_HARVEST = Path(__file__).with_name("harvest.js").read_text("utf-8")

# Late components are ready when their sizes say the same twice.
_READY = """async () => {
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  const within = (work, ms) => Promise.race([work, pause(ms)]);
  const undefinedOnes = [...document.querySelectorAll(":not(:defined)")];
  const late = [...new Set(undefinedOnes.map(one => one.localName))];
  await within(Promise.all(late.map(name => customElements.whenDefined(name))), 2500);
  await within(document.fonts.ready, 2000);
  const pictures = [...document.images].filter(one => !one.complete);
  const decoded = pictures.map(one => one.decode().catch(() => 0));
  await within(Promise.all(decoded), 1500);
  let before = "";
  for (let round = 0; round < 25; round++) {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    let sum = document.documentElement.scrollHeight;
    for (const one of document.querySelectorAll("*")) {
      if (!one.localName.includes("-")) continue;
      const r = one.getBoundingClientRect();
      sum += 7 * r.width + r.height;
      if (one.shadowRoot) sum += one.shadowRoot.childElementCount;
    }
    if (sum === before) return;
    before = sum;
    if (late.length) await pause(60);
  }
}"""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A rendered page: PNG or JPEG bytes are the caller's business.

    Attributes:
        picture: RGB.
        elements: label, box in CSS pixels, kind and attributes of each.
        steady: whether the page stood still while it was photographed.
        complete: whether all of its stylesheets were found.
    """

    picture: Image.Image
    elements: list[dict[str, Any]]
    steady: bool
    complete: bool


@dataclass
class ScreenPhotographer:
    """A browser with one page that is used again and again."""

    address: str
    browser_page: Any
    session: Any
    documents: dict[str, str] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def photograph(self, page: Page) -> Photograph:
        """A picture of a page, and its elements."""
        self.documents["page"] = page.html
        return self.photograph_at(f"{self.address}/page", page.size, page.ratio)

    def photograph_at(
        self, address: str, size: tuple[int, int], ratio: float, prepare: str = ""
    ) -> Photograph:
        """A picture of what lies at an address; `prepare` is a script run before."""
        self.failed.clear()
        self.session.send(
            "Emulation.setDeviceMetricsOverride",
            {
                "width": size[0],
                "height": size[1],
                "deviceScaleFactor": ratio,
                "mobile": False,
            },
        )
        self.browser_page.goto(address, wait_until="load")
        self.browser_page.evaluate(_READY)
        if prepare:
            self.browser_page.evaluate(prepare)
        steady = False
        for _ in range(3):
            before = self.browser_page.evaluate(_HARVEST)
            shot = self.session.send(
                "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True}
            )
            steady = self.browser_page.evaluate(_HARVEST) == before
            if steady:
                break
            self.browser_page.wait_for_timeout(150)
        with Image.open(io.BytesIO(base64.b64decode(shot["data"]))) as opened:
            picture = opened.convert("RGB")
        elements = painted(before, np.asarray(picture), ratio)
        return Photograph(picture, elements, steady, not self.failed)


@contextmanager
def open_photographer(packages: Path, pictures: Path) -> Iterator[ScreenPhotographer]:
    """A photographer whose browser and server run until the end of the block.

    Args:
        packages: folder that holds `node_modules`.
        pictures: folder of the photographs on pages.

    Raises:
        MissingExtra: Playwright or a browser is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise MissingExtra(
            "Rendering screens needs the package playwright, which is not installed.",
            "Install it with: pip install 'pix2code[train]'",
        ) from error
    documents: dict[str, str] = {}
    with _served(packages, pictures, documents) as address, sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=_browser(), args=list(_FLAGS))
        try:
            page = browser.new_page()
            page.set_default_timeout(15000)
            one = ScreenPhotographer(
                address, page, page.context.new_cdp_session(page), documents
            )
            page.on("response", functools.partial(_note_failure, one.failed))
            yield one
        finally:
            browser.close()


def _browser() -> str:
    for name in _BROWSERS:
        if path := shutil.which(name):
            return path
    raise MissingExtra(
        "Rendering screens needs Chromium, which is not installed.",
        "Install the package chromium of your system.",
    )


def _note_failure(failed: list[str], response: Any) -> None:  # noqa: ANN401 (playwright has no types)
    if response.status >= 400 and response.url.split("?")[0].endswith((".css", ".js")):
        failed.append(response.url)


@contextmanager
def _served(packages: Path, pictures: Path, documents: dict[str, str]) -> Iterator[str]:
    if not (packages / "node_modules").is_dir():
        raise DataError(
            f"{packages} holds no kits: the folder node_modules is missing.",
            "Install them with: pix2code-cli synthesise --dialect ui --install-kits",
        )
    handler = functools.partial(_Files, packages, pictures, documents)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


class _Files(http.server.SimpleHTTPRequestHandler):
    """Serves `/page` from memory and files below three folders."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        packages: Path,
        pictures: Path,
        documents: dict[str, str],
        *args: Any,  # noqa: ANN401 (what http.server hands on)
    ) -> None:
        self.folders = {"pictures": pictures, "": packages}
        self.documents = documents
        super().__init__(*args, directory=str(packages))

    def translate_path(self, path: str) -> str:
        """A path of the served folders; nothing outside of them."""
        if path.startswith("/pictures/"):
            self.directory = str(self.folders["pictures"])
            return super().translate_path(path.removeprefix("/pictures"))
        self.directory = str(self.folders[""])
        return super().translate_path(path)

    def do_GET(self) -> None:
        """The page that is being photographed, or a file."""
        if self.path != "/page":
            super().do_GET()
            return
        content = self.documents["page"].encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Files of kits do not change: let the browser keep them."""
        if self.path != "/page":
            self.send_header("Cache-Control", "max-age=86400")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Answer; a browser that hangs up is no error."""
        with suppress(ConnectionError):
            super().handle()
