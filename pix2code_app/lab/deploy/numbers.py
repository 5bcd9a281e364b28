"""The numbers below a thousand in words; a fifth of them is kept for measuring."""

from __future__ import annotations

import torch
from torch import Generator, Tensor

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
COUNT = 1000
STOP = "."
_SPLIT_SEED = 417


def words(number: int) -> str:
    """A number from 0 to 999, `417` as `four hundred seventeen`."""
    hundreds, rest = divmod(number, 100)
    parts = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, units = divmod(rest, 10)
        parts += [_TENS[tens - 2], *([_SMALL[units]] if units else [])]
    elif rest or not hundreds:
        parts.append(_SMALL[rest])
    return " ".join(parts)


ALPHABET = STOP + "".join(sorted(set("".join(map(words, range(COUNT))))))
LONGEST = max(len(words(n)) for n in range(COUNT)) + 1


def letters(numbers: Tensor) -> Tensor:
    """The words of numbers (B,) as letters' places (B, LONGEST), then stops."""
    rows = [words(n).ljust(LONGEST, STOP) for n in numbers.tolist()]
    return torch.tensor([[ALPHABET.index(c) for c in row] for row in rows])


def digits(numbers: Tensor) -> Tensor:
    """Three digits of numbers (B,), one-hot side by side, (B, 30)."""
    places = torch.stack([numbers // 100, numbers // 10 % 10, numbers % 10], 1)
    return torch.nn.functional.one_hot(places, 10).flatten(1).float()


def split() -> tuple[Tensor, Tensor]:
    """The numbers to learn from and those kept for measuring, four to one."""
    shuffled = torch.randperm(COUNT, generator=Generator().manual_seed(_SPLIT_SEED))
    return shuffled[: COUNT * 4 // 5], shuffled[COUNT * 4 // 5 :]
