"""What the Vue templates name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.targets.app.context import app_names
from compilers.targets.vue.sfc import Sfc

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Page


def vue_names(page: Page) -> Mapping[str, object]:
    """See `app_names`."""
    return app_names(page, Sfc(), "main.ts")
