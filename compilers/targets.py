"""Targets: which files each writes, and from which templates.

A target is a line in `_TARGETS` and a folder `templates/<target>/` with one macro per
role in `roles.jinja`; nothing else knows how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compilers.android_resources import ICONS, android_names, android_pictures
from compilers.android_text import android_string
from compilers.errors import UnknownTarget
from compilers.html_resources import data_uri, html_names
from compilers.storyboard import attribute_text, strings_text
from compilers.storyboard_resources import (
    components,
    storyboard_assets,
    storyboard_names,
)

if TYPE_CHECKING:
    from compilers.page import Page

Filter = Callable[..., str]
"""What a template may pass a text through; `Markup` comes out unescaped."""


def _nothing_more(_: Page) -> Mapping[str, str | bytes]:
    return {}


@dataclass(frozen=True)
class Target:
    """One kind of code.

    `outputs` maps a template of the target's folder to the path of the file it makes;
    a template that writes nothing makes no file.
    `context` gives the names that its templates see beside those of every target; it
    is called once for each screen. `extras` gives files that no template makes. What
    templates print is escaped for XML and HTML unless a filter returns `Markup`.
    """

    name: str
    title: str
    outputs: Mapping[str, str]
    context: Callable[[Page], Mapping[str, object]]
    filters: Mapping[str, Filter] = field(default_factory=dict)
    extras: Callable[[Page], Mapping[str, str | bytes]] = _nothing_more


_RES = "app/src/main/res"

_TARGETS = (
    Target(
        name="html",
        title="Web page",
        outputs={"index.html.jinja": "index.html"},
        filters={"data_uri": data_uri},
        context=html_names,
    ),
    Target(
        name="android",
        title="Android layout",
        outputs={
            "AndroidManifest.xml.jinja": "app/src/main/AndroidManifest.xml",
            "activity_main.xml.jinja": f"{_RES}/layout/activity_main.xml",
            "strings.xml.jinja": f"{_RES}/values/strings.xml",
            "colors.xml.jinja": f"{_RES}/values/colors.xml",
            **{f"ic_{n}.xml.jinja": f"{_RES}/drawable/ic_{n}.xml" for n in ICONS},
        },
        filters={"android_string": android_string},
        context=android_names,
        extras=android_pictures,
    ),
    Target(
        name="ios",
        title="iOS storyboard",
        outputs={
            "Main.storyboard.jinja": "Main.storyboard",
            "Localizable.strings.jinja": "Localizable.strings",
        },
        filters={
            "attribute_text": attribute_text,
            "components": components,
            "strings_text": strings_text,
        },
        context=storyboard_names,
        extras=storyboard_assets,
    ),
)


def targets() -> dict[str, Target]:
    """Every target by name, in the order in which they are written."""
    return {target.name: target for target in _TARGETS}


def target(name: str) -> Target:
    """The target called `name`.

    Raises:
        UnknownTarget: there is no such target.
    """
    known = targets()
    if name not in known:
        raise UnknownTarget(name, known)
    return known[name]
