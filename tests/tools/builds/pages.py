"""Web pages, by the tools of the web: html-validate, the Nu HTML checker and axe-core.

They come from npm into `tests/tools/web`; `.ci/web_tools` puts them there. Each of the
first two is started once for many pages.
"""

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryFile

MODULES = Path(__file__).parents[1] / "web" / "node_modules"
HTML_VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"
NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = MODULES / "axe-core" / "axe.min.js"

JSON = ("--format", "json")
SERIOUS = {"serious", "critical"}


def missing():
    """What these checks lack here, or None."""
    for command in ("node", "java"):
        if shutil.which(command) is None:
            return f"{command} is not installed"
    absent = [tool for tool in (HTML_VALIDATE, NU, AXE) if not tool.is_file()]
    return f"no {absent[0].name} here; .ci/web_tools installs it" if absent else None


def html_validate(paths):
    """What html-validate's recommended rules complain of: `page.html:3: …`.

    Telephone numbers are kept on one line by the style sheet, not by other characters,
    so that they can be copied as they are.
    """
    options = ["--preset", "recommended", "--formatter", "json"]
    options += ["--rule", "tel-non-breaking:off"]
    done = run("node", HTML_VALIDATE, *options, *paths)
    return [
        f"{Path(page['filePath']).name}:{message['line']}: {message['message']}"
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]


def nu(paths):
    """What the Nu HTML checker calls an error: `page.html:3: …`."""
    done = run("java", "-Xmx512m", "-jar", NU, "--errors-only", *JSON, *paths)
    return [
        f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


def axe(page):
    """Serious violations of accessibility on an open page, by axe-core."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then(found => found.violations)")
    return [
        f"{found['id']}: {node['html']}"
        for found in violations
        if found["impact"] in SERIOUS
        for node in found["nodes"]
    ]


def run(*command, cwd=None):
    """What a tool says, by files: of what goes through a pipe Node.js loses the end."""
    with TemporaryFile("w+") as out, TemporaryFile("w+") as err:
        asked = list(map(str, command))
        done = subprocess.run(asked, cwd=cwd, stdout=out, stderr=err, check=False)
        for file in (out, err):
            file.seek(0)
        return subprocess.CompletedProcess(
            asked, done.returncode, out.read(), err.read()
        )
