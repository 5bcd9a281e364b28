"""What every experiment of the lab offers, and how its options are declared.

A config and a question are frozen dataclasses whose fields are made by `option`: the
form in the window and the options on the command line come from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from pix2code_app.events import Event

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

Metrics = dict[str, Any]
"""Measured figures by name, nested at will; shares are fractions, not percent."""


@dataclass(frozen=True, slots=True)
class Drew:
    """A figure of a run is ready, or has changed; `name` names its file."""

    name: str
    figure: Figure


LabEvent = Event | Drew


def option(
    default: Any,  # noqa: ANN401 (a value of any field)
    help: str,  # noqa: A002 (the word of the command line)
    *,
    choices: tuple[str, ...] = (),
    minimum: float | None = None,
    maximum: float | None = None,
    kind: str = "",
) -> Any:  # noqa: ANN401 (as dataclasses.field)
    """A field of a config or question.

    Args:
        default: Its value where none is given; its type is the annotation's, one of
            `bool`, `int`, `float`, `str` and `Path | None`.
        help: One line on what it does, with its unit.
        choices: The values it may take, all others are refused.
        minimum: The least value of a number.
        maximum: The greatest value of a number.
        kind: How a form should ask for it: `text` for several lines, `picture` for a
            file of an image, `drawing` for a picture drawn by hand, `folder`.
    """
    about = {
        "help": help,
        "choices": choices,
        "minimum": minimum,
        "maximum": maximum,
        "kind": kind,
    }
    return field(default=default, metadata=about)


OUTCOMES = ("reproduced", "not reproduced", "not measured")
"""What can come of a claim."""


STAND_IN = "invented data"
"""What the metric `data` says where a checkpoint was measured on nothing genuine."""

Predicate = Callable[[Mapping[str, Any]], bool | None]
"""Whether metrics bear a claim out; None where what it needs was not measured."""


def on_genuine_data(holds: Predicate) -> Predicate:
    """A predicate that counts what was measured on a stand-in as not measured."""

    def judged(metrics: Mapping[str, Any]) -> bool | None:
        return None if metrics.get("data") == STAND_IN else holds(metrics)

    return judged


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the source that the experiment can confirm or refute.

    Attributes:
        statement: What is claimed, in a sentence.
        paper: The paper's own figure, empty where it gives none.
        holds: Judges it by the measured metrics.
        control: What would have to differ if the claim were an accident.
    """

    statement: str
    paper: str
    holds: Predicate
    control: str = ""

    def outcome(self, metrics: Mapping[str, Any]) -> str:
        """What comes of the claim, one of `OUTCOMES`."""
        reproduced, not_reproduced, not_measured = OUTCOMES
        found = self.holds(metrics)
        if found is None:
            return not_measured
        return reproduced if found else not_reproduced


@dataclass(frozen=True, slots=True)
class Experiment:
    """One system of the lab.

    Attributes:
        config: Class of the options of training; has `minutes` and `seed`, and `data`
            (`Path | None`) where data can be brought.
        question: Class of what a demo can be asked.
        train: Trains under a config in the folder of a run, goes on where the run was
            stopped, and returns the path of the checkpoint. Closing the generator
            keeps what a resumed run needs.
        evaluate: Measures a checkpoint on `data`, or on what ships with the program.
        demo: The answer of a checkpoint to a question.
        claims: What the source claims.
        about: Two or three paragraphs of plain text on the system.
    """

    config: type[Any]
    question: type[Any]
    train: Callable[[Any, Run], Generator[LabEvent, None, Path]]
    evaluate: Callable[[Path, Path | None], Generator[LabEvent, None, Metrics]]
    demo: Callable[[Path, Any], tuple[Figure, ...]]
    claims: tuple[Claim, ...]
    about: str


def declared(options: type[Any]) -> dict[str, Any]:
    """The fields of a config or question with their defaults."""
    return {one.name: one.default for one in fields(options)}
