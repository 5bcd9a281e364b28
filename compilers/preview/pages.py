"""Pages that look like a dialect's own platform, with the place of every element.

The window shows such a page as the live preview, and photographs of them train the
networks. Each dialect has one template: a macro for each element, named after it,
and a macro `page` around them. Every element carries its path as `data-node`.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from compilers.language.tree import node_id
from compilers.preview.words import Wording, footer_words, words_of
from compilers.schema.dialects import dialect
from compilers.schema.icons import icons, shown_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.environment import TemplateModule

    from compilers.language.tree import Element, NodePath, Screen
    from compilers.schema.dialects import ElementKind

PAGE_SIZES = {"web": (1200, 690), "android": (688, 1070), "ios": (760, 1340)}
"""Width and height of each dialect's page in CSS pixels: that of the genuine pictures
at a device pixel ratio of 1."""

LOGICAL_WIDTHS = {"web": 1200, "android": 384, "ios": 380}
"""Logical pixels across the screen that a picture of each dialect shows, which is
larger where the screen was dense."""

_FONTS = {
    "web": '"Helvetica Neue", Helvetica, "Liberation Sans", Arial, sans-serif',
    "android": 'Roboto, "Liberation Sans", sans-serif',
    "ios": '"SF Pro Text", Inter, "Liberation Sans", Arial, sans-serif',
}


@dataclass(frozen=True, slots=True)
class PreviewStyle:
    """How a page deviates from the platform's look; the default does not.

    `wording` fills elements that carry no text of their own. `colour_shift` and
    `length_shift` are the most by which a colour channel, in levels, and a length, in
    CSS pixels, are moved; what is drawn depends on `seed` alone. `font` goes in front
    of the platform's own fonts.
    """

    wording: Wording = "placeholder"
    seed: int = 0
    colour_shift: int = 0
    length_shift: float = 0.0
    font: str | None = None


DEFAULT_STYLE = PreviewStyle()


@dataclass(frozen=True, slots=True)
class _Node:
    """What a macro may know of its element.

    `outline` is that of an icon that the element is given, on a grid of 24.
    """

    id: str
    words: str
    outline: str | None


@dataclass(slots=True)
class _Look:
    """The style as templates use it; one colour keeps one shade across a page."""

    style: PreviewStyle
    fonts: Markup
    _rng: random.Random
    _colours: dict[str, str] = field(default_factory=dict)

    def colour(self, value: str) -> str:
        """`#rrggbb`, moved by at most the style's shift."""
        if value not in self._colours:
            channels = (int(value[i : i + 2], 16) for i in (1, 3, 5))
            self._colours[value] = "#" + "".join(map(self._moved, channels))
        return self._colours[value]

    def length(self, value: float) -> str:
        """A length in CSS pixels, moved by at most the style's shift."""
        most = min(self.style.length_shift, abs(value) / 4)
        return f"{value + self._rng.uniform(-most, most):.5g}px"

    def _moved(self, channel: int) -> str:
        most = self.style.colour_shift
        return f"{min(255, max(0, channel + self._rng.randint(-most, most))):02x}"


def preview_page(screen: Screen, *, style: PreviewStyle | None = None) -> str:
    """A self-contained page that looks like a screen of its platform.

    Every element of the page that stands for one of the tree has its path as
    `data-node`. The page is `PAGE_SIZES[screen.dialect]` large and uses no network.
    """
    style = style or DEFAULT_STYLE
    rng = random.Random(style.seed)
    look = _Look(style, _fonts(screen.dialect, style), rng)
    macros = _macros(screen.dialect)
    body = _body(screen, macros, words_of(screen, style.wording, rng))
    return str(_macro(macros, "page")(body, look, footer_words(style.wording, rng)))


def _body(screen: Screen, macros: TemplateModule, words: dict[str, str]) -> Markup:
    """The elements' markup, written from the innermost outwards."""
    written: dict[NodePath, Markup] = {}
    kinds = dialect(screen.dialect).elements
    for path, element in reversed(list(screen.walk())):
        inner = _joined(written, path, element.children)
        outline = _own_outline(element, kinds[element.name])
        node = _Node(node_id(path), words[node_id(path)], outline)
        written[path] = _macro(macros, element.name)(node, inner)
    return _joined(written, (), screen.children)


def _own_outline(element: Element, kind: ElementKind) -> str | None:
    """The outline of an icon that is not the element's usual one."""
    shown = shown_icon(kind.role, kind.icon, element.get("icon"))
    usual = shown_icon(kind.role, kind.icon, None)
    return None if shown in (None, usual) else icons()[shown].path


def _macro(macros: TemplateModule, name: str) -> Callable[..., Markup]:
    macro: Callable[..., Markup] = getattr(macros, name.replace("-", "_"))
    return macro


def _joined(
    written: dict[NodePath, Markup],
    path: NodePath,
    children: tuple[Element, ...] | None,
) -> Markup:
    return Markup("").join(written[(*path, i)] for i in range(len(children or ())))


def _fonts(dialect: str, style: PreviewStyle) -> Markup:
    """The font list as CSS; a name is reduced to what cannot leave its quotes."""
    own = _FONTS[dialect]
    if style.font is None:
        return Markup(own)
    name = "".join(c for c in style.font if c.isalnum() or c in " -")
    return Markup(f'"{name}", {own}')


@cache
def _macros(dialect: str) -> TemplateModule:
    """The macros of a dialect's template."""
    environment = Environment(
        loader=PackageLoader("compilers", "preview"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{dialect}.html").module
