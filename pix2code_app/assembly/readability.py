"""Words that are hard to read in the colours that they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compilers.language.tree import Colour, node_id
from compilers.page.contrast import contrast
from compilers.schema.dialects import dialect
from pix2code_app.evidence.roles import INKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compilers.language.tree import NodePath, Screen

READABLE, READABLE_LARGE = 4.5, 3.0
"""Contrast that WCAG 2.2 (1.4.3, level AA) asks of words, and of large ones."""


@dataclass(frozen=True, slots=True)
class Faint:
    """An element whose `ink` stands out less from its `ground` than WCAG asks for."""

    node: str
    name: str
    ink: str
    ground: str
    least: float

    @property
    def ratio(self) -> float:
        """Contrast of its words, 1 to 21."""
        return contrast(self.ink, self.ground)


def hard_to_read(screen: Screen) -> Iterator[Faint]:
    """The elements whose words have a known ink on a known ground, and are faint."""
    kinds = dialect(screen.dialect).elements
    grounds: dict[NodePath, str] = {}
    for path, element in screen.walk():
        own, kind = element.get("background"), kinds[element.name]
        ground = str(own) if isinstance(own, Colour) else grounds.get(path[:-1])
        if ground is None:
            continue
        grounds[path] = ground
        ink = element.get("color")
        if isinstance(ink, Colour) and kind.role in INKS:
            is_large = kind.defaults.get("size") == "large"
            least = READABLE_LARGE if is_large else READABLE
            faint = Faint(node_id(path), element.name, str(ink), ground, least)
            if faint.ratio < least:
                yield faint
