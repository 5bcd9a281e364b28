"""What the target compose writes, and from which templates."""

from __future__ import annotations

from compilers.targets.android.project_files import KOTLIN, MAIN, PROJECT, RES
from compilers.targets.android.text import android_string
from compilers.targets.nesting import without_blank_lines
from compilers.targets.target import Target
from compilers.targets.toolkit import compose_files, compose_names

TARGET = Target(
    name="compose",
    place=9,
    title="Jetpack Compose project",
    short="Compose",
    outputs={
        "Screen.kt.jinja": f"{KOTLIN}/Screen.kt",
        "Palette.kt.jinja": f"{KOTLIN}/Palette.kt",
        "android/AndroidManifest.xml.jinja": f"{MAIN}/AndroidManifest.xml",
        "android/strings.xml.jinja": f"{RES}/values/strings.xml",
    },
    copied={
        **{f"android/{file}": path for file, path in PROJECT.items()},
        "README.md": "README.md",
        "build.gradle.kts": "build.gradle.kts",
        "app.gradle.kts": "app/build.gradle.kts",
        "MainActivity.kt": f"{KOTLIN}/MainActivity.kt",
        "Parts.kt": f"{KOTLIN}/Parts.kt",
        "themes.xml": f"{RES}/values/themes.xml",
        "colors.xml": f"{RES}/values/colors.xml",
    },
    filters={
        "android_string": android_string,
        "without_blank_lines": without_blank_lines,
    },
    context=compose_names,
    extras=compose_files,
)
