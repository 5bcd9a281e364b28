"""Code → tree: projects that were compiled here, edited by hand or not, read back.

Each target has a reader that finds in its files what is seen of every element: name,
words and colours. What a compiler adds by itself is taken away again here, so that
`read_back(compile_screen(screen, target).files) == screen`:

- words that are placeholders, which a mark in the code says as long as they are such;
  code that earlier versions wrote has no marks, and there the number that an element is
  called by says so;
- the icon that an element has anyway;
- ink that follows from the ground of an element, or of what it stands in.

What stands for no element of the dialect is told with its place. Boxes and pictures
belong to a mockup and are not read back. The tab bar of iOS has no colours for single
items.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compilers.errors import CompilerError, unknown
from compilers.language.tree import Attribute, Colour, Element, Screen
from compilers.page.contrast import ink_on
from compilers.page.placeholders import has_counted_id, is_placeholder
from compilers.page.theme import OPAQUE, OPAQUE_LEAVES, theme_ground
from compilers.schema.attributes import attributes as attribute_kinds
from compilers.schema.dialects import FAMILY_2017, dialect
from compilers.schema.icons import shown_icon
from compilers.schema.roles import roles
from compilers.schema.validation import first_misfit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compilers.schema.dialects import Dialect, ElementKind
    from compilers.targets.project_reader import Files, Found, LeftOut, Seen


KINDS = frozenset(attribute_kinds()["kind"].values)
"""What `kind` may say."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How the files of a target are read.

    `main` is the file by which a project of the target is known. `opaque` are the
    roles of what passes on no ink from further out.
    """

    main: str
    read: Callable[[Files], Found]
    opaque: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadProject:
    """The screen of a project, and what of the project is not in it."""

    screen: Screen
    left_out: tuple[LeftOut, ...] = ()


def readers() -> dict[str, Reader]:
    """The reader of every target that can be read back."""
    from compilers.targets.android import read as read_android
    from compilers.targets.html import read as read_html
    from compilers.targets.ios import context as ios
    from compilers.targets.ios import read as read_ios

    return {
        "html": Reader(read_html.PAGE, read_html.read),
        "android": Reader(read_android.LAYOUT, read_android.read, OPAQUE),
        "ios": Reader(read_ios.STORYBOARD, read_ios.read, ios.OPAQUE),
    }


def read_back(files: Files, target: str | None = None) -> Screen:
    """The screen that compiled code shows; without a target it is found by its files.

    Raises:
        CompilerError: the files are no code of the target, or hold what no dialect has.
    """
    return read_project(files, target).screen


def read_project(files: Files, target: str | None = None) -> ReadProject:
    """The screen that compiled code shows, with what of the code it does not hold.

    Raises:
        CompilerError: the files are no code of the target, or hold what no dialect has.
    """
    known = readers()
    if target is None:
        target = next((name for name in known if known[name].main in files), None)
    if target not in known:
        problem = "No target is read back from these files; there would be"
        mains = (f"{reader.main} ({name})" for name, reader in known.items())
        raise CompilerError(f"{problem} {', '.join(mains)}.")
    reader = known[target]
    if reader.main not in files:
        raise CompilerError(f"There is no {reader.main}.")
    found = reader.read(files)
    walk = _Return(dialect(found.dialect), reader.main, reader.opaque)
    screen = Screen(found.dialect, walk.elements(found.elements, None))
    misfit = first_misfit(dialect(found.dialect), screen.children)
    if misfit is not None:
        line = walk.lines[id(misfit.element)]
        raise CompilerError(f"{reader.main}, line {line}: {misfit.message}")
    return ReadProject(screen, found.left_out)


class _Return:
    """One walk over what was seen: takes away what the compiler added."""

    def __init__(self, table: Dialect, main: str, opaque: frozenset[str]) -> None:
        self._table = table
        self._main = main
        self._opaque = opaque
        self.lines: dict[int, int] = {}
        """The line of each element, by its identity."""

    def elements(self, seen: Iterable[Seen], around: str | None) -> tuple[Element, ...]:
        """Siblings that stand on something of the ink `around`."""
        return tuple(self._element(one, around) for one in seen)

    def _element(self, seen: Seen, around: str | None) -> Element:
        kind = self._kind(seen)
        if self._table.family != FAMILY_2017:
            children = self.elements(seen.children, None)
            element = Element(
                seen.name, children if kind.is_container else None, seen.attributes
            )
            self.lines[id(element)] = seen.line
            return element
        if kind.role in self._opaque or kind.role in OPAQUE_LEAVES:
            around = None
        if theme_ground(kind):
            around = None
        usual = ink_on(seen.background) if seen.background else around
        own = seen.colour or (seen.ink if seen.ink != usual else None)
        attributes = (
            _words(seen, kind),
            _colour("color", own),
            _colour("background", seen.background),
            _icon(seen, kind),
            Attribute("kind", seen.kind) if seen.kind in KINDS else None,
        )
        children = self.elements(seen.children, own or usual)
        element = Element(
            seen.name,
            children if kind.is_container else None,
            tuple(attribute for attribute in attributes if attribute),
        )
        self.lines[id(element)] = seen.line
        return element

    def _kind(self, seen: Seen) -> ElementKind:
        kind = self._table.elements.get(seen.name)
        if kind is None:
            what = f"element of {self._table.name!r}"
            problem = unknown(what, seen.name, self._table.elements)
            raise CompilerError(f"{self._main}, line {seen.line}: {problem}")
        return kind


def _words(seen: Seen, kind: ElementKind) -> Attribute | None:
    """The words that an element was given."""
    if not seen.text:
        return None
    role = roles()[kind.role]
    may_be_made_up = role.has_words and is_placeholder(role, seen.text)
    is_counted = has_counted_id(role, seen.text, seen.id)
    if may_be_made_up and (seen.is_marked or is_counted):
        return None
    return Attribute("text", seen.text)


def _icon(seen: Seen, kind: ElementKind) -> Attribute | None:
    """The icon, where it is not the one that the element has anyway."""
    shown = shown_icon(kind.role, kind.icon, seen.icon)
    usual = shown_icon(kind.role, kind.icon, None)
    return None if shown in (None, usual) else Attribute("icon", shown)


def _colour(name: str, value: str | None) -> Attribute | None:
    if value is None:
        return None
    return Attribute(name, Colour(*bytes.fromhex(value.removeprefix("#"))))
