"""Screen → page: the tree as the templates of every target see it.

Roles instead of the dialect's names, words for every leaf, ids that are unique on the
page and can be read, and the label that belongs to each control.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.language.printable import (
    is_blank,
    is_right_to_left,
    language_of,
    printable,
)
from compilers.language.tree import Element, Screen, Value, node_id
from compilers.page.contrast import LIGHT, ink_on
from compilers.page.placeholders import Placeholders, is_counted
from compilers.page.style import ROOT, Style, style_of
from compilers.schema.attributes import given
from compilers.schema.dialects import FAMILY_2017, Dialect, ElementKind, dialect
from compilers.schema.icons import shown_icon, shows_icons
from compilers.schema.kinds import kind_of_input, kind_of_text
from compilers.schema.roles import LABEL, Role, roles
from compilers.schema.validation import first_misfit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compilers.language.tree import NodePath

_LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class Node:
    """One element, ready to be written.

    Attributes:
        id: unique on the page, ASCII, snake_case: `button_save`, `button_1`, `row_2`.
        path: child positions joined by dots, `0.2.1`, as `compilers.node_id` writes it.
        name: the dialect's own name of the element.
        role: platform-neutral meaning; the macro of the same name writes it.
        number: its place among the nodes of its role, from 1.
        look: what tells its element from others of its role, `success` or `home`.
        text: the element's words; for a leaf never empty, for a container mostly.
        is_placeholder: whether `text` was made up here.
        colour: ink as `#rrggbb`, where the program gives one.
        background: ground as `#rrggbb`, where the program gives one.
        picture: the PNG that the program names by `src`, where it was handed over.
        given_kind: one of `kinds.KINDS`, where the program says it; or None.
        icon: name of the icon that it shows, where it shows one.
        has_own_icon: whether the program gives an icon that it would not have anyway.
        children: what it holds; empty for a leaf.
        attributes: what the program gives it that means something, by the names of
            `schema/attributes.toml`, over what its element has anyway.
        style: its look, resolved.
        labelled_by: id of the label that names this control, which then shows no
            words of its own; or None.
        labels: for a label, the id of the control that it names; or None.
    """

    id: str
    path: str
    name: str
    role: str
    number: int
    look: str | None
    text: str
    is_placeholder: bool
    colour: str | None
    background: str | None
    children: tuple[Node, ...] = ()
    labelled_by: str | None = None
    labels: str | None = None
    picture: bytes | None = None
    given_kind: str | None = None
    icon: str | None = None
    has_own_icon: bool = False
    attributes: Mapping[str, Value] = field(default_factory=dict, hash=False)
    style: Style = ROOT

    @property
    def row(self) -> Role:
        """What its role is like."""
        return roles()[self.role]

    @property
    def variant(self) -> str | None:
        """Which kind of its element it is, `outlined`; None in the 2017 dialects."""
        return self._word("variant")

    @property
    def tone(self) -> str | None:
        """What it means to do, `success`, or None."""
        return self._word("tone")

    @property
    def size(self) -> str | None:
        """`small`, `medium`, `large` or None."""
        return self._word("size")

    @property
    def states(self) -> frozenset[str]:
        """What it is at the moment: `checked`, `selected`, `disabled` and so on."""
        return frozenset((self._word("state") or "").split())

    def given(self, name: str) -> Value | None:
        """The value of an attribute that it has, or None."""
        return self.attributes.get(name)

    def _word(self, name: str) -> str | None:
        value = self.attributes.get(name)
        return value if isinstance(value, str) else None

    @property
    def is_right_to_left(self) -> bool:
        """Whether its own words are written from the right."""
        return is_right_to_left(self.text)

    def walk(self) -> Iterator[Node]:
        """The node and everything in it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Page:
    """A whole screen, ready to be written.

    `title` is the words of its first heading, or what the dialect calls a screen.
    """

    dialect: str
    family: str
    title: str
    children: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        """Every node, parents first."""
        for child in self.children:
            yield from child.walk()

    def kind(self, node: Node) -> str | None:
        """What kind of thing an element's words are, or an input takes.

        Of an input the program says it, or the words that name it or stand inside.
        """
        if node.given_kind:
            return node.given_kind
        if node.row.typed:
            label = self._by_id[node.labelled_by].text if node.labelled_by else ""
            return kind_of_input((label, "" if node.is_placeholder else node.text))
        is_written = node.row.prose and not node.is_placeholder
        return kind_of_text(node.text) if is_written else None

    @property
    def top(self) -> tuple[Node, ...]:
        """The bar that the screen begins with, alone, or nothing."""
        first = self.children[:1]
        return first if first and first[0].row.top else ()

    @property
    def bottom(self) -> tuple[Node, ...]:
        """The bar that the screen ends with, alone, or nothing."""
        last = self.children[-1:]
        return last if last and last[0].row.bottom else ()

    @property
    def middle(self) -> tuple[Node, ...]:
        """What lies between `top` and `bottom`."""
        return self.children[len(self.top) : len(self.children) - len(self.bottom)]

    @cached_property
    def is_right_to_left(self) -> bool:
        """Whether most of its words are written from the right."""
        written = [node for node in self.walk() if not is_blank(node.text)]
        return 2 * sum(node.is_right_to_left for node in written) > len(written)

    @property
    def language(self) -> str:
        """The language of its words, as far as letters tell it."""
        return language_of("".join(n.text for n in self.walk() if not n.is_placeholder))

    @cached_property
    def ground(self) -> str | None:
        """The colour of the whole screen, where the program says.

        It is that of most of the outermost containers, if all of them have one.
        """
        grounds = [node.background for node in self.children if node.row.outermost]
        if not grounds or None in grounds:
            return None
        return max(grounds, key=grounds.count)

    @property
    def is_dark(self) -> bool:
        """Whether light words can be read better on the screen's ground."""
        return self.ground is not None and ink_on(self.ground) == LIGHT

    def lines(self) -> list[Node]:
        """Every container whose children stand side by side in a line of the screen."""
        return [node for node in self.walk() if node.row.line]

    def of_role(self, role: str) -> list[Node]:
        """Every node of one role, in order."""
        return self._by_role.get(role, [])

    @cached_property
    def _by_id(self) -> dict[str, Node]:
        return {node.id: node for node in self.walk()}

    @cached_property
    def _by_role(self) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = {}
        for node in self.walk():
            found.setdefault(node.role, []).append(node)
        return found


def page_of(screen: Screen, pictures: Mapping[str, bytes] | None = None) -> Page:
    """The screen as templates see it; `pictures` are PNG files by their `src`.

    Raises:
        CompilerError: an element is unknown to the dialect or may not stand there.
        UnknownDialect: the screen's dialect is not in the table.
    """
    table = dialect(screen.dialect)
    misfit = first_misfit(table, screen.children)
    if misfit is not None:
        raise CompilerError(misfit.message)
    children = _Preparation(table, pictures or {}).nodes(screen.children, (), ROOT)
    page = Page(screen.dialect, table.family, table.title, children)
    titles = [bar for bar in page.top if bar.row.text and bar.text]
    titles += [node for node in page.of_role("heading") if not node.is_placeholder]
    return replace(page, title=" ".join(titles[0].text.split())) if titles else page


class _Preparation:
    """One walk over a screen: counts its elements and gives out ids."""

    def __init__(self, table: Dialect, pictures: Mapping[str, bytes]) -> None:
        self._table = table
        self._pictures = pictures
        self._placeholder = Placeholders()
        # Ids given out, and up to which number each was tried as a stem.
        self._taken: dict[str, int] = {}

    def nodes(
        self, elements: tuple[Element, ...], above: NodePath, around: Style
    ) -> tuple[Node, ...]:
        """Siblings; no dialect nests deeper than recursion can follow."""
        nodes = [
            self._node(child, (*above, i), around) for i, child in enumerate(elements)
        ]
        return _with_labels(nodes)

    def _node(self, element: Element, path: NodePath, around: Style) -> Node:
        kind = self._table.elements[element.name]
        role = roles()[kind.role]
        attributes = given(element, kind, self._table.family)
        style = style_of(attributes, role, around)
        words = printable(element.text or "")
        placeholder, number = self._placeholder(kind.role, kind.look)
        is_placeholder = is_blank(words) and role.has_words
        text = placeholder if is_placeholder else words
        picture = self._pictures.get(str(attributes.get("src")))
        if not role.picture:
            picture = None
        usual, icon = self._icons(kind, element.get("icon"))
        if picture is not None:
            usual = icon = None
        return Node(
            id=self._id(role, self._naming(element, text), number, is_placeholder),
            path=node_id(path),
            name=element.name,
            role=kind.role,
            number=number,
            look=kind.look,
            text=text,
            is_placeholder=is_placeholder,
            colour=style.colour,
            background=style.background,
            children=self.nodes(element.children or (), path, style),
            picture=picture,
            given_kind=_text(attributes.get("kind")),
            icon=icon,
            has_own_icon=icon != usual,
            attributes=attributes,
            style=style,
        )

    def _icons(
        self, kind: ElementKind, wanted: object
    ) -> tuple[str | None, str | None]:
        """The icon that the element has anyway, and the one that it shows."""
        if not shows_icons(roles()[kind.role], self._table.family):
            return None, None
        usual, icon = (shown_icon(kind.role, kind.icon, one) for one in (None, wanted))
        return usual, icon

    def _naming(self, element: Element, text: str) -> str:
        """The words after which an element is called: its own, or the first inside."""
        if text or self._table.family == FAMILY_2017:
            return text
        return next(filter(None, map(_first_words, element.children or ())), "")

    def _id(self, role: Role, text: str, number: int, is_placeholder: bool) -> str:
        stem = role.name.replace("-", "_")
        is_number = is_placeholder and is_counted(role, text)
        slug = "" if is_number else _own_slug(text, stem)
        if not slug and not role.once:
            slug = str(number)
        wanted = f"{stem}_{slug}"[:_LONGEST_ID].strip("_")
        found = wanted
        while found in self._taken:
            self._taken[wanted] += 1
            found = f"{wanted}_{self._taken[wanted]}"
        self._taken[found] = 1
        return found


def _with_labels(nodes: list[Node]) -> tuple[Node, ...]:
    """Ties every control without a name to the nearest free label before it."""
    label: int | None = None
    for i, node in enumerate(nodes):
        if node.role == LABEL:
            label = i
        elif label is not None and _needs_name(node):
            named = nodes[label]
            nodes[i] = replace(node, labelled_by=named.id)
            nodes[label] = replace(named, labels=node.id)
            label = None
    return tuple(nodes)


def _needs_name(node: Node) -> bool:
    """Whether a label names it; the words inside an input are not its name."""
    return node.row.named and (node.is_placeholder or node.row.typed)


def _own_slug(text: str, stem: str) -> str:
    """The slug without what the stem says; a number alone is that of a placeholder."""
    slug = _slug(text)
    rest = slug.removeprefix(f"{stem}_")
    return slug if rest.isdecimal() else rest


def _slug(text: str) -> str:
    """`Öffnungszeiten heute` → `offnungszeiten_heute`; empty where nothing is ASCII."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    return "_".join(words[:4])


def _first_words(element: Element) -> str:
    if element.text:
        return element.text
    return next(filter(None, map(_first_words, element.children or ())), "")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
