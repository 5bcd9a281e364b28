"""The table of targets, and whether every dialect can be written to each."""

import re
from importlib import resources

import pytest

from compilers import UnknownTarget, default_targets, dialects, target, targets
from compilers.schema.roles import roles
from compilers.targets.compiler import ROLES, environment, macro_name

FAMILIES = ("2017", "ui")


def macros(target, family, template):
    """Names of the macros that a template of a target defines for a family."""
    jinja = environment(target, family)
    if template not in jinja.list_templates():
        return set()
    source, _, _ = jinja.loader.get_source(jinja, template)
    return set(re.findall(r"{%-? macro (\w+)\(", source))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_target_has_a_macro_for_every_role(family):
    wanted = {
        kind.role
        for table in dialects(family).values()
        for kind in table.elements.values()
    }
    missing = [
        f"{name}: {role}"
        for name in targets()
        for role in sorted(wanted)
        if macro_name(role) not in macros(name, family, ROLES)
    ]
    assert missing == []


@pytest.mark.parametrize("family", FAMILIES)
def test_macros_of_roles_and_those_that_they_share_have_no_name_in_common(family):
    taken = set(map(macro_name, roles()))
    wrong = [
        f"{name}: {macro}"
        for name in targets()
        for macro in sorted(
            macros(name, family, "parts.jinja") & taken
            | macros(name, family, ROLES) - taken
        )
    ]
    assert wrong == []


def test_an_unknown_target_is_refused_with_the_nearest_name():
    with pytest.raises(UnknownTarget) as caught:
        target("htlm")
    assert str(caught.value) == "Unknown target 'htlm'; did you mean 'html'?"


def test_the_paths_are_relative_and_inside():
    for chosen in targets().values():
        paths = (chosen.outputs, chosen.sections, *map(chosen.copies, FAMILIES))
        for path in [path for table in paths for path in table.values()]:
            assert not path.startswith("/")
            assert ".." not in path.split("/")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_file_of_a_project_is_copied_somewhere(family):
    for chosen in targets().values():
        folder = resources.files("compilers") / "targets" / chosen.name
        own, usual = folder / family / "project", folder / "project"
        kept = {file.name for file in own.iterdir()} if own.is_dir() else set()
        copied = {name for name in chosen.copies(family) if "/" not in name}
        assert kept <= copied
        assert all((usual / name).is_file() for name in copied - kept)
        assert not set(chosen.copies(family).values()) & set(chosen.outputs.values())


def test_no_file_of_a_project_is_left_over():
    for chosen in targets().values():
        folder = resources.files("compilers") / "targets" / chosen.name / "project"
        kept = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
        assert kept <= {name for family in FAMILIES for name in chosen.copies(family)}


def test_what_nobody_asks_for_by_name_are_the_first_three():
    assert default_targets() == ("html", "android", "ios") == tuple(targets())[:3]


def test_paths_of_one_target_are_each_written_once():
    for chosen in targets().values():
        for family in FAMILIES:
            paths = [*chosen.outputs.values(), *chosen.copies(family).values()]
            assert len(paths) == len(set(paths))
