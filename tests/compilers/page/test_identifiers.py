"""Names in generated code."""

import re

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.identifiers import camel_case, identifiers, section_name


def test_ids_become_camel_case():
    assert camel_case("button_save_2") == "buttonSave2"
    assert camel_case("tab-item") == "tabItem"


def test_no_two_elements_have_the_same_name():
    labels = 'label("A 1"), label("A1"), label("a-1"), label("a1")'
    page = page_of(parse(f"stack {{ row {{ {labels} }} }} footer {{ }}"))
    names = identifiers(page)
    assert len(set(names.values())) == len(names) == len(list(page.walk()))
    assert all(re.fullmatch("[a-z][A-Za-z0-9_]*", name) for name in names.values())


def test_sections_are_numbered_where_there_are_several():
    page = page_of(parse("header { btn-active } row { } row { }"))
    names = [section_name(page, section) for section in page.children]
    assert names == ["Nav", "Row1", "Row2"]
