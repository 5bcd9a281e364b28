"""Programs of the ui with what is unknown, misplaced or out of range."""

import math
from xml.etree import ElementTree

import pytest

from compilers import (
    Attribute,
    CompilerError,
    Element,
    Screen,
    compile_screen,
    dialect,
    format,  # noqa: A004 -- our verb
    parse,
    targets,
    validate,
)
from compilers.schema.attributes import attributes

UI = dialect("ui")
NUMBERS = [row for row in attributes("ui").values() if math.isfinite(row.range[1])]
LAYOUT = "app/src/main/res/layout/activity_main.xml"


def holder(row):
    """An element that may have an attribute, within as little as it can stand in."""
    name = next(kind.name for kind in UI.elements.values() if row.fits(kind))
    element = Element(name, () if UI.elements[name].is_container else None)
    while element.name not in UI.children:
        around = next(k for k in UI.elements.values() if element.name in k.children)
        element = Element(around.name, (element,))
    return element


def with_attribute(row, value):
    """A screen whose one element has an attribute of that value."""

    def put(element):
        inside = element.children and tuple(map(put, element.children))
        given = (Attribute(row.name, value),) if not element.children else ()
        return Element(element.name, inside, given)

    return Screen("ui", (put(holder(row)),))


def odd_numbers(row):
    least, most = row.range
    return [least - 1, most + 1, 1e9, -1e9, math.nan, math.inf, 10**400]


@pytest.mark.parametrize("row", NUMBERS, ids=lambda row: row.name)
def test_numbers_out_of_range_are_told_and_left_out(row):
    usual = compile_screen(with_attribute(row, row.range[0]), "html")
    for value in odd_numbers(row):
        screen = with_attribute(row, value)
        if row.range[0] <= value <= row.range[1]:
            continue
        codes = [one.code for one in validate(screen)]
        assert "attribute-value" in codes, value
        message = next(o for o in validate(screen) if o.code == "attribute-value")
        assert message.message.startswith(f"The attribute {row.name!r} is ignored: it ")
        assert compile_screen(screen, "html").files.keys() == usual.files.keys()


@pytest.mark.parametrize("target", [*targets()])
def test_code_is_made_of_a_screen_full_of_nonsense(target):
    odd = [with_attribute(row, math.nan).children[0] for row in NUMBERS]
    odd += [with_attribute(row, 1e9).children[0] for row in NUMBERS]
    screen = Screen("ui", tuple(odd))
    files = compile_screen(screen, target).files
    for path, content in files.items():
        if path.endswith((".xml", ".storyboard")):
            ElementTree.fromstring(content)
        if isinstance(content, str):
            assert "nan" not in content.lower().split()
            assert "1000000000" not in content


def test_remarks_on_what_is_out_of_range_know_their_place():
    text = 'column(gap=-4) {\ntext("A", font-size=1000000000)\n}'
    said = validate(parse(text, "ui"))
    assert [(one.code, one.span.line) for one in said] == [
        ("attribute-value", 1),
        ("attribute-value", 2),
    ]
    assert said[0].message == (
        "The attribute 'gap' is ignored: it takes a number from 0 to 10000, or two for "
        "rows and columns such as (8, 16)."
    )


def test_what_is_unknown_is_told_with_the_nearest_name():
    with pytest.raises(CompilerError, match="did you mean 'heading'"):
        compile_screen(Screen("ui", (Element("headng"),)), "html")
    (said,) = validate(parse("text(colour=#ffffff)", "ui"))
    assert said.message.startswith("Unknown attribute 'colour'; did you mean 'color'")
    (said,) = validate(parse('button(tone="sucess")', "ui"))
    assert said.code == "attribute-value"


def test_what_may_not_stand_in_a_container_is_an_error():
    with pytest.raises(CompilerError, match="'tab'"):
        compile_screen(Screen("ui", (Element("column", (Element("tab"),)),)), "html")


@pytest.mark.parametrize("target", [one for one in targets() if one != "tokens"])
def test_twelve_containers_deep_and_sixty_four_wide_is_no_odd_screen(target):
    inside = tuple(
        Element("text", None, (Attribute("text", f"{n}"),)) for n in range(64)
    )
    element = Element("column", inside)
    for _ in range(11):
        element = Element("column", (element,))
    screen = Screen("ui", (element,))
    assert validate(screen) == ()
    assert parse(format(screen), "ui") == screen
    written = "".join(
        content
        for content in compile_screen(screen, target).files.values()
        if isinstance(content, str)
    )
    assert "63" in written


def test_what_is_deeper_or_wider_is_told():
    deep = Element("text")
    for _ in range(13):
        deep = Element("column", (deep,))
    assert [one.code for one in validate(Screen("ui", (deep,)))]
    wide = Screen("ui", (Element("column", (Element("text"),) * 65),))
    assert [one.code for one in validate(wide)] == ["unusual-content"]
