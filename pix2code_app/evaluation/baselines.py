"""What can be scored without reading the picture, to hold measured figures against."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from compilers.schema.dialects import Dialect, dialect
from compilers.schema.roles import roles
from pix2code_app.training.metrics import Scores, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.training.metrics import Program

_COLOURED_ROLES = tuple(n for n, role in roles().items() if role.look_only)
"""Roles whose elements differ in colour or icon only, never in place or number."""


def baselines(dialect_name: str, programs: Sequence[Program]) -> dict[str, Scores]:
    """Scores of both baselines on the true `programs`, by name."""
    constant = [constant_program(programs)] * len(programs)
    coloured = random_colours(dialect_name, programs)
    return {
        "constant": score(dialect_name, constant, programs),
        "random_colour": score(dialect_name, coloured, programs),
    }


def constant_program(
    programs: Sequence[Program], seed: int = 0, sample: int = 250
) -> Program:
    """The one program that is nearest to all: the same answer for every picture.

    The medoid by Levenshtein distance of `sample` programs drawn by `seed`, which is
    chosen with the true programs known and so flatters the baseline.
    """
    drawn = sorted(programs)
    if len(drawn) > sample:
        drawn = sorted(random.Random(seed).sample(drawn, sample))
    return min(
        sorted(set(drawn)),
        key=lambda candidate: sum(
            Levenshtein.distance(candidate, program) for program in drawn
        ),
    )


def random_colours(
    dialect_name: str, programs: Sequence[Program], seed: int = 0
) -> list[Program]:
    """The true programs with button colours drawn at random, each equally likely.

    In a dialect whose buttons have one look, the icons of the tab bar are drawn.
    """
    choices = _choices(dialect(dialect_name))
    drawing = random.Random(seed)
    return [
        tuple(
            drawing.choice(choices[token]) if token in choices else token
            for token in program
        )
        for program in programs
    ]


def _choices(table: Dialect) -> dict[str, tuple[str, ...]]:
    """For each coloured element, all elements that it might be mistaken for."""
    choices = {}
    for role in _COLOURED_ROLES:
        names = tuple(name for name, e in table.elements.items() if e.role == role)
        if len(names) > 1:
            choices.update(dict.fromkeys(names, names))
    return choices
