"""What the toolkits' templates are told about colours and rows."""

from compilers import parse
from compilers.page.builder import page_of
from compilers.targets.toolkit import look_names, pictures

PNG = b"\x89PNG"


def names_of(text):
    page = page_of(parse(text))
    return page, look_names(page)


def found(page, name):
    return [node.id for node in page.walk() if name(node)]


def test_sliders_fill_a_row_and_labels_push_a_control_to_its_end():
    page, names = names_of(
        "stack { row { label, slider, label } row { label, switch } "
        "row { check, check } } footer { btn-home }"
    )
    assert found(page, names["fills"]) == ["slider_1", "label_3"]
    assert found(page, names["is_beside_filling"]) == ["label_1", "label_2", "switch_1"]
    assert [names["is_filled"](row) for row in page.lines()] == [
        True,
        True,
        False,
    ]


def test_colours_have_names_by_day_and_by_night():
    page, names = names_of(
        "stack { row { btn(background=#112233) } } footer { btn-home }"
    )
    (button,) = page.of_role("button")
    assert names["ground"](button) == "buttonGround"
    assert names["colours"]["buttonGround"] == ("#112233", "#112233")
    assert names["colours"]["canvas"] == ("#f4f5f8", "#10141a")
    assert not any(name.startswith("on") for name in names["colours"])


def test_a_screen_with_a_ground_of_its_own_is_as_dark_by_day():
    _, names = names_of("stack(background=#101418) { row { btn } } footer { }")
    assert all(day == night for day, night in names["colours"].values())


def test_a_control_is_read_out_by_its_label():
    page, names = names_of('stack { row { label("Wi-Fi"), switch } } footer { }')
    (switch,) = page.of_role("switch")
    assert names["spoken"](switch) == "Wi-Fi"


def test_pictures_are_files_named_by_the_element():
    screen = parse('stack { row { img(src="a.png"), img } } footer { btn-more }', "ios")
    files = pictures("pictures")(page_of(screen, {"a.png": PNG}))
    assert files == {"pictures/image_1.png": PNG}
