"""The table of roles, and the dialects that name its rows."""

import pytest

from compilers import dialects
from compilers.schema.dialects import dialect_names
from compilers.schema.grammar import Grammar
from compilers.schema.roles import roles, roles_that


@pytest.mark.parametrize("name", dialect_names())
def test_every_element_has_a_role_of_its_kind(name):
    for kind in dialects()[name].elements.values():
        assert kind.is_container == (roles()[kind.role].kind == "container"), kind.name


def test_every_role_belongs_to_an_element():
    used = {k.role for table in dialects().values() for k in table.elements.values()}
    assert used == set(roles())


def test_roles_are_asked_for_by_what_they_are():
    assert roles_that(lambda role: role.typed) == {"input", "textarea"}


def test_the_family_of_2017_is_tried_first():
    assert dialect_names() == ("web", "android", "ios", "ui")
    assert dialect_names("2017") == ("web", "android", "ios")


def test_no_container_is_opened_where_the_dialect_is_as_deep_as_it_may_be():
    grammar = Grammar.start(dialects()["ui"])
    for _ in range(12):
        grammar = grammar.advance("column")
    containers = {n for n, k in dialects()["ui"].elements.items() if k.is_container}
    assert grammar.legal()
    assert not grammar.legal() & containers
