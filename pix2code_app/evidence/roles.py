"""Which elements carry words, colours and pictures: queries on the table of roles."""

from __future__ import annotations

from compilers.schema.roles import Words, roles, roles_that

WORDS: dict[str, Words] = {
    name: role.read.words for name, role in roles().items() if role.read.words
}
"""Roles that carry words, and where those stand."""

GROUNDS = roles_that(lambda role: role.read.background)
"""Roles that may have a colour of their own behind them."""

INKS = roles_that(lambda role: role.read.foreground == "words")
"""Roles whose words' colour is taken."""

ACCENTS = roles_that(lambda role: role.read.foreground == "accent")
"""Roles whose most colourful part is taken as their ink."""

PICTURES = roles_that(lambda role: role.read.crop)
"""Roles that are cut out of the mockup."""


def is_line(role: str) -> bool:
    """Whether an element of a role holds the parts of one line of the screen."""
    return role in roles() and roles()[role].line
