"""One HTML page on a run of the lab, or on several side by side.

The page holds everything itself: what the configs have in common and where they
differ, the paper's claims and what each run says to them, the curves laid over one
another, and the figures.
"""

from __future__ import annotations

import base64
from dataclasses import fields
from typing import TYPE_CHECKING

from pix2code_app.lab import plotting
from pix2code_app.lab.comparing import columns_of_runs, compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run


def page(runs: Sequence[Run]) -> str:
    """The page as HTML.

    Raises:
        DataError: a folder is not that of a run.
        ModelError: the card of a run's checkpoint is damaged.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pix2code_app.lab.plotting", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    comparison = compare(columns_of_runs(runs))
    specs = {one.spec.name: one.spec for one in comparison.columns}
    return environment.get_template("report.html.jinja").render(
        {one.name: getattr(comparison, one.name) for one in fields(comparison)},
        specs=list(specs.values()),
        image=_image,
    )


def _image(figure: Figure) -> Markup:
    """A figure for light and for dark pages, inside the page itself."""
    from markupsafe import Markup

    light, dark = (
        base64.b64encode(plotting.picture(figure, "svg", dark=dark)).decode("ascii")
        for dark in (False, True)
    )
    return Markup(
        '<picture><source media="(prefers-color-scheme: dark)"'
        ' srcset="data:image/svg+xml;base64,{}">'
        '<img src="data:image/svg+xml;base64,{}" alt="{}"></picture>'
    ).format(dark, light, figure.title)
