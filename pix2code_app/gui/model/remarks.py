"""What is worth a look in a screen: doubts, words and colours, oddities of the program.

A remark carries facts and is worded only where it is shown, in the language that is
spoken then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from compilers.language.tree import node_id
from pix2code_app.assembly.readability import hard_to_read
from pix2code_app.conversion import DOUBTFUL
from pix2code_app.gui.model.edits import path_of
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compilers.language.tree import Element, Screen
    from compilers.schema.diagnostics import Diagnostic
    from pix2code_app.gui.model.edits import Mark, Marks

Kind = Literal["doubt", "no-words", "uncertain-words", "low-contrast", "said"]
Level = Literal["warning", "info"]

SIGNS: dict[str, str] = {"warning": "!", "info": "i"}
"""How a remark is marked, since colour alone would not do."""

WORDS: dict[Kind, str] = {
    "doubt": "This {name} is uncertain ({share}).",
    "no-words": "No words were found in this {name}; a placeholder stands in.",
    "uncertain-words": (
        "The words of this {name} are uncertain (“{words}”, {share}); a placeholder "
        "stands in."
    ),
    "low-contrast": (
        "The words of this {name} are hard to read: {ink} on {ground} has a contrast "
        "of {ratio}, and WCAG asks for {least}."
    ),
}
"""What is said of each kind but `said`, which has its own words."""


@dataclass(frozen=True)
class Remark:
    """One thing worth a look; `node` is the element that it is about, if it is one."""

    kind: Kind
    node: str | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    level: Level = "warning"

    @property
    def words(self) -> str:
        """The remark as a sentence in the chosen language."""
        if self.kind == "said":
            return said(self.facts["message"])
        return tr(WORDS[self.kind], **self.facts)


def is_doubtful(mark: Mark | None) -> bool:
    """Whether the network was unsure of an element and nobody has decided since."""
    return mark is not None and not mark.is_settled and mark.probability < DOUBTFUL


def remarks_on(
    screen: Screen, marks: Marks, diagnostics: Iterable[Diagnostic]
) -> tuple[Remark, ...]:
    """Everything worth a look, in the order of the text; uses no Qt."""
    found = [
        remark
        for path, element in screen.walk()
        if (mark := marks.get(node_id(path))) is not None
        for remark in _of_reading(node_id(path), element, mark)
    ]
    found += _of_colours(screen)
    found += [repeated(one) for one in diagnostics]
    return tuple(sorted(found, key=lambda one: path_of(one.node) if one.node else ()))


def repeated(diagnostic: Diagnostic) -> Remark:
    """A remark in the words of whoever made it."""
    level: Level = "info" if diagnostic.level == "info" else "warning"
    return Remark("said", diagnostic.node, {"message": diagnostic.message}, level)


def to_be_mended(line: int, problem: str) -> str:
    """What is said of a program with an error where only a right one will do."""
    return tr(
        "Mend the program first, line {line}: {problem}",
        line=line,
        problem=said(problem),
    )


def _of_reading(node: str, element: Element, mark: Mark) -> Iterator[Remark]:
    if is_doubtful(mark):
        share = f"{mark.probability:.0%}"
        yield Remark("doubt", node, {"name": element.name, "share": share})
    if mark.unread is not None and element.text is None:
        words, probability = mark.unread
        facts = {"name": element.name, "words": words, "share": f"{probability:.0%}"}
        yield Remark("uncertain-words" if words else "no-words", node, facts)


def _of_colours(screen: Screen) -> Iterator[Remark]:
    for one in hard_to_read(screen):
        facts = {
            "name": one.name,
            "ink": one.ink,
            "ground": one.ground,
            "ratio": f"{one.ratio:.1f}",
            "least": f"{one.least:.1f}",
        }
        yield Remark("low-contrast", one.node, facts, "info")
