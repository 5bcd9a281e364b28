"""Names in the texts of a mockup: which are believed, and which a whole text is.

A label is no sentence, and a single word has nothing around it to be told by: *Hall*
may be a person or a room. So a word alone has to be much surer than others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.language.tree import Attribute
from compilers.schema.dialects import dialect
from compilers.schema.roles import roles_that

if TYPE_CHECKING:
    from compilers.language.tree import Element, NodePath, Screen
    from pix2code_app.networks.tagger.mentions import Mention

Finder = Callable[[Sequence[str]], Sequence[Sequence["Mention"]]]
"""The names in each of some texts."""

NAMES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
"""Kinds of name by the tag of the tagger."""

SURE = 0.75
"""Names less probable than this are taken for ordinary words."""
SURE_ALONE = {"PER": 0.98, "ORG": 0.85, "LOC": 0.9}
"""The same for a text of one word, by tag.

So less than 1 % of the ordinary words of CoNLL-2003's `eng.testa`, capitalised and
alone, are taken for a name of each kind.
"""

_WRITTEN = roles_that(lambda role: role.linking)
"""Roles of words that a person might make an input of."""


def is_sure(mention: Mention, text: str) -> bool:
    """Whether a name found in a text is believed."""
    if mention.kind not in NAMES:
        return False
    least = SURE if len(text.split()) > 1 else SURE_ALONE[mention.kind]
    return mention.confidence >= least


def name_of(text: str, mentions: Iterable[Mention]) -> str | None:
    """The kind of name that a whole text is; None where it is none."""
    for mention in mentions:
        is_whole = text[mention.start : mention.end].strip() == text.strip()
        if is_whole and is_sure(mention, text):
            return NAMES[mention.kind]
    return None


def with_names(screen: Screen, finder: Finder) -> Screen:
    """The screen whose labels and texts that are a name say so by their `kind`."""
    roles = {name: kind.role for name, kind in dialect(screen.dialect).elements.items()}
    written = [one for _, one in screen.walk() if roles[one.name] in _WRITTEN]
    texts = list(dict.fromkeys(one.text for one in written if one.text))
    kinds = dict(zip(texts, map(name_of, texts, finder(texts)), strict=True))

    def named(_: NodePath, element: Element) -> Element:
        if roles[element.name] not in _WRITTEN or element.get("kind") is not None:
            return element
        kind = kinds.get(element.text or "")
        given = (Attribute("kind", kind),) if kind else ()
        return replace(element, attributes=(*element.attributes, *given))

    return screen.map(named)
