"""What the templates of an app of the web name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from compilers.page.identifiers import identifiers, section_name
from compilers.page.repetition import repetition
from compilers.schema.dialects import FAMILY_2017
from compilers.schema.icons import icons
from compilers.targets.app.component import component_of, icons_in, shared_component
from compilers.targets.app.library import Library
from compilers.targets.html.context import html_names
from compilers.targets.markup import tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markupsafe import Markup

    from compilers.page.builder import Node, Page
    from compilers.targets.app.component import Syntax
    from compilers.targets.options import CodeOptions


def app_names(page: Page, entry: str) -> Mapping[str, object]:
    """The names of this module that the templates see, beside those of `html`.

    `entry` is the file in `src` that starts the app. `component(section)` is the name
    of a section's component. In the markup an icon is drawn by its name; `icons_in`
    are those of some markup, `outlines(names)` the paths of such icons. Apps are not
    read back, so `carried` is nothing.
    """
    shown = {node.icon for node in page.walk() if node.icon}
    return {
        **html_names(page),
        "entry": entry,
        "stroke": lambda name: name,
        "strokes": {name: name for name in shown},
        "carried": lambda _: "",
        "component": lambda section: section_name(page, section),
        "icons_in": icons_in,
        "outlines": lambda found: {name: icons()[name].path for name in sorted(found)},
    }


def app_code(
    page: Page, names: Mapping[str, object], options: CodeOptions, syntax: Syntax
) -> Mapping[str, object]:
    """The names that need what macros wrote.

    `code(markup, here)` is the `Component` of some markup. `components` are those that
    are shared, as `SharedComponent`; `is_shared(node)` says whether an element is one.
    """
    library = Library((), ())
    if options.components and page.family != FAMILY_2017:
        render_all = cast("Callable[[Sequence[Node]], Markup]", names["render_all"])
        library = Library(repetition(page), tags_of(render_all(page.children)))
    called = identifiers(page)
    roles = {node.id: node.role for node in page.walk()}
    return {
        "code": lambda markup, here=".": component_of(
            markup, called, syntax, library, here
        ),
        "components": [
            shared_component(one, roles, syntax, library)
            for one in library.shared.values()
        ],
        "is_shared": library.holds,
    }
