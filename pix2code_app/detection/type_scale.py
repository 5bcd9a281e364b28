"""The few sizes of type that a screen has, told by how wide its lines are.

The height of letters tells a size to some five per cent, and from line to line
otherwise. The width of a line tells it better, once the font is known; and the font is
the one under which lines of one size agree best.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from pix2code_app.assembly.typography import faces
from pix2code_app.evidence.text import BEARINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.assembly.typography import Face
    from pix2code_app.evidence.text import TextLine

SAME = 0.08
"""Share by which two sizes in order may differ and still be one: heights of letters are
measured to about five per cent."""

TELLING = 5
"""Letters of a line whose width tells its size; shorter ones are mostly their edges."""

TRUSTED = 0.12
"""Share by which widths may correct what heights say; farther off, the font is none of
those that are known."""

OWN = 0.05
"""Share by which a line's own size differs from that of its cluster, which may hold two
sizes that are alike."""

OWN_TRUSTED = 0.05
"""Share by which that may differ from what the height of its own letters says."""

AGREEMENT = 10.0
"""What it counts that lines of one size agree under a font, over that the size is that
of their letters' height: under the right font they agree to 0.3 per cent, under others
to one or two, while heights are off by five anyway."""

WHOLE = 0.025
"""Share by which a size is brought to whole pixels, which most of them are."""


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Lines of about one size and one weight."""

    lines: tuple[TextLine, ...]

    @property
    def height_size(self) -> float:
        return median(line.look.size for line in self.lines)

    def sizes(self, face: Face) -> list[float]:
        """The size that each telling line has if it is set in a font."""
        found = (_by_width(line, face) for line in self.lines)
        return [size for size in found if size is not None]


def _by_width(line: TextLine, face: Face) -> float | None:
    """The size of a line if it is set in a font; None where its width tells little."""
    natural = face.width(line.text, 1.0, line.look.weight)
    if len(line.text) < TELLING or natural <= BEARINGS:
        return None
    return line.box.width / (natural - BEARINGS)


def type_sizes(lines: Sequence[TextLine], scale: float) -> dict[TextLine, float]:
    """The size of each line in logical pixels; few different ones.

    Args:
        lines: of one screen.
        scale: pixels of the picture for one logical pixel.
    """
    clusters = _clusters(lines)
    if not clusters:
        return {}
    face = min(faces(), key=lambda face: _disagreement(clusters, face))
    return {
        line: _whole(_settled(line, cluster, face) / scale)
        for cluster in clusters
        for line in cluster.lines
    }


def _clusters(lines: Sequence[TextLine]) -> list[_Cluster]:
    found = []
    for weight in sorted({line.look.weight for line in lines}):
        own = sorted(
            (line for line in lines if line.look.weight == weight),
            key=lambda line: line.look.size,
        )
        group: list[TextLine] = []
        for line in own:
            if group and line.look.size > (1 + SAME) * group[-1].look.size:
                found.append(_Cluster(tuple(group)))
                group = []
            group.append(line)
        found.append(_Cluster(tuple(group)))
    return found


def _disagreement(clusters: Sequence[_Cluster], face: Face) -> float:
    """How far lines of one size are apart under a font, over all letters."""
    total = 0.0
    for cluster in clusters:
        sizes = cluster.sizes(face)
        if not sizes:
            continue
        usual = median(sizes)
        spread = median(abs(size / usual - 1) for size in sizes)
        off = abs(usual / cluster.height_size - 1)
        letters = sum(len(line.text) for line in cluster.lines)
        total += (AGREEMENT * min(spread, 0.1) + min(off, 0.2)) * letters
    return total


def _settled(line: TextLine, cluster: _Cluster, face: Face) -> float:
    """The size of a line in pixels of the picture: that of its cluster, or its own."""
    sizes, by_height = cluster.sizes(face), cluster.height_size
    common = median(sizes) if sizes else by_height
    if abs(common / by_height - 1) > TRUSTED:
        common = by_height
    own = _by_width(line, face)
    if own is None or abs(own / common - 1) <= OWN:
        return common
    return own if abs(own / line.look.size - 1) <= OWN_TRUSTED else common


def _whole(size: float) -> float:
    nearest = round(size)
    if nearest and abs(size / nearest - 1) <= WHOLE:
        return float(nearest)
    return round(2 * size) / 2
