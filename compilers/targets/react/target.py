"""What the target react writes, and from which templates."""

from __future__ import annotations

from compilers.targets.app.project_files import APP, VITE
from compilers.targets.app.sharing import OWN_PICTURE
from compilers.targets.literals import javascript_string, jsx_attribute, jsx_text
from compilers.targets.react.context import react_code, react_names
from compilers.targets.target import Target
from compilers.targets.toolkit import pictures

TARGET = Target(
    name="react",
    place=4,
    title="React app",
    short="React",
    outputs={
        **APP,
        "App.tsx.jinja": "src/App.tsx",
        "Icon.tsx.jinja": "src/Icon.tsx",
    },
    sections={"Section.tsx.jinja": "src/sections/{name}.tsx"},
    components={"Component.tsx.jinja": "src/components/{name}.tsx"},
    copied={
        **VITE,
        "main.tsx": "src/main.tsx",
    },
    filters={
        "jsx_text": jsx_text,
        "jsx_attribute": jsx_attribute,
        "javascript_string": javascript_string,
        "data_uri": lambda _: OWN_PICTURE,
    },
    context=react_names,
    written=react_code,
    markup={"ui": ("app", "html")},
    extras=pictures("src/assets"),
)
