"""What a target cannot show is said, and stands in a table that can be trusted."""

import pytest

from compilers import compile_screen, parse, targets
from compilers.schema.attributes import attributes
from compilers.schema.roles import roles
from compilers.targets.limits import limits_of


def said(text, target):
    found = compile_screen(parse(text, "ui"), target).diagnostics
    return [(d.code, d.node) for d in found if d.code == "target-limit"]


@pytest.mark.parametrize("target", [*targets()])
def test_a_limit_names_what_there_is(target):
    for limit in limits_of(target):
        assert limit.attribute in attributes("ui")
        assert limit.roles | limit.inside <= set(roles())


def test_a_limit_holds_only_where_the_table_says():
    bar = 'tab-bar { tab("A", icon="home") }'
    tabs = 'tabs { tab("A", icon="home") }'
    assert said(bar, "ios") == []
    assert said(tabs, "ios") == [("target-limit", "0.0")]
    assert said('tabs { tab("A", icon="home"), tab("B", icon="mail") }', "ios") == [
        ("target-limit", "0.0")
    ]
    assert said(tabs, "html") == []


def test_programs_of_2017_have_no_limits():
    text = 'stack { row { btn("A") } }'
    assert "target-limit" not in {
        d.code for d in compile_screen(parse(text), "ios").diagnostics
    }
