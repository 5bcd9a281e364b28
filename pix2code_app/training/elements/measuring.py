"""Figures of a network that finds elements, on labelled screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import Image

from pix2code_app.training.elements.scores import Judged, score_screen, summed
from pix2code_app.events import Event, Progressed, Started

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from pix2code_app.datasets.screens import LabelledScreen
    from pix2code_app.networks.ui.decode import FoundElement
    from pix2code_app.networks.ui.finder import ElementFinder


def measure(
    finder: ElementFinder, screens: Sequence[LabelledScreen]
) -> Generator[Event, None, dict[str, Any]]:
    """Macro F1 and the F1 of each role, for all screens and for each family."""
    yield Started("evaluate", len(screens))
    counts = []
    for done, screen in enumerate(screens, 1):
        found = find_on(finder, screen)
        truth = [Judged(one.label, one.box) for one in screen.elements]
        truth += [Judged(label, box) for label, box in screen.others]
        guess = [Judged(one.name, one.box) for one in found]
        counts.append((screen.family, score_screen(truth, guess)))
        yield Progressed(done)
    return summed(counts)


def find_on(finder: ElementFinder, screen: LabelledScreen) -> list[FoundElement]:
    """The elements of a screen, boxes in pixels of its stored picture."""
    from dataclasses import replace

    with Image.open(screen.picture) as opened:
        picture = opened.convert("RGB")
    if screen.scale != 1:
        size = (round(side * screen.scale) for side in screen.size)
        picture = picture.resize(tuple(size), Image.Resampling.BOX)  # type: ignore[arg-type]
    found = finder.find_elements(picture)
    across, down = (
        whole / side for whole, side in zip(screen.size, picture.size, strict=True)
    )
    return [
        replace(
            one,
            box=tuple(v * s for v, s in zip(one.box, (across, down) * 2, strict=True)),
        )  # type: ignore[arg-type]
        for one in found
    ]
