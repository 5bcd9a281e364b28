"""What the target android writes, and from which templates."""

from __future__ import annotations

from compilers.targets.android.context import android_extras, android_names
from compilers.targets.android.project_files import KOTLIN, MAIN, PROJECT, RES
from compilers.targets.android.text import android_string
from compilers.targets.nesting import nested, single_blank_lines
from compilers.targets.target import Target

TARGET = Target(
    name="android",
    place=2,
    title="Android project",
    short="Android",
    outputs={
        "AndroidManifest.xml.jinja": f"{MAIN}/AndroidManifest.xml",
        "MainActivity.kt.jinja": f"{KOTLIN}/MainActivity.kt",
        "activity_main.xml.jinja": f"{RES}/layout/activity_main.xml",
        "strings.xml.jinja": f"{RES}/values/strings.xml",
        "colors.xml.jinja": f"{RES}/values/colors.xml",
        "colors-night.xml.jinja": f"{RES}/values-night/colors.xml",
        "dimens.xml.jinja": f"{RES}/values/dimens.xml",
    },
    copied={
        **PROJECT,
        "README.md": "README.md",
        "build.gradle.kts": "build.gradle.kts",
        "app.gradle.kts": "app/build.gradle.kts",
        "themes.xml": f"{RES}/values/themes.xml",
        "themes-night.xml": f"{RES}/values-night/themes.xml",
    },
    filters={
        "android_string": android_string,
        "nested": nested,
        "single_blank_lines": single_blank_lines,
    },
    context=android_names,
    by_default=True,
    extras=android_extras,
)
