"""Kinds of entity as data sets name them, and as a network was taught to.

A network can be measured on a file whose names for the kinds are others than its own,
where they mean the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pix2code_app.errors import DataError
from pix2code_app.networks.tagger.tags import OUTSIDE, entities

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pix2code_app.networks.tagger.sentences import Sentence

SAME = (
    frozenset({"per", "person", "pers"}),
    frozenset({"loc", "location", "place", "geo", "gpe"}),
    frozenset({"org", "organisation", "organization", "corporation", "company"}),
    frozenset({"misc", "miscellaneous"}),
)
"""Names that mean the same kind, in lower case."""


def in_kinds_of(
    known: Sequence[str], sentences: Sequence[Sentence], source: str
) -> tuple[tuple[Sentence, ...], tuple[str, ...]]:
    """Sentences with their kinds named as a network names them.

    Args:
        known: The kinds that the network knows.
        sentences: What it is measured on.
        source: Where they are from, for the message.

    Returns:
        The sentences, and those of their kinds that the network does not know.

    Raises:
        DataError: there are entities, and it knows the kind of none.
    """
    there = sorted({one.kind for s in sentences for one in entities(s.tags)})
    names = {kind: _own_name(kind, known) for kind in there}
    strange = tuple(kind for kind, own in names.items() if own is None)
    if there and len(strange) == len(there):
        raise DataError(
            f"{source} names {_listed(there)}, and the network knows none of these.",
            f"It knows {_listed(known)}.",
        )
    renamed = {kind: own for kind, own in names.items() if own and own != kind}
    return tuple(_renamed(sentence, renamed) for sentence in sentences), strange


def _own_name(kind: str, known: Iterable[str]) -> str | None:
    own = {name.casefold(): name for name in known}
    low = kind.casefold()
    alike = next((names for names in SAME if low in names), frozenset({low}))
    return own.get(low) or next(
        (own[name] for name in sorted(alike & own.keys())), None
    )


def _renamed(sentence: Sentence, renamed: dict[str, str]) -> Sentence:
    if not renamed:
        return sentence
    tags = (tag.partition("-") for tag in sentence.tags)
    spelt = tuple(
        f"{prefix}-{renamed.get(kind, kind)}" if prefix != OUTSIDE else OUTSIDE
        for prefix, _, kind in tags
    )
    return replace(sentence, tags=spelt)


def _listed(kinds: Iterable[str]) -> str:
    return ", ".join(sorted(kinds))
