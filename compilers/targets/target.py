"""What a target is: which files it writes, and from which templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.page.builder import Page
    from compilers.targets.options import CodeOptions

Filter = Callable[..., str]
"""What a template may pass a text through; `Markup` comes out unescaped."""


def _nothing_more(
    page: Page,  # noqa: ARG001 -- as every other
    names: Mapping[str, object],  # noqa: ARG001
) -> Mapping[str, str | bytes]:
    return {}


def _no_more_names(
    page: Page,  # noqa: ARG001 -- as every other
    names: Mapping[str, object],  # noqa: ARG001
    options: CodeOptions,  # noqa: ARG001
) -> Mapping[str, object]:
    return {}


@dataclass(frozen=True)
class Target:
    """One kind of code; `short` is its title where there is little room.

    `place` is its place among the targets as they are listed.
    `outputs` maps a template of the target's folder to the path of the file it makes;
    a template that writes nothing makes no file. `sections` maps a template to the
    paths, with `{name}`, of the files that it makes of the outermost elements, one of
    each. `copied` maps what stands in the folder's `project/`, and is the same for
    every screen, to the path of its copy; `android/gitignore` stands in that of
    another target. `components` maps a template to the paths, with `{name}`, of the
    files that it makes of each of the names' `components`. `by_default` says whether
    it is among the targets that are made where nobody names any.
    `context` gives the names that its templates see beside those of every target; it
    is called once for each screen. `written` gives, from these and how code is to be
    written, more names, for which macros have to write elements. `extras` gives files
    that no template makes, from the page and the names that its templates saw, also in
    the place of copied ones.
    What templates print is escaped for XML and HTML unless a filter returns `Markup`.
    `parts` are more copies, by the family whose screens they are for; `copies` are all.
    `markup` are, by the family of screens, the folders whose templates this one takes
    where it has none of its own.
    """

    name: str
    place: int
    title: str
    short: str
    outputs: Mapping[str, str]
    context: Callable[[Page], Mapping[str, object]]
    sections: Mapping[str, str] = field(default_factory=dict)
    components: Mapping[str, str] = field(default_factory=dict)
    copied: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    written: Callable[
        [Page, Mapping[str, object], CodeOptions], Mapping[str, object]
    ] = _no_more_names
    extras: Callable[[Page, Mapping[str, object]], Mapping[str, str | bytes]] = (
        _nothing_more
    )
    by_default: bool = False
    markup: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def copies(self, family: str) -> dict[str, str]:
        """Where each copied file of a screen of a family lies."""
        return {**self.copied, **self.parts.get(family, {})}
