"""No module but the tables, the targets and the samplers knows a role by its name."""

import ast
from pathlib import Path

from compilers.schema.roles import roles

ROOT = Path(__file__).parents[2]
MAY = (
    *("compilers/schema/", "compilers/targets/", "pix2code_app/synthesis/"),
    "pix2code_app/evaluation/content.py",  # reads the style sheets of 2017's pages
)


def modules():
    for folder in ("compilers", "pix2code_app"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not str(path.relative_to(ROOT)).startswith(MAY):
                yield path


def compared_roles(tree):
    """Literals that something called `role` is compared with, or looked up in."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare):
            continue
        sides = [node.left, *node.comparators]
        if any(
            getattr(side, "attr", getattr(side, "id", "")) == "role" for side in sides
        ):
            yield from (
                leaf.value
                for side in sides
                for leaf in ast.walk(side)
                if isinstance(leaf, ast.Constant) and leaf.value in roles()
            )


def test_no_role_is_compared_with_a_literal():
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules()
        for name in compared_roles(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set()


def test_the_check_notices_a_literal():
    assert list(compared_roles(ast.parse('x = node.role == "card"'))) == ["card"]
    assert list(compared_roles(ast.parse('x = role in {"list", "row"}'))) != []
