"""What a page repeats, as components, and where they stand in its markup.

What `compilers.page.repetition` finds alike is looked up in the markup. Where it is
written alike too, it is a component. Small ones come first, so that one may stand in
another; those that follow one another there are data of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.identifiers import free_name
from compilers.targets.app.sharing import OWN_PICTURE, Items, Loop, Picture, Use
from compilers.targets.app.unification import Unification, skeleton, wrapping
from compilers.targets.markup import Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compilers.page.builder import Node
    from compilers.page.repetition import Group
    from compilers.targets.app.sharing import Given, Shared


class Library:
    """The components of a page by name, small ones first, and where they stand."""

    def __init__(self, groups: Sequence[Group], markup: Sequence[Tag | str]) -> None:
        self.shared: dict[str, Shared] = {}
        self._groups = groups
        self._uses: dict[str, tuple[str, dict[str, Given]]] = {}
        self._names = {group.name for group in groups}
        self._roles = {
            node.id: node.role
            for group in groups
            for one in group.instances
            for node in one.walk()
        }
        forest = _Forest(markup, groups)
        for group in groups:
            self._learn(group, forest)

    def holds(self, node: Node) -> bool:
        """Whether an element is an instance of a component."""
        return node.path in self._uses

    def applied(self, markup: Sequence[Tag | str]) -> list[Tag | str]:
        """The markup with each instance in it as a `Use`, or in a `Loop`."""
        forest = _Forest(markup, self._groups)
        for group in self._groups:
            used = [one for one in group.instances if one.path in self._uses]
            for node in used:
                forest.put(node, *self._uses[node.path])
            for name in dict.fromkeys(self._uses[node.path][0] for node in used):
                forest.join(name)
        return forest.root.children

    def _learn(self, group: Group, forest: _Forest) -> None:
        alike: dict[object, list[Node]] = {}
        for node in group.instances:
            tag = forest.tag(node)
            if tag is not None:
                alike.setdefault(skeleton(tag), []).append(node)
        name = group.name
        for nodes in alike.values():
            if len(nodes) < group.least:
                continue
            tags = [tag for node in nodes if (tag := forest.tag(node))]
            unified = Unification(self.shared, self._roles, nodes, group.titles)
            made = unified.shared(name, tags)
            self.shared[name] = made
            for i, node in enumerate(nodes):
                given = {
                    one.name: one.values[i]
                    for one in made.properties
                    if one.values[i] is not False
                }
                self._uses[node.path] = name, given
                forest.put(node, name, given)
            forest.join(name)
            name = free_name(group.name, self._names)
            self._names.add(name)


class _Forest:
    """Markup in which elements are found, and then replaced.

    An element is the smallest tag around everything in it that has an id.
    """

    def __init__(self, markup: Sequence[Tag | str], groups: Iterable[Group]) -> None:
        self.root = Tag("", {}, list(markup))
        self._parents: dict[int, Tag] = {}
        self._paths: dict[str, tuple[Tag, ...]] = {}
        _name_pictures(self.root)
        self._take(self.root, ())
        nodes = [node for group in groups for node in group.instances]
        self._tags = {node.path: found for node in nodes if (found := self._find(node))}

    def tag(self, node: Node) -> Tag | None:
        """The tag of an element, where the markup has it."""
        return self._tags.get(node.path)

    def put(self, node: Node, component: str, given: dict[str, Given]) -> None:
        """Write an element as an instance of a component."""
        old = self._tags.get(node.path)
        if old is None:
            return
        use = Use(component, {}, given=given)
        parent = self._parents[id(old)]
        parent.children = [use if one is old else one for one in parent.children]
        self._parents[id(use)] = parent
        self._tags[node.path] = use

    def join(self, component: str) -> None:
        """Make instances that follow one another, alone or alike wrapped, a loop."""
        for tag in list(self.root.walk()):
            tag.children = list(_joined(tag.children, component))

    def _take(self, tag: Tag, path: tuple[Tag, ...]) -> None:
        if tag.has("id"):
            self._paths[tag.get("id")] = (*path, tag)
        for child in tag.children:
            if isinstance(child, Tag):
                self._parents[id(child)] = tag
                self._take(child, (*path, tag))

    def _find(self, node: Node) -> Tag | None:
        ids = {one.id for one in node.walk()}
        paths = [self._paths[one] for one in ids if one in self._paths]
        if not paths:
            return None
        depth = 0
        while all(len(p) > depth and p[depth] is paths[0][depth] for p in paths):
            depth += 1
        found = paths[0][depth - 1]
        inside = {one.get("id").partition("-")[0] for one in found.walk()} - {""}
        return found if found is not self.root and inside <= ids else None


def _name_pictures(root: Tag) -> None:
    owner = ""
    for tag in root.walk():
        owner = tag.get("id") or owner
        if tag.get("src") == OWN_PICTURE:
            tag.attributes["src"] = Picture(owner)


def _joined(children: Sequence[Tag | str], component: str) -> Iterator[Tag | str]:
    run: list[Tag] = []
    for child in (*children, None):
        fits = child is not None and _use_in(child, component) is not None
        if fits and isinstance(child, Tag):
            if run and wrapping(run[0]) != wrapping(child):
                yield from _looped(run, component)
                run = []
            run.append(child)
            continue
        yield from _looped(run, component)
        run = []
        if child is not None:
            yield child


def _looped(run: Sequence[Tag], component: str) -> Sequence[Tag]:
    if len(run) < 2:
        return run
    uses = [use for one in run if (use := _use_in(one, component))]
    items = Items(component, tuple(use.given for use in uses))
    uses[0].is_looped = True
    return [Loop("", {}, [run[0]], items=items)]


def _use_in(child: Tag | str, component: str) -> Use | None:
    """The instance that a child is, or that it is nothing but a wrapper of."""
    if isinstance(child, Use):
        is_one = child.name == component and not child.is_looped
        return child if is_one else None
    if not isinstance(child, Tag) or isinstance(child, Loop) or child.has("id"):
        return None
    inside = child.children[0] if len(child.children) == 1 else None
    return _use_in(inside, component) if isinstance(inside, Use) else None
