"""The look of a rendered page: colours, shapes and sizes, drawn anew for each one.

Sizes follow what real pages have: text of 13 to 16 pixels, corners of 0 to 16, fields
of 34 to 56, buttons filled two times in three.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
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


def draw_look(
    rng: random.Random, frame: str, dark: bool, language: str, own: bool
) -> Look:
    """A look for a page of a frame; `own` where no kit brings colours of its own."""
    sketch = own and rng.random() < 0.12
    values = _colours(rng, dark) | _shapes(rng) | _parts(rng, frame)
    values |= {"own": own, "field": values["field_kind"]}
    family, fonts = _font(rng, language, sketch)
    values["font"] = f"{family} !important" if own or rng.random() < 0.5 else ""
    values["size"] = rng.choice((13, 14, 14, 15, 16)) if own else 0
    values["extra"] = _sketched(rng) if sketch else ""
    if own and rng.random() < 0.08:
        values["extra"] += "body{letter-spacing:.02em}"
    return Look(values, fonts)


def _font(
    rng: random.Random, language: str, sketch: bool
) -> tuple[str, tuple[str, ...]]:
    name, package = rng.choice(HANDS if sketch else FONTS)
    files = [f"@fontsource/{package}/{w}.css" for w in (400, 700)] if package else []
    if package in {"patrick-hand", "architects-daughter"}:
        files = files[:1]
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


def _colours(rng: random.Random, dark: bool) -> dict[str, Any]:
    hue = rng.random()
    tone = _hex(hue, rng.uniform(0.3, 0.55), rng.uniform(0.45, 0.95))
    if rng.random() < 0.08:
        tone = "#eeeeee" if dark else "#111111"
    tinted = rng.uniform(0, 0.12)
    if dark:
        level = rng.uniform(0.0, 0.14)
        page, card = _hex(hue, level, tinted), _hex(hue, level + 0.06, tinted)
        ink, soft = "#f2f2f2", rng.choice(("#9aa0a6", "#aaaaaa", "#8e8e93"))
        line, neutral = _hex(hue, level + 0.16, tinted), _hex(hue, level + 0.2, tinted)
    else:
        page = rng.choice(
            (
                "#ffffff",
                "#ffffff",
                "#f5f5f7",
                "#f2f2f7",
                "#fafafa",
                _hex(hue, 0.95, 0.3),
            )
        )
        card = "#ffffff" if rng.random() < 0.85 else _hex(hue, 0.97, 0.3)
        ink = rng.choice(("#000000", "#212121", "#1c1c1e", "#333333", "#2b2f38"))
        soft = rng.choice(("#6c757d", "#8e8e93", "#757575", "#999999", "#5f6368"))
        line = rng.choice(
            ("#e0e0e0", "#d1d1d6", "#cccccc", "#eeeeee", "#dee2e6", "#999999")
        )
        neutral = rng.choice(("#e9ecef", "#e0e0e0", "#d6d8db"))
    bar = rng.choice(("tone", "tone", "card", "card", "page", "ink"))
    bar_back = {"tone": tone, "card": card, "page": page, "ink": "#22262e"}[bar]
    bar_ink = "#ffffff" if bar in {"tone", "ink"} and tone != "#eeeeee" else ink
    side = rng.random()
    return {
        "tone": tone, "on_tone": "#ffffff", "tint": _hex(hue, 0.15 if dark else 0.93, 0.5),
        "page": page, "card": card, "ink": ink, "soft": soft, "line": line, "neutral": neutral,
        "app_bar_back": bar_back, "app_bar_ink": bar_ink,
        "status_back": rng.choice((bar_back, bar_back, "#00000022", "#000000")),
        "status_ink": bar_ink if rng.random() < 0.8 else "#ffffff",
        "drawer_back": card if side < 0.5 else "#22262e" if side < 0.85 else tone,
        "drawer_ink": ink if side < 0.5 else "#e8e8e8",
        "drawer_on": rng.choice((f"color-mix(in srgb,{tone} 18%,transparent)", tone if side < 0.85 else "#ffffff33", "transparent")),
        "drawer_on_ink": "inherit" if side >= 0.5 or rng.random() < 0.5 else tone,
        "footer_back": rng.choice(("#22262e", card, page, "#111111")) if not dark else card,
        "footer_ink": "inherit", "link": rng.choice((tone, tone, "#0d6efd", "#1a0dab")) if not dark else "#8ab4f8",
        "overline": rng.choice((soft, tone)), "scrim": rng.choice(("#0006", "#0008", "#000b", "#ffffff88" if not dark else "#000a")),
        "star": rng.choice(("#f5b301", "#ff9800", tone)), "search_back": _hex(hue, 0.2 if dark else 0.95, tinted),
        "search_line": rng.choice(("transparent", line)),
    }  # fmt: skip


def _shapes(rng: random.Random) -> dict[str, Any]:
    radius = rng.choice((0, 2, 3, 4, 4, 6, 8, 10, 12, 16))
    pill = rng.random() < 0.25
    kind = rng.choice(("outlined", "outlined", "outlined", "filled", "underlined"))
    field_radius = min(radius, 12) if kind != "underlined" else 0
    fields = {
        "outlined": f"border:{rng.choice((1, 1, 1, 2))}px solid var(--line);background:var(--card);border-radius:{field_radius}px;padding:6px {rng.choice((8, 10, 12, 16))}px;",
        "filled": f"border:0;background:color-mix(in srgb,var(--ink) {rng.choice((5, 8, 12))}%,var(--card));border-radius:{field_radius}px;padding:6px {rng.choice((10, 12, 16))}px;",
        "underlined": "border:0;border-bottom:1px solid var(--soft);background:transparent;padding:6px 0;border-radius:0;",
    }  # fmt: skip
    shadow = rng.choice(
        ("none", "0 1px 3px #0003", "0 2px 8px #0002", "0 4px 16px #0002")
    )
    border = rng.choice(("1px solid var(--line)", "1px solid var(--line)", "0"))
    if shadow == "none" and border == "0":
        border = "1px solid var(--line)"
    return {
        "radius": radius, "button_radius": 99 if pill else radius, "field_radius": field_radius,
        "card_radius": rng.choice((0, 3, 4, 6, 6, 8, 12, 16)), "field_kind": kind, "field_css": fields[kind],
        "field_height": rng.choice((30, 34, 36, 38, 40, 44, 48, 56)), "field_size": rng.choice((13, 14, 15, 16)),
        "search_height": rng.choice((32, 36, 40, 44, 48)), "search_radius": rng.choice((4, 8, 10, 20, 24)),
        "button_pad": rng.choice(("5px 10px", "6px 12px", "8px 16px", "10px 20px", "12px 24px", "14px 20px")),
        "button_size": rng.choice((12, 13, 14, 14, 15, 16)), "button_weight": rng.choice((400, 500, 600, 700)),
        "button_css": rng.choice(("", "", "", "text-transform:uppercase;letter-spacing:.05em")),
        "filled_css": rng.choice(("", "", "box-shadow:0 2px 4px #0004", "background-image:linear-gradient(#fff3,#0002);border-color:#0003")),
        "icon_pad": rng.choice((4, 6, 8, 10)), "icon_radius": rng.choice(("50%", "50%", "4px", "8px")),
        "fab_bottom": rng.choice((20, 76, 84)), "fab_radius": rng.choice(("50%", "50%", "16px")),
        "chip_pad": rng.choice(("4px 10px", "5px 12px", "7px 14px")), "chip_radius": rng.choice((4, 8, 16, 99)),
        "chip_back": rng.choice(("transparent", "var(--tint)", "color-mix(in srgb,var(--ink) 8%,var(--card))")), "chip_line": rng.choice(("transparent", "var(--line)")) ,
        "label_size": rng.choice((12, 13, 14, 15)), "label_css": rng.choice(("", "", "font-weight:600", "color:var(--soft)")),
        "card_css": f"box-shadow:{shadow};border:{border}", "card_pad": rng.choice((10, 12, 16, 20, 24)),
        "avatar_radius": rng.choice(("50%", "50%", "50%", "8px", "4px")),
        "check_size": rng.choice((13, 14, 15, 16)), "check_last": rng.random() < 0.08,
        "mark": rng.choice((13, 14, 16, 18, 20, 22)), "mark_own": rng.random() < 0.65, "mark_line": rng.choice((1, 2, 2)), "mark_radius": rng.choice((0, 2, 3, 5, 99)),
        "dialog_radius": rng.choice((0, 4, 8, 12, 20, 28)), "dialog_width": rng.choice((270, 300, 340, 400, 500)), "dialog_place": rng.choice(("center", "center", "center", "flex-end", "flex-start")), "dialog_room": rng.choice((0, 16, 24)), "dialog_css": "",
        "alert_pad": rng.choice((8, 12, 16)), "alert_css": rng.choice(("", "border-width:0 0 0 4px", "border:0", "background:var(--own);color:#fff")),
        "bubble": rng.choice((4, 10, 16, 20)),
    } | _switch(rng)  # fmt: skip


def _switch(rng: random.Random) -> dict[str, Any]:
    kind = rng.choice(("ios", "material", "material3", "web"))
    height = rng.choice((18, 20, 22, 24, 28, 31))
    width = round(height * rng.uniform(1.6, 2.0))
    found = {
        "switch_height": height, "switch_width": width, "switch_css": "", "switch_off": "#b9bcc2",
        "switch_on": "var(--tone)", "knob": height - 4, "knob_top": 2, "knob_side": 2, "knob_back": "#fff",
        "knob_css": "box-shadow:0 1px 3px #0004", "knob_on": "",
    }  # fmt: skip
    if kind == "ios":
        found |= {
            "switch_off": "#e5e5ea",
            "switch_on": rng.choice(("#34c759", "var(--tone)")),
        }
    if kind == "material":
        found |= {
            "switch_height": 14, "switch_width": 34, "knob": 20, "knob_top": -3, "knob_side": 0,
            "switch_on": "color-mix(in srgb,var(--tone) 50%,var(--card))", "knob_on": "background:var(--tone)",
        }  # fmt: skip
    if kind == "material3":
        found |= {
            "switch_css": "border:2px solid var(--soft)", "switch_off": "transparent", "knob": height - 12,
            "knob_top": 4, "knob_side": 4, "knob_back": "var(--soft)", "knob_on": "background:#fff",
        }  # fmt: skip
    return found


def _parts(rng: random.Random, frame: str) -> dict[str, Any]:
    tab = rng.choice(("underline", "underline", "pill", "boxed"))
    tabs = {
        "underline": ("border-bottom:1px solid var(--line)", "border-bottom:2px solid transparent", "border-bottom-color:var(--tone)"),
        "pill": ("gap:6px", "border-radius:99px", "background:var(--tone);color:#fff"),
        "boxed": ("border-bottom:1px solid var(--line)", "border:1px solid transparent;border-bottom:0;margin-bottom:-1px", "border-color:var(--line);background:var(--card);border-radius:4px 4px 0 0;color:var(--ink)"),
    }[tab]  # fmt: skip
    inset = rng.random() < 0.4
    full = frame == "phone" and not inset and rng.random() < 0.6
    return {
        "tabs_css": tabs[0] + rng.choice(("", "", ";justify-content:space-around")), "tab_css": tabs[1] + rng.choice(("", ";flex:1")), "tab_on": tabs[2],
        "bar_text": rng.random() < 0.8, "bar_centre": rng.random() < 0.4, "bar_size": rng.choice((16, 17, 18, 20)), "bar_weight": rng.choice((400, 500, 600, 700)),
        "bar_pad": rng.choice((4, 6, 8, 10)), "bar_on": rng.choice(("var(--tone)", "var(--tone)", "var(--ink)")), "bar_side": rng.choice((4, 8, 12, 16)),
        "tab_bar_css": rng.choice(("", "", "box-shadow:0 -2px 8px #0002")),
        "app_bar": rng.choice((44, 48, 52, 56, 56, 64)), "app_bar_css": rng.choice(("", "box-shadow:0 2px 4px #0003;position:relative", "border-bottom:1px solid var(--line)")),
        "nav_bar": rng.choice((48, 54, 60, 70, 80, 92)), "nav_side": rng.choice((16, 24, 40, 80)), "nav_size": rng.choice((13, 14, 15, 16)), "nav_on": rng.choice(("", "text-decoration:underline", "border-bottom:2px solid currentColor")),
        "drawer": rng.choice((180, 200, 220, 240, 260, 280)), "drawer_pad": rng.choice((6, 8, 10, 12)),
        "list_css": "background:var(--card);border-radius:var(--rc);overflow:hidden" + rng.choice(("", ";border:1px solid var(--line)")) if inset else rng.choice(("", "border-top:1px solid var(--line);border-bottom:1px solid var(--line)")) + (";margin:0 calc(-1 * var(--edge,16px))" if full else ""),
        "item_css": rng.choice(("border-bottom:1px solid var(--line)", "border-bottom:1px solid var(--line)", "border-bottom:0 solid transparent")), "item_pad": rng.choice((6, 8, 10, 12, 14)), "item_side": 16 if inset or full else rng.choice((0, 8, 16)), "item_height": rng.choice((40, 44, 48, 56, 64)), "item_gap": rng.choice((10, 12, 16, 24)), "item_back": "transparent",
        "table_size": rng.choice((12, 13, 14, 15)), "cell_pad": rng.choice((4, 6, 8, 12)), "head_cell": rng.choice(("border-bottom:2px solid var(--line)", "background:var(--tint);color:var(--ink)", "color:var(--soft);font-weight:500;text-transform:uppercase;font-size:11px")), "cell_css": rng.choice(("border-top:1px solid var(--line)", "border:1px solid var(--line)", "")), "stripe": rng.choice(("", "", ".x-table tr:nth-child(even) td{background:color-mix(in srgb,var(--ink) 5%,var(--card))}")),
        "segment_back": rng.choice(("color-mix(in srgb,var(--ink) 8%,var(--card))", "transparent")), "segment_radius": rng.choice((4, 8, 9, 99)), "segment_pad": rng.choice((0, 2, 3)), "segment_line": rng.choice(("transparent", "var(--tone)", "var(--line)")), "segment_on": rng.choice(("var(--card)", "var(--tone)", "var(--tint)")), "segment_ink": "var(--ink)", "segment_shadow": rng.choice(("none", "0 1px 3px #0004")),
        "bar": rng.choice((3, 4, 6, 8, 12, 16, 20)), "bar_radius": rng.choice((0, 4, 10)), "bar_back": rng.choice(("var(--line)", "color-mix(in srgb,var(--tone) 25%,var(--card))")), "bar_front": rng.choice(("var(--tone)", "var(--tone)", "var(--success)", "var(--warning)")),
        "track": rng.choice((2, 4, 4, 6)), "thumb": rng.choice((12, 14, 16, 20, 26)), "thumb_back": rng.choice(("var(--tone)", "var(--tone)", "#fff")), "thumb_shadow": rng.choice(("0 1px 4px #0006", "0 0 0 1px #0003")),
        "badge_pad": rng.choice(("1px 6px", "2px 7px", "3px 9px")), "badge_radius": rng.choice((3, 4, 10, 99)), "badge_size": rng.choice((10, 11, 12)),
        "dot": rng.choice((5, 6, 7, 8, 10)), "dot_on": rng.choice(("", "", "width:18px;border-radius:9px")),
        "page_gap": rng.choice((0, 4, 6)), "page_line": rng.choice(("var(--line)", "transparent")),
        "window_room": rng.choice((0, 0, 8, 20, 40)), "small": rng.choice((11, 12, 13)), "overline_css": rng.choice(("", "text-transform:uppercase", "font-weight:600")),
        "head_weight": rng.choice((400, 500, 600, 700, 700)), "head_css": "", "leading": rng.choice((1.3, 1.4, 1.5, 1.6)),
        "gap": rng.choice((6, 8, 10, 12, 16, 20)), "block_gap": rng.choice((8, 12, 16, 20, 28)), "edge": rng.choice((8, 12, 16, 16, 20, 24)), "edge_top": rng.choice((0, 8, 12, 16)),
        "link_css": rng.choice(("text-decoration:none", "text-decoration:none", "text-decoration:underline")), "placeholder_only": rng.random() < 0.5,
    }  # fmt: skip


def _sketched(rng: random.Random) -> str:
    """Hand-drawn outlines: uneven corners, dark lines, no fills."""
    line = rng.choice((1.5, 2, 2.5, 3))
    uneven = "255px 15px 225px 15px/15px 225px 15px 255px"
    return (
        ":root{--line:#333;--soft:#444;--card:#fff;--ink:#222}"
        f".x-button,.x-input,.x-textarea,.x-select,.x-card,.x-search,.x-segmented{{border:{line}px solid #333!important;border-radius:{uneven}!important;background:#fff!important;color:#222!important;box-shadow:none!important}}"
        ".x-app-bar,.x-nav-bar,.x-drawer,.x-footer,.x-tab-bar{background:#fff!important;color:#222!important;border:2px solid #333}"
        "img{filter:grayscale(1) contrast(.3) brightness(1.6)}"
        f"body{{background:{rng.choice(('#fff', '#fdfbf5', '#f4f1ea'))}!important;color:#222}}"
    )
