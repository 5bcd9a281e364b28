"""What long work says while it runs.

A long verb is a generator of these small frozen records and returns its result.
The command line draws them as a bar; the window receives them from its child
process. Closing the generator cancels the work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Started:
    """Work began: what it is, and how many steps it has where that is known."""

    task: str
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Progressed:
    """Steps done so far, and a short word on the present one."""

    done: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class TokenDecoded:
    """One DSL token left the decoder of the named input."""

    source: str
    token: str
    probability: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A named figure at a step of training or evaluation."""

    step: int
    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Saved:
    """A file or folder was written completely."""

    path: str


Event = Started | Progressed | TokenDecoded | Measured | Saved


def run(
    work: Generator[Item, None, Result],
    on_event: Callable[[Item], None] | None = None,
) -> Result:
    """Drain `work`, pass each event on, and return its result."""
    try:
        while True:
            event = next(work)
            if on_event is not None:
                on_event(event)
    except StopIteration as finished:
        result: Result = finished.value
        return result
    finally:
        work.close()
