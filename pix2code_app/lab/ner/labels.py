"""How well names that stand alone, as labels do, are told from ordinary words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.assembly.names import NAMES, name_of
from pix2code_app.networks.tagger.tags import entities

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pix2code_app.assembly.names import Finder
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.networks.tagger.sentences import Sentence


def measure(finder: Finder, sentences: Iterable[Sentence]) -> Metrics:
    """How many names are believed that stand alone, and how many words that are none.

    The words are those that the sentences have in small letters and outside of names
    only; they are capitalised, as labels are.
    """
    names, words = _names_and_words(sentences)
    several = {name for name in names if " " in name}
    groups = {
        "names of one word": names - several,
        "names of several words": several,
        "ordinary words": {word.capitalize() for word in words} - names,
    }
    return {
        f"{name} believed": _believed(finder, group) for name, group in groups.items()
    }


def _names_and_words(sentences: Iterable[Sentence]) -> tuple[set[str], set[str]]:
    names: set[str] = set()
    words: set[str] = set()
    for sentence in sentences:
        outside = list(sentence.words)
        for entity in entities(sentence.tags):
            form = " ".join(sentence.words[entity.start : entity.end])
            outside[entity.start : entity.end] = [""] * (entity.end - entity.start)
            if entity.kind in NAMES and form[0].isupper():
                names.add(form)
        words |= {w for w in outside if len(w) > 2 and w.isalpha() and w.islower()}
    return names, words


def _believed(finder: Finder, texts: Iterable[str]) -> float:
    """The share of texts that are taken for a name."""
    texts = sorted(texts)
    found = [name_of(*one) for one in zip(texts, finder(texts), strict=True)]
    return sum(kind is not None for kind in found) / max(1, len(found))
