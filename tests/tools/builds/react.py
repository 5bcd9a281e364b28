"""React apps, by TypeScript's own compiler and by Vite, one start for many apps.

Both come from npm, as the checkers of pages do. `Apps` writes apps side by side; they
share the options of the first and the packages of `tests/tools/web`.
"""

import json
import re
import shutil
from pathlib import Path

from builds import pages

TSC = pages.MODULES / "typescript" / "bin" / "tsc"
VITE = pages.MODULES / "vite" / "bin" / "vite.js"
REACT = pages.MODULES / "react" / "package.json"

ESLINT = pages.MODULES / "eslint" / "bin" / "eslint.js"

RULES = """\
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
"""

CONFIG = """\
import own from "./{first}/vite.config";

export default {{ ...own, build: {{ rollupOptions: {{ input: {inputs} }} }} }};
"""


def missing():
    """What these checks lack here, or None."""
    if shutil.which("node") is None:
        return "node is not installed"
    absent = [tool for tool in (TSC, VITE, REACT) if not tool.is_file()]
    if not absent:
        return None
    return f"no {absent[0].relative_to(pages.MODULES)} here; .ci/web_tools installs it"


class Apps:
    """Apps in folders of their own, by name."""

    def __init__(self, folder, apps):
        self.folder = Path(folder)
        self.names = list(apps)
        (self.folder / "node_modules").symlink_to(pages.MODULES)
        for name, files in apps.items():
            for path, content in files.items():
                file = self.folder / name / path
                file.parent.mkdir(parents=True, exist_ok=True)
                data = content if isinstance(content, bytes) else content.encode()
                file.write_bytes(data)

    def tsc(self):
        """What TypeScript says of bad apps: `web-3/src/App.tsx(3,8): error …`."""
        return self._faults(self._checked)

    def vite(self):
        """What Vite cannot build, `web-3/: …`, one fault of each such app.

        It writes `dist/<name>/index.html` and `dist/assets` for the others.
        """
        return self._faults(self._built)

    def eslint(self):
        """What the usual rules of React say: `web-3/src/App.tsx:3: <rule>`."""
        (self.folder / "eslint.config.mjs").write_text(RULES)
        sources = [f"{name}/src/**/*.tsx" for name in self.names]
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
        done = pages.run("node", TSC, "--pretty", "false", cwd=self.folder)
        found = [line for line in done.stdout.splitlines() if ": error TS" in line]
        assert found or done.returncode == 0, done.stdout + done.stderr
        return found[0] if found else None

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
