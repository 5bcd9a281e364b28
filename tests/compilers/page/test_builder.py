"""The tree as templates see it."""

import re

import pytest

from compilers import (
    Attribute,
    CompilerError,
    Element,
    Screen,
    compile_screen,
    parse,
    targets,
)
from compilers.page.builder import page_of


def nodes_of(row, dialect="android"):
    page = page_of(parse(f"stack {{ row {{ {row} }} }}", dialect))
    return page.children[0].children[0].children


def test_nodes_carry_role_variant_and_path():
    page = page_of(parse("header { btn-active } row { single { btn-red } }"))
    (item,) = page.children[0].children
    assert (item.name, item.role, item.states) == (
        "btn-active",
        "nav-item",
        {"selected"},
    )
    assert [node.path for node in page.walk()] == ["0", "0.0", "1", "1.0", "1.0.0"]


def test_ids_are_readable():
    page = page_of(
        parse(
            'header { btn-active, btn-inactive("Über uns") } '
            'row { single { small-title, text, btn-red("Save all files now!") } }'
        )
    )
    assert [node.id for node in page.walk()] == [
        "nav",
        "nav_item_home",
        "nav_item_uber_uns",
        "row_1",
        "card_1",
        "heading_1",
        "paragraph_1",
        "button_save_all_files_now",
    ]


def test_ids_are_unique():
    ids = [
        node.id for node in nodes_of('btn("A"), btn("a"), btn("A!"), btn("Button a")')
    ]
    assert ids == ["button_a", "button_a_2", "button_a_3", "button_a_4"]


def test_nodes_of_a_role_are_numbered():
    assert [node.number for node in nodes_of('btn, label, btn("A")')] == [1, 1, 2]


def test_a_tenth_of_the_size_limit_of_equal_names_still_has_unique_ids():
    nodes = nodes_of("radio, " * 1999 + 'radio("Option 7")')
    assert len({node.id for node in nodes}) == 2000


def test_words_without_latin_letters_are_counted():
    assert [node.id for node in nodes_of('btn("保存"), btn("取消")')] == [
        "button_1",
        "button_2",
    ]


def test_long_words_make_no_long_ids():
    (node,) = nodes_of(f'btn("{"x" * 500}")')
    assert len(node.id) == 40


def test_every_genuine_program_has_ids_that_android_accepts(genuine):
    for _, screen in genuine[::50]:
        ids = [node.id for node in page_of(screen).walk()]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch("[a-z][a-z0-9_]*", found) for found in ids)


def test_leaves_without_words_get_placeholders_and_containers_none():
    page = page_of(parse('stack { row { label, btn("Go"), btn(" ") } }'))
    row = page.children[0].children[0]
    assert [(n.text, n.is_placeholder) for n in row.children] == [
        ("Label 1", True),
        ("Go", False),
        ("Button 2", True),
    ]
    assert (row.text, row.is_placeholder) == ("", False)


def test_a_control_is_named_by_the_label_before_it():
    label, slider, other = nodes_of("label, slider, label")
    assert (label.labels, slider.labelled_by) == (slider.id, label.id)
    assert other.labels is None


def test_a_label_names_one_control_and_none_that_has_words():
    label, named, second = nodes_of('label, switch("Wi-Fi"), switch')
    assert (named.labelled_by, second.labelled_by) == (None, label.id)
    first, second = nodes_of("switch, label")
    assert (first.labelled_by, second.labels) == (None, None)


def test_colours_are_hexadecimal_and_other_values_are_left_out():
    (node,) = nodes_of('btn(color=#28A745, background="red")')
    assert (node.colour, node.background) == ("#28a745", None)


def test_characters_that_no_file_can_hold_are_left_out():
    (node,) = nodes_of(r'btn("a\u0000b\ud800c")')
    assert node.text == "abc"


def test_the_title_is_the_first_heading_with_words():
    columns = 'single { small-title } single { big-title("A\\n b") }'
    assert page_of(parse(f"row {{ {columns} }}")).title == "A b"
    assert page_of(parse("header { btn-active }")).title == "Web page"


def test_a_tree_built_by_hand_is_checked():
    with pytest.raises(CompilerError, match="'label' may not stand at the top level"):
        page_of(Screen("ios", (Element("label", None, (Attribute("text", "a"),)),)))


@pytest.mark.parametrize("target", list(targets()))
def test_a_picture_is_shown_by_images_only(target):
    text = 'footer { btn-home("H", src="pictures/a.png"), btn-search }'
    pictures = {"pictures/a.png": b"\x89PNG"}
    with_picture = compile_screen(parse(text, "android"), target, pictures).files
    plain = text.replace(', src="pictures/a.png"', "")
    assert with_picture == compile_screen(parse(plain, "android"), target).files
