"""What the target vue writes, and from which templates."""

from __future__ import annotations

from compilers.schema.dialects import FAMILY_2017
from compilers.targets.app.project_files import APP, VITE
from compilers.targets.app.sharing import OWN_PICTURE
from compilers.targets.literals import javascript_string
from compilers.targets.target import Target
from compilers.targets.toolkit import pictures
from compilers.targets.vue.context import vue_code, vue_names

TARGET = Target(
    name="vue",
    place=5,
    title="Vue app",
    short="Vue",
    outputs={
        **APP,
        "App.vue.jinja": "src/App.vue",
        "Icon.vue.jinja": "src/Icon.vue",
    },
    sections={"Section.vue.jinja": "src/sections/{name}.vue"},
    components={"Component.vue.jinja": "src/components/{name}.vue"},
    copied={**VITE, "main.ts": "src/main.ts"},
    filters={
        "javascript_string": javascript_string,
        "data_uri": lambda _: OWN_PICTURE,
    },
    context=vue_names,
    written=vue_code,
    markup={"ui": ("app", "html"), FAMILY_2017: ("app", "html")},
    extras=pictures("src/assets"),
)
