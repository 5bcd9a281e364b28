"""What a target cannot show of the ui, and what it does instead.

A target's folder may hold `limits.toml`, with one row for each attribute: `values`
are those that it cannot show, any if not said; `roles` those of which it cannot, and
`inside` those of the containers in which it cannot; `above` is the largest number that
it can, `below` the number from which on nobody sees that it cannot; `instead` says
what it does.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from compilers.language.tree import path_of
from compilers.schema.attributes import attributes
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import FAMILY_2017

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compilers.page.builder import Node, Page
    from compilers.targets.target import Target


@dataclass(frozen=True, slots=True)
class Limit:
    """An attribute that a target cannot show, of some roles or values, or at all."""

    attribute: str
    instead: str
    values: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    above: float | None = None
    below: float | None = None

    def meets(self, node: Node, parent: str | None) -> bool:
        """Whether an element in a container of the role `parent` asks for it."""
        if self.inside and parent not in self.inside:
            return False
        value = node.given(self.attribute)
        if value is None or (self.roles and node.role not in self.roles):
            return False
        if isinstance(value, int | float):
            is_more = self.above is not None and value <= self.above
            is_less = self.below is not None and value >= self.below
            return not is_more and not is_less
        return not self.values or bool(self.values & set(str(value).split()))


def diagnostics_on_limits(page: Page, target: Target) -> Iterator[Diagnostic]:
    """One diagnostic on all that the target cannot show, at the first element.

    Each thing is named once, with the first element that asks for it.
    """
    if page.family == FAMILY_2017:
        return
    parents = {child.id: node.role for node in page.walk() for child in node.children}
    met = {
        limit: first
        for limit in limits_of(target.name)
        if (first := _first(limit, page, parents)) is not None
    }
    if met:
        reason = " ".join(_said(target, *one) for one in met.items())
        path = min((node.path for node in met.values()), key=path_of)
        yield Diagnostic("target-limit", {"reason": reason}, node=path)


def _first(limit: Limit, page: Page, parents: Mapping[str, str]) -> Node | None:
    met = (node for node in page.walk() if limit.meets(node, parents.get(node.id)))
    return next(met, None)


def _said(target: Target, limit: Limit, node: Node) -> str:
    value = node.given(limit.attribute)
    is_word = attributes()[limit.attribute].type != "string"
    asked = f"{limit.attribute}={value}" if is_word else limit.attribute
    return f"{target.short} cannot show {asked} of {node.name!r}: {limit.instead}."


@cache
def limits_of(target: str) -> tuple[Limit, ...]:
    """The rows of a target's `limits.toml`."""
    table = resources.files("compilers").joinpath(f"targets/{target}/limits.toml")
    if not table.is_file():
        return ()
    rows = tomllib.loads(table.read_text(encoding="utf-8"))
    return tuple(
        Limit(
            row["attribute"],
            row["instead"],
            frozenset(row.get("values", ())),
            frozenset(row.get("roles", ())),
            frozenset(row.get("inside", ())),
            row.get("above"),
            row.get("below"),
        )
        for row in rows["limit"]
    )
