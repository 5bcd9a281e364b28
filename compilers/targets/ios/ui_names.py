"""What the templates of a screen of the ui name beside the page."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, cast

from markupsafe import Markup

from compilers.page.inputs import TRAITS
from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, options
from compilers.page.ui_theme import scheme
from compilers.targets.ios import sizes
from compilers.targets.ios.constraints import constraints
from compilers.targets.ios.flow import TOUCHED, Plan, Plans, Tie
from compilers.targets.ios.screen import IosScreen
from compilers.targets.nesting import attributes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page

_AT_LEAST = "greaterThanOrEqual"
_CONTROLLER = "ScreenViewController.swift"
_PROJECT = "Screen.xcodeproj/project.pbxproj"
_BESIDE = "SceneDelegate.swift"
_BESIDE_IDS = {
    "ABB247F96B18B51D24ECD94F": "5C0E1A77D2B94F3E8A61D7C4",
    "F001D27BB810BFFEC635D974": "9D3B60F4A8174C2AB5E0F1D2",
}
"""Ids in the project: of what the controller is built beside, and its own."""

_FIELD_KINDS = {
    "search": {"returnKeyType": "search"},
    "number": {"keyboardType": "numberPad"},
    "time": {"keyboardType": "numbersAndPunctuation"},
}
"""What a field is by kinds that only the ui has; of a file the name is typed."""

_PLAIN_BAR = frozenset({"background", "color", "text", "variant", "box", "width"})
"""What may be given to a bar that the system draws itself."""


def storyboard_ui_names(page: Page) -> Mapping[str, object]:
    """The names of `IosScreen` that the templates see, and what they look up.

    `screen` has the looks, and what is in use once the storyboard is written; `regions`
    are the outermost elements by where they stand.
    """
    screen = IosScreen(page)
    parents = {child.id: node for node in page.walk() for child in node.children}
    return {
        "screen": screen,
        "ids": screen.ids,
        "outer_id": lambda node: screen.ids(*screen.outer(node)),
        "say": screen.say,
        "look": screen.look,
        "ink": screen.ink,
        "ground": screen.ground,
        "colour": screen.colour,
        "symbol": screen.symbol,
        "spoken": screen.spoken,
        "regions": regions(page),
        "leading": leading,
        "trailing": trailing,
        "chosen": chosen,
        "options": options,
        "scheme": scheme(page),
        "is_outermost": lambda node: node.id not in parents,
        "is_native_bar": _is_native_bar,
        "field_traits": lambda node: _field(page, node),
        "is_plain_field": _is_plain_field,
        "field_of": lambda node, part, border: _text_field(screen, node, part, border),
        "constraints_of": lambda own, ties: constraints(own, ties, screen.ids),
        "written_attributes": lambda *parts: attributes(
            {name: value for part in parts for name, value in part.items()}
        ),
        "joined": lambda *parts: Markup("\n").join(filter(None, parts)),
        "stacked": _stack_view,
        "plans": Plans(),
        "sizes": sizes,
        "touched": (Tie(None, "height", constant=TOUCHED, relation=_AT_LEAST),),
        "hairline": (Tie(None, "height", constant=1),),
        "kept_inside": [("boolean", "layoutMarginsRelativeArrangement", "YES")],
        "square": _square,
        "off": lambda node: "NO" if "disabled" in node.states else None,
        "is_on": lambda node: bool(node.states & {"checked", "indeterminate"}),
    }


def ui_files(names: Mapping[str, object]) -> dict[str, str | bytes]:
    """The colours of the catalogue, the controller, and the project that builds it."""
    screen = cast("IosScreen", names["screen"])
    colours = screen.palette.colours
    folder = resources.files("compilers").joinpath("targets/ios")
    project = folder.joinpath("project/project.pbxproj").read_text(encoding="utf-8")
    controller = folder.joinpath("ui", _CONTROLLER).read_text(encoding="utf-8")
    files: dict[str, str | bytes] = {
        f"Assets.xcassets/{name}.colorset/Contents.json": _colour_set(*pair)
        for name, pair in colours.items()
    }
    return {**files, _CONTROLLER: controller, _PROJECT: _with_controller(project)}


def _with_controller(project: str) -> str:
    """The project with the controller in each place where the scene's delegate is."""
    lines = []
    for line in project.splitlines(keepends=True):
        lines.append(line)
        if _BESIDE in line:
            own = line.replace(_BESIDE, _CONTROLLER)
            for theirs, ours in _BESIDE_IDS.items():
                own = own.replace(theirs, ours)
            lines.append(own)
    return "".join(lines)


def _colour_set(day: str, night: str) -> str:
    colours = [{"idiom": "universal", "color": _components(day)}]
    if night != day:
        dark = [{"appearance": "luminosity", "value": "dark"}]
        colours.append(
            {"appearances": dark, "idiom": "universal", "color": _components(night)}  # type: ignore[dict-item]
        )
    info = {"author": "xcode", "version": 1}
    return json.dumps({"colors": colours, "info": info}, indent=2) + "\n"


def _components(value: str) -> dict[str, object]:
    red, green, blue = (f"0x{value[i : i + 2].upper()}" for i in (1, 3, 5))
    components = {"red": red, "green": green, "blue": blue, "alpha": "1.000"}
    return {"color-space": "srgb", "components": components}


def _stack_view(plan: Plan) -> dict[str, str]:
    """The attributes of a stack view."""
    return {
        "opaque": "NO",
        "contentMode": "scaleToFill",
        "axis": plan.axis,
        "distribution": plan.distribution,
        "alignment": plan.alignment,
        "spacing": f"{plan.spacing:g}",
    }


def _square(size: float) -> tuple[Tie, ...]:
    return tuple(Tie(None, name, constant=size) for name in ("width", "height"))


def _text_field(
    screen: IosScreen, node: Node, part: str, border: str
) -> dict[str, str | None]:
    """The attributes of a text field: what stands in it, and before anything does."""
    empty = node.given("placeholder")
    return {
        "opaque": "NO",
        "contentMode": "scaleToFill",
        "contentHorizontalAlignment": "left",
        "contentVerticalAlignment": "center",
        "horizontalHuggingPriority": "240",
        "enabled": "NO" if "disabled" in node.states else None,
        "borderStyle": border,
        "text": None
        if node.is_placeholder
        else screen.say(node, "text", node.text, part),
        "placeholder": screen.say(node, "placeholder", str(empty), part)
        if empty
        else None,
        "textAlignment": "natural",
        "minimumFontSize": "17",
        "adjustsFontForContentSizeCategory": "YES",
    }


def _is_native_bar(bar: Node) -> bool:
    """Whether a navigation bar of the system can be all that a bar is."""
    buttons = all(
        child.role in {"icon-button", "button"} and not child.given("badge")
        for child in bar.children
    )
    return buttons and bool(bar.text) and set(bar.attributes) <= _PLAIN_BAR


def _is_plain_field(node: Node) -> bool:
    """Whether a text field of the system looks as the program says."""
    own = node.attributes.keys() & {"background", "border", "border-color", "radius"}
    is_usual = node.variant in {None, "outlined"} and "error" not in node.states
    return is_usual and not own and not node.icon and not node.given("padding")


def _field(page: Page, node: Node) -> Mapping[str, str]:
    kind = page.kind(node) or "text"
    return _FIELD_KINDS.get(kind) or TRAITS["ios"].get(kind, {})
