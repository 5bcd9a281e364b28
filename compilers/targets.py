"""Targets: which files each writes, and from which templates.

A target is a line in `_TARGETS` and a folder `templates/<target>/` with one macro per
role in `roles.jinja`; nothing else knows how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compilers.android_resources import ICONS, android_extras, android_names
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
    a template that writes nothing makes no file. `copied` maps what stands in the
    folder's `project/`, and is the same for every screen, to the path of its copy.
    `context` gives the names that its templates see beside those of every target; it
    is called once for each screen. `extras` gives files that no template makes, also
    in the place of copied ones. What templates print is escaped for XML and HTML unless
    a filter returns `Markup`.
    """

    name: str
    title: str
    outputs: Mapping[str, str]
    context: Callable[[Page], Mapping[str, object]]
    copied: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    extras: Callable[[Page], Mapping[str, str | bytes]] = _nothing_more


_MAIN = "app/src/main"
_RES = f"{_MAIN}/res"
_KOTLIN = f"{_MAIN}/kotlin/com/example/screen"

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
        title="Android project",
        outputs={
            "AndroidManifest.xml.jinja": f"{_MAIN}/AndroidManifest.xml",
            "MainActivity.kt.jinja": f"{_KOTLIN}/MainActivity.kt",
            "activity_main.xml.jinja": f"{_RES}/layout/activity_main.xml",
            "strings.xml.jinja": f"{_RES}/values/strings.xml",
            "colors.xml.jinja": f"{_RES}/values/colors.xml",
            "colors-night.xml.jinja": f"{_RES}/values-night/colors.xml",
            **{f"ic_{n}.xml.jinja": f"{_RES}/drawable/ic_{n}.xml" for n in ICONS},
        },
        copied={
            "gitignore": ".gitignore",
            "settings.gradle.kts": "settings.gradle.kts",
            "build.gradle.kts": "build.gradle.kts",
            "app.gradle.kts": "app/build.gradle.kts",
            "gradle.properties": "gradle.properties",
            "gradle-wrapper.properties": "gradle/wrapper/gradle-wrapper.properties",
            "themes.xml": f"{_RES}/values/themes.xml",
            "themes-night.xml": f"{_RES}/values-night/themes.xml",
            "ic_launcher_background.xml": f"{_RES}/values/ic_launcher_background.xml",
            "ic_launcher.xml": f"{_RES}/mipmap-anydpi/ic_launcher.xml",
            "ic_launcher_foreground.xml": f"{_RES}/mipmap/ic_launcher_foreground.xml",
        },
        filters={"android_string": android_string},
        context=android_names,
        extras=android_extras,
    ),
    Target(
        name="ios",
        title="iOS project",
        outputs={
            "Main.storyboard.jinja": "Main.storyboard",
            "Localizable.strings.jinja": "Localizable.strings",
            "Info.plist.jinja": "Info.plist",
        },
        copied={
            "gitignore": ".gitignore",
            "AppDelegate.swift": "AppDelegate.swift",
            "SceneDelegate.swift": "SceneDelegate.swift",
            "project.pbxproj": "Screen.xcodeproj/project.pbxproj",
            "Contents.json": "Assets.xcassets/Contents.json",
            "AccentColor.json": "Assets.xcassets/AccentColor.colorset/Contents.json",
            "AppIcon.json": "Assets.xcassets/AppIcon.appiconset/Contents.json",
            "AppIcon.png": "Assets.xcassets/AppIcon.appiconset/AppIcon.png",
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
