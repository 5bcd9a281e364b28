"""Replacing the names in a screen's texts by stand-ins.

Names of people, organisations and places are found by the LSTM-CRF that ships with the
program, e-mail addresses and telephone numbers by their shape. Other names, and all
other words, stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.schema.diagnostics import Diagnostic
from compilers.schema.kinds import PATTERNS, kind_of_text
from pix2code_app.assembly.names import NAMES, is_sure
from pix2code_app.assembly.stand_ins import stand_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.language.tree import Attribute, Element, NodePath, Screen
    from pix2code_app.assembly.names import Finder
    from pix2code_app.assembly.screen_content import ElementContent, ScreenContent
    from pix2code_app.networks.tagger.mentions import Mention

ADDRESSES = ("email", "phone")


def anonymised(content: ScreenContent, finder: Finder) -> ScreenContent:
    """The content with stand-ins in screen, words and diagnostics.

    Pictures cut from the mockup are kept, with a diagnostic: names may show in them.
    """
    texts = dict.fromkeys(one.text for _, one in content.screen.walk() if one.text)
    read = dict.fromkeys(one.words.text for one in content.elements if one.words)
    found = tuple({**texts, **read})
    replaced = dict(zip(found, anonymised_texts(found, finder), strict=True))
    diagnostics = [_anonymised(one, replaced) for one in content.diagnostics]
    if content.pictures:
        diagnostics.append(Diagnostic("pictures-kept"))
    return replace(
        content,
        screen=_screen(content.screen, replaced),
        elements=tuple(_element(one, replaced) for one in content.elements),
        diagnostics=tuple(diagnostics),
    )


def anonymised_texts(texts: Sequence[str], finder: Finder) -> list[str]:
    """The texts with stand-ins for names, addresses and telephone numbers."""
    mentions = finder(texts)
    return [_text(*one) for one in zip(texts, mentions, strict=True)]


def _text(text: str, mentions: Sequence[Mention]) -> str:
    spans = {
        found.span(): kind
        for kind in ADDRESSES
        for found in PATTERNS[kind].finditer(text)
        if kind_of_text(found[0]) == kind
    }
    for mention in mentions:
        within = (mention.start, mention.end)
        clear = all(end <= within[0] or start >= within[1] for start, end in spans)
        if clear and is_sure(mention, text):
            spans[within] = NAMES[mention.kind]
    for (start, end), kind in sorted(spans.items(), reverse=True):
        text = text[:start] + stand_in(kind, text[start:end]) + text[end:]
    return text


def _screen(screen: Screen, replaced: Mapping[str, str]) -> Screen:
    def named(one: Attribute) -> Attribute:
        own = one.name == "text" and one.value in replaced
        return replace(one, value=replaced[str(one.value)]) if own else one

    def changed(_: NodePath, element: Element) -> Element:
        return replace(element, attributes=tuple(map(named, element.attributes)))

    return screen.map(changed)


def _element(element: ElementContent, replaced: Mapping[str, str]) -> ElementContent:
    if element.words is None:
        return element
    text = replaced[element.words.text]
    return replace(element, words=replace(element.words, text=text))


def _anonymised(diagnostic: Diagnostic, replaced: Mapping[str, str]) -> Diagnostic:
    facts = {
        name: replaced.get(fact, fact) if isinstance(fact, str) else fact
        for name, fact in diagnostic.facts.items()
    }
    return replace(diagnostic, facts=facts)
