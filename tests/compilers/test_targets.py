"""The table of targets, and whether every dialect can be written to each."""

from importlib import resources

import pytest

from compilers import UnknownTarget, dialects, target, targets
from compilers.compiler import ROLES, environment, macro_name


def test_every_target_has_a_macro_for_every_role():
    missing = [
        f"{name}: {role}"
        for name in targets()
        for role in sorted(
            {k.role for d in dialects().values() for k in d.elements.values()}
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
        for path in [*chosen.outputs.values(), *chosen.copied.values()]:
            assert not path.startswith("/")
            assert ".." not in path.split("/")


def test_every_file_of_a_project_is_copied_somewhere():
    for chosen in targets().values():
        folder = resources.files("compilers") / "templates" / chosen.name / "project"
        kept = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
        assert kept == set(chosen.copied)
        assert not set(chosen.copied.values()) & set(chosen.outputs.values())
