"""How code is written, where there is more than one good way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodeOptions:
    """What a user may choose about code; what a target has no use for, it leaves.

    `components` says whether what a screen of the `ui` shows again and again is a
    component with its content as data, or is written out each time.
    """

    components: bool = True


USUAL = CodeOptions()
"""How code is written where nobody chooses."""
