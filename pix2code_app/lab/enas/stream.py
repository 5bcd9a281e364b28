"""A text read window after window, and the hidden state that is carried along.

The state belongs to the place in the text, not to a network: in a search each window
may be read by another cell, which begins where the last one ended, as in the authors'
code (`enas_lm`, carpedm20/ENAS-pytorch).

Letters in shapes: B parallel columns, T steps of a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from torch import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable

State: TypeAlias = "Tensor | tuple[Tensor, ...] | None"
"""What a recurrent layer carries; None is empty."""

Reader: TypeAlias = "Callable[[Tensor, State], tuple[Tensor, State]]"
"""The loss on a window that begins in a state, and the state it ends in."""


class Stream:
    """The windows (B, T + 1) of a text, and the state between them."""

    def __init__(self, text: Tensor, count: int, length: int) -> None:
        self._columns, self._length = columns(text, count), length
        self._step: int | None = None
        self._before: State = None
        self._after: State = None

    def read(self, step: int, reader: Reader) -> Tensor:
        """Loss on the window of a step.

        It begins in the state that the step before ended in, cut off from its
        gradients; in an empty one if that was not read last, or if the text begins
        anew. Whoever reads the same step again begins in the same state.
        """
        if step != self._step:
            follows = self._step is not None and step == self._step + 1
            begins = step % places(self._columns, self._length) == 0
            self._before = self._after if follows and not begins else None
            self._step = step
        loss, state = reader(window(self._columns, step, self._length), self._before)
        self._after = _detached(state)
        return loss


def columns(text: Tensor, count: int) -> Tensor:
    """A text (L,) as `count` parallel ones, (count, L // count)."""
    length = len(text) // count
    return text[: length * count].view(count, length)


def places(parallel: Tensor, length: int) -> int:
    """How many whole windows the columns have, at least one."""
    return max(1, (parallel.shape[1] - 1) // length)


def window(parallel: Tensor, step: int, length: int) -> Tensor:
    """The window (B, length + 1) of a step; begins anew when the columns end."""
    start = step % places(parallel, length) * length
    return parallel[:, start : start + length + 1]


def _detached(state: State) -> State:
    if state is None or isinstance(state, Tensor):
        return None if state is None else state.detach()
    return tuple(part.detach() for part in state)
