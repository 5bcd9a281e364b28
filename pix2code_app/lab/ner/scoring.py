"""Precision, recall and F1 over entities, as conlleval counts them.

An entity is right where its first word, its last word and its kind are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from pix2code_app.networks.tagger.tags import entities, illegal

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.networks.tagger.sentences import Sentence
    from pix2code_app.networks.tagger.tags import Entity


@dataclass(slots=True)
class Count:
    """How many entities are right, were found, and are there."""

    right: int = 0
    found: int = 0
    there: int = 0

    def add(self, found: set[Entity], there: set[Entity]) -> None:
        """Count the entities of one more sentence."""
        self.right += len(found & there)
        self.found += len(found)
        self.there += len(there)

    @property
    def precision(self) -> float:
        """The share of the found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 0 where nothing is there."""
        return self.right / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.found + self.there
        return 2 * self.right / both if both else 0.0

    def shares(self) -> Metrics:
        """The three figures, and how many entities there are."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "entities": self.there,
        }


def fingerprint(words: Sequence[str]) -> int:
    """A surface form as 63 bits, by which it is known again but cannot be read."""
    digest = blake2b(" ".join(words).encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def surface_forms(sentences: Iterable[Sentence]) -> frozenset[int]:
    """The fingerprints of all entities that the sentences name."""
    return frozenset(
        fingerprint(sentence.words[entity.start : entity.end])
        for sentence in sentences
        for entity in entities(sentence.tags)
    )


def score(
    sentences: Sequence[Sentence],
    predicted: Sequence[Sequence[str]],
    seen: Container[int] = frozenset(),
    scheme: str = "IOBES",
) -> Metrics:
    """Figures over all entities, by kind, and by surface forms seen in training.

    Args:
        sentences: Words with the right tags, in any scheme.
        predicted: The tags given to the words of each.
        seen: Fingerprints of the surface forms of the training data.
        scheme: That of the predicted tags, whose breaches are counted.
    """
    total = Count()
    by_kind: defaultdict[str, Count] = defaultdict(Count)
    forms = {True: Count(), False: Count()}
    for sentence, tags in zip(sentences, predicted, strict=True):
        found, there = set(entities(tags)), set(entities(sentence.tags))
        total.add(found, there)
        for kind in {entity.kind for entity in found | there}:
            by_kind[kind].add(_of(found, kind), _of(there, kind))
        known = {e for e in found | there if _form(sentence, e) in seen}
        forms[True].add(found & known, there & known)
        forms[False].add(found - known, there - known)
    return {
        **total.shares(),
        "types": {kind: by_kind[kind].shares() for kind in sorted(by_kind)},
        "seen": forms[True].shares(),
        "unseen": forms[False].shares(),
        "illegal": sum(illegal(tags, scheme) for tags in predicted),
    }


def _of(some: set[Entity], kind: str) -> set[Entity]:
    return {entity for entity in some if entity.kind == kind}


def _form(sentence: Sentence, entity: Entity) -> int:
    return fingerprint(sentence.words[entity.start : entity.end])


def reaches_90(metrics: Mapping[str, Any]) -> bool | None:
    """Whether F1 is 0.90 at the least, as both networks of the paper do."""
    return metrics["f1"] >= 0.9 if "f1" in metrics else None
