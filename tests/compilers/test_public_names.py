"""What the package offers is what it lists."""

import subprocess
import sys
from types import ModuleType

import compilers


def test_every_public_name_is_listed_and_every_listed_name_exists():
    public = {
        name
        for name, value in vars(compilers).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert public == set(compilers.__all__)


def test_the_tables_can_be_called_although_modules_have_the_same_names():
    assert list(compilers.dialects("2017")) == ["web", "android", "ios"]
    assert list(compilers.targets())[:3] == ["html", "android", "ios"]


def test_importing_the_package_loads_neither_the_parser_nor_the_templates():
    code = "import compilers, sys; print(sorted({'lark', 'jinja2'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
