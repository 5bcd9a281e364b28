"""What the target svelte writes, and from which templates."""

from __future__ import annotations

from compilers.schema.dialects import FAMILY_2017
from compilers.targets.app.project_files import APP, VITE
from compilers.targets.app.sharing import OWN_PICTURE
from compilers.targets.literals import javascript_string
from compilers.targets.svelte.context import svelte_code, svelte_names
from compilers.targets.target import Target
from compilers.targets.toolkit import pictures

TARGET = Target(
    name="svelte",
    place=6,
    title="Svelte app",
    short="Svelte",
    outputs={
        **APP,
        "App.svelte.jinja": "src/App.svelte",
        "Icon.svelte.jinja": "src/Icon.svelte",
    },
    sections={"Section.svelte.jinja": "src/sections/{name}.svelte"},
    components={"Component.svelte.jinja": "src/components/{name}.svelte"},
    copied={
        **VITE,
        "main.ts": "src/main.ts",
        "svelte.config.js": "svelte.config.js",
    },
    filters={
        "javascript_string": javascript_string,
        "data_uri": lambda _: OWN_PICTURE,
    },
    context=svelte_names,
    written=svelte_code,
    markup={"ui": ("app", "html"), FAMILY_2017: ("app", "html")},
    extras=pictures("src/assets"),
)
