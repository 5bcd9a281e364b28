"""Constraints as a storyboard writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.targets.nesting import attributes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compilers.targets.ios.flow import Tie
    from compilers.targets.ios.text import ObjectIds


def constraints(own: str, ties: Iterable[Tie], ids: ObjectIds) -> Markup:
    """Constraints of the object with the id `own`, each on a line."""
    return Markup("\n").join(_constraint(own, tie, ids) for tie in ties)


def _constraint(own: str, tie: Tie, ids: ObjectIds) -> Markup:
    first = ids(*tie.first) if tie.first else None
    second = ids(*tie.second) if tie.second else own if tie.other_edge else None
    constant = f"{tie.constant:g}" if tie.constant or second is None else None
    named = (first, tie.edge, second, tie.other_edge, tie.relation or "equal")
    id_ = ids("constraint", own, *(name or "" for name in named), f"{tie.constant:g}")
    values: dict[str, object] = {
        "firstItem": first,
        "firstAttribute": tie.edge,
        "relation": tie.relation,
        "secondItem": second,
        "secondAttribute": tie.other_edge,
        "constant": constant,
        "multiplier": f"{tie.multiplier:g}" if tie.multiplier != 1 else None,
        "priority": tie.priority,
        "id": id_,
    }
    return Markup(f"<constraint{attributes(values)}/>")
