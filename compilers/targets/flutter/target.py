"""What the target flutter writes, and from which templates."""

from __future__ import annotations

from compilers.targets.literals import dart_string
from compilers.targets.nesting import without_blank_lines
from compilers.targets.target import Target
from compilers.targets.toolkit import flutter_names, pictures

TARGET = Target(
    name="flutter",
    place=10,
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
)
