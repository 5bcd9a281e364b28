"""The look of a rendered page: colours, shapes and sizes, drawn anew for each one."""

from __future__ import annotations

import colorsys
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random

FONTS = (
    ("Inter", "inter"),
    ("Roboto", "roboto"),
    ("Open Sans", "open-sans"),
    ("Lato", "lato"),
    ("Montserrat", "montserrat"),
    ("Poppins", "poppins"),
    ("Nunito", "nunito"),
    ("Work Sans", "work-sans"),
    ("Noto Sans", "noto-sans"),
    ("Liberation Sans", ""),
    ("DejaVu Sans", ""),
    ("Merriweather", "merriweather"),
    ("Liberation Serif", ""),
)
HANDS = (
    ("Patrick Hand", "patrick-hand"),
    ("Caveat", "caveat"),
    ("Kalam", "kalam"),
    ("Architects Daughter", "architects-daughter"),
)
"""Families and the packages that bring them; the others are the system's."""

SKETCHED_SHARE = 0.12
"""Share of pages of our own look that are drawn as by hand."""

SWITCH_HEIGHTS = (18, 20, 22, 24, 28, 31)
"""Heights of switches in CSS pixels; iOS has 31."""

THIN_TRACK = 14
"""Height of the track that a larger knob lies on."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was drawn; `values` is read by the templates by name."""

    values: dict[str, Any]
    fonts: tuple[str, ...]
    """Stylesheets of the fonts, below node_modules."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (a number or a piece of CSS)
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a look is drawn for; `own` where no kit brings a look."""

    frame: str
    language: str
    dark: bool
    own: bool


@cache
def _table() -> dict[str, Any]:
    text = Path(__file__).with_name("look.toml").read_text("utf-8")
    return tomllib.loads(text)


def draw_look(rng: random.Random, setting: Setting) -> Look:
    """A look for a page."""
    sketched = setting.own and rng.random() < SKETCHED_SHARE
    family, fonts = _font(rng, setting.language, sketched)
    table = _table()
    values = {name: rng.choice(items) for name, items in table["choices"].items()}
    values |= {name: rng.random() < share for name, share in table["chances"].items()}
    values |= _colours(rng, setting.dark) | _shapes(rng) | _switch(rng)
    values |= _rows(rng, setting.frame)
    values |= {
        "own": setting.own,
        "font": f"{family} !important" if setting.own or rng.random() < 0.5 else "",
        "size": rng.choice((13, 14, 14, 15, 16)) if setting.own else 0,
        "extra": table["sketch"]["css"] if sketched else "",
    }
    return Look(values, fonts)


def _font(
    rng: random.Random, language: str, sketched: bool
) -> tuple[str, tuple[str, ...]]:
    name, package = rng.choice(HANDS if sketched else FONTS)
    weights = (
        (400,) if package in {"patrick-hand", "architects-daughter"} else (400, 700)
    )
    files = [f"@fontsource/{package}/{one}.css" for one in weights] if package else []
    families = [f"'{name}'"]
    if language == "zh":
        families.insert(0, "'Noto Sans SC'")
        files.append("@fontsource/noto-sans-sc/400.css")
    if language == "ar":
        families.insert(0, "'Noto Sans Arabic'")
        files.append("@fontsource/noto-sans-arabic/400.css")
    return ",".join([*families, "sans-serif"]), tuple(files)


def _hex(hue: float, lightness: float, saturation: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
    return f"#{round(255 * red):02x}{round(255 * green):02x}{round(255 * blue):02x}"


def _colours(rng: random.Random, dark: bool) -> dict[str, str]:
    hue = rng.random()
    tone = _hex(hue, rng.uniform(0.3, 0.55), rng.uniform(0.45, 0.95))
    if rng.random() < 0.08:  # black and white looks
        tone = "#555555" if dark else "#111111"
    grounds = _dark(rng, hue) if dark else _light(rng, hue)
    found = {"tone": tone, "tint": _hex(hue, 0.15 if dark else 0.93, 0.5), **grounds}
    return found | _bars(rng, found, dark)


def _dark(rng: random.Random, hue: float) -> dict[str, str]:
    level, tinted = rng.uniform(0.0, 0.14), rng.uniform(0, 0.12)
    return {
        "page": _hex(hue, level, tinted),
        "card": _hex(hue, level + 0.06, tinted),
        "search_back": _hex(hue, 0.2, tinted),
        "line": _hex(hue, level + 0.16, tinted),
        "neutral": _hex(hue, level + 0.2, tinted),
        "ink": "#f2f2f2",
        "soft": rng.choice(("#9aa0a6", "#aaaaaa", "#8e8e93")),
        "link": "#8ab4f8",
    }


def _light(rng: random.Random, hue: float) -> dict[str, str]:
    pages = (
        "#ffffff",
        "#ffffff",
        "#f5f5f7",
        "#f2f2f7",
        "#fafafa",
        _hex(hue, 0.95, 0.3),
    )
    lines = ("#e0e0e0", "#d1d1d6", "#cccccc", "#eeeeee", "#dee2e6", "#999999")
    return {
        "page": rng.choice(pages),
        "card": "#ffffff" if rng.random() < 0.85 else _hex(hue, 0.97, 0.3),
        "search_back": _hex(hue, 0.95, rng.uniform(0, 0.12)),
        "line": rng.choice(lines),
        "neutral": rng.choice(("#e9ecef", "#e0e0e0", "#d6d8db")),
        "ink": rng.choice(("#000000", "#212121", "#1c1c1e", "#333333", "#2b2f38")),
        "soft": rng.choice(("#6c757d", "#8e8e93", "#757575", "#999999", "#5f6368")),
        "link": rng.choice(("var(--tone)", "var(--tone)", "#0d6efd", "#1a0dab")),
    }


def _bars(rng: random.Random, own: dict[str, str], dark: bool) -> dict[str, str]:
    """Colours of bars, side bars and footers."""
    back = rng.choice((own["tone"], own["tone"], own["card"], own["page"], "#22262e"))
    ink = "#ffffff" if back in {own["tone"], "#22262e"} else own["ink"]
    side, side_ink = rng.choice(
        ((own["card"], own["ink"]), ("#22262e", "#e8e8e8"), (own["tone"], "#ffffff"))
    )
    return {
        "app_bar_back": back,
        "app_bar_ink": ink,
        "status_back": rng.choice((back, back, "#00000022", "#000000")),
        "status_ink": ink if rng.random() < 0.8 else "#ffffff",
        "drawer_back": side,
        "drawer_ink": side_ink,
        "drawer_on": rng.choice(("#8883", "#fff3", "transparent", "var(--tone)")),
        "drawer_on_ink": "inherit",
        "footer_back": own["card"]
        if dark
        else rng.choice(("#e8e8e8", own["card"], own["page"])),
        "footer_ink": "inherit",
    }


def _shapes(rng: random.Random) -> dict[str, Any]:
    """Corners, and fields and cards, which must show an edge."""
    radius = rng.choice((0, 2, 3, 4, 4, 6, 8, 10, 12, 16))
    shadow = rng.choice(
        ("none", "0 1px 3px #0003", "0 2px 8px #0002", "0 4px 16px #0002")
    )
    border = rng.choice(("1px solid var(--line)", "1px solid var(--line)", "0"))
    if shadow == "none" and border == "0":
        border = "1px solid var(--line)"
    field = rng.choice(("outlined", "outlined", "outlined", "filled", "underlined"))
    return {
        "radius": radius,
        "button_radius": 99 if rng.random() < 0.25 else radius,
        "field_radius": min(radius, 12),
        "field": field,
        "field_css": _table()["fields"][field],
        "card_css": f"box-shadow:{shadow};border:{border}",
    }


def _switch(rng: random.Random) -> dict[str, Any]:
    name, kind = rng.choice(list(_table()["switches"].items()))
    height = THIN_TRACK if name == "thin" else rng.choice(SWITCH_HEIGHTS)
    knob = round(height * kind["knob"]) if "knob" in kind else height - 4
    border = 2 if "css" in kind else 0
    return {
        "switch_height": height,
        "switch_width": round(height * rng.uniform(1.6, 2.4)),
        "switch_css": kind.get("css", ""),
        "switch_off": kind["off"],
        "switch_on": kind["on"],
        "knob": knob,
        "knob_top": (height - knob) // 2 - border,
        "knob_side": max(0, (height - knob) // 2 - border),
        "knob_back": kind.get("knob_back", "#fff"),
        "knob_css": "box-shadow:0 1px 3px #0004",
        "knob_on": kind.get("knob_on", ""),
    }


def _rows(rng: random.Random, frame: str) -> dict[str, Any]:
    """Tabs and lists: a list is inset, as wide as the screen, or plain."""
    tabs = rng.choice(list(_table()["tabs"].values()))
    place = rng.choice(("inset", "full", "plain"))
    lists = {
        "inset": "background:var(--card);border-radius:var(--rc);overflow:hidden",
        "full": "border-top:1px solid var(--line);border-bottom:1px solid var(--line)",
        "plain": "",
    }
    wide = place == "full" and frame == "phone"
    return {
        "tabs_css": tabs["row"] + rng.choice(("", "", ";justify-content:space-around")),
        "tab_css": tabs["tab"] + rng.choice(("", ";flex:1")),
        "tab_on": tabs["on"],
        "list_css": lists[place] + (";margin:0 calc(-1 * var(--edge))" if wide else ""),
        "item_side": 16 if place == "inset" or wide else rng.choice((0, 8, 16)),
    }
