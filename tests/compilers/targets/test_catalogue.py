"""The table of targets, and whether every dialect can be written to each."""

from importlib import resources

import pytest

from compilers import UnknownTarget, default_targets, dialects, target, targets
from compilers.targets.compiler import ROLES, environment, macro_name

FAMILIES = ("2017", "ui")


def test_every_target_has_a_macro_for_every_role():
    missing = [
        f"{name}: {role}"
        for name in targets()
        for role in sorted(
            {k.role for d in dialects("2017").values() for k in d.elements.values()}
        )
        if not hasattr(environment(name).get_template(ROLES).module, macro_name(role))
    ]
    assert missing == []


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
