"""What the target swiftui writes, and from which templates."""

from __future__ import annotations

from compilers.targets.ios.context import picture_assets
from compilers.targets.ios.project_files import CATALOGUE
from compilers.targets.literals import swift_string
from compilers.targets.nesting import without_blank_lines
from compilers.targets.target import Target
from compilers.targets.toolkit import swiftui_names

TARGET = Target(
    name="swiftui",
    place=8,
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
        **{f"ios/{file}": path for file, path in CATALOGUE.items()},
    },
    filters={
        "swift_string": swift_string,
        "without_blank_lines": without_blank_lines,
    },
    context=swiftui_names,
    extras=picture_assets,
)
