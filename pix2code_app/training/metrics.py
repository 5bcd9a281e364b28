"""How far predicted programs are from the true ones.

Exact match and the Levenshtein error lead: the paper's positional error punishes one
dropped token for everything after it, and BLEU hardly notices a wrong colour.
Programs are tokens with implied opening braces, as networks decode them. A program
that could not be read, or was read in another dialect, is None: it counts as an empty
one, so it is entirely wrong and stays in the count.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from rapidfuzz.distance import Levenshtein

from compilers.schema.dialects import dialect
from pix2code_app.datasets.paper_tokens import paper_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compilers.schema.dialects import ElementKind

Program: TypeAlias = tuple[str, ...]
"""Element names and `}`; the opening brace of a container is implied by its name."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures of one dialect, as fractions; the four errors and matches over `count`.

    `levenshtein_error` is all edits over all true tokens, braces counted as tokens;
    `positional_error` the mean of the paper's error on the paper's tokens; `bleu4` is
    taken over the tokens that later work measured it on, commas and braces but no
    newlines; `structure` is the share of programs that are right once variants of one
    role (button colours, the active tab, tab icons) are ignored; and `by_token` the
    share of each token's occurrences that were found.
    """

    count: int
    exact: float
    levenshtein_error: float
    positional_error: float
    bleu4: float
    structure: float
    by_token: dict[str, float] = field(hash=False)

    def as_dict(self) -> dict[str, Any]:
        """The figures as `evaluate --json` prints them."""
        return asdict(self)


def score(
    dialect_name: str, predicted: Sequence[Program | None], true: Sequence[Program]
) -> Scores:
    """Compare predictions with the true programs of one dialect, in equal order.

    Raises:
        ValueError: there is nothing to compare, or the lengths differ.
    """
    if not true:
        raise ValueError("there are no programs to score")
    pairs = [(guess or (), truth) for guess, truth in zip(predicted, true, strict=True)]
    braced = [
        (with_braces(dialect_name, guess), with_braces(dialect_name, truth))
        for guess, truth in pairs
    ]
    printed = [
        (paper_tokens(dialect_name, guess), paper_tokens(dialect_name, truth))
        for guess, truth in pairs
    ]
    return Scores(
        count=len(pairs),
        exact=_share(guess == truth for guess, truth in pairs),
        levenshtein_error=levenshtein_error(braced),
        positional_error=_share(positional_error(*pair) for pair in printed),
        bleu4=bleu4((_joined(guess), _joined(truth)) for guess, truth in printed),
        structure=_share(
            structure(dialect_name, guess) == structure(dialect_name, truth)
            for guess, truth in pairs
        ),
        by_token=recall_by_token(braced),
    )


def with_braces(dialect_name: str, program: Program) -> Program:
    """The program with the opening braces that its containers imply."""
    elements = dialect(dialect_name).elements
    return tuple(
        token
        for name in program
        for token in ((name, "{") if _is_container(elements, name) else (name,))
    )


def structure(dialect_name: str, program: Program) -> Program:
    """The program with each leaf replaced by its role, so that variants are equal."""
    elements = dialect(dialect_name).elements
    return tuple(
        elements[name].role
        if name in elements and not elements[name].is_container
        else name
        for name in program
    )


def positional_error(predicted: Program, true: Program) -> float:
    """The paper's error: places that differ, and the difference in length.

    Divided by the longer length; 0 for two empty programs.
    """
    differing = sum(a != b for a, b in zip(predicted, true, strict=False))
    differing += abs(len(predicted) - len(true))
    return differing / max(len(predicted), len(true), 1)


def levenshtein_error(pairs: Iterable[tuple[Program, Program]]) -> float:
    """Insertions, deletions and replacements over all pairs, for each true token.

    Above 1 only where predictions are longer than the truth.
    """
    pairs = list(pairs)
    edits = sum(Levenshtein.distance(guess, truth) for guess, truth in pairs)
    return edits / max(1, sum(len(truth) for _, truth in pairs))


def bleu4(pairs: Iterable[tuple[Program, Program]]) -> float:
    """BLEU with n-grams up to 4 over the whole corpus, one reference, unsmoothed.

    Papineni et al. 2002: clipped n-gram precisions, their geometric mean, and the
    brevity penalty exp(1 - true length / predicted length) for a short prediction.
    """
    matches, totals = [0] * 4, [0] * 4
    guessed = wanted = 0
    for guess, truth in pairs:
        guessed += len(guess)
        wanted += len(truth)
        for n in range(4):
            have, need = _n_grams(guess, n + 1), _n_grams(truth, n + 1)
            matches[n] += (have & need).total()
            totals[n] += have.total()
    if not all(matches):
        return 0.0
    logs = [math.log(m / t) for m, t in zip(matches, totals, strict=True)]
    return math.exp(sum(logs) / 4 + min(0.0, 1 - wanted / guessed))


def recall_by_token(pairs: Iterable[tuple[Program, Program]]) -> dict[str, float]:
    """Share of each true token's occurrences that a shortest edit leaves in place."""
    found: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for guess, truth in pairs:
        all_.update(truth)
        for step in Levenshtein.opcodes(guess, truth):
            if step.tag == "equal":
                found.update(truth[step.dest_start : step.dest_end])
    return {token: found[token] / all_[token] for token in sorted(all_)}


def _joined(printed: Program) -> Program:
    return tuple(token for token in printed if token != "\n")


def _n_grams(program: Program, n: int) -> Counter[Program]:
    return Counter(zip(*(program[i:] for i in range(n)), strict=False))


def _is_container(elements: dict[str, ElementKind], name: str) -> bool:
    return name in elements and elements[name].is_container


def _share(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
