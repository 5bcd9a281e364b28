"""What a target cannot show is said, and stands in a table that can be trusted."""

import pytest

from compilers import compile_screen, parse, targets
from compilers.schema.attributes import attributes
from compilers.schema.roles import roles
from compilers.targets.limits import limits_of
from pix2code_app.gui.words.language import read_table


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


def test_all_limits_of_a_screen_are_one_remark():
    text = 'row(wrap="wrap") { text("A b", links="b") } row(wrap="wrap") { chip }'
    (said,) = compile_screen(parse(text, "ui"), "ios").diagnostics
    assert said.message == (
        "iOS cannot show wrap=wrap of 'row': "
        "what does not fit is scrolled to sideways. "
        "iOS cannot show links of 'text': the words are not links."
    )


@pytest.mark.parametrize("target", [*targets()])
def test_every_limit_is_known_in_chinese(target):
    table = read_table("zh_CN", ("messages",))
    assert not {limit.instead for limit in limits_of(target)} - table.keys()


def test_programs_of_2017_have_no_limits():
    text = 'stack { row { btn("A") } }'
    assert "target-limit" not in {
        d.code for d in compile_screen(parse(text), "ios").diagnostics
    }
