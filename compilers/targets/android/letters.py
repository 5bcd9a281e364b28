"""How words are written on Android: a resolved style as attributes of a `TextView`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.page.style import Style
    from compilers.targets.android.resources import Resources

_FAMILIES = {"sans": "sans-serif", "serif": "serif", "mono": "monospace"}
_TYPEFACES = {
    "Arial Narrow": "sans-serif-condensed",
    "Roboto Condensed": "sans-serif-condensed",
    "Times New Roman": "serif",
    "Georgia": "serif",
    "Courier New": "monospace",
    "Menlo": "monospace",
}
"""The nearest family of Android by typeface; it is Roboto where there is none."""

_USUAL_LINE = 1.17
"""Height of a line of Roboto, in font sizes."""

_USUAL_SIZE = 16
_ALIGNMENTS = {"start": "textStart", "center": "center", "end": "textEnd"}


def letters(style: Style, colour: str, names: Resources) -> dict[str, str]:
    """What the words of an element look like; `colour` is a reference."""
    found = {"textColor": colour}
    if style.font_size is not None:
        found["textSize"] = names.length("text", style.font_size, "sp")
    found |= _family(style)
    if style.letter_spacing:
        spacing = style.letter_spacing / (style.font_size or _USUAL_SIZE)
        found["letterSpacing"] = f"{spacing:.3g}"
    if style.line_height is not None:
        found["lineSpacingMultiplier"] = f"{style.line_height / _USUAL_LINE:.3g}"
    if style.text_align:
        found["textAlignment"] = _ALIGNMENTS[style.text_align]
    if style.lines is not None:
        found |= {"ellipsize": "end", "maxLines": str(style.lines)}
    if style.max_width is not None:
        found["maxWidth"] = names.length("most", style.max_width)
    return found


def _family(style: Style) -> dict[str, str]:
    """The family and its weight: Android 8 has weights as families of their own."""
    family = _TYPEFACES.get(style.typeface or "") or _FAMILIES.get(style.font or "")
    weight = style.weight or 400
    found = {"fontFamily": family} if family else {}
    if weight >= 600:
        found["textStyle"] = "bold"
    elif family in {None, "sans-serif"} and weight != 400:
        found["fontFamily"] = (
            "sans-serif-medium" if weight > 400 else "sans-serif-light"
        )
    return found
