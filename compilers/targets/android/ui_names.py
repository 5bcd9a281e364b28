"""What the templates of a screen of the ui name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from compilers.page.inputs import TRAITS
from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, outer_radios
from compilers.page.ui_theme import scheme
from compilers.schema.kinds import link_of
from compilers.targets.android.resources import RES, Resources
from compilers.targets.android.screen import AndroidScreen
from compilers.targets.nesting import attributes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.page.builder import Node, Page

_FIELD_KINDS = {
    "search": {"imeOptions": "actionSearch", "inputType": "text"},
    "number": {"inputType": "number"},
    "time": {"inputType": "time"},
}
"""What a field is by kinds that only the ui has; of a file the name is typed."""

_FROM_EDGE, _OVER_TABS = 16, 72
"""Room in dp below a floating button: from the edge of the screen, and over tabs."""


def android_ui_names(page: Page) -> Mapping[str, object]:
    """The names of `AndroidScreen` that the templates see, and what they look up.

    `resources` are those that are in use once the layout is written; `regions` are the
    outermost elements by where they stand.
    """
    screen = AndroidScreen(page)
    parents = {child.id: node for node in page.walk() for child in node.children}
    return {
        "resources": screen.resources,
        "regions": regions(page),
        "own": screen.own,
        "part": screen.part,
        "layout": screen.layout,
        "room": screen.room,
        "surface": screen.surface,
        "letters": screen.letters,
        "touched": screen.touched,
        "word": screen.word,
        "look": screen.look,
        "ink": screen.ink,
        "colour": screen.resources.colour,
        "length": screen.resources.length,
        "drawable": screen.drawable,
        "stroke_icon": screen.resources.icon,
        "chosen_shape": screen.chosen_shape,
        "chosen_ink": screen.chosen_ink,
        "ring": screen.ring,
        "pill": screen.pill,
        "array": screen.array,
        "columns": screen.columns,
        "scroller": screen.scroller,
        "picture_size": screen.picture_size,
        "at": screen.at,
        "at_field": screen.at_field,
        "place": screen.place,
        "sizes": screen.sizes,
        "title": screen.title,
        "mark": screen.mark,
        "striped": screen.striped,
        "dot": screen.dot,
        "chip_shape": screen.chip_shape,
        "called": lambda node: {"contentDescription": screen.word(node)},
        "bar_of": lambda node: parents[node.id],
        "is_outermost": lambda node: node.id not in parents,
        "fab_lift": lambda: _OVER_TABS if page.of_role("tab-bar") else _FROM_EDGE,
        "is_on": lambda node: bool(node.states & {"checked", "indeterminate"}),
        "leading": leading,
        "trailing": trailing,
        "web_of": _web,
        "field_traits": lambda node: _field(page, node),
        "root_tag": lambda nodes: (
            "RadioGroup" if any(n.role == "radio" for n in nodes) else "LinearLayout"
        ),
        "group_tag": group_tag,
        "merged": merged,
        "attributes": attributes,
        "chosen": chosen,
        "loose_radios": lambda: outer_radios(page, is_group),
        "shown_days": lambda: [n for n in page.of_role("calendar") if _shows_a_day(n)],
        "clipped_pictures": lambda: [
            n for n in page.walk() if n.picture and screen.look(n).radius
        ],
        "spoken": screen.spoken,
    }


def ui_files(page: Page, names: Mapping[str, object]) -> dict[str, str | bytes]:
    """Drawables and colours that the layout names, and the theme of the project."""
    resources = cast("Resources", names["resources"])
    return {**resources.files, **_themes(scheme(page))}


def _themes(chosen_scheme: str) -> dict[str, str | bytes]:
    light = _THEME.format("Light.NoActionBar", str(chosen_scheme != "dark").lower())
    dark = _THEME.format("NoActionBar", "false")
    day = dark if chosen_scheme == "dark" else light
    night = light if chosen_scheme == "light" else dark
    return {
        f"{RES}/values/themes.xml": day,
        f"{RES}/values-night/themes.xml": night,
    }


_THEME = """\
<?xml version="1.0" encoding="utf-8"?>
<resources>
    <style name="Theme.Screen" parent="@android:style/Theme.Material.{}">
        <item name="android:colorPrimary">@color/surface</item>
        <item name="android:colorPrimaryDark">@color/canvas</item>
        <item name="android:colorAccent">@color/accent</item>
        <item name="android:statusBarColor">@color/canvas</item>
        <item name="android:textColorPrimary">@color/ink</item>
        <item name="android:windowBackground">@color/canvas</item>
        <item name="android:windowLightStatusBar">{}</item>
    </style>
</resources>
"""


def is_group(node: Node) -> bool:
    """Whether a container is written as a `RadioGroup`, which holds radio buttons."""
    is_linear = node.row.axis in {"column", "row"} and node.role != "table"
    return is_linear and any(child.role == "radio" for child in node.children)


def group_tag(node: Node) -> str:
    """The layout of a container whose children follow each other."""
    return "RadioGroup" if is_group(node) else "LinearLayout"


def merged(parts: Sequence[Mapping[str, str | None]]) -> dict[str, object]:
    """Attributes of several, the last of equal names, in Android's namespace."""
    found: dict[str, object] = {}
    for part in parts:
        for name, value in part.items():
            is_free = name == "style" or ":" in name
            found[name if is_free else f"android:{name}"] = value
    return found


def _shows_a_day(node: Node) -> bool:
    return node.variant not in {"wheel", "clock"} and node.given("value") is not None


def _web(node: Node) -> str | None:
    """What of the words of an element Android makes a link by itself."""
    goal = link_of(node.text) or ""
    kinds = {"mailto:": "email", "tel:": "phone", "http": "web"}
    return next((kind for head, kind in kinds.items() if goal.startswith(head)), None)


def _field(page: Page, node: Node) -> Mapping[str, str]:
    kind = page.kind(node) or "text"
    return _FIELD_KINDS.get(kind) or TRAITS["android"].get(
        kind, TRAITS["android"]["text"]
    )
