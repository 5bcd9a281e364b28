"""What the target ios writes, and from which templates."""

from __future__ import annotations

from compilers.targets.ios.context import (
    components,
    storyboard_assets,
    storyboard_names,
)
from compilers.targets.ios.project_files import CATALOGUE
from compilers.targets.ios.text import attribute_text, strings_text
from compilers.targets.nesting import nested, without_blank_lines
from compilers.targets.target import Target

TARGET = Target(
    name="ios",
    place=3,
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
        **CATALOGUE,
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
)
