"""Measures the fonts that texts are recognised by: `pix2code_app/assembly/fonts.json`.

Widths of characters as thousandths of the font's size, for each weight that is
installed, and how far the font reaches above and below its base line. Needs the fonts
and fc-match.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from PIL import ImageFont

OUT = Path(__file__).parent.parent / "pix2code_app" / "assembly" / "fonts.json"

FAMILIES = {
    "Arial": "Liberation Sans",
    "Verdana": "DejaVu Sans",
    "Roboto": "Roboto",
    "Inter": "Inter",
    "Arial Narrow": "Liberation Sans Narrow",
    "Roboto Condensed": "Roboto Condensed",
    "Times New Roman": "Liberation Serif",
    "Georgia": "DejaVu Serif",
    "Courier New": "Liberation Mono",
    "Menlo": "DejaVu Sans Mono",
}
"""The name that a program says, and the free font that is measured in its place."""

KINDS = {
    "Times New Roman": "serif",
    "Georgia": "serif",
    "Courier New": "mono",
    "Menlo": "mono",
}
"""What is not without serifs."""

STYLES = {300: "Light", 400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
PLAIN = ("Regular", "Book")
CHARACTERS = [
    *map(chr, range(32, 127)),
    *map(chr, range(160, 256)),
    *"\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2122",
]
EM = 1000


def main() -> None:
    """Writes the table."""
    table = {
        name: {"kind": KINDS.get(name, "sans"), **measured(family)}
        for name, family in FAMILIES.items()
    }
    OUT.write_text(json.dumps(table, ensure_ascii=False, indent=None) + "\n")


def measured(family: str) -> dict[str, object]:
    """Ascent, descent, and widths by weight, of one family."""
    weights = {}
    for weight, style in STYLES.items():
        path = font_file(family, style)
        if path is not None:
            font = ImageFont.truetype(path, EM, layout_engine=ImageFont.Layout.BASIC)
            weights[str(weight)] = [round(font.getlength(c)) for c in CHARACTERS]
            reach = font.font_variant(size=10 * EM).getmetrics()
    ascent, descent = (r / 10 for r in reach)  # a font's reach is rounded up
    return {"ascent": ascent, "descent": descent, "widths": weights}


def font_file(family: str, style: str) -> str | None:
    """The file of a style of a family; None where it is not installed."""
    found = subprocess.run(
        ["fc-match", "-f", "%{family}|%{style}|%{file}", f"{family}:style={style}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    families, styles, path = found.split("|")
    wanted = PLAIN if style == "Regular" else (style, style.replace("Semi", "Semi "))
    fits = family in families.split(",") and set(wanted) & set(styles.split(","))
    return path if fits else None


if __name__ == "__main__":
    main()
