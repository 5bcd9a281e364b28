"""Adding an element, a role, an attribute, a target and a dialect costs what is said.

Each is added in a copy of the compilers, by the files that `CONTRIBUTING.md` names;
then a piece is left out, and a check or an error has to name it.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from compilers.schema.roles import roles
from compilers.targets.compiler import macro_name

ROOT = Path(__file__).parents[2]
CHECKS = "tests/compilers/targets/test_catalogue.py"
SCHEMA, TARGETS = Path("compilers/schema"), Path("compilers/targets")
UI = SCHEMA / "dialects" / "ui.toml"
OWN_MACROS = sorted(
    path.parent.parent.name for path in (ROOT / TARGETS).glob("*/ui/roles.jinja")
)
"""Targets with macros of their own for the `ui`; apps of the web take those of HTML."""


@pytest.fixture
def copy(tmp_path):
    """The compilers and the checks of their targets, to be changed."""
    skipped = shutil.ignore_patterns("__pycache__", "node_modules")
    shutil.copytree(ROOT / "compilers", tmp_path / "compilers", ignore=skipped)
    checks = tmp_path / CHECKS
    checks.parent.mkdir(parents=True)
    shutil.copy(ROOT / CHECKS, checks)
    return tmp_path


def add(file, text):
    """Write a text at the end of a file, which may be new."""
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text("utf-8") if file.exists() else ""
    file.write_text(f"{before}\n{text}\n", "utf-8")


def change(file, before, after):
    """Replace a text where it stands first."""
    text = file.read_text("utf-8")
    assert before in text, (file, before)
    file.write_text(text.replace(before, after, 1), "utf-8")


def in_copy(copy, *arguments):
    """What a new process of Python says that has the copy alone."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    return done.stdout + done.stderr


def compiled(copy, text, dialect="ui", target="html"):
    """The files of a program and what is said of it, or the error."""
    program = (
        "import compilers\n"
        f"screen = compilers.parse({text!r}, {dialect!r})\n"
        f"made = compilers.compile_screen(screen, {target!r})\n"
        "print(*made.files.values(), *made.diagnostics, sep='\\n')\n"
    )
    return in_copy(copy, "-c", program)


def checked(copy, only=""):
    """What the checks of the targets say, or those whose names hold `only`."""
    options = ("-q", "-p", "no:cacheprovider", "-c", os.devnull, "-k", only)
    return in_copy(
        copy, "-m", "pytest", *options, "--import-mode=importlib", "--rootdir=.", CHECKS
    )


def add_element(copy, role):
    """Two places of a dialect: the row, and the group that says where it may stand."""
    change(copy / UI, "[elements]\n", f'[elements]\nmotto = {{ role = "{role}" }}\n')
    change(copy / UI, '\nwords = "', '\nwords = "motto|')


def add_role(copy, left_out=""):
    """A row, and a macro in each target."""
    add(copy / SCHEMA / "roles.toml", '[motto]\nkind = "leaf"\ntext = true')
    macro = "{% macro motto(node) %}\nMOTTO {{ node.text }}\n{% endmacro %}"
    for target in OWN_MACROS:
        if target != left_out:
            add(copy / TARGETS / target / "ui" / "roles.jinja", macro)


PROGRAM = 'motto("Never say never")\n'


def test_an_element_is_a_row_of_a_dialect(copy):
    add_element(copy, "paragraph")
    assert "Never say never" in compiled(copy, PROGRAM)
    assert "failed" not in checked(copy)


def test_without_its_row_an_element_is_unknown(copy):
    assert "Unknown element 'motto'" in compiled(copy, PROGRAM)


def test_without_a_place_an_element_may_not_stand_anywhere(copy):
    change(copy / UI, "[elements]\n", '[elements]\nmotto = { role = "paragraph" }\n')
    assert "'motto' may not stand" in compiled(copy, PROGRAM)


def test_a_role_is_a_row_and_a_macro_in_each_target(copy):
    add_element(copy, "motto")
    add_role(copy)
    said = checked(copy)
    assert "passed" in said
    assert "failed" not in said
    for target in ("html", "vue", "qml"):
        assert "MOTTO Never say never" in compiled(copy, PROGRAM, target=target)


@pytest.mark.parametrize("target", OWN_MACROS)
def test_a_role_without_the_macro_of_a_target_is_named(copy, target):
    add_element(copy, "motto")
    add_role(copy, left_out=target)
    assert f"'{target}: motto'" in checked(copy, "macro_for_every_role")


def test_a_role_without_its_row_is_named(copy):
    add_element(copy, "motto")
    said = compiled(copy, PROGRAM)
    assert "motto" in said
    assert "Error" in said


def add_attribute(copy):
    add(
        copy / SCHEMA / "attributes.toml",
        '[chime]\nsource = "written"\ntype = "string"\non = ["heading"]\n'
        'form = "the name of a sound"',
    )


CHIMING = 'heading("Alarm", chime="bell")\n'


def test_an_attribute_is_a_row_and_a_line_in_a_target(copy):
    add_attribute(copy)
    change(
        copy / TARGETS / "html" / "ui" / "roles.jinja",
        "{% macro heading(node) %}\n",
        "{% macro heading(node) %}\n<!-- chime {{ node.given('chime') }} -->\n",
    )
    made = compiled(copy, CHIMING)
    assert "<!-- chime bell -->" in made
    assert "warning" not in made


def test_an_attribute_that_fits_no_other_role_is_said_to_be_ignored(copy):
    add_attribute(copy)
    said = compiled(copy, 'text("Alarm", chime="bell")\n')
    assert "The chime of this 'text' is ignored" in said


def test_an_attribute_without_its_row_is_named(copy):
    assert "Unknown attribute 'chime'" in compiled(copy, CHIMING)


def add_target(copy, left_out=""):
    """One folder."""
    folder = copy / TARGETS / "plain"
    add(
        folder / "target.py",
        "from compilers.targets.target import Target\n\n"
        "TARGET = Target(\n"
        '    name="plain", place=99, title="Plain text", short="Text",\n'
        '    outputs={"screen.txt.jinja": "screen.txt"}, context=lambda page: {},\n'
        ")\n",
    )
    add(folder / "__init__.py", "")
    add(folder / "screen.txt.jinja", "{{ render_all(page.children) }}")
    for role in roles():
        if role != left_out:
            add(
                folder / "roles.jinja",
                f"{{% macro {macro_name(role)}(node) %}}\n"
                f"{role} {{{{ node.text }}}}\n{{{{ render_all(node.children) }}}}\n"
                "{% endmacro %}",
            )


WORDS = 'card {\nheading("Alarm")\n}\n'


def test_a_target_is_a_folder(copy):
    add_target(copy)
    assert re.search(r"card.*\n+heading Alarm", compiled(copy, WORDS, target="plain"))
    assert "failed" not in checked(copy)


def test_a_target_without_the_macro_of_a_role_is_named(copy):
    add_target(copy, left_out="heading")
    assert "'plain: heading'" in checked(copy, "macro_for_every_role")
    said = compiled(copy, WORDS, target="plain")
    assert "The target 'plain' cannot write the role 'heading'." in said


def test_a_target_without_its_table_is_unknown(copy):
    add_target(copy)
    (copy / TARGETS / "plain" / "target.py").unlink()
    assert "Unknown target 'plain'" in compiled(copy, WORDS, target="plain")


DIALECT = """
title = "Kiosk"
family = "ui"
order = 20
depth = 4
content = ["panel{1,4}"]

[elements]
panel = { role = "card", content = ["title|press{1,8}"] }
title = { role = "heading" }
press = { role = "button" }
"""
KIOSK = 'panel {\ntitle("Tickets")\npress("Buy")\n}\n'


def test_a_dialect_is_a_file(copy):
    add(copy / SCHEMA / "dialects" / "kiosk.toml", DIALECT)
    for target in ("html", "flutter"):
        made = compiled(copy, KIOSK, "kiosk", target)
        assert "Tickets" in made
        assert "Buy" in made
    assert "failed" not in checked(copy)


def test_a_dialect_without_its_file_is_unknown(copy):
    assert "Unknown dialect 'kiosk'" in compiled(copy, KIOSK, "kiosk")
