"""What the target html writes, and from which templates."""

from __future__ import annotations

from compilers.targets.html.context import data_uri, html_names
from compilers.targets.target import Target

TARGET = Target(
    name="html",
    place=1,
    title="Web page",
    short="HTML",
    outputs={"index.html.jinja": "index.html"},
    filters={"data_uri": data_uri},
    context=html_names,
    by_default=True,
)
