"""What the target tokens writes, and from which templates."""

from __future__ import annotations

from compilers.schema.dialects import FAMILY_2017
from compilers.targets.html.context import data_uri
from compilers.targets.target import Target
from compilers.targets.tokens.context import token_names
from compilers.targets.tokens.dtcg import dtcg

TARGET = Target(
    name="tokens",
    place=11,
    title="Design tokens",
    short="Tokens",
    outputs={
        "tokens.jinja": "screen.tokens.json",
        "dark.jinja": "screen.dark.tokens.json",
    },
    filters={"dtcg": dtcg, "data_uri": data_uri},
    context=token_names,
    markup={"ui": ("html",), FAMILY_2017: ("html",)},
)
