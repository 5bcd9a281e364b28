"""What the Android templates name beside the page."""

import pytest

from compilers import parse
from compilers.page.builder import page_of
from compilers.targets.android.context import android_names


def names(text, dialect=None):
    page = page_of(parse(text, dialect))
    return android_names(page), {node.id: node for node in page.walk()}


def test_an_element_shows_its_usual_icon_or_the_one_it_is_given():
    found, nodes = names('stack { row { btn-add, img("", icon="heart"), img } }')
    shown = [found["icon"](node) for node in nodes.values() if node.icon]
    assert shown == ["@drawable/ic_add", "@drawable/ic_heart", "@drawable/ic_image"]


@pytest.mark.parametrize(
    ("row", "is_shared"),
    [
        ("btn, btn", False),
        ("btn, btn, btn", True),
        ("label, slider, label", False),
        ("switch, check, radio, label", True),
    ],
)
def test_a_crowded_row_is_shared(row, is_shared):
    found, nodes = names(f"stack {{ row {{ {row} }} }}", "android")
    leaves = [node for node in nodes.values() if not node.children]
    assert {found["is_shared"](leaf) for leaf in leaves} == {is_shared}


def test_pictures_share_a_row_only_when_they_are_many():
    for count, is_shared in [(5, False), (6, True)]:
        row = ", ".join(["img"] * count)
        found, nodes = names(f"stack {{ row {{ {row} }} }}")
        assert found["is_shared"](nodes["image_1"]) is is_shared


def test_a_container_has_words_only_if_it_is_given_some():
    found, nodes = names('stack("Main") { row { label } }')
    stack, row, label = nodes.values()
    assert found["words"](stack) == f"@string/{stack.id}"
    assert found["words"](row) is None
    assert found["words"](label) == "@string/label_1"


def test_given_colours_stand_behind_the_themes_own():
    found, _ = names("stack { row { btn(color=#0000ff), btn(background=#00ff00) } }")
    *theme, blue, green, ink = found["colours"].items()
    assert ("canvas", "#f4f5f8") in theme
    assert [blue, green, ink] == [
        ("button_ink", "#0000ff"),
        ("button_ground", "#00ff00"),
        ("button_ink_2", "#14181f"),
    ]
