"""Boxes → layout attributes, so that a tree flows and still lies where the mockup has it.

The rules and their order are those of the design of the dialect `ui`: direction is the
name; the commonest distance is the gap; the hull of the children gives the padding; the
edge or centre that they share gives the alignment; what spans its room fills it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, TypeAlias

from compilers.language.tree import Attribute, Element
from pix2code_app.assembly.elements import Box, hull
from pix2code_app.assembly.grouping import CONTAINERS, Group
from pix2code_app.assembly.looks import looks
from pix2code_app.assembly.typography import HAIR, ROOMY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.language.tree import Value
    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.assembly.typography import Setting

_NEAR = 2.0
"""Pixels within which an edge touches another."""

_SYMMETRIC = 3.0, 0.005
"""Left and right insets of what is centred differ by so many pixels, or share of the room."""

_END = 24.0
"""Least inset on the left of what stands at the right end."""

_WIDEST_PADDING, _USUAL_PADDING = 64.0, 24.0
"""Insets above the first are room around a narrower content, which keeps the second."""

_EVEN = 1.5
"""Pixels by which gaps that are meant to be equal differ."""

_SMALL = 400.0
"""Widest single line that goes with others into a row that hugs and wraps."""

_SHORT_ROW = 280.0
"""A whole row as narrow as this need not give way."""

_APART = 64.0
"""A gap in a row above which its two sides belong to the two ends of the room."""

_ICON = 72.0
"""Widest leaf that keeps its width beside a share of the rest."""

_EQUAL = 0.03
"""Share by which widths of siblings that are meant to be equal differ."""

_MOST_OVERLAP = 0.4
"""Share of the smaller of two neighbours by which they may overlap."""

_WIDE = 600.0
"""Rooms at least as wide may hold a narrower column in their middle."""

_SNUG = 2.5
"""Pixels round the words of a control that are no padding."""

_SIZED = frozenset({"image", "icon", "avatar", "embed", "rating", "progress", "slider"})
"""Leaves whose size is their own, not that of words."""

_FIELDS = frozenset({"input", "textarea", "select"})
"""Leaves that take the width they are given."""

_TICKS = frozenset({"checkbox", "radio", "switch"})

_CONTROLS = frozenset({"button", "chip", "badge", "tab", "nav-item", "link"})
"""Leaves that keep room around their words."""


Attributes: TypeAlias = "dict[str, Value]"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is known of a page while it is laid out."""

    elements: Sequence[FoundElement]
    boxes: Sequence[Box]
    settings: Mapping[int, Setting]
    links: Mapping[int, Sequence[str]]

    def element(self, group: Group) -> FoundElement | None:
        """What is drawn for a group, if anything is."""
        return None if group.element is None else self.elements[group.element]

    def is_single_line(self, group: Group) -> bool:
        """Whether a group is a leaf with one line of words."""
        setting = self.settings.get(group.element) if _is_leaf(group) else None  # type: ignore[arg-type]
        return setting is not None and setting.lines == 1

    def gives_way(self, group: Group) -> bool:
        """Whether a group's width is that of its room, and not of its content."""
        element = self.element(group)
        if _is_leaf(group) and element is not None:
            if element.name in CONTAINERS or element.name in _FIELDS | {"divider"}:
                return True
            setting = self.settings.get(group.element or 0)
            return setting is not None and setting.lines > 1
        if element is not None or group.axis == "overlay":
            return True
        if group.axis == "row":
            return not self.hugs(group)
        content = hull(member.box for member in group.members)
        if group.box.width > content.width + _NEAR:
            return True
        return any(self.gives_way(member) for member in group.members)

    def hugs(self, row: Group) -> bool:
        """Whether a row is as wide as its small parts."""
        if any(self.gives_way(member) for member in row.members):
            return False
        if row.box.width <= _SHORT_ROW:
            return True
        return all(self._is_small(member) for member in row.members)

    def least_distance(self, above: Group, below: Group) -> int:
        """How near two groups may come: leading may overlap, words never do."""
        first, second = self._ink(above), self._ink(below)
        if second.y < first.bottom - _NEAR and _share_column(first, second):
            return 0
        smaller = min(above.box.height, below.box.height)
        return -round(_MOST_OVERLAP * smaller)

    def _ink(self, group: Group) -> Box:
        return hull(self.elements[i].box for i in group.leaves())

    def kept_width(self, group: Group) -> Attributes:
        """The least width of a line whose font does not give what it took."""
        if not self.is_single_line(group) or group.element is None:
            return {}
        setting, width = self.settings[group.element], group.box.width
        letters = len(self.elements[group.element].text)
        made = setting.natural + setting.spacing * letters
        if self.elements[group.element].name in _CONTROLS - {"link"} or abs(made - width) <= 1:
            return {}
        return {"min-width": rounded(width)}

    def _is_small(self, group: Group) -> bool:
        if _is_leaf(group):
            return group.box.width < _SMALL
        return group.axis == "row" and all(map(self._is_small, group.members))


def _share_column(one: Box, other: Box) -> bool:
    return min(one.right, other.right) - max(one.x, other.x) > _NEAR


def _is_leaf(group: Group) -> bool:
    return group.axis == "leaf"


def _with_navigation(row: Group, sheet: Sheet) -> Group:
    """Neighbouring items of navigation in a row become one part of it."""
    parts: list[Group] = []
    for is_item, run in groupby(row.members, lambda m: _is_item(m, sheet)):
        members = tuple(run)
        if is_item and len(members) > 1 and len(members) < len(row.members):
            parts.append(Group("row", hull(m.box for m in members), members))
        else:
            parts.extend(members)
    return replace(row, members=tuple(parts))


def _is_item(group: Group, sheet: Sheet) -> bool:
    element = sheet.element(group)
    return _is_leaf(group) and element is not None and element.name == "nav-item"


def lay_out(group: Group, sheet: Sheet, room: Box) -> Element:
    """The element of a group in the room that its parent gives it, with its attributes.

    Where it stands in the room is said by its parent: see `_in_column` and `_in_row`.
    """
    element = sheet.element(group)
    own = looks(element) if element is not None else {}
    if _is_leaf(group):
        return _leaf(group, sheet, own)
    if group.axis == "overlay":
        return _overlay(group, sheet, own)
    if element is not None and group.axis == "row":
        inner = Group("row", hull(m.box for m in group.members), group.members)
        group = Group("column", group.box, (inner,), group.element)
    if group.axis == "row":
        return _row(group, sheet)
    return _column(group, sheet, own, drawn=element.name if element else None)


def lay_out_page(group: Group, sheet: Sheet, page: Box, own: Attributes) -> Element:
    """The column that is the whole page, with its attributes beside those of layout."""
    members = group.members if group.axis == "column" and group.element is None else (group,)
    return _column(Group("column", page, members), sheet, own, drawn="column")


def _element(name: str, attributes: Attributes, children: Sequence[Element] | None) -> Element:
    given = tuple(Attribute(k, v) for k, v in attributes.items() if v is not None)
    return Element(name, None if children is None else tuple(children), given)


def rounded(value: float) -> float | int:
    """Pixels to a tenth, whole where they are."""
    near = round(value, 1)
    return int(near) if near == int(near) else near


# Columns.


def _column(group: Group, sheet: Sheet, own: Attributes, drawn: str | None) -> Element:
    padding = _padding(group, drawn)
    top, right, bottom, left = padding
    room = Box(
        group.box.x + left,
        group.box.y + top,
        max(1.0, group.box.width - left - right),
        max(1.0, group.box.height - top - bottom),
    )
    members = _centred_runs(group.members, sheet, room)
    gap, extras = _gaps_down(members, room.y, sheet)
    sides = [_in_column(member, sheet, room) for member in members]
    align = _commonest_align(sides)
    children = [
        _placed(lay_out(member, sheet, room), side, align, extra)
        for member, side, extra in zip(members, sides, extras, strict=True)
    ]
    attributes: Attributes = {}
    if gap and len(members) > 1:
        attributes["gap"] = gap
    if any(padding):
        attributes["padding"] = _short(padding)
    if align != "stretch":
        attributes["align"] = align
    made = _element(drawn or "column", {**attributes, **own}, children)
    if drawn == "nav":
        return _element("nav", {}, (replace(made, name="column"),))
    if drawn is None and len(members) > 1 and all(_is_item(m, sheet) for m in members):
        return _element("nav", {}, (made,))
    return made


_Sides = tuple[float, float, float, float]


def _padding(group: Group, drawn: str | None) -> _Sides:
    """Top, right, bottom and left insets of the content in what is drawn round it."""
    if drawn is None:
        return 0, 0, 0, 0
    inner = hull(member.box for member in group.members)
    left, right = inner.x - group.box.x, group.box.right - inner.right
    side = max(0.0, min(left, right))
    left, right = (side, side) if side <= _WIDEST_PADDING else (_USUAL_PADDING,) * 2
    top = max(0.0, inner.y - group.box.y)
    bottom = max(0.0, group.box.bottom - inner.bottom)
    return round(top), round(right), round(bottom), round(left)


def _short(padding: _Sides) -> Value:
    top, right, bottom, left = map(rounded, padding)
    if left == right:
        return top if top == bottom == left else (top, left) if top == bottom else (top, right, bottom, left)
    return top, right, bottom, left


def _gaps_down(
    members: Sequence[Group], top: float, sheet: Sheet
) -> tuple[int, list[int]]:
    """The common gap, and what each member keeps above it beyond that.

    What rounding takes at one member is given at the next, so that nothing drifts.
    """
    distances = [b.box.y - a.box.bottom for a, b in pairwise(members)]
    gap = _common_gap(distances)
    extras = [round(members[0].box.y - top)]
    cursor = top + extras[0] + _made_height(members[0])
    for above, member in pairwise(members):
        extra = round(member.box.y - cursor - gap)
        extra = max(extra, sheet.least_distance(above, member) - gap)
        extras.append(extra)
        cursor += gap + extra + _made_height(member)
    return gap, extras


def _made_height(group: Group) -> float:
    """Height that a group takes: parts that hang out of it below make it taller."""
    return _lowest(group) - group.box.y


def _lowest(group: Group) -> float:
    return max([group.box.bottom, *map(_lowest, group.members)])


def _common_gap(distances: Sequence[float]) -> int:
    """The commonest distance, if none is clearly less; else the least."""
    if not distances:
        return 0
    counts = Counter(round(d) for d in distances)
    common, _ = max(counts.items(), key=lambda item: (item[1], -item[0]))
    least = min(distances)
    return max(0, common if least >= common - _EVEN else round(least))


def _centred_runs(members: Sequence[Group], sheet: Sheet, room: Box) -> list[Group]:
    """Members that share one narrower column in the middle of a wide room get it."""
    if room.width < _WIDE:
        return list(members)
    runs: list[list[Group]] = []
    for member in members:
        narrow = min(_insets(member.box, room)) > _END
        if runs and narrow and min(_insets(runs[-1][-1].box, room)) > _END:
            runs[-1].append(member)
        else:
            runs.append([member])
    if len(runs) == 1 and len(runs[0]) == len(members):
        return _in_the_middle(members, room)
    return [part for run in runs for part in _in_the_middle(run, room)]


def _in_the_middle(run: Sequence[Group], room: Box) -> list[Group]:
    """A run as one column as far from the right end as its left edge is from the left."""
    box = hull(member.box for member in run)
    left, right = _insets(box, room)
    if len(run) < 2 or left <= _END or right < left - _SYMMETRIC[0]:
        return list(run)
    tolerance = max(_SYMMETRIC[0], _SYMMETRIC[1] * room.width)
    if all(abs(a - b) <= tolerance for a, b in (_insets(m.box, room) for m in run)):
        return list(run)
    middle = Box(box.x, box.y, room.width - 2 * left, box.height)
    return [Group("column", middle, tuple(run))]


def _insets(box: Box, room: Box) -> tuple[float, float]:
    return box.x - room.x, room.right - box.right


def _in_column(member: Group, sheet: Sheet, room: Box) -> Attributes:
    """Where a member stands across its column, and how wide it is there."""
    left, right = member.box.x - room.x, room.right - member.box.right
    width = member.box.width
    flexible = sheet.gives_way(member)
    where = _across(left, right, room.width, _hint(member, sheet))
    if flexible:
        if left <= _NEAR and right <= _NEAR:
            return {"align-self": "stretch"}
        side: Attributes = {"width": "fill", "max-width": rounded(width)}
        side["align-self"] = "center" if where == "center" else where
        if where == "end":
            side["align-self"] = "end"
    else:
        side = {"align-self": where}
    if where == "start" and round(left) > 0:
        side["indent"] = round(left)
    return side


def _hint(member: Group, sheet: Sheet) -> str | None:
    element = sheet.element(member)
    return element.align if element is not None and _is_leaf(member) else None


def _across(left: float, right: float, room: float, hint: str | None) -> str:
    tolerance = max(_SYMMETRIC[0], _SYMMETRIC[1] * room)
    if left <= _NEAR and right <= _NEAR:
        return hint or "start"
    if abs(left - right) <= tolerance:
        return "center"
    if left <= _NEAR:
        return "start"
    if right <= _SYMMETRIC[0] and left > _END:
        return "end"
    return "start"


def _commonest_align(sides: Sequence[Attributes]) -> str:
    counts = Counter(side["align-self"] for side in sides)
    return str(max(counts, key=lambda a: (counts[a], a == "start")))


def _placed(child: Element, side: Attributes, align: str, above: float) -> Element:
    """A child with its place in the column, as far as the column does not say it."""
    added: Attributes = {}
    indent = side.get("indent", 0)
    if above or indent:
        added["margin"] = (above, 0, 0, indent)  # type: ignore[assignment]
    if side["align-self"] != align:
        added["align-self"] = side["align-self"]
    added |= {k: v for k, v in side.items() if k in ("width", "max-width")}
    return _with(child, added)


def _with(child: Element, added: Attributes) -> Element:
    known = {a.name: a.value for a in child.attributes}
    return _element(child.name, {**known, **added}, child.children)


# Rows.


def _row(group: Group, sheet: Sheet) -> Element:
    group = _with_navigation(group, sheet)
    if sheet.hugs(group):
        return _hugging_row(group, sheet)
    return _shared_row(group, sheet)


def _hugging_row(group: Group, sheet: Sheet) -> Element:
    """Small parts side by side, which wrap where there is no room."""
    distances = [b.box.x - a.box.right for a, b in pairwise(group.members)]
    gap = _common_gap(distances)
    attributes: Attributes = {"gap": gap} if gap else {}
    align, offsets = _down_align(group)
    attributes["align"] = align
    attributes["wrap"] = "wrap"
    children, cursor = [], group.box.x
    for i, (member, top) in enumerate(zip(group.members, offsets, strict=True)):
        extra = round(member.box.x - cursor - (gap if i else 0))
        cursor += (gap if i else 0) + extra + member.box.width
        margin = (top, 0, 0, extra) if top or extra else None
        child = lay_out(member, sheet, member.box)
        added: Attributes = {"margin": margin} if margin else {}
        children.append(_with(child, {**added, **sheet.kept_width(member)}))
    name = "nav" if all(_is_item(member, sheet) for member in group.members) else "row"
    return _element(name, attributes, children)


def _down_align(row: Group) -> tuple[str, list[int]]:
    """How the members of a row stand to each other, and how far each is below that."""
    boxes = [member.box for member in row.members]
    for align, value in (
        ("start", lambda b: b.y),
        ("center", lambda b: b.centre[1]),
        ("end", lambda b: b.bottom),
    ):
        values = [value(box) for box in boxes]
        if max(values) - min(values) <= _EVEN:
            return align, [0] * len(boxes)
    return "start", [round(box.y - row.box.y) for box in boxes]


def _shared_row(group: Group, sheet: Sheet) -> Element:
    """Parts that share the width of the row, each from its left edge to the next one's."""
    members = group.members
    gap = max(0, round(min(b.box.x - a.box.right for a, b in pairwise(members))))
    starts = [member.box.x for member in members]
    ends = [start - gap for start in starts[1:]] + [group.box.right]
    tracks = [end - start for start, end in zip(starts, ends, strict=True)]
    tracks = _evened(tracks)
    align, offsets = _down_align(group)
    attributes: Attributes = {"gap": gap} if gap else {}
    if align != "start" or True:
        attributes["align"] = align
    children = []
    for i, (member, track, top) in enumerate(zip(members, tracks, offsets, strict=True)):
        room = Box(member.box.x, member.box.y, max(track, 1.0), member.box.height)
        child = lay_out(member, sheet, room)
        added = _in_row(member, sheet, track, i == len(members) - 1)
        if top or added.get("behind"):
            added["margin"] = (top, added.get("behind", 0), 0, 0)
        added.pop("behind", None)
        children.append(_with(child, added))
    return _element("row", attributes, children)


def _evened(tracks: Sequence[float]) -> list[float]:
    """Shares that are nearly equal are equal."""
    mean = sum(tracks) / len(tracks)
    if max(tracks) - min(tracks) <= _EQUAL * mean:
        return [mean] * len(tracks)
    return list(tracks)


def _in_row(member: Group, sheet: Sheet, track: float, last: bool) -> Attributes:
    """How a member takes its share of a row."""
    width = member.box.width
    if _is_leaf(member) and width <= _ICON and not sheet.gives_way(member):
        behind = round(track - width)
        return {"behind": behind} if behind > 0 and not last else {}
    added: Attributes = {"grow": rounded(track)}
    if track - width > _SYMMETRIC[0] and not _is_start_line(member, sheet):
        added["max-width"] = rounded(width + (0 if sheet.gives_way(member) else 1))
    return added


def _is_start_line(member: Group, sheet: Sheet) -> bool:
    """Whether a member is words that begin at the left, wherever they end."""
    element = sheet.element(member)
    if not _is_leaf(member) or element is None or element.name in _CONTROLS:
        return _is_leaf(member) and not sheet.gives_way(member) and element is not None and element.name in _SIZED
    return element.align in (None, "start") and not sheet.gives_way(member)


# Overlays.


def _overlay(group: Group, sheet: Sheet, own: Attributes) -> Element:
    """Parts that lie on each other, each as far from the corner as it was."""
    children = [
        _with(lay_out(member, sheet, member.box), _in_overlay(member, sheet, group.box))
        for member in group.members
    ]
    return _element("overlay", own, children)


def _in_overlay(member: Group, sheet: Sheet, room: Box) -> Attributes:
    box = member.box
    (left, right), top = _insets(box, room), round(box.y - room.y)
    is_flexible = sheet.gives_way(member) or box.width >= room.width - _NEAR
    width: Attributes = {"width": "fill"} if is_flexible else {}
    if max(left, right) <= _NEAR:
        return {"place": "top-start", **width, **({"margin": (top, 0, 0, 0)} if top else {})}
    if is_flexible:
        width["max-width"] = rounded(box.width)
    where = _across(left, right, room.width, None)
    place = {"start": "top-start", "center": "top", "end": "top-end"}[where]
    indent = round(left) if where == "start" else 0
    return {"place": place, "margin": (top, 0, 0, indent), **width}


# Leaves.


def _leaf(group: Group, sheet: Sheet, own: Attributes) -> Element:
    element = sheet.element(group)
    if element is None or group.element is None:
        raise ValueError("a leaf is an element")
    box = sheet.boxes[group.element]
    setting = sheet.settings.get(group.element)
    attributes: Attributes = {}
    if element.text and element.name not in ("icon",):
        attributes["text"] = element.text
    if setting is not None:
        attributes |= _words(element, setting)
    if group.element in sheet.links:
        attributes["links"] = "\n".join(sheet.links[group.element])
    if element.name in _SIZED | _TICKS:
        attributes |= {"width": rounded(box.width), "height": rounded(box.height)}
    elif element.name in _FIELDS:
        attributes |= {"width": rounded(box.width), "height": rounded(box.height)}
    elif element.name == "icon-button":
        attributes |= {"width": rounded(box.width), "height": rounded(box.height)}
    elif element.name in _CONTROLS and setting is not None:
        attributes |= _room_for_words(element, box, setting)
    elif element.name in CONTAINERS:
        attributes |= {"min-height": rounded(box.height)}
        return _element(element.name, {**attributes, **own}, ())
    return _element(element.name, {**attributes, **own}, None)


def _words(element: FoundElement, setting: Setting) -> Attributes:
    found: Attributes = {
        "font": setting.face.name,
        "font-size": rounded(setting.size),
        "weight": element.weight,
        "line-height": round(setting.pitch / setting.size, 4),
    }
    if setting.lines == 1:
        found["lines"] = 1
    if setting.spacing:
        found["letter-spacing"] = setting.spacing
    if element.align in ("center", "end"):
        found["text-align"] = element.align
    if setting.lines > 1 and element.name not in ROOMY:
        found["max-width"] = rounded(element.box.width + HAIR)
    return found


def _room_for_words(element: FoundElement, box: Box, setting: Setting) -> Attributes:
    """Padding of a control, and its least width, which its words may not fill."""
    top, right, bottom, left = _insets_of_words(element, box, setting)
    if max(top, right, bottom, left) <= _SNUG:
        return {"line-height": round(box.height / setting.lines / setting.size, 4)}
    found: Attributes = {"min-width": rounded(box.width)}
    if abs(left - right) > 2 * _SNUG:
        found["text-align"] = "start" if left < right else "end"
        padding = (top, min(left, right), bottom, left) if left < right else (top, right, bottom, min(left, right))
    else:
        padding = (top, min(left, right), bottom, min(left, right))
        if right > 1:
            found["text-align"] = "center"
    found["padding"] = _short(tuple(max(0.0, p - element.border) for p in padding))
    return found


def _insets_of_words(element: FoundElement, box: Box, setting: Setting) -> _Sides:
    height = setting.lines * setting.pitch
    if element.words is None:
        across = max(0.0, (box.width - setting.natural) / 2) if setting.lines == 1 else 0.0
        down = max(0.0, (box.height - height) / 2)
        return down, across, down, across
    words = element.words
    left, right = max(0.0, words.x - box.x), max(0.0, box.right - words.right)
    top = max(0.0, words.y - setting.rise - box.y)
    return top, right, max(0.0, box.height - height - top), left
