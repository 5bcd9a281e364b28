"""Targets: which files each writes, and from which templates.

A target is a line in `_TARGETS` and a folder `targets/<target>/` with one macro per
role in `roles.jinja`; nothing else knows how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compilers.errors import UnknownTarget
from compilers.schema.dialects import FAMILY_2017
from compilers.targets.android.context import android_extras, android_names
from compilers.targets.android.text import android_string
from compilers.targets.app.component import OWN_PICTURE
from compilers.targets.html.context import data_uri, html_names
from compilers.targets.ios.context import (
    ASSETS,
    components,
    picture_assets,
    storyboard_assets,
    storyboard_names,
)
from compilers.targets.ios.text import attribute_text, strings_text
from compilers.targets.literals import (
    dart_string,
    javascript_string,
    jsx_attribute,
    jsx_text,
    swift_string,
)
from compilers.targets.nesting import nested, single_blank_lines, without_blank_lines
from compilers.targets.qml.own_types import QML_TYPES
from compilers.targets.react.context import react_names
from compilers.targets.svelte.context import svelte_names
from compilers.targets.toolkit import (
    compose_files,
    compose_names,
    flutter_names,
    pictures,
    qml_names,
    swiftui_names,
)
from compilers.targets.vue.context import vue_names

if TYPE_CHECKING:
    from compilers.page.builder import Page

Filter = Callable[..., str]
"""What a template may pass a text through; `Markup` comes out unescaped."""


def _nothing_more(
    page: Page,  # noqa: ARG001 -- as every other
    names: Mapping[str, object],  # noqa: ARG001
) -> Mapping[str, str | bytes]:
    return {}


@dataclass(frozen=True)
class Target:
    """One kind of code; `short` is its title where there is little room.

    `outputs` maps a template of the target's folder to the path of the file it makes;
    a template that writes nothing makes no file. `sections` maps a template to the
    paths, with `{name}`, of the files that it makes of the outermost elements, one of
    each. `copied` maps what stands in the folder's `project/`, and is the same for
    every screen, to the path of its copy; `android/gitignore` stands in that of
    another target. `by_default` says whether it is among the targets that are made
    where nobody names any.
    `context` gives the names that its templates see beside those of every target; it
    is called once for each screen. `extras` gives files that no template makes, from
    the page and the names that its templates saw, also in the place of copied ones.
    What templates print is escaped for XML and HTML unless a filter returns `Markup`.
    `parts` are more copies, by the family whose screens they are for; `copies` are all.
    `markup` are, by the family of screens, the folders whose templates this one takes
    where it has none of its own.
    """

    name: str
    title: str
    short: str
    outputs: Mapping[str, str]
    context: Callable[[Page], Mapping[str, object]]
    sections: Mapping[str, str] = field(default_factory=dict)
    copied: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    extras: Callable[[Page, Mapping[str, object]], Mapping[str, str | bytes]] = (
        _nothing_more
    )
    by_default: bool = False
    markup: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def copies(self, family: str) -> dict[str, str]:
        """Where each copied file of a screen of a family lies."""
        return {**self.copied, **self.parts.get(family, {})}


_MAIN = "app/src/main"
_RES = f"{_MAIN}/res"
_KOTLIN = f"{_MAIN}/kotlin/com/example/screen"

_GRADLE = {
    "gitignore": ".gitignore",
    "settings.gradle.kts": "settings.gradle.kts",
    "gradle.properties": "gradle.properties",
    "gradle-wrapper.properties": "gradle/wrapper/gradle-wrapper.properties",
    "ic_launcher_background.xml": f"{_RES}/values/ic_launcher_background.xml",
    "ic_launcher.xml": f"{_RES}/mipmap-anydpi/ic_launcher.xml",
    "ic_launcher_foreground.xml": f"{_RES}/mipmap/ic_launcher_foreground.xml",
}
_CATALOGUE = {
    "Contents.json": f"{ASSETS}/Contents.json",
    "AccentColor.json": f"{ASSETS}/AccentColor.colorset/Contents.json",
    "AppIcon.json": f"{ASSETS}/AppIcon.appiconset/Contents.json",
    "AppIcon.png": f"{ASSETS}/AppIcon.appiconset/AppIcon.png",
}

_VITE = {
    "gitignore": ".gitignore",
    **{
        name: name
        for name in ("README.md", "package.json", "tsconfig.json", "vite.config.ts")
    },
}
"""Copied into every app of the web."""

_APP = {
    "app/index.html.jinja": "index.html",
    "style.css.jinja": "src/style.css",
    "app/placeholder.svg.jinja": "src/assets/placeholder.svg",
}
"""What the apps of the web have alike."""

QML_PARTS = (
    *("Bar", "Tabs", "Panel", "Line", "Cards", "Card"),
    *("Words", "PushButton", "IconButton", "Tab", "Picture"),
    *("Check", "Option", "Toggle", "Slide", "Field"),
)
"""The types that a screen of 2017 in QML is made of, each a file."""

_TARGETS = (
    Target(
        name="html",
        title="Web page",
        short="HTML",
        outputs={"index.html.jinja": "index.html"},
        filters={"data_uri": data_uri},
        context=html_names,
        by_default=True,
    ),
    Target(
        name="android",
        title="Android project",
        short="Android",
        outputs={
            "AndroidManifest.xml.jinja": f"{_MAIN}/AndroidManifest.xml",
            "MainActivity.kt.jinja": f"{_KOTLIN}/MainActivity.kt",
            "activity_main.xml.jinja": f"{_RES}/layout/activity_main.xml",
            "strings.xml.jinja": f"{_RES}/values/strings.xml",
            "colors.xml.jinja": f"{_RES}/values/colors.xml",
            "colors-night.xml.jinja": f"{_RES}/values-night/colors.xml",
            "dimens.xml.jinja": f"{_RES}/values/dimens.xml",
        },
        copied={
            **_GRADLE,
            "README.md": "README.md",
            "build.gradle.kts": "build.gradle.kts",
            "app.gradle.kts": "app/build.gradle.kts",
            "themes.xml": f"{_RES}/values/themes.xml",
            "themes-night.xml": f"{_RES}/values-night/themes.xml",
        },
        filters={
            "android_string": android_string,
            "nested": nested,
            "single_blank_lines": single_blank_lines,
        },
        context=android_names,
        by_default=True,
        extras=android_extras,
    ),
    Target(
        name="ios",
        title="iOS project",
        short="iOS",
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
            **_CATALOGUE,
        },
        filters={
            "attribute_text": attribute_text,
            "nested": nested,
            "without_blank_lines": without_blank_lines,
            "components": components,
            "strings_text": strings_text,
        },
        context=storyboard_names,
        by_default=True,
        extras=storyboard_assets,
    ),
    Target(
        name="react",
        title="React app",
        short="React",
        outputs={
            **_APP,
            "App.tsx.jinja": "src/App.tsx",
            "Icon.tsx.jinja": "src/Icon.tsx",
        },
        sections={"Section.tsx.jinja": "src/sections/{name}.tsx"},
        copied={
            **_VITE,
            "main.tsx": "src/main.tsx",
        },
        filters={
            "jsx_text": jsx_text,
            "jsx_attribute": jsx_attribute,
            "javascript_string": javascript_string,
            "data_uri": lambda _: OWN_PICTURE,
        },
        context=react_names,
        markup={"ui": ("app", "html")},
        extras=pictures("src/assets"),
    ),
    Target(
        name="vue",
        title="Vue app",
        short="Vue",
        outputs={
            **_APP,
            "App.vue.jinja": "src/App.vue",
            "Icon.vue.jinja": "src/Icon.vue",
        },
        sections={"Section.vue.jinja": "src/sections/{name}.vue"},
        copied={**_VITE, "main.ts": "src/main.ts"},
        filters={
            "javascript_string": javascript_string,
            "data_uri": lambda _: OWN_PICTURE,
        },
        context=vue_names,
        markup={"ui": ("app", "html"), FAMILY_2017: ("app", "html")},
        extras=pictures("src/assets"),
    ),
    Target(
        name="svelte",
        title="Svelte app",
        short="Svelte",
        outputs={
            **_APP,
            "App.svelte.jinja": "src/App.svelte",
            "Icon.svelte.jinja": "src/Icon.svelte",
        },
        sections={"Section.svelte.jinja": "src/sections/{name}.svelte"},
        copied={
            **_VITE,
            "main.ts": "src/main.ts",
            "svelte.config.js": "svelte.config.js",
        },
        filters={
            "javascript_string": javascript_string,
            "data_uri": lambda _: OWN_PICTURE,
        },
        context=svelte_names,
        markup={"ui": ("app", "html"), FAMILY_2017: ("app", "html")},
        extras=pictures("src/assets"),
    ),
    Target(
        name="qml",
        title="Qt Quick screen",
        short="QML",
        outputs={f"{n}.qml.jinja": f"{n}.qml" for n in ("Screen", "Theme", "Icon")},
        copied={n: n for n in ("README.md", "main.py", "qmldir")},
        parts={
            FAMILY_2017: {f"{n}.qml": f"{n}.qml" for n in QML_PARTS},
            "ui": {f"{n}.qml": f"{n}.qml" for n in QML_TYPES},
        },
        filters={"javascript_string": javascript_string},
        context=qml_names,
        extras=pictures("pictures"),
    ),
    Target(
        name="swiftui",
        title="SwiftUI project",
        short="SwiftUI",
        outputs={
            "ContentView.swift.jinja": "ContentView.swift",
            "Palette.swift.jinja": "Palette.swift",
        },
        copied={
            "ios/gitignore": ".gitignore",
            "README.md": "README.md",
            "ScreenApp.swift": "ScreenApp.swift",
            "Parts.swift": "Parts.swift",
            "project.pbxproj": "Screen.xcodeproj/project.pbxproj",
            **{f"ios/{file}": path for file, path in _CATALOGUE.items()},
        },
        filters={
            "swift_string": swift_string,
            "without_blank_lines": without_blank_lines,
        },
        context=swiftui_names,
        extras=picture_assets,
    ),
    Target(
        name="compose",
        title="Jetpack Compose project",
        short="Compose",
        outputs={
            "Screen.kt.jinja": f"{_KOTLIN}/Screen.kt",
            "Palette.kt.jinja": f"{_KOTLIN}/Palette.kt",
            "android/AndroidManifest.xml.jinja": f"{_MAIN}/AndroidManifest.xml",
            "android/strings.xml.jinja": f"{_RES}/values/strings.xml",
        },
        copied={
            **{f"android/{file}": path for file, path in _GRADLE.items()},
            "README.md": "README.md",
            "build.gradle.kts": "build.gradle.kts",
            "app.gradle.kts": "app/build.gradle.kts",
            "MainActivity.kt": f"{_KOTLIN}/MainActivity.kt",
            "Parts.kt": f"{_KOTLIN}/Parts.kt",
            "themes.xml": f"{_RES}/values/themes.xml",
            "colors.xml": f"{_RES}/values/colors.xml",
        },
        filters={
            "android_string": android_string,
            "without_blank_lines": without_blank_lines,
        },
        context=compose_names,
        extras=compose_files,
    ),
    Target(
        name="flutter",
        title="Flutter project",
        short="Flutter",
        outputs={
            "pubspec.yaml.jinja": "pubspec.yaml",
            "main.dart.jinja": "lib/main.dart",
            "screen.dart.jinja": "lib/screen.dart",
            "palette.dart.jinja": "lib/palette.dart",
        },
        copied={
            "gitignore": ".gitignore",
            "README.md": "README.md",
            "analysis_options.yaml": "analysis_options.yaml",
            "parts.dart": "lib/parts.dart",
        },
        filters={
            "dart_string": dart_string,
            "without_blank_lines": without_blank_lines,
        },
        context=flutter_names,
        extras=pictures("pictures"),
    ),
)


def targets() -> dict[str, Target]:
    """Every target by name, in the order in which they are written."""
    return {target.name: target for target in _TARGETS}


def default_targets() -> tuple[str, ...]:
    """Names of the targets that are made where nobody names any."""
    return tuple(target.name for target in _TARGETS if target.by_default)


def target(name: str) -> Target:
    """The target called `name`.

    Raises:
        UnknownTarget: there is no such target.
    """
    known = targets()
    if name not in known:
        raise UnknownTarget(name, known)
    return known[name]
