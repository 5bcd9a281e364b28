"""How an element looks, as CSS: colours, corners, lines and letters of a style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.targets.html.tokens import rem

if TYPE_CHECKING:
    from compilers.page.style import Style
    from compilers.targets.html.tokens import Tokens

FONTS = {
    "sans": "var(--sans)",
    "serif": 'Georgia, Cambria, "Times New Roman", serif',
    "mono": 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
}

TYPEFACES = {
    "Arial": 'Arial, "Liberation Sans", Helvetica, sans-serif',
    "Verdana": 'Verdana, "DejaVu Sans", sans-serif',
    "Roboto": "Roboto, sans-serif",
    "Inter": "Inter, sans-serif",
    "Arial Narrow": '"Arial Narrow", "Liberation Sans Narrow", sans-serif',
    "Roboto Condensed": '"Roboto Condensed", sans-serif',
    "Times New Roman": '"Times New Roman", "Liberation Serif", serif',
    "Georgia": 'Georgia, "DejaVu Serif", serif',
    "Courier New": '"Courier New", "Liberation Mono", monospace',
    "Menlo": 'Menlo, "DejaVu Sans Mono", monospace',
}
"""Each family, and one of the same widths that is free."""


ACCENTED = frozenset({"slider", "progress", "checkbox", "radio", "switch"})
"""Roles that have no words of their own to colour, but a mark."""


def paint(style: Style, role: str, tokens: Tokens) -> dict[str, str]:
    """What an element of a role looks like, where its style says so."""
    return {
        **_surface(style, role, tokens),
        **_letters(style, role, tokens),
        **_picture(style),
    }


def _surface(style: Style, role: str, tokens: Tokens) -> dict[str, str]:
    found = {}
    if style.background:
        found["background"] = tokens.colour(style.background, f"{role}-background")
    if style.border is not None or style.border_colour:
        width = tokens.length(1 if style.border is None else style.border)
        line = tokens.colour(style.border_colour, f"{role}-border")
        found["border"] = "0" if width == "0" else f"{width} solid {line}"
    if style.radius == "full":
        found["border-radius"] = "var(--radius-full)"
    elif style.radius is not None:
        corners = style.radius
        shown = corners[:1] if len(set(corners)) == 1 else corners
        found["border-radius"] = " ".join(map(tokens.radius, shown))
    if style.shadow is not None:
        found["box-shadow"] = (
            f"var(--shadow-{style.shadow})" if style.shadow else "none"
        )
    if style.opacity != 1:
        found["opacity"] = f"{style.opacity:g}"
    return found


def _letters(style: Style, role: str, tokens: Tokens) -> dict[str, str]:
    found: dict[str, object] = {
        "font-family": TYPEFACES.get(style.typeface or "")
        or FONTS.get(style.font or ""),
        "font-weight": style.weight,
        "text-align": style.text_align,
        "text-decoration": style.decoration,
    }
    if style.colour and role in ACCENTED:
        found["--accent"] = tokens.colour(style.colour, f"{role}-accent")
    elif style.colour:
        found["color"] = tokens.colour(style.colour, f"{role}-text")
    if style.link_colour:
        found["--link"] = tokens.colour(style.link_colour, f"{role}-link")
    if style.line_height is not None:
        found["line-height"] = f"{style.line_height:g}"
    if style.font_size is not None:
        found["font-size"] = tokens.text(style.font_size)
    if style.letter_spacing is not None:
        found["letter-spacing"] = rem(style.letter_spacing)
    letters = {name: f"{value}" for name, value in found.items() if value is not None}
    return letters if style.lines is None else {**letters, **_cut_after(style.lines)}


def _cut_after(lines: int) -> dict[str, str]:
    return {
        "display": "-webkit-box",
        "-webkit-box-orient": "vertical",
        "-webkit-line-clamp": str(lines),
        "overflow": "hidden",
    }


def _picture(style: Style) -> dict[str, str]:
    found = {}
    if style.ratio is not None:
        found["aspect-ratio"] = f"{style.ratio:g}"
    if style.fit:
        found["object-fit"] = style.fit
    return found
