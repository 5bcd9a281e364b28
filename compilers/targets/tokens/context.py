"""What the templates of tokens name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.theme import themes
from compilers.schema.dialects import FAMILY_2017
from compilers.targets.html.context import html_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Page


def token_names(page: Page) -> Mapping[str, object]:
    """Those of a web page; of 2017 `properties(markup)` are the colours of the theme.

    The second of two sets holds what is another value in dark mode.
    """
    if page.family != FAMILY_2017:
        return html_names(page)
    day, night = ({_name(n): v for n, v in one.items()} for one in themes(page))
    changed = {name: value for name, value in night.items() if day[name] != value}
    sets = [("", day), ("dark", changed)]
    return {"properties": lambda _: [one for one in sets if one[1]]}


def _name(colour: str) -> str:
    return f"--{colour.replace('_', '-')}"
