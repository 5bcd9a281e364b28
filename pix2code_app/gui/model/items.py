"""What the window knows of one mockup: picture, reading, text, code, undo."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import compilers
from compilers.errors import DslError
from compilers.language.tree import node_id
from compilers.page.builder import page_of
from compilers.preview.pages import LOGICAL_WIDTHS
from pix2code_app import api
from pix2code_app.gui.model.diagnostics import diagnostics_on, is_doubtful
from pix2code_app.gui.model.edits import Edited, Mark, Marks, carried_over, followed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage, QUndoStack

    from compilers.language.tree import Screen, Span
    from compilers.schema.diagnostics import Diagnostic

State = Literal["waiting", "reading", "stopped", "sure", "doubts", "failed", "written"]
"""`written` is a DSL file, which no network has read."""


_FOREIGN = frozenset(("no-screen", "doubtful-screen", "one-colour"))
"""Codes of diagnostics that put a reading in doubt as a whole."""


@dataclass(frozen=True)
class Snapshot:
    """What undo goes back to: the text, and the marks that belong to it.

    A text that is being typed has no marks of its own yet; it gets those of the text
    before it, carried over.
    """

    text: str = ""
    marks: Marks | None = None


@dataclass(frozen=True)
class Built:
    """Everything that follows from a text, or the reason why nothing does.

    `files` are those of the chosen targets; `page` is the HTML that the preview shows
    whatever was chosen. `pictures` are the PNG files that the text names, by their
    place beside it.
    """

    text: str
    screen: Screen | None = None
    marks: Marks = field(default_factory=dict)
    files: dict[str, dict[str, str | bytes]] = field(default_factory=dict)
    page: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    problem: str | None = None
    problem_span: Span | None = None


@dataclass(frozen=True)
class ReadingFacts:
    """How a mockup was read."""

    confidence: float
    model: str
    device: str
    seconds: float


@dataclass(eq=False)
class Item:
    """One entry of the queue. Only the session changes it.

    `built` follows from the last text that had no error, `faulty` says what is wrong
    with a later one. `density` is how many pixels one logical pixel was found to have.
    It is read as `wanted_dialect`, or as the settings say.
    """

    number: int
    path: Path
    name: str
    state: State = "waiting"
    message: str = ""
    image: QImage | None = None
    thumbnail: QImage | None = None
    dialect: str | None = None
    density: float = 1.0
    snapshot: Snapshot = field(default_factory=Snapshot)
    pictures: dict[str, bytes] = field(default_factory=dict)
    built: Built = field(default_factory=lambda: Built(""))
    faulty: Built | None = None
    tokens: list[str] = field(default_factory=list)
    reading_diagnostics: tuple[Diagnostic, ...] = ()
    facts: ReadingFacts | None = None
    undo: QUndoStack | None = None
    is_picture: bool = True
    wanted_dialect: str | None = None
    is_accepted: bool = False

    @property
    def foreign(self) -> Diagnostic | None:
        """What puts the reading in doubt as a whole, until a person accepts it."""
        found = (one for one in self.reading_diagnostics if one.code in _FOREIGN)
        return None if self.is_accepted else next(found, None)

    @property
    def scale(self) -> float:
        """Pixels of the mockup for each logical pixel."""
        across = LOGICAL_WIDTHS.get(self.dialect or "")
        if self.image is None or across is None:
            return self.density
        return self.image.width() / across

    @property
    def doubts(self) -> tuple[str, ...]:
        """Nodes worth a second look, in the order of the text."""
        marks = self.built.marks
        return tuple(node for node in self.built.spans if is_doubtful(marks.get(node)))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything worth a look: of the whole, then in the order of the text."""
        return self.reading_diagnostics + self.built.diagnostics

    @property
    def state_of_text(self) -> State:
        """The state of a mockup that is not being read just now."""
        if not self.snapshot.text:
            return "stopped"
        return "doubts" if self.doubts else "sure"

    @property
    def is_built(self) -> bool:
        """Whether the code is that of the text as it is now."""
        return self.faulty is None and self.built.text == self.snapshot.text

    @property
    def is_being_built(self) -> bool:
        """Whether the code of the text as it is now is still to come."""
        is_faulty = self.faulty is not None and self.faulty.text == self.snapshot.text
        return not self.is_built and not is_faulty

    @property
    def is_changed(self) -> bool:
        """Whether a person has changed the text since it was read or saved."""
        return self.undo is not None and not self.undo.isClean()


def marks_from(record: dict[str, dict[str, Any]]) -> Marks:
    """Marks as the child process and the autosave write them."""
    return {
        node: Mark(
            tuple(mark["box"]) if mark["box"] else None,
            mark["probability"],
            tuple((name, share) for name, share in mark["alternatives"]),
            mark.get("is_settled", False),
            tuple(mark["unread"]) if mark.get("unread") else None,
        )
        for node, mark in record.items()
    }


def build(
    snapshot: Snapshot,
    dialect: str | None,
    previous: Built | None = None,
    pictures: Mapping[str, bytes] | None = None,
    targets: tuple[str, ...] | None = None,
) -> Built:
    """Compile a text; runs in the background, and uses no Qt.

    `pictures` are those that the text may name. Without `targets` it
    is compiled to the default ones.
    """
    text = snapshot.text
    if not text.strip():
        return Built(text)
    try:
        screen = _parsed(text, dialect)
    except DslError as error:
        return Built(text, problem=error.message, problem_span=error.span)
    marks = snapshot.marks
    if marks is None and previous is not None and previous.screen is not None:
        marks = carried_over(previous.screen, screen, previous.marks)
    named = {str(element.get("src")) for _, element in screen.walk()}
    used = {name: png for name, png in (pictures or {}).items() if name in named}
    wanted = targets if targets is not None else compilers.default_targets()
    compiled = {
        target: compilers.compile_screen(screen, target, used)
        for target in dict.fromkeys((*wanted, "html"))
    }
    found = [d for one in compiled.values() for d in one.diagnostics]
    spans = {node_id(p): e.span for p, e in screen.walk() if e.span is not None}
    return Built(
        text=text,
        screen=screen,
        marks=marks or {},
        files={target: dict(compiled[target].files) for target in wanted},
        page=str(compiled["html"].files["index.html"]),
        pictures=used,
        diagnostics=diagnostics_on(screen, marks or {}, dict.fromkeys(found)),
        spans=spans,
        ids={node.path: node.id for node in page_of(screen).walk()},
    )


def present(item: Item, node: str) -> Edited:
    """The tree that an item's text stands for now, and where an element is in it.

    What is shown may be older, since texts are built in the background. A text with an
    error has no tree: it raises DslError.
    """
    built, snapshot = item.built, item.snapshot
    if built.screen is not None and built.text == snapshot.text:
        marks = built.marks if snapshot.marks is None else snapshot.marks
        return Edited(built.screen, marks, node)
    screen = _parsed(snapshot.text, item.dialect)
    if snapshot.marks is not None:
        return Edited(screen, snapshot.marks, node)  # made by a change, as the node was
    if built.screen is None:
        return Edited(screen, {}, node)
    marks = carried_over(built.screen, screen, built.marks)
    return Edited(screen, marks, followed(built.screen, screen, node))


def read_program(path: Path) -> tuple[str, dict[str, bytes]]:
    """The text of a `.gui` file, and the pictures beside it that it names."""
    text = path.read_text("utf-8")
    try:
        return text, api.pictures_beside(compilers.parse(text), path.parent)
    except DslError:
        return text, {}


def _parsed(text: str, dialect: str | None) -> Screen:
    """In the dialect that was read, unless the text is plainly of another."""
    try:
        return compilers.parse(text, dialect)
    except DslError:
        if dialect is None:
            raise
        try:
            return compilers.parse(text)
        except DslError:
            pass
        raise
