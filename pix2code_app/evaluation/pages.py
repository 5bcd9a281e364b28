"""How well whole pages are read: from the picture of a page to a page like it.

    pix2code-cli evaluate --pages DIR

Each page `NAME.html` of a folder is photographed in Chromium, the picture is converted,
and the page that comes out is looked at in the same window. Figures, each 0 to 1 and
the mean over the pages:

words, placed, lines, order    as in `pix2code_app.evaluation.layout`
elements   F1 of the elements, of any role, at an overlap of one half
kinds      mean of the F1 of each role, at the same overlap
likeness   structural similarity of the two pictures
faultless  share of widths drawn at random from 320 to 1920 pixels at which nothing is
           wider than the window and no text covers another

Beside them the median processor seconds of a conversion. The page itself, taken for the
result, is the control: what no reader can exceed.
"""

from __future__ import annotations

import io
import random
import statistics
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image

from compilers.errors import CompilerError
from pix2code_app.conversion import Conversion, Source, convert
from pix2code_app.errors import DataError
from pix2code_app.evaluation.dom import open_browser_page, true_page
from pix2code_app.evaluation.layout import NARROWEST, WIDEST, compared, faultless
from pix2code_app.evaluation.likeness import ssim
from pix2code_app.events import Progressed, Started
from pix2code_app.training.elements.scores import ANY as ANY_ROLE
from pix2code_app.training.elements.scores import Judged, score_screen

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from playwright.sync_api import Page

    from pix2code_app.conversion import ConversionOptions
    from pix2code_app.evaluation.dom import TruePage
    from pix2code_app.events import Event


@dataclass(frozen=True, slots=True)
class PageFigures:
    """The figures of one page; the module says what they are."""

    words: float
    placed: float
    lines: float
    order: float
    elements: float
    kinds: float
    likeness: float
    faultless: float
    seconds: float


NAMES = tuple(PageFigures.__dataclass_fields__)
"""Names of the figures."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """How pages are read and measured."""

    options: ConversionOptions
    widths: int = 6
    seed: int = 1
    limit: int | None = None


def measure_pages(
    folder: Path, way: Measuring
) -> Generator[Event, None, dict[str, Any]]:
    """The figures of each page of a folder, their means, and those of the control.

    Raises:
        DataError: there is no page.
        MissingExtra: Playwright is not installed.
    """
    paths = sorted(folder.glob("*.html"))[: way.limit]
    if not paths:
        raise DataError(f"{folder} has no page; a page is a file NAME.html.")
    yield Started("pages", len(paths))
    read, control = {}, {}
    with open_browser_page() as browser:
        for i, path in enumerate(paths):
            read[path.stem], control[path.stem] = _measured(browser, path, way)
            yield Progressed(i + 1, path.stem)
    return {
        "pages": len(paths),
        "seed": way.seed,
        "mean": _mean(list(read.values())),
        "control": _mean(list(control.values())),
        "each": {name: asdict(figures) for name, figures in read.items()},
    }


def _measured(
    browser: Page, path: Path, way: Measuring
) -> tuple[PageFigures, PageFigures]:
    """The figures of what a page's picture becomes, and of the page itself."""
    rng = random.Random(f"{way.seed} {path.stem}")
    widths = [rng.randint(NARROWEST, WIDEST) for _ in range(way.widths)]
    truth = true_page(browser, path)
    picture = _photograph(browser)
    as_drawn = faultless(browser, widths)
    started = time.process_time()
    markup = _converted(path, picture, way.options)
    seconds = time.process_time() - started
    control = score_page(truth, truth, 1.0, as_drawn, 0.0)
    if markup is None:
        return PageFigures(**{**dict.fromkeys(NAMES, 0.0), "seconds": seconds}), control
    browser.set_content(markup)
    made = true_page(browser)
    likeness = ssim(_opened(picture), _opened(_photograph(browser)))
    own = faultless(browser, widths)
    return score_page(truth, made, likeness, own, seconds), control


def _converted(path: Path, picture: bytes, options: ConversionOptions) -> str | None:
    """The page that a picture becomes; None where it cannot be read."""
    try:
        for outcome in convert([Source(path.stem, picture)], None, options):
            if isinstance(outcome, Conversion):
                return str(outcome.files["html"]["index.html"])
    except CompilerError:
        return None
    return None


def score_page(
    truth: TruePage, made: TruePage, likeness: float, own: float, seconds: float
) -> PageFigures:
    """The figures of a page that was `made` of the picture of another one.

    `likeness`, `own`, which is how faultless it flows, and `seconds` are measured
    elsewhere.
    """
    counts = score_screen(_judged(truth), _judged(made))
    roles = [one.f1 for role, one in counts.items() if role != ANY_ROLE]
    return PageFigures(
        **compared(truth.elements, made.elements),
        elements=counts[ANY_ROLE].f1,
        kinds=statistics.mean(roles) if roles else 1.0,
        likeness=likeness,
        faultless=own,
        seconds=seconds,
    )


def _judged(page: TruePage) -> list[Judged]:
    return [Judged(one.name, one.box) for one in page.elements]


def _photograph(browser: Page) -> bytes:
    return browser.screenshot(full_page=True)


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _mean(figures: Sequence[PageFigures]) -> dict[str, float]:
    mean = {n: statistics.mean(getattr(one, n) for one in figures) for n in NAMES}
    mean["seconds"] = statistics.median(one.seconds for one in figures)
    return mean
