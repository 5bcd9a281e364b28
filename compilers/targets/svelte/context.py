"""What the Svelte templates name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.targets.app.context import app_code, app_names
from compilers.targets.svelte.markup import SvelteMarkup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Page
    from compilers.targets.options import CodeOptions


def svelte_names(page: Page) -> Mapping[str, object]:
    """See `app_names`."""
    return app_names(page, "main.ts")


def svelte_code(
    page: Page, names: Mapping[str, object], options: CodeOptions
) -> Mapping[str, object]:
    """See `app_code`."""
    return app_code(page, names, options, SvelteMarkup())
