"""Tree + target → files.

What the templates in `targets/<target>/` see:

- `page`: the whole screen, a `compilers.page.builder.Page`: `page.dialect`,
  `page.title`, `page.children`, `page.walk()`, `page.of_role("button")`. Each node has
  `id`, `path`, `name`, `role`, `number`, `variant`, `text`, `is_placeholder`, `colour`,
  `background`, `children`, `labelled_by`, `labels`, `picture`, `given_kind`, `icon` and
  `has_own_icon`; `compilers.page.builder.Node` explains them. `page.ground` and
  `page.is_dark` are the look of the whole screen.
- `strokes`: the outline of every icon in use, by name, on a grid of 24.
- `render(node)`: the node written by the macro of its role. The macros stand in
  `roles.jinja`, take one node and are named like the role with `_` for `-`:
  `{% macro tab_item(node) %}`. Surrounding blank lines are cut off.
- `render_all(nodes)`: several of them, one after the other on lines of their own;
  indent them with `{{ render_all(node.children) | indent(4) }}`.
- `traits(node)`, `hint(node)`, `kind_of(node)`, `link(node)` and `day(node)`, as
  `compilers.page.inputs.input_names` explains them.
- what `Target.context` and `Target.written` add, and the filters of `Target.filters`.

Macros see the same names as the output templates; a template of `Target.sections` sees
its outermost element as `section` too, one of `Target.components` its component as
`shared`. What another target's folder holds is included
by `html/style.css`. Everything printed is escaped for
XML and HTML; a line break inside a value becomes `&#10;`, so that indenting code never
changes a text. An undefined name is an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Protocol, cast

from markupsafe import Markup, escape

from compilers.errors import CompilerError
from compilers.language.tree import node_id
from compilers.page.builder import Node, Page, page_of
from compilers.page.identifiers import section_name
from compilers.page.inputs import input_names
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import FAMILY_2017
from compilers.schema.icons import icons
from compilers.schema.validation import validate
from compilers.targets.catalogue import target as target_called
from compilers.targets.limits import diagnostics_on_limits
from compilers.targets.options import USUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from jinja2 import Environment

    from compilers.language.tree import Screen
    from compilers.targets.options import CodeOptions
    from compilers.targets.target import Target

_LEVELS = 8

ROLES = "roles.jinja"
"""The template that holds a target's macros."""


class _Named(Protocol):
    name: str


@dataclass(frozen=True)
class Compiled:
    """The files of one target by relative path, and what is worth saying about them."""

    files: dict[str, str | bytes]
    diagnostics: tuple[Diagnostic, ...] = ()


def compile_screen(
    screen: Screen,
    target: str,
    pictures: Mapping[str, bytes] | None = None,
    options: CodeOptions = USUAL,
) -> Compiled:
    """The screen as code for `target`; equal screens give equal files.

    `pictures` are the PNG files that elements name by `src`, `options` how the code is
    written.

    Raises:
        UnknownTarget: there is no such target.
        UnknownDialect: the screen's dialect is not in the table.
        CompilerError: an element is unknown or may not stand where it does.
    """
    chosen = target_called(target)
    page = page_of(screen, pictures)
    jinja = environment(target, page.family)
    names = _names(chosen, page, jinja)
    names |= chosen.written(page, names, options)
    copies = chosen.copies(page.family).items()
    files = {path: _copied(target, name, page.family) for name, path in copies}
    for template, path in chosen.outputs.items():
        written = jinja.get_template(template).render(names)
        if written.strip():
            files[path] = written
    for template, path in chosen.sections.items():
        for section in page.children:
            file = path.format(name=section_name(page, section))
            written = jinja.get_template(template).render(names, section=section)
            if written.strip():
                files[file] = written
    for template, path in chosen.components.items():
        for shared in cast("Sequence[_Named]", names["components"]):
            written = jinja.get_template(template).render(names, shared=shared)
            files[path.format(name=shared.name)] = written
    files.update(chosen.extras(page, names))
    diagnostics = (
        *validate(screen),
        *missing_pictures(page, screen),
        *diagnostics_on_limits(page, chosen),
    )
    return Compiled(files, diagnostics)


def written_alone(page: Page, target: str, name: str) -> str:
    """What a target writes of the first element called `name`, without the rest.

    Raises:
        UnknownTarget: there is no such target.
        StopIteration: the page has no such element.
    """
    node = next(node for node in page.walk() if node.name == name)
    names = _names(target_called(target), page, environment(target, page.family))
    render = cast("Callable[[Node], Markup]", names["render"])
    return str(render(node))


def missing_pictures(page: Page, screen: Screen) -> Iterator[Diagnostic]:
    """A diagnostic on each picture that a program names and nobody handed over."""
    without = {
        node.path: str(node.given("src"))
        for node in page.walk()
        if node.row.picture and node.picture is None and node.given("src")
    }
    for path, element in screen.walk():
        node = node_id(path)
        if node in without:
            facts = {"picture": without[node], "name": element.name}
            yield Diagnostic("missing-picture", facts, element.span, node)


@cache
def environment(target: str, family: str = FAMILY_2017) -> Environment:
    """The Jinja environment of a target for a family of dialects, built once.

    Where a target writes a family in its own way, the templates stand in a folder that
    is called like the family and come before the others.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    folders = [*_folders_of(target, family), f"targets/{target}", "targets"]
    jinja = Environment(
        loader=ChoiceLoader([PackageLoader("compilers", path) for path in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_on_one_line,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    jinja.filters.update(target_called(target).filters)
    return jinja


def _folders_of(target: str, family: str) -> list[str]:
    """Folders of templates for a family: the target's, and those that it takes over."""
    taken = target_called(target).markup.get(family, ())
    pairs = [(f"targets/{name}/{family}", f"targets/{name}") for name in taken]
    found = [f"targets/{target}/{family}", *(path for pair in pairs for path in pair)]
    return [
        path for path in found if resources.files("compilers").joinpath(path).is_dir()
    ]


@cache
def _copied(target: str, name: str, family: str) -> str | bytes:
    """A file of `targets/<target>/project/`; bytes where it is no text.

    `name` may be one of another target's, `android/gitignore`. One of the same name in
    `targets/<target>/<family>/project/` comes first.
    """
    owner, _, file = name.rpartition("/")
    folder = resources.files("compilers").joinpath("targets", owner or target)
    own = folder.joinpath(family, "project", file)
    content = (own if own.is_file() else folder.joinpath("project", file)).read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content


def macro_name(role: str) -> str:
    """Name of the macro that writes a role."""
    return role.replace("-", "_")


def _names(target: Target, page: Page, jinja: Environment) -> dict[str, object]:
    """Everything that the templates see; macros and output templates share it."""
    shown = sorted({node.icon for node in page.walk() if node.icon})
    strokes = {name: icons()[name].path for name in shown}
    names: dict[str, object] = {"page": page, "strokes": strokes}
    names |= {**input_names(page, target.name), **target.context(page)}

    written: dict[str, Markup] = {}

    def render(node: Node) -> Markup:
        if node.path in written:
            return written[node.path]
        macro: Callable[[Node], Markup] | None
        macro = getattr(roles, macro_name(node.role), None)
        if macro is None:
            problem = f"The target {target.name!r} cannot write the role {node.role!r}."
            raise CompilerError(problem)
        return Markup(macro(node).strip("\n"))

    def render_all(nodes: Iterable[Node]) -> Markup:
        return Markup("\n").join(map(render, nodes))

    names.update(render=render, render_all=render_all)
    roles = jinja.get_template(ROLES).make_module(names)
    for node in _deep_nodes(page):
        written[node.path] = render(node)
    return names


def _deep_nodes(page: Page) -> list[Node]:
    """Every eighth level of a deep page, the deepest first.

    Macros call one another some ten times a level. Those written beforehand bound that.
    """
    levels = [(node.path.count("."), node) for node in page.walk()]
    deep = [pair for pair in levels if pair[0] and pair[0] % _LEVELS == 0]
    return [node for _, node in sorted(deep, key=lambda pair: -pair[0])]


def _on_one_line(value: object) -> object:
    """A plain value with its line breaks as character references."""
    if isinstance(value, str) and not isinstance(value, Markup) and "\n" in value:
        return Markup(str(escape(value)).replace("\n", "&#10;"))
    return value
