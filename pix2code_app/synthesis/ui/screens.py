"""Sets of rendered screens: sampled, photographed, labelled, and kept between runs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.datasets.screens import LABELS
from pix2code_app.events import Event, Progressed, Saved, Started
from pix2code_app.synthesis.ui.pages import draw_page
from pix2code_app.synthesis.ui.pictures import draw_pictures
from pix2code_app.synthesis.ui.rendering import Photograph, open_photographer

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.synthesis.ui.pages import Page

PICTURES = 150
"""Different photographs on all pages."""

FEWEST, MOST = 5, 500
"""Elements of a page that is worth a picture; more is a table run wild."""

COLUMN_OF_LETTERS = 5
"""Times that a text is taller than wide where its place was so narrow that it broke
within words: nobody ships such a page."""

_SKIPPED = frozenset({"hint"})


@dataclass(frozen=True, slots=True)
class Rendering:
    """What to render; the same options and seed give the same pages.

    Attributes:
        out: folder of the set.
        count: pages to draw; those that fail a gate are left out.
        packages: folder that holds the kits.
        cache: folder for the pictures on pages.
        seed: of the first page; the next ones count on.
        held_out: with the kits that are never trained on.
    """

    out: Path
    count: int
    packages: Path
    cache: Path
    seed: int = 1
    held_out: bool = False


def render_screens(rendering: Rendering) -> Generator[Event, None, Path]:
    """Render a set; what is there already is kept, so that a run can go on.

    Raises:
        DataError: the kits are not installed.
        MissingExtra: Playwright or a browser is not installed.
    """
    out = rendering.out
    (out / "images").mkdir(parents=True, exist_ok=True)
    names = draw_pictures(rendering.cache, PICTURES)
    addresses = [f"/pictures/{name}" for name in names]
    yield Started("render", rendering.count)
    first = _next_number(out)
    with (
        open_photographer(rendering.packages, rendering.cache) as photographer,
        (out / LABELS).open("a", encoding="utf-8") as labels,
    ):
        for number in range(first, rendering.count):
            seed = rendering.seed * 1_000_000 + number
            page = draw_page(seed, addresses, rendering.held_out)
            shot = photographer.photograph(page)
            if is_good(shot):
                record = _record(page, shot, number)
                shot.picture.save(out / record["file"], compress_level=3)
                labels.write(json.dumps(record, ensure_ascii=False) + "\n")
                labels.flush()
            yield Progressed(number + 1, page.kit)
    yield Saved(str(out))
    return out


def is_good(shot: Photograph) -> bool:
    """Whether a photograph is fit to learn from."""
    enough = FEWEST <= len(shot.elements) <= MOST
    squeezed = any(_is_squeezed(one) for one in shot.elements)
    return shot.steady and shot.complete and enough and not squeezed


def _is_squeezed(element: dict[str, Any]) -> bool:
    width, height = element["box"][2:]
    is_tall = height > COLUMN_OF_LETTERS * max(width, 8)
    return bool(element["label"] == "text" and is_tall)


def _next_number(out: Path) -> int:
    """The number after the last page that was kept."""
    file = out / LABELS
    if not file.exists():
        return 0
    lines = file.read_text("utf-8").splitlines()
    return int(json.loads(lines[-1])["number"]) + 1 if lines else 0


def _record(page: Page, shot: Photograph, number: int) -> dict[str, Any]:
    """A line of `labels.jsonl`, boxes in pixels of the picture."""
    elements = [
        _element(one, page.ratio)
        for one in shot.elements
        if one["label"] not in _SKIPPED
    ]
    return {
        "file": f"images/{number:06}.png",
        "width": shot.picture.width,
        "height": shot.picture.height,
        "scale": 1 / page.ratio,
        "family": page.frame,
        "kit": page.kit,
        "number": number,
        "elements": elements,
        "unclear": _unclear(elements),
    }


def _element(element: dict[str, Any], ratio: float) -> dict[str, Any]:
    box = [round(value * ratio, 1) for value in element["box"]]
    found = {"box": box, "label": element["label"]}
    if "attributes" in element:
        found["attributes"] = element["attributes"]
    return found


def _unclear(elements: list[dict[str, Any]]) -> list[tuple[str, list[float]]]:
    """Entries of a bar at the bottom: the real phones' labels call them buttons."""
    bars = [one["box"] for one in elements if one["label"] == "tab-bar"]
    return [
        ("button", one["box"])
        for one in elements
        if one["label"] == "tab" and any(_lies_in(one["box"], bar) for bar in bars)
    ]


def _lies_in(box: list[float], outer: list[float]) -> bool:
    x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
    return outer[0] <= x <= outer[0] + outer[2] and outer[1] <= y <= outer[1] + outer[3]
