"""How well pages are laid out from their true elements: the layout engine alone.

    python -m pix2code_app.evaluation.layout PAGES --out MADE

The elements of each page are read from its DOM, become a program and that a page, which
is looked at in Chromium. Figures, each 0 to 1 and the mean over the pages:

words      share of the letters of the page that stand on the made page in equal texts
placed     share of the texts that stand within 8 pixels of their place, at the width of
           the page
lines      share of the texts that have as many lines as they had
order      share of the neighbouring texts of the page that follow in the same order
faultless  share of widths drawn at random from 320 to 1920 pixels at which nothing is
           wider than the window and no text covers another
as_drawn   the same for the page itself, to compare `faultless` with

Beside them the median processor seconds of making a program.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import statistics
import sys
import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from compilers import compile_screen
from pix2code_app.assembly.screens import build_screen
from pix2code_app.errors import DataError, Pix2CodeError
from pix2code_app.evaluation.dom import open_browser_page, true_page
from pix2code_app.evaluation.noise import EXACT, MILD, Noise, disturbed
from pix2code_app.events import Progressed, Started
from pix2code_app.files import write_file

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from playwright.sync_api import Page

    from compilers.language.tree import Screen
    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.events import Event

NARROWEST, WIDEST = 320, 1920
"""Widths of windows, in pixels, that a page must flow in."""

NEAR = 8.0
"""Pixels by which a text may stand off its place: half a line."""

_FAULTS = Path(__file__).with_name("faults.js")


@dataclass(frozen=True, slots=True)
class LayoutFigures:
    """The figures of one page; the module says what they are."""

    words: float
    placed: float
    lines: float
    order: float
    faultless: float
    as_drawn: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Way:
    """How pages are measured: at how many widths, by which seed, with what noise."""

    widths: int = 12
    seed: int = 1
    noise: Noise = EXACT


def measure_layout(
    folder: Path, way: Way, out: Path | None = None
) -> Generator[Event, None, dict[str, Any]]:
    """The figures of each page of a folder, and their means.

    Raises:
        DataError: there is no page.
        MissingExtra: Playwright is not installed.
    """
    paths = sorted(folder.glob("*.html"))
    if not paths:
        raise DataError(f"{folder} has no page; a page is a file NAME.html.")
    yield Started("layout", len(paths))
    pages = {}
    with open_browser_page() as browser:
        for i, path in enumerate(paths):
            pages[path.stem] = _measured(browser, path, way, out)
            yield Progressed(i + 1, path.stem)
    names = list(LayoutFigures.__dataclass_fields__)
    mean = {n: statistics.mean(getattr(p, n) for p in pages.values()) for n in names}
    mean["seconds"] = statistics.median(p.seconds for p in pages.values())
    each = {name: asdict(figures) for name, figures in pages.items()}
    return {"pages": len(pages), "seed": way.seed, "mean": mean, "each": each}


def _measured(browser: Page, path: Path, way: Way, out: Path | None) -> LayoutFigures:
    rng = random.Random(f"{way.seed} {path.stem}")
    truth = true_page(browser, path)
    widths = [rng.randint(NARROWEST, WIDEST) for _ in range(way.widths)]
    as_drawn = faultless(browser, widths)
    found = list(disturbed(truth.elements, way.noise, rng))
    started = time.process_time()
    screen = build_screen(found, truth.size, truth.background)
    seconds = time.process_time() - started
    markup = str(compile_screen(screen, "html", _pictures(screen)).files["index.html"])
    if out is not None:
        write_file(out / path.name, markup, force=True)
    browser.set_content(markup)
    made = true_page(browser)
    made_faultless = faultless(browser, widths)
    return LayoutFigures(
        **compared(truth.elements, made.elements),
        faultless=made_faultless,
        as_drawn=as_drawn,
        seconds=seconds,
    )


def faultless(browser: Page, widths: Sequence[int]) -> float:
    """Share of the widths at which the page that is open shows no fault."""
    faults = _FAULTS.read_text(encoding="utf-8")
    drawn = browser.viewport_size
    good = 0
    for width in widths:
        browser.set_viewport_size({"width": width, "height": 900})
        is_wide, covered = browser.evaluate(faults)
        good += not is_wide and not covered
    if drawn is not None:
        browser.set_viewport_size(drawn)
    return good / len(widths) if widths else 1.0


def _pictures(screen: Screen) -> dict[str, bytes]:
    """A plain picture for each that the screen names."""
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "#8899aa").save(file, "PNG")
    names = (element.get("src") for _, element in screen.walk())
    return {name: file.getvalue() for name in names if isinstance(name, str)}


def compared(
    truth: Sequence[FoundElement], made: Sequence[FoundElement]
) -> dict[str, float]:
    """How the texts of a page came out, in the order of its DOM."""
    wanted = [e for e in truth if _plain(e)]
    pairs = _matched(wanted, made)
    letters = sum(len(_plain(e)) for e in wanted)
    found = sum(len(_plain(wanted[i])) for i in pairs)
    near = [_distance(wanted[i], made[k]) <= NEAR for i, k in pairs.items()]
    lines = [wanted[i].lines == made[k].lines for i, k in pairs.items()]
    places = list(pairs.values())
    follows = [a < b for a, b in pairwise(places)]
    return {
        "words": found / letters if letters else 1.0,
        "placed": _share(near),
        "lines": _share(lines),
        "order": _share(follows),
    }


def _share(good: Sequence[bool]) -> float:
    return sum(good) / len(good) if good else 1.0


def _matched(
    wanted: Sequence[FoundElement], made: Sequence[FoundElement]
) -> dict[int, int]:
    """For each text the position of the nearest made one with the same words."""
    free: dict[str, set[int]] = defaultdict(set)
    for k, element in enumerate(made):
        free[_plain(element)].add(k)
    pairs = {}
    for i, element in enumerate(wanted):
        alike = free[_plain(element)]
        if alike:
            best = min(alike, key=lambda k: (_distance(element, made[k]), k))
            alike.remove(best)
            pairs[i] = best
    return pairs


def _plain(element: FoundElement) -> str:
    return " ".join(element.text.split())


def _distance(one: FoundElement, other: FoundElement) -> float:
    """Pixels between two elements, the larger of those across and down."""
    here, there = one.words or one.box, other.words or other.box
    return max(abs(here.left - there.left), abs(here.top - there.top))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its result is JSON on standard output."""
    parser = argparse.ArgumentParser(
        prog="python -m pix2code_app.evaluation.layout",
        description="Lay out pages from their true elements, and measure the result.",
    )
    parser.add_argument("pages", type=Path, help="folder of pages, NAME.html")
    parser.add_argument("--out", type=Path, help="folder for the pages that are made")
    parser.add_argument("--widths", type=int, default=12, help="widths of each page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--noise", action="store_true", help="elements with errors")
    given = parser.parse_args(arguments)
    way = Way(given.widths, given.seed, MILD if given.noise else EXACT)
    work = measure_layout(given.pages, way, given.out)
    try:
        while True:
            event = next(work)
            if isinstance(event, Progressed):
                print(event.done, event.note, file=sys.stderr)  # noqa: T201
    except StopIteration as end:
        print(json.dumps(end.value, indent=1))  # noqa: T201
    except Pix2CodeError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
