"""The targets: every folder here that has a `target.py`.

A target is a folder `targets/<target>/`: `target.py` says what it writes, `roles.jinja`
has a macro for each role, `parts.jinja` what those share. Nothing else knows how many
there are.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from compilers.errors import UnknownTarget

if TYPE_CHECKING:
    from compilers.targets.target import Target


@cache
def _found() -> tuple[Target, ...]:
    folder = Path(__file__).parent
    names = sorted(file.parent.name for file in folder.glob("*/target.py"))
    modules = [import_module(f"compilers.targets.{name}.target") for name in names]
    found: list[Target] = [module.TARGET for module in modules]
    return tuple(sorted(found, key=lambda one: (one.place, one.name)))


def targets() -> dict[str, Target]:
    """Every target by name, in the order in which they are listed."""
    return {target.name: target for target in _found()}


def default_targets() -> tuple[str, ...]:
    """Names of the targets that are made where nobody names any."""
    return tuple(target.name for target in _found() if target.by_default)


def target(name: str) -> Target:
    """The target called `name`.

    Raises:
        UnknownTarget: there is no such target.
    """
    known = targets()
    if name not in known:
        raise UnknownTarget(name, known)
    return known[name]
