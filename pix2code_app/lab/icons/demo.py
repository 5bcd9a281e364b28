"""Figures of a search: the examples by how alike they are, and the glimpses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch

from compilers.errors import unknown
from compilers.schema.icons import icons
from pix2code_app.errors import DataError
from pix2code_app.evidence.icon_drawings import as_icon, draw, own_icons
from pix2code_app.lab.arc.demo import film, png
from pix2code_app.lab.arc.measuring import look
from pix2code_app.lab.figures import Bars, Figure, ImageStrip, Picture
from pix2code_app.mockups.drawings import read_picture
from pix2code_app.networks.comparator.matching import encode, load_comparator, rank

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.lab.icons.options import Question
    from pix2code_app.networks.comparator.drawings import Drawings

EXAMPLES_STYLE = 1
"""Which style of our own icons the examples have; see `sheets.WIDTHS`."""


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """Find the icon of a question among our own.

    Raises:
        DataError: the picture cannot be read or is empty, or no icon has that name.
        ModelError: the checkpoint is not of this experiment.
    """
    network = load_comparator(checkpoint)
    asked = _asked(question)
    own = own_icons()
    examples = own.images[own.drawers == EXAMPLES_STYLE]
    ranking = rank(network, encode(network, examples), encode(network, asked[None]))
    order, near = ranking.order[0].tolist(), ranking.cosines[0].tolist()
    alike = torch.sigmoid(ranking.logits)[0].tolist()
    shown = [
        Picture(png(examples[i]), f"{own.names[i]} {share:.2f}")
        for i, share in zip(order, near, strict=True)
    ]
    best = examples[order[0]]
    names = tuple(own.names[i] for i in order)
    return (
        ImageStrip(
            "Found, the likeliest first", (Picture(png(asked), "asked"), *shown)
        ),
        Bars(
            "How alike they are",
            "cosine and probability",
            names,
            (("extractor", tuple(near)), ("comparator", tuple(alike))),
        ),
        replace(
            film(look(network, asked[None], best[None]), asked, best),
            title="Glimpses at the icon and the likeliest example",
        ),
    )


def _asked(question: Question) -> Drawings:
    if question.picture is None:
        known = icons()
        if question.icon not in known:
            raise DataError(unknown("icon", question.icon, known))
        return as_icon(draw(known[question.icon], 128, question.width))
    asked = as_icon(np.asarray(read_picture(question.picture)))
    if not asked.any():
        raise DataError(f"{question.picture} shows nothing.")
    return asked
