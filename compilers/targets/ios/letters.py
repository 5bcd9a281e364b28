"""How words are written on iOS: a resolved style as a storyboard's font description.

A size and weight that a text style has is that style, which follows the reader's own
text size; `ScreenViewController.swift` lets the others follow it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.page.style import Style

_STYLES: dict[tuple[float, str], str] = {
    (34, "regular"): "LargeTitle",
    (28, "regular"): "Title1",
    (22, "regular"): "Title2",
    (20, "regular"): "Title3",
    (17, "semibold"): "Headline",
    (17, "regular"): "Body",
    (16, "regular"): "Callout",
    (15, "regular"): "Subhead",
    (13, "regular"): "Footnote",
    (12, "regular"): "Caption1",
    (11, "regular"): "Caption2",
}
"""Text styles by size and weight (Human Interface Guidelines, usual text size)."""

_WEIGHTS = {
    100: "ultraLight",
    200: "thin",
    300: "light",
    400: "regular",
    500: "medium",
    600: "semibold",
    700: "bold",
    800: "heavy",
    900: "black",
}
_FAMILIES = {
    "Arial": ("ArialMT", "Arial-BoldMT"),
    "Verdana": ("Verdana", "Verdana-Bold"),
    "Georgia": ("Georgia", "Georgia-Bold"),
    "Times New Roman": ("TimesNewRomanPSMT", "TimesNewRomanPS-BoldMT"),
    "Courier New": ("CourierNewPSMT", "CourierNewPS-BoldMT"),
    "Menlo": ("Menlo-Regular", "Menlo-Bold"),
}
"""The fonts that every iPhone has, plain and bold, by typeface."""

_FONTS = {"serif": "Georgia", "mono": "Menlo"}
_USUAL_SIZE = 17
_BOLD = 600
"""Weight from which the bold font of a family is nearer."""


def font(style: Style) -> dict[str, str]:
    """The attributes of a `fontDescription`."""
    size = style.font_size or _USUAL_SIZE
    weight = _WEIGHTS[min(max(round((style.weight or 400) / 100), 1), 9) * 100]
    family = (
        style.typeface if style.typeface in _FAMILIES else _FONTS.get(style.font or "")
    )
    if family:
        name = _FAMILIES[family][(style.weight or 400) >= _BOLD]
        return {"name": name, "family": family, "pointSize": f"{size:g}"}
    text_style = _STYLES.get((size, weight))
    if text_style:
        return {"style": f"UICTFontTextStyle{text_style}"}
    shown = {} if weight == "regular" else {"weight": weight}
    return {"type": "system", **shown, "pointSize": f"{size:g}"}
