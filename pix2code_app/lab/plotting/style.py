"""The colours, fonts and settings of pictures, for light and for dark pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "WenQuanYi Zen Hei",
    "PingFang SC",
    "Microsoft YaHei",
)
"""Those installed are used, each for the characters that the ones before it lack."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one look; `series` tell lines, bars, spans and groups apart."""

    ground: str
    ink: str
    faint: str
    line: str
    accent: str
    series: tuple[str, ...]
    neutral: str

    def colour(self, index: int) -> str:
        """The colour of the series number `index`."""
        return self.series[index % len(self.series)]

    def settings(self) -> dict[str, Any]:
        """The settings of matplotlib for this look."""
        return {
            "font.family": installed_fonts(),
            "font.size": 9,
            "text.parse_math": False,
            "text.color": self.ink,
            "figure.facecolor": self.ground,
            "savefig.facecolor": self.ground,
            "axes.facecolor": self.ground,
            "axes.edgecolor": self.line,
            "axes.labelcolor": self.faint,
            "axes.titlecolor": self.ink,
            "axes.titlesize": 10.5,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "axes.titlepad": 10,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": False,
            "axes.axisbelow": True,
            "axes.unicode_minus": True,
            "grid.color": self.line,
            "grid.linewidth": 0.6,
            "xtick.color": self.line,
            "ytick.color": self.line,
            "xtick.labelcolor": self.faint,
            "ytick.labelcolor": self.faint,
            "legend.frameon": False,
            "legend.labelcolor": self.ink,
            "lines.linewidth": 1.8,
            "svg.hashsalt": "pix2code",
            "svg.fonttype": "path",
        }


LIGHT = Theme(
    ground="#ffffff",
    ink="#1c2128",
    faint="#57606a",
    line="#c4cad1",
    accent="#1f6feb",
    series=(
        *("#1f6feb", "#d9670b", "#1a8f5c", "#b83280"),
        *("#6e56cf", "#8a6a1f", "#0b8aa5", "#5b6470"),
    ),
    neutral="#eef1f4",
)
DARK = Theme(
    ground="#16191d",
    ink="#e6e9ed",
    faint="#a3acb6",
    line="#454d57",
    accent="#6ea8fe",
    series=(
        *("#6ea8fe", "#f5a15b", "#57c796", "#ec83bd"),
        *("#b3a1ff", "#d9bd6b", "#56c6de", "#aab3bd"),
    ),
    neutral="#262b31",
)


def installed_fonts() -> list[str]:
    """The fonts of this machine that pictures use."""
    from matplotlib import font_manager

    known = set(font_manager.get_font_names())
    return [name for name in _FONTS if name in known]


def clean(text: str) -> str:
    """A text without characters that no font draws; lines stay."""
    dot = "\N{MIDDLE DOT}"
    return "".join(c if c.isprintable() or c == "\n" else dot for c in text)


def contrasting(red: float, green: float, blue: float) -> str:
    """Black or white, whichever is read better on a colour of parts 0 to 1."""
    bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#101418" if bright > 0.45 else "#ffffff"
