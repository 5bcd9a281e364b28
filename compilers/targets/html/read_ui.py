"""A page of the `ui`, read back: elements by their classes, looks by its style sheet.

What a page shows counts, so that an edit of it does: words, states as a browser has
them, declarations of the style sheet. `UNSAID` lists what a page says nothing of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from compilers.language.tree import Attribute, Value
from compilers.page.inputs import TRAITS
from compilers.page.placeholders import is_placeholder
from compilers.page.style import ROOT, Style, style_of
from compilers.schema.attributes import attributes
from compilers.schema.dialects import dialect
from compilers.schema.icons import icons, shown_icon
from compilers.schema.kinds import kind_of_input
from compilers.schema.roles import roles
from compilers.targets.html.declared import Sheet
from compilers.targets.html.page_tree import Tag, Text
from compilers.targets.html.read_looks import read_looks
from compilers.targets.html.sheet import SCREEN, as_seen_inside
from compilers.targets.html.ui_names import CARRIED, FIELDS, MARK
from compilers.targets.project_reader import DEEPEST, Found, LeftOut, Seen, guessed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from compilers.schema.dialects import ElementKind

Given = dict[str, Value]

UNSAID: Mapping[str, frozenset[str]] = {
    "box": frozenset(roles()),
    "text": frozenset({"alert", "footer", "list-item", "rating", "page-indicator"}),
}
"""Attributes of which a page says nothing, with the roles that this is so of."""

_LOOKED_THROUGH = frozenset(
    {
        *("header", "footer", "main", "nav", "ul", "ol", "li", "div", "section"),
        *(
            "article",
            "aside",
            "form",
            "fieldset",
            "thead",
            "tbody",
            "tfoot",
            "th",
            "td",
        ),
    }
)
"""Tags that are no elements by themselves, but may hold some."""

_PASSED_OVER = frozenset(
    ["dimmed", "unseen", "app-bar-title", "dialog-title", "chevron", "skip"]
)
"""Classes of what a page has by itself, or what belongs to the element around it."""

_BY_TAG = {
    "p": ("paragraph", "label"),
    "button": ("button",),
    "img": ("image",),
    "label": ("label", "paragraph"),
    "span": ("label", "paragraph"),
    "a": ("link", "nav-item"),
    "hr": ("divider",),
    "select": ("select",),
    "textarea": ("textarea",),
    "table": ("table",),
    "details": ("disclosure",),
    "progress": ("progress",),
    "figure": ("embed",),
    **{f"h{level}": ("heading",) for level in range(1, 7)},
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

_STATES: Mapping[str, tuple[str, ...]] = {
    "checked": ("checkbox", "radio", "switch"),
    "disabled": (
        *("checkbox", "radio", "switch", "slider", "stepper", "button"),
        *("icon-button", "chip", "input", "textarea", "select"),
    ),
    "expanded": ("disclosure",),
    "selected": ("nav-item", "chip", "button", "icon-button"),
    "error": ("input", "textarea", "select"),
}
"""Roles that a browser knows a state of: its attribute tells, not the class."""

_SAID_BY = {
    "checked": ("checked",),
    "disabled": ("disabled",),
    "expanded": ("open",),
    "selected": ("aria-current", "aria-pressed", "checked"),
    "error": ("aria-invalid",),
}
"""The attributes of a tag, any of which says that it has a state."""

_USUAL_NAMES = {
    "nav": re.compile(r"(Main|Breadcrumb|Pages)( [1-9]\d*)?"),
    "tab-bar": re.compile("Tabs"),
    "tabs": re.compile("Sections"),
    "segmented": re.compile("Sections"),
    "carousel": re.compile("Carousel"),
    "drawer": re.compile("Side"),
    "table": re.compile("Table"),
    "dialog": re.compile("Dialog"),
    "disclosure": re.compile("More"),
    "avatar": re.compile("Avatar"),
}
"""What a page calls an element whose program does not."""

_DRAWN_ANYWAY = {"icon": "info", "fab": "add"}
"""The icon of a role that always draws one, where a program names none."""

_SPOKEN = frozenset(
    {
        *("icon", "embed", "icon-button", "slider", "stepper"),
    }
)
"""Leaves whose words are read out, or stand in place of a picture."""

_WRITTEN_INTO = frozenset({"input", "textarea", "select"})

_CIRCLE = 106.8
"""How long the line of a round progress is, in the units of its drawing."""

_SHOWN = 40
"""Letters of something that a remark repeats."""


def is_ui_page(root: Tag) -> bool:
    """Whether a page is of the `ui`: it has the place of the outermost elements."""
    return any(tag.name == "main" and SCREEN in tag.classes for tag in root.tags())


def read_ui(root: Tag, page: str) -> Found:
    """The elements of the page in the file `page`."""
    reader = _Reader(root, page)
    elements = tuple(reader.elements())
    return Found("ui", elements, tuple(reader.left_out))


class _Reader:
    """One walk over a page; `left_out` collects what is no element and no look."""

    def __init__(self, root: Tag, page: str) -> None:
        self._root = root
        self._page = page
        self._table = dialect("ui")
        self._sheet = Sheet()
        for tag in root.tags():
            if tag.name == "style":
                parts = (part for part in tag.inside if isinstance(part, Text))
                for part in parts:
                    above = len(part.words) - len(part.words.lstrip())
                    self._sheet.add(
                        part.words, part.line - part.words.count("\n", 0, above)
                    )
        self.left_out: list[LeftOut] = []
        self._labels = {
            tag.attributes["for"]: _text(tag)
            for tag in root.tags()
            if "for" in tag.attributes
        }

    def elements(self) -> Iterator[Seen]:
        """The outermost elements."""
        for unknown in self._sheet.unknown:
            self._tell(unknown.what, unknown.line)
        bodies = [tag for tag in self._root.tags() if tag.name == "body"]
        inside = bodies[0].inside if bodies else self._root.inside
        yield from self._inside(inside, None, ROOT, 0)

    def _inside(
        self, parts: Iterable[Tag | Text], parent: str | None, around: Style, depth: int
    ) -> Iterator[Seen]:
        if depth > DEEPEST:
            return
        for part in parts:
            if isinstance(part, Text):
                self._tell_words(part)
            elif not _PASSED_OVER.intersection(part.classes):
                yield from self._found(part, parent, around, depth)

    def _found(
        self, tag: Tag, parent: str | None, around: Style, depth: int
    ) -> Iterator[Seen]:
        if tag.name == "tr" and parent == "table":
            yield self._line_of_table(tag, around, depth)
            return
        hint = None
        if "hinted" in tag.classes:
            hint = next((_text(t) for t in tag.tags() if "hint" in t.classes), None)
            tag = next((t for t in tag.tags() if "hint" not in t.classes), tag)
        room = tag if "table-room" in tag.classes else None
        if room:
            tag = next((t for t in tag.tags() if t.name == "table"), tag)
        name = self._name(tag, parent)
        if name is not None:
            extra: Given = {"hint": hint} if hint else {}
            yield self._seen(tag, room or tag, name, around, depth, extra)
        elif tag.name in _LOOKED_THROUGH:
            yield from self._inside(tag.inside, parent, around, depth + 1)
        else:
            self._tell(f"<{tag.name}>", tag.line)
            yield from self._inside(
                (t for t in tag.inside if isinstance(t, Tag)), parent, around, depth + 1
            )

    def _name(self, tag: Tag, parent: str | None) -> str | None:
        """The element that a tag is: by its class, or by what it may be there."""
        marked = _marked(tag)
        if marked is not None:
            return marked
        return guessed(self._table, _guesses(tag), parent)

    def _line_of_table(self, tag: Tag, around: Style, depth: int) -> Seen:
        style = style_of({}, roles()["row"], around)
        cells = self._inside(tag.inside, "row", style, depth + 1)
        return Seen("row", line=tag.line, children=tuple(cells))

    def _seen(
        self,
        tag: Tag,
        titled: Tag,
        name: str,
        around: Style,
        depth: int,
        extra: Given,
    ) -> Seen:
        """What is seen of an element; `titled` is the tag that is called after it."""
        kind = self._table.elements[name]
        row = roles()[kind.role]
        shown = _choice_of(tag)
        found = self._looks(shown, kind, around)
        style = as_seen_inside(
            row.name, style_of({**kind.defaults, **found}, row, around)
        )
        found |= self._carried(shown)
        found |= _modifiers(shown, kind)
        words = _container_words if kind.is_container else _leaf_words
        text = words(titled, shown, kind, self._labels)
        if text:
            found["text"] = text
        if not kind.is_container:
            found |= self._leaf(shown, kind, found)
        children: tuple[Seen, ...] = ()
        if kind.is_container:
            inside = _without_title(tag, kind.role)
            children = tuple(self._inside(inside, name, style, depth + 1))
            if kind.role in {"tabs", "segmented"}:
                children = tuple(_chosen(children, tag))
        order = list(attributes("ui"))
        given = {n: v for n, v in (found | extra).items() if v is not None}
        return Seen(
            name,
            line=tag.line,
            children=children,
            attributes=tuple(
                Attribute(n, given[n]) for n in sorted(given, key=order.index)
            ),
        )

    def _looks(self, tag: Tag, kind: ElementKind, around: Style) -> Given:
        row = roles()[kind.role]
        seen = self._sheet.of(tag)
        found, unknown = read_looks(seen, kind, row, around)
        for name in unknown:
            self._tell(f"{name}: {seen[name].value}", seen[name].line)
        if self._sheet.keeps_lines(tag):
            found["text-wrap"] = "nowrap"
        return found

    def _carried(self, tag: Tag) -> Given:
        """What stands in attributes of its own."""
        found: Given = {}
        for carrier, name in CARRIED.items():
            text = tag.attributes.get(carrier)
            value = _number(text) if text and name == "drawn" else text
            if value is not None:
                found[name] = value
        return found

    def _leaf(self, shown: Tag, kind: ElementKind, found: Given) -> Given:
        """What a leaf says beside its words and looks."""
        more: Given = {}
        icon = self._icon(shown, kind, found)
        if icon:
            more["icon"] = icon
        reader = _MORE.get(kind.role)
        if reader is not None:
            more |= reader(shown, found)
        counts = [t for t in shown.tags() if "count" in t.classes]
        if counts and attributes("ui")["badge"].fits(kind):
            more["badge"] = _text(counts[0])
        if kind.role == "input":
            more |= _kind_of_field(shown, found, self._labels)
        return more

    def _icon(self, tag: Tag, kind: ElementKind, found: Given) -> str | None:
        if roles()[kind.role].icon is None:
            return None
        drawings = [t for t in (tag, *tag.tags()) if t.name == "svg"]
        if kind.role == "chip" and found.get("variant") == "input":
            drawings = drawings[:-1]
        if not drawings:
            return None
        path = next((t for t in drawings[0].tags() if t.name == "path"), drawings[0])
        name = _icons_by_path().get(path.attributes.get("d", ""))
        if name is None:
            self._tell("<svg>", drawings[0].line)
        usual = _DRAWN_ANYWAY.get(kind.role) or shown_icon(kind.role, kind.icon, None)
        return None if name == usual else name

    def _tell(self, what: str, line: int) -> None:
        shown = f"{what[:_SHOWN]}…" if len(what) > _SHOWN else what
        self.left_out.append(LeftOut(self._page, line, shown))

    def _tell_words(self, text: Text) -> None:
        words = " ".join(text.words.split())
        if words:
            shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
            self.left_out.append(LeftOut(self._page, text.line, f'"{shown}"'))


@cache
def _names() -> Mapping[str, str]:
    """The element of each role."""
    return {kind.role: name for name, kind in dialect("ui").elements.items()}


@cache
def _icons_by_path() -> Mapping[str, str]:
    return {icon.path: name for name, icon in icons().items()}


def _marked(tag: Tag) -> str | None:
    """The element that a tag's class names; of a choice that of the input inside."""
    shown = _choice_of(tag)
    return next((_names()[one] for one in shown.classes if one in _names()), None)


def _choice_of(tag: Tag) -> Tag:
    """The input of a choice that has its words beside it; or the tag itself."""
    if "choice" not in tag.classes:
        return tag
    return next((t for t in tag.tags() if t.name == "input"), tag)


def _guesses(tag: Tag) -> tuple[str, ...]:
    """The roles that a tag may have which says none."""
    if tag.name == "input":
        return _BY_TYPE.get(tag.attributes.get("type", ""), ("input",))
    if "part" in tag.classes:  # holds what is no item of its list
        return ()
    if tag.name in {"ul", "ol"}:
        return ("list",)
    if tag.name == "li":
        return ("list-item",)
    return _BY_TAG.get(tag.name, ())


def _input(tag: Tag) -> Tag:
    """The input of a field, a chip or a tab; or the tag itself."""
    return next((t for t in tag.tags() if t.name == "input"), tag)


def _modifiers(tag: Tag, kind: ElementKind) -> Given:
    """Variant, tone, size and states."""
    words = [n.removeprefix("is-") for n in tag.classes if n.startswith("is-")]
    found: Given = {}
    for name in ("variant", "tone", "size"):
        row = attributes("ui")[name]
        chosen = [w for w in words if row.fits(kind) and w in row.words(kind)]
        if chosen:
            found[name] = chosen[0]
    if kind.role == "divider" and tag.attributes.get("aria-orientation") == "vertical":
        found["variant"] = "vertical"
    states = sorted(s for s in kind.states if _has_state(tag, kind, s, words))
    if states:
        found["state"] = " ".join(states)
    return found


def _has_state(tag: Tag, kind: ElementKind, state: str, words: list[str]) -> bool:
    if kind.role not in _STATES.get(state, ()):
        return state in words
    tags = (tag, _input(tag))
    return any(
        one.attributes.get(name, "false") != "false"
        for one in tags
        for name in _SAID_BY[state]
    )


def _chosen(tabs: tuple[Seen, ...], around: Tag) -> Iterator[Seen]:
    """Tabs, of which that is selected whose input is checked, whatever their classes.

    A page checks the first of those that are selected, or else the first of all.
    """
    labels = [tag for tag in around.tags() if "tab" in tag.classes]
    checked = [i for i, tag in enumerate(labels) if "checked" in _input(tag).attributes]
    selected = [i for i, tab in enumerate(tabs) if _is_selected(tab)]
    if len(labels) != len(tabs) or not checked or checked[0] == (*selected, 0)[0]:
        yield from tabs
        return
    for i, tab in enumerate(tabs):
        kept = tuple(a for a in tab.attributes if a.value != "selected")
        own = (Attribute("state", "selected"),) if i == checked[0] else ()
        yield replace(tab, attributes=(*kept, *own))


def _is_selected(tab: Seen) -> bool:
    states = (str(a.value).split() for a in tab.attributes if a.name == "state")
    return any("selected" in words for words in states)


def _without_title(tag: Tag, role: str) -> list[Tag | Text]:
    """What stands in a container beside its own title."""
    if role == "section":
        title = tag.attributes.get("aria-labelledby")
        return [p for p in tag.inside if not _is(p, title)] if title else tag.inside
    if role == "disclosure":
        return [p for p in tag.inside if isinstance(p, Text) or p.name != "summary"]
    return tag.inside


def _is(part: Tag | Text, name: str) -> bool:
    return isinstance(part, Tag) and part.attributes.get("id") == name


def _container_words(
    titled: Tag, tag: Tag, kind: ElementKind, labels: Mapping[str, str]
) -> str | None:
    """What a container is called, unless the page calls it so anyway."""
    del labels
    role = kind.role
    if role in UNSAID["text"]:
        return None
    titles = [t for t in tag.tags() if _is_title(t, tag, role)]
    text = _text(titles[0]) if titles else titled.attributes.get("aria-label")
    if role == "list":
        text = tag.attributes.get("title")
    usual = _USUAL_NAMES.get(role)
    return None if text and usual and usual.fullmatch(text) else text


def _is_title(part: Tag, tag: Tag, role: str) -> bool:
    if role == "app-bar":
        return "app-bar-title" in part.classes
    if role == "disclosure":
        return part.name == "summary"
    named = tag.attributes.get("aria-labelledby")
    return bool(named) and part.attributes.get("id") == named


def _leaf_words(
    titled: Tag, tag: Tag, kind: ElementKind, labels: Mapping[str, str]
) -> str | None:
    """The words of a leaf, unless the page made them up."""
    role = roles()[kind.role]
    if role.name in UNSAID["text"]:
        return None
    tells = _input(tag)
    is_labelled = tells.attributes.get("id") in labels
    if role.name in _WRITTEN_INTO:
        return _words_in_field(tag, role.name, is_labelled=is_labelled)
    text = _plain_words(titled, tag, role.name, is_labelled=is_labelled)
    if MARK in tag.attributes and text and is_placeholder(role, text):
        return None
    usual = _USUAL_NAMES.get(role.name)
    return None if text and usual and usual.fullmatch(text) else text


def _plain_words(titled: Tag, tag: Tag, role: str, *, is_labelled: bool) -> str | None:
    """The words of a leaf; None for a control that is named by a label."""
    reader = _WORDS.get(role)
    if reader is not None:
        return reader(tag)
    if role in _CHOICES and titled is not tag:
        spans = [t for t in titled.tags() if t.name == "span"]
        return _text(spans[0]) if spans else _text(titled).strip()
    if role in _CHOICES | _SPOKEN:
        return None if is_labelled else _spoken(tag, role)
    return _text(tag)


_CHOICES = frozenset({"checkbox", "radio", "switch"})


def _name_of_avatar(tag: Tag) -> str | None:
    label = tag.attributes.get("aria-label")
    return label or (tag.attributes.get("alt") if tag.name == "img" else _text(tag))


def _name_of_image(tag: Tag) -> str | None:
    return tag.attributes.get("aria-label") or tag.attributes.get("alt")


def _name_of_fab(tag: Tag) -> str | None:
    label = tag.attributes.get("aria-label")
    return _text(tag) if label is None else label


def _name_of_calendar(tag: Tag) -> str | None:
    captions = [t for t in tag.tags() if t.name == "caption"]
    return _text(captions[0]) if captions else tag.attributes.get("aria-label")


def _name_of_tab(tag: Tag) -> str | None:
    spans = [t for t in tag.tags() if t.name == "span" and not _is_count(t)]
    return _text(spans[0]) if spans else _text(tag).strip()


def _spoken(tag: Tag, role: str) -> str | None:
    text = tag.attributes.get("aria-label")
    if text is None and role == "slider":
        inside = _input(tag).attributes.get("aria-label")
        return inside.removesuffix(": least") if inside else None
    if text and role == "icon-button":
        counts = [_text(t) for t in tag.tags() if "count" in t.classes]
        return text.removesuffix(f" {counts[0]}") if counts else text
    return text


def _is_count(tag: Tag) -> bool:
    return bool({"count", "counted"}.intersection(tag.classes))


def _words_in_field(tag: Tag, role: str, *, is_labelled: bool) -> str | None:
    """What stands in a field, or else the name that it has for want of a label."""
    field = _input(tag) if role == "input" else tag
    is_marked = MARK in tag.attributes
    if role == "select":
        options = [_text(t) for t in tag.tags() if t.name == "option"]
        if not options:
            return None
        return None if is_marked else options[0]
    value = field.attributes.get("value") if role == "input" else _text(tag)
    label = field.attributes.get("aria-label")
    is_hint = label == field.attributes.get("placeholder")
    if value or is_marked or is_labelled or is_hint:
        return value or None
    return label


def _name_of_progress(tag: Tag) -> str | None:
    text = tag.attributes.get("aria-label")
    if text and tag.name == "svg" and _dash(tag) is not None:
        return re.sub(r", \d+ %$", "", text)
    return text


_WORDS: Mapping[str, Callable[[Tag], str | None]] = {
    "avatar": _name_of_avatar,
    "image": _name_of_image,
    "fab": _name_of_fab,
    "progress": _name_of_progress,
    "calendar": _name_of_calendar,
    "tab": _name_of_tab,
}
"""Roles whose words stand in a place of their own."""


def _dash(tag: Tag) -> str | None:
    dashes = (t.attributes.get("stroke-dasharray") for t in tag.tags())
    return next((d.split()[0] for d in dashes if d), None)


def _text(tag: Tag) -> str:
    """The words in a tag, without those of drawings and counts."""
    found = ""
    for part in tag.inside:
        if isinstance(part, Text):
            found += part.words
        elif part.name == "br":
            found += "\n"
        elif "count" in part.classes:
            found = found.removesuffix(" ")
        elif part.name != "svg":
            found += _text(part)
    return found


def _number(text: str) -> float | int | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if re.fullmatch(r"-?\d+", text) else number


def _value(default: float) -> Callable[[Tag, Given], Given]:
    """The value of an input, unless it is that of one whose program gives none."""

    def read(tag: Tag, _: Given) -> Given:
        tags = [t for t in (tag, *tag.tags()) if "value" in t.attributes]
        value = _number(tags[-1].attributes["value"]) if tags else None
        return {} if value is None or value == default else {"value": value}

    return read


def _rating(tag: Tag, _: Given) -> Given:
    value, _slash, most = tag.attributes.get("aria-label", "").partition(" / ")
    return _scale(_number(value), _number(most), (0, 5))


def _dots(tag: Tag, _: Given) -> Given:
    value, _slash, most = tag.attributes.get("aria-label", "").partition(" / ")
    return _scale(_number(value), _number(most), (1, 3))


def _scale(
    value: float | None, most: float | None, usual: tuple[float, float]
) -> Given:
    more: Given = {}
    if value not in (None, usual[0]):
        more["value"] = value
    if most not in (None, usual[1]):
        more["max"] = most
    return more


def _progress(tag: Tag, _: Given) -> Given:
    if tag.name != "svg":
        value = _number(tag.attributes.get("value", ""))
        return {} if value is None else {"value": value}
    percent = re.search(r", (\d+) %$", tag.attributes.get("aria-label", ""))
    dash = _number(_dash(tag) or "")
    if percent is None or dash is None:
        return {}
    least, most = ((int(percent[1]) + part) / 100 for part in (-0.499, 0.499))
    return {"value": round(min(max(dash / _CIRCLE, least, 0), most, 1), 5)}


def _heading(tag: Tag, _: Given) -> Given:
    level = int(tag.name[1]) if re.fullmatch("h[1-6]", tag.name) else 2
    return {**({"level": level} if level > 2 else {}), **_links(tag, _)}


def _links(tag: Tag, _: Given) -> Given:
    """The words that lead somewhere, unless that is where their own shape leads."""
    goals = [t for t in tag.tags() if t.name == "a"]
    words = [_text(t) for t in goals if t.attributes.get("href") == "#content"]
    return {"links": "|".join(words)} if words else {}


def _select(tag: Tag, found: Given) -> Given:
    options = [_text(t) for t in tag.tags() if t.name == "option"]
    role = roles()["select"]
    more: Given = {}
    own = found.get("text")
    is_made_up = MARK in tag.attributes and len(options) == 1
    if is_made_up and is_placeholder(role, options[0]):
        options = []
    others = options[1:] if own else options
    if others:
        more["options"] = "|".join(others)
    label = tag.attributes.get("aria-label")
    if label and label != own and not (own is None and is_placeholder(role, label)):
        more["placeholder"] = label
    return more


def _field(tag: Tag, _: Given) -> Given:
    hint = _input(tag).attributes.get("placeholder")
    return {"placeholder": hint} if hint else {}


def _textarea(tag: Tag, _: Given) -> Given:
    rows = _number(tag.attributes.get("rows", "3"))
    lines: Given = {"lines": rows} if rows not in (None, 3) else {}
    return {**_field(tag, _), **lines}


def _calendar(tag: Tag, _: Given) -> Given:
    days = [t for t in tag.tags() if t.attributes.get("aria-pressed") == "true"]
    value = _number(_text(days[0])) if days else None
    return {} if value is None else {"value": value}


def _picture(tag: Tag, _: Given) -> Given:
    """The name of a picture that somebody put in place of the one within the page."""
    tags = [t for t in (tag, *tag.tags()) if t.name == "img"]
    source = tags[0].attributes.get("src", "") if tags else ""
    return {"src": source} if source and not source.startswith("data:") else {}


_MORE: Mapping[str, Callable[[Tag, Given], Given]] = {
    "slider": _value(0.5),
    "stepper": _value(0),
    "rating": _rating,
    "page-indicator": _dots,
    "progress": _progress,
    "heading": _heading,
    "paragraph": _links,
    "label": _links,
    "select": _select,
    "input": _field,
    "textarea": _textarea,
    "calendar": _calendar,
    "image": _picture,
    "avatar": _picture,
    "embed": _picture,
}
"""By role: what else a leaf says, given its tag and what was found of it."""


def _kind_of_field(tag: Tag, found: Given, labels: Mapping[str, str]) -> Given:
    """The kind that a field is of, where its type is not that of the kind it has."""
    field = _input(tag)
    words = (labels.get(field.attributes.get("id", ""), ""), str(found.get("text", "")))
    kind = found.get("kind") or kind_of_input(words) or "text"
    traits = _traits()
    named = {n: field.attributes.get(n) for n in ("type", "autocomplete", "inputmode")}
    seen = {name: value for name, value in named.items() if value}
    if "type" not in seen or seen == traits.get(str(kind)):
        return {}
    same = [one for one, given in traits.items() if given == seen]
    same += [one for one, given in traits.items() if given["type"] == seen["type"]]
    return {"kind": same[0]} if same else {}


@cache
def _traits() -> Mapping[str, Mapping[str, str]]:
    """By kind, what a field of it has."""
    return {**TRAITS["html"], **{kind: {"type": one} for kind, one in FIELDS.items()}}
