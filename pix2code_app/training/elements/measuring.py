"""Figures of a network that finds elements, on labelled screens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PIL import Image

from pix2code_app.events import Event, Progressed, Started
from pix2code_app.training.elements.scores import Judged, score_screen, summed

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from pix2code_app.datasets.screens import LabelledScreen
    from pix2code_app.networks.ui.decode import Prediction
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


def find_on(finder: ElementFinder, screen: LabelledScreen) -> list[Prediction]:
    """The elements of a screen, boxes in pixels of its stored picture."""
    with Image.open(screen.picture) as opened:
        picture = opened.convert("RGB")
    if screen.scale != 1:
        width, height = (max(1, round(side * screen.scale)) for side in screen.size)
        picture = picture.resize((width, height), Image.Resampling.BOX)
    across = screen.size[0] / picture.width
    down = screen.size[1] / picture.height
    return [
        replace(one, box=one.box.scaled(across, down))
        for one in finder.find_elements(picture)
    ]
