"""A page, read back: its elements are known by their classes, or else by their tags."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.schema.dialects import Dialect, dialect, dialect_names
from compilers.targets.html.page_tree import Tag, Text, page_tree
from compilers.targets.html.read_ui import is_ui_page, read_ui
from compilers.targets.html.ui_names import MARK
from compilers.targets.project_reader import (
    DEEPEST,
    Files,
    Found,
    LeftOut,
    Seen,
    guessed,
    named,
    text_of_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAGE = "index.html"

ROLES = {
    "site-header": "nav",
    "nav-item": "nav-item",
    "list": "list",
    "list-item": "list-item",
    "row": "row",
    "card": "card",
    "heading": "heading",
    "text": "paragraph",
    "button": "button",
    "label": "label",
    "slider": "slider",
    "checkbox": "checkbox",
    "radio": "radio",
    "switch": "switch",
    "input": "input",
    "image": "image",
    "icon-button": "icon-button",
    "tab-bar": "tab-bar",
    "tab": "tab",
}
"""Class → the role that it marks."""

_BY_TAG = {
    "p": ("paragraph", "label"),
    "button": ("button",),
    "img": ("image",),
    "label": ("label", "paragraph"),
    **{f"h{level}": ("heading", "label") for level in range(1, 7)},
}
"""What a tag without a class may be that somebody added by hand."""

_BY_TYPE = {
    "checkbox": ("checkbox",),
    "radio": ("radio",),
    "range": ("slider",),
    "button": ("button",),
    "submit": ("button",),
}
"""The same for an `input`, by its type; any other is one to write in."""

_OWN = frozenset({"skip", "unseen"})
"""Classes of what a page has by itself."""

_GROUPS = frozenset(
    [
        "header",
        "footer",
        "main",
        "nav",
        "ul",
        "ol",
        "li",
        "div",
        "section",
        "article",
        "aside",
        "form",
        "fieldset",
    ]
)
"""Tags that are looked through."""

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "svg",
        "time",
        "u",
        "wbr",
    ]
)
"""Tags that may stand among the words of an element."""

_SPOKEN = frozenset({"slider", "image", "icon-button"})
_HINTS = ("placeholder", "title", "aria-label")
"""Where the words of an input stand, the hint inside it before its name."""

_SHOWN = 40
"""Letters of words that a remark repeats."""

_COLOUR = re.compile("(?P<what>ground|ink)-(?P<value>[0-9a-f]{6})")


def read(files: Files) -> Found:
    """The dialect, and the elements of the page.

    Raises:
        CompilerError: the page is missing, or its body names no dialect.
    """
    root = page_tree(text_of_file(files, PAGE))
    bodies = [tag for tag in root.tags() if tag.name == "body"]
    classes = bodies[0].classes if bodies else []
    name = next((name for name in dialect_names() if name in classes), None)
    if name is None and is_ui_page(root):
        return read_ui(root, PAGE)
    if name is None:
        raise CompilerError(f"The body of {PAGE} has no class that names a dialect.")
    page = _Page(dialect(name))
    elements = tuple(page.inside(bodies[0].inside, None, 0))
    return Found(name, elements, tuple(page.left_out))


class _Page:
    """The elements of a page; `left_out` collects what is none."""

    def __init__(self, table: Dialect) -> None:
        self._table = table
        self.left_out: list[LeftOut] = []

    def inside(
        self, parts: Iterable[Tag | Text], parent: str | None, depth: int
    ) -> Iterator[Seen]:
        """The elements among `parts`; tags that are none are looked through."""
        if depth > DEEPEST:
            raise CompilerError(f"{PAGE} is nested too deeply to be read.")
        for part in parts:
            if isinstance(part, Text):
                self._leave_out_words(part)
            elif not _OWN.intersection(part.classes):
                yield from self._found(part, parent, depth)

    def _found(self, tag: Tag, parent: str | None, depth: int) -> Iterator[Seen]:
        role = _role(tag)
        if role is not None:
            name = named(self._table, role, _variant(tag, self._variants(role)))
        else:
            name = guessed(self._table, _guesses(tag), parent)
        if name is not None:
            seen = self._seen(tag, name, depth)
            yield replace(seen, text=_unbroken(seen.text)) if role is None else seen
        elif tag.name in _GROUPS:
            yield from self.inside(tag.inside, parent, depth + 1)
        else:
            self._leave_out(tag)
            tags = [part for part in tag.inside if isinstance(part, Tag)]
            yield from self.inside(tags, parent, depth + 1)

    def _variants(self, role: str) -> set[str | None]:
        kinds = self._table.elements.values()
        return {kind.look for kind in kinds if kind.role == role}

    def _seen(self, tag: Tag, name: str, depth: int) -> Seen:
        kind = self._table.elements[name]
        colours = {m["what"]: f"#{m['value']}" for m in map(_colour, tag.classes) if m}
        if not kind.is_container:
            self._look_into(tag, kind.role)
        return Seen(
            name,
            text=_words(tag, kind.role, is_container=kind.is_container),
            colour=colours.get("ink"),
            background=colours.get("ground"),
            kind=tag.attributes.get("data-kind"),
            icon=_icon(tag),
            is_marked=MARK in tag.attributes,
            id=_id(tag),
            line=tag.line,
            children=tuple(self.inside(tag.inside, name, depth + 1))
            if kind.is_container
            else (),
        )

    def _look_into(self, tag: Tag, role: str) -> None:
        """Tell what stands in a leaf and is none of its words."""
        drawn = {
            id(part) for svg in tag.tags() if svg.name == "svg" for part in svg.parts()
        }
        for part in tag.parts():
            if id(part) in drawn:
                continue
            if isinstance(part, Text):
                if role in _SPOKEN:
                    self._leave_out_words(part)
            elif part.name not in _INLINE and not (
                part.name == "input" and _is_choice(tag)
            ):
                self._leave_out(part)

    def _leave_out(self, tag: Tag) -> None:
        self.left_out.append(LeftOut(PAGE, tag.line, f"<{tag.name}>"))

    def _leave_out_words(self, text: Text) -> None:
        words = " ".join(text.words.split())
        if words:
            shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
            self.left_out.append(LeftOut(PAGE, text.line, f'"{shown}"'))


def _is_choice(tag: Tag) -> bool:
    """Whether it is the label around a choice."""
    return tag.name == "label" and any(one.name == "input" for one in tag.tags())


def _guesses(tag: Tag) -> tuple[str, ...]:
    """The roles that a tag may have which says none."""
    if _is_choice(tag):
        return _guesses(next(one for one in tag.tags() if one.name == "input"))
    if tag.name != "input":
        return _BY_TAG.get(tag.name, ())
    if tag.attributes.get("role") == "switch":
        return ("switch",)
    return _BY_TYPE.get(tag.attributes.get("type", ""), ("input",))


def _id(tag: Tag) -> str:
    """The id of a tag, or of what it is the label around."""
    ids = (one.attributes.get("id") for one in (tag, *tag.tags()))
    return next(filter(None, ids), "")


def _role(tag: Tag) -> str | None:
    """What a tag is; the label around a choice is what the input inside is."""
    if "choice" in tag.classes:
        inputs = [one for one in tag.tags() if one.name == "input"]
        return _role(inputs[0]) if inputs else None
    return next((ROLES[name] for name in tag.classes if name in ROLES), None)


def _icon(tag: Tag) -> str | None:
    """Name of the icon that stands in a tag."""
    icons = (
        name for one in tag.tags() for name in one.classes if name.startswith("icon-")
    )
    return next((name.removeprefix("icon-") for name in icons), None)


def _variant(tag: Tag, variants: set[str | None]) -> str | None:
    """Which element of its role a tag is, among the variants of the role."""
    if "nav-item" in tag.classes:
        return "selected" if "aria-current" in tag.attributes else None
    inside = [tag, *tag.tags()]
    if any(one.name == "input" and "checked" in one.attributes for one in inside):
        return "checked"
    return next((name for name in tag.classes if name in variants), _icon(tag))


def _words(tag: Tag, role: str, *, is_container: bool) -> str | None:
    if is_container or role in _SPOKEN:
        return tag.attributes.get("aria-label") or tag.attributes.get("alt")
    if _is_choice(tag):
        spans = [one for one in tag.tags() if one.name == "span"]
        return spans[0].text() if spans else tag.text().strip()
    if role == "input":
        places = (tag.attributes.get(name) for name in _HINTS)
        return next(filter(None, places), None)
    return None if tag.name == "input" else tag.text()


def _unbroken(text: str | None) -> str | None:
    """Words as a browser shows those of a tag that keeps no line breaks."""
    return None if text is None else " ".join(text.split())


def _colour(name: str) -> re.Match[str] | None:
    return _COLOUR.fullmatch(name)
