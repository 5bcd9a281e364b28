"""Figures of a comparison: glimpses as a film, their paths, and a search among many."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import torch
from PIL import Image

from pix2code_app.errors import ModelError
from pix2code_app.lab.arc import measuring
from pix2code_app.lab.arc.characters import read_drawing
from pix2code_app.lab.arc.invented import invented
from pix2code_app.lab.figures import (
    Bars,
    Curve,
    Figure,
    ImageStrip,
    Line,
    Mark,
    Picture,
)
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.glimpses import window_side

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.lab.arc.options import Question
    from pix2code_app.networks.comparator.drawings import Characters, Drawings
    from pix2code_app.networks.comparator.networks import Comparison, Network

SHOWN = 128
"""Pixels along each side of a picture shown."""

HANDS = 3
"""Hands that drew the invented alphabet of the demo: two of the examples, one asks."""


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """Compare two drawings, and find the first among twenty.

    Raises:
        ModelError: the checkpoint lacks the network asked for.
        ImageError: a drawing cannot be read.
    """
    networks = designs.load(checkpoint)
    if question.network not in networks:
        raise ModelError(
            f"{checkpoint.name} holds no network {question.network}.",
            f"It has {', '.join(networks)}.",
        )
    network = networks[question.network].network
    alphabet = invented(HANDS, question.seed)
    first, second = _drawings(question, alphabet)
    comparison = measuring.look(network, first[None], second[None])
    with torch.no_grad():
        alike = torch.sigmoid(network.score(comparison.states))[0]
    return (
        film(comparison, first, second),
        _paths(comparison, first, second),
        _growth(alike.tolist()),
        *_search(network, first, alphabet),
    )


def _drawings(question: Question, alphabet: Characters) -> tuple[Drawings, Drawings]:
    """Those of the question; without them two hands' drawings of one character."""
    own = np.flatnonzero(alphabet.classes == question.character)
    first = read_drawing(question.first) if question.first else None
    second = read_drawing(question.second) if question.second else None
    return (
        alphabet.images[own[-1]] if first is None else first,
        alphabet.images[own[0]] if second is None else second,
    )


def film(comparison: Comparison, first: Drawings, second: Drawings) -> ImageStrip:
    """The glimpses of one comparison on its two drawings, in their order."""
    pictures = []
    seen = measuring.as_seen(np.stack([first, second]))
    for step, (y, x, spread) in enumerate(comparison.places[0].tolist()):
        image = seen[step % 2]
        which = ("first", "second")[step % 2]
        marks = (_window(y, x, spread), Mark((_point(y, x),)))
        pictures.append(Picture(png(image), f"{step + 1}: {which}", marks))
    return ImageStrip("Glimpses in the order they were taken", tuple(pictures))


def _paths(comparison: Comparison, first: Drawings, second: Drawings) -> ImageStrip:
    places = comparison.places[0].tolist()
    pictures = []
    for turn, (image, name) in enumerate(((first, "first"), (second, "second"))):
        points = tuple(_point(y, x) for y, x, _ in places[turn::2])
        (seen,) = measuring.as_seen(image[None])
        pictures.append(Picture(png(seen), f"centres on the {name}", (Mark(points),)))
    return ImageStrip("Paths of attention", tuple(pictures))


def _growth(alike: list[float]) -> Curve:
    steps = tuple(float(step) for step in range(1, len(alike) + 1))
    line = Line("the same character", steps, tuple(alike))
    even = Line("undecided", (1.0, steps[-1]), (0.5, 0.5), dashed=True)
    return Curve(
        "Similarity, glimpse by glimpse", "glimpse", "probability", (line, even)
    )


def _search(
    network: Network, drawn: Drawings, alphabet: Characters
) -> tuple[ImageStrip, Bars]:
    """The drawing among the examples of every character by the first hand."""
    candidates = alphabet.images[alphabet.drawers == 0]
    scored = measuring.score(network, candidates, drawn[None])
    shares = torch.softmax(scored.pairs[0, :, -1], 0).tolist()
    order = np.argsort(shares)[::-1].tolist()
    ranked = [
        Picture(png(candidates[i]), f"{alphabet.names[i]} {shares[i]:.0%}")
        for i in order
    ]
    asked = Picture(png(drawn), "drawn")
    labels = tuple(alphabet.names[i] for i in order)
    values = tuple(shares[i] for i in order)
    return (
        ImageStrip("Found among twenty, the likeliest first", (asked, *ranked)),
        Bars(
            "Which of the twenty it is",
            "share of the score",
            labels,
            (("ARC", values),),
        ),
    )


def _window(y: float, x: float, spread: float) -> Mark:
    """The window of a glimpse, as much of it as lies on the picture."""
    (across, down), half = _point(y, x), window_side(spread, SHOWN) / 2
    corners = ((across - half, down - half), (across + half, down + half))
    cut = tuple(
        (min(max(a, 0.0), SHOWN - 1.0), min(max(d, 0.0), SHOWN - 1.0))
        for a, d in corners
    )
    return Mark(cut, box=True)


def _point(y: float, x: float) -> tuple[float, float]:
    """A place in [−1, 1] in the pixels of a picture shown, across and down."""
    return ((x + 1) / 2 * (SHOWN - 1), (y + 1) / 2 * (SHOWN - 1))


def png(drawing: Drawings) -> bytes:
    """A drawing enlarged, dark on white."""
    picture = Image.fromarray(255 - drawing).resize(
        (SHOWN, SHOWN), Image.Resampling.BICUBIC
    )
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()
