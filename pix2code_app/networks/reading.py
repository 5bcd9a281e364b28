"""What a network answers about one picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pix2code_app.geometry import Box


@dataclass(frozen=True, slots=True)
class DecodedToken:
    """One decoded DSL token: an element name, or `}` closing a container.

    `alternatives` are the next most probable legal tokens, best first. `box`, in
    fractions of the picture, is None for `}` and for networks that predict none.
    """

    token: str
    probability: float
    alternatives: tuple[tuple[str, float], ...] = ()
    box: Box[float] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole program read from one picture.

    `log_probability` is the sum over all tokens and the end. `complete` is False
    where decoding stopped at the length limit. The seconds are this picture's share
    of its batch.
    """

    dialect: str
    dialect_probability: float
    tokens: tuple[DecodedToken, ...]
    log_probability: float
    complete: bool = True
    encode_seconds: float = field(default=0.0, compare=False)
    decode_seconds: float = field(default=0.0, compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The bare tokens, opening braces implied."""
        return tuple(token.token for token in self.tokens)

    @property
    def confidence(self) -> float:
        """Probability of the least certain decision: one doubt spoils a screen."""
        certain = (token.probability for token in self.tokens)
        return min((self.dialect_probability, *certain))
