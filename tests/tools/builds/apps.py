"""Apps of the web, by their framework's own checkers and by Vite, one start for many.

All come from npm, as the checkers of pages do. `Apps` writes apps of one framework side
by side; they share the options of the first and the packages of `tests/tools/web`.
"""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from builds import pages

VITE = pages.MODULES / "vite" / "bin" / "vite.js"
ESLINT = pages.MODULES / "eslint" / "bin" / "eslint.js"

CONFIG = """\
import own from "./{first}/vite.config";

export default {{ ...own, build: {{ rollupOptions: {{ input: {inputs} }} }} }};
"""

_STAMP = re.compile(r'^\d+ (ERROR|WARNING) "')
"""What svelte-check writes before the place of a fault."""


@dataclass(frozen=True)
class Framework:
    """What checks the apps of one framework.

    `checker` is the program that checks types, in `tests/tools/web/node_modules`, and
    `options` what it is asked; its faults are the lines in which `fault` is found.
    `rules` are the usual ones of eslint, over the files that end in `ending`.
    """

    ending: str
    checker: str
    options: tuple[str, ...]
    fault: re.Pattern[str]
    rules: str

    def missing(self):
        """What these checks lack here, or None."""
        if shutil.which("node") is None:
            return "node is not installed"
        tools = (pages.MODULES / self.checker, VITE)
        absent = [tool for tool in tools if not tool.is_file()]
        if not absent:
            return None
        return (
            f"no {absent[0].relative_to(pages.MODULES)} here; .ci/web_tools installs it"
        )


REACT = Framework(
    "tsx",
    "typescript/bin/tsc",
    ("--pretty", "false"),
    re.compile(": error TS"),
    """\
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

export default [
  ...ts.configs.recommended,
  a11y.flatConfigs.recommended,
  { plugins: { "react-hooks": hooks }, rules: hooks.configs.recommended.rules },
  // The words of a picture are those of the program.
  { rules: { "jsx-a11y/img-redundant-alt": "off" } },
];
""",
)
VUE = Framework(
    "vue",
    "vue-tsc/bin/vue-tsc.js",
    ("--pretty", "false"),
    re.compile(": error TS"),
    """\
import ts from "typescript-eslint";
import vue from "eslint-plugin-vue";

export default [
  ...ts.configs.recommended,
  ...vue.configs["flat/essential"],
  { files: ["**/*.vue"], languageOptions: { parserOptions: { parser: ts.parser } } },
  // Sections are called after their role, which may be one word.
  { rules: { "vue/multi-word-component-names": "off" } },
];
""",
)
SVELTE = Framework(
    "svelte",
    "svelte-check/bin/svelte-check",
    (
        *("--tsconfig", "./tsconfig.json", "--output", "machine"),
        *("--threshold", "warning"),
        *("--compiler-warnings", "a11y_img_redundant_alt:ignore"),
    ),
    re.compile(" (ERROR|WARNING) "),
    """\
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";

export default [
  ...ts.configs.recommended,
  ...svelte.configs["flat/recommended"],
  { files: ["**/*.svelte"], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      // A link may lead to an address that no router knows.
      "svelte/no-navigation-without-resolve": "off",
      // A line break and a space at an end are the words' own, and would collapse.
      "svelte/no-useless-mustaches": "off",
    },
  },
];
""",
)


class Apps:
    """Apps in folders of their own, by name."""

    def __init__(self, folder, framework, apps):
        self.folder, self.framework = Path(folder), framework
        self.names = list(apps)
        (self.folder / "node_modules").symlink_to(pages.MODULES)
        (self.folder / "package.json").write_text('{"type": "module"}\n')
        for name, files in apps.items():
            for path, content in files.items():
                file = self.folder / name / path
                file.parent.mkdir(parents=True, exist_ok=True)
                data = content if isinstance(content, bytes) else content.encode()
                file.write_bytes(data)

    def types(self):
        """What the checker of types says of bad apps: `web-3/src/App.tsx(3,8): …`."""
        return self._faults(self._checked)

    def vite(self):
        """What Vite cannot build, `web-3/: …`, one fault of each such app.

        It writes `dist/<name>/index.html` and `dist/assets` for the others.
        """
        return self._faults(self._built)

    def eslint(self):
        """What the framework's usual rules say: `web-3/src/App.tsx:3: <rule>`."""
        (self.folder / "eslint.config.mjs").write_text(self.framework.rules)
        sources = [f"{name}/src/**/*.{self.framework.ending}" for name in self.names]
        asked = ("node", ESLINT, "--format", "json", *sources)
        done = pages.run(*asked, cwd=self.folder)
        assert done.returncode in {0, 1}, done.stdout + done.stderr
        return [
            f"{Path(file['filePath']).relative_to(self.folder)}:{one['line']}: "
            f"{one['ruleId']}"
            for file in json.loads(done.stdout)
            for one in file["messages"]
        ]

    def _faults(self, first_of):
        """The first fault of every app; the rest is tried again without it."""
        found, names = [], list(self.names)
        while names and (fault := first_of(names)) is not None:
            found.append(fault)
            names.remove(fault.partition("/")[0])
        return found

    def _checked(self, names):
        options = json.loads((self.folder / names[0] / "tsconfig.json").read_text())
        options["include"] = [f"{name}/src" for name in names]
        (self.folder / "tsconfig.json").write_text(json.dumps(options))
        asked = (
            "node",
            pages.MODULES / self.framework.checker,
            *self.framework.options,
        )
        done = pages.run(*asked, cwd=self.folder)
        lines = [
            re.sub(r"^\d+ (ERROR|WARNING) \"", "", line) for line in self._said(done)
        ]
        assert lines or done.returncode == 0, done.stdout + done.stderr
        return lines[0] if lines else None

    def _said(self, done):
        fault = self.framework.fault
        return [line for line in done.stdout.splitlines() if fault.search(line)]

    def _built(self, names):
        inputs = {name: f"{name}/index.html" for name in names}
        text = CONFIG.format(first=names[0], inputs=json.dumps(inputs))
        (self.folder / "vite.config.ts").write_text(text)
        done = pages.run("node", VITE, "build", "--logLevel", "error", cwd=self.folder)
        if done.returncode == 0:
            return None
        said = re.sub("\x1b\\[[0-9;]*m", "", done.stdout + done.stderr)
        guilty = next((name for name in names if f"/{name}/" in said), None)
        assert guilty is not None, said
        return f"{guilty}/: {said.strip().splitlines()[2]}"
