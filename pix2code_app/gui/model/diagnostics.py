"""What is worth a look in a screen: doubts, words and colours, oddities of the program.

A diagnostic carries facts and is worded only where it is shown, in the language that is
spoken then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.language.tree import node_id, path_of
from compilers.schema.diagnostics import Diagnostic
from pix2code_app.assembly.readability import hard_to_read
from pix2code_app.conversion import DOUBTFUL
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compilers.language.tree import Element, Screen
    from compilers.schema.diagnostics import Fact
    from pix2code_app.assembly.readability import Faint
    from pix2code_app.gui.model.edits import Mark, Marks

SIGNS: dict[str, str] = {"warning": "!", "info": "i"}
"""How a diagnostic is marked, since colour alone would not do."""


def is_doubtful(mark: Mark | None) -> bool:
    """Whether the network was unsure of an element and nobody has decided since."""
    return mark is not None and not mark.is_settled and mark.probability < DOUBTFUL


def diagnostics_on(
    screen: Screen, marks: Marks, compiled: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Everything worth a look, in the order of the text; uses no Qt."""
    found = [
        diagnostic
        for path, element in screen.walk()
        if (mark := marks.get(node_id(path))) is not None
        for diagnostic in _of_reading(node_id(path), element, mark)
    ]
    found += _of_colours(screen)
    found += compiled
    return tuple(sorted(found, key=lambda one: path_of(one.node) if one.node else ()))


def to_be_mended(line: int, problem: str) -> str:
    """What is said of a program with an error where only a right one will do."""
    return tr(
        "Mend the program first, line {line}: {problem}",
        line=line,
        problem=said(problem),
    )


def _of_reading(node: str, element: Element, mark: Mark) -> Iterator[Diagnostic]:
    name = element.name
    if is_doubtful(mark):
        facts: dict[str, Fact] = {"name": name, "share": mark.probability}
        yield Diagnostic("low-confidence-alone", facts, node=node)
    if mark.unread is not None and element.text is None:
        words, share = mark.unread
        if words:
            facts = {"name": name, "words": words, "share": share}
            yield Diagnostic("uncertain-words-left-out", facts, node=node)
        else:
            yield Diagnostic("no-words", {"name": name}, node=node)


def _of_colours(screen: Screen) -> Iterator[Diagnostic]:
    """One for each pair of colours, on the first element that has it."""
    pairs: dict[tuple[str, str, float], list[Faint]] = {}
    for one in hard_to_read(screen):
        pairs.setdefault((one.ink, one.ground, one.least), []).append(one)
    for alike in pairs.values():
        first = alike[0]
        facts: dict[str, Fact] = {
            "name": first.name,
            "count": len(alike),
            "names": tuple(sorted({one.name for one in alike})),
            "foreground": first.ink,
            "background": first.ground,
            "ratio": first.ratio,
            "least": first.least,
        }
        name = "low-contrast" if len(alike) == 1 else "low-contrast-of-several"
        yield Diagnostic(name, facts, node=first.node)
