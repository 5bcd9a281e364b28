"""A page flows by the width that its screen was drawn at."""

import pytest

from compilers import compile_screen, parse

playwright = pytest.importorskip("playwright.sync_api")

LINE = (
    'text("A line of words that is about as long as this", font-size=16, '
    'text-wrap="nowrap")'
)


def with_more(attributes):
    return LINE.replace(")", f", {attributes})")


@pytest.fixture(scope="module")
def page():
    from pix2code_app.synthesis.rendering import find_browser

    path = find_browser()
    if path is None:
        pytest.skip("there is no Chromium here")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def show(page, program, width):
    screen = parse(program, "ui")
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(str(compile_screen(screen, "html").files["index.html"]))


def boxes(page, selector):
    return [element.bounding_box() for element in page.query_selector_all(selector)]


def is_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")


def test_a_line_stays_one_where_the_window_is_as_wide_as_drawn_and_breaks_below(page):
    program = f"column(drawn=1000, width=200) {{ column(max-width=200) {{ {LINE} }} }}"
    show(page, program, 1000)
    (wide,) = boxes(page, ".paragraph")
    show(page, program, 900)
    (narrow,) = boxes(page, ".paragraph")
    assert narrow["height"] >= 2 * wide["height"]


def test_columns_shrink_below_the_drawn_width_and_stack_far_below_it(page):
    program = f"column(drawn=1000) {{ grid(tracks=(600, 400)) {{ {LINE}, {LINE} }} }}"
    tops = {}
    for width in (1000, 850, 700):
        show(page, program, width)
        first, second = boxes(page, ".paragraph")
        tops[width] = second["y"] - first["y"]
        assert not is_wide(page)
    assert tops[1000] == tops[850] == 0
    assert tops[700] > 0


def test_words_that_lie_beside_each_other_on_one_ground_never_cover_each_other(page):
    first = with_more('place="top-start"')
    second = with_more('place="top-start", margin=(0, 0, 0, 500)')
    program = f"column(drawn=1000) {{ overlay {{ {first}, {second} }} }}"
    show(page, program, 600)
    first, second = boxes(page, ".paragraph")
    assert second["y"] >= first["y"] + first["height"]


def test_a_margin_beside_a_picture_never_makes_the_page_wider(page):
    show(page, "column(drawn=1000) { image(width=900, margin=(0, 0, 0, 90)) }", 950)
    assert not is_wide(page)


def test_words_of_a_text_lead_somewhere(page):
    program = 'column { text("Read the terms, or the rules", links="terms|rules") }'
    show(page, program, 500)
    links = page.query_selector_all("p a")
    assert [link.inner_text() for link in links] == ["terms", "rules"]
    assert page.inner_text("p") == "Read the terms, or the rules"


def test_words_that_lead_somewhere_have_their_own_colour_or_that_of_the_text(page):
    text = 'text("Read the terms", links="terms", color=#101010'
    show(page, f"column {{ {text}, link-color=#0000cc), {text}) }}", 500)
    colour = "e => getComputedStyle(e).color"
    links = [link.evaluate(colour) for link in page.query_selector_all("p a")]
    assert links == ["rgb(0, 0, 204)", "rgb(16, 16, 16)"]
    assert page.query_selector("p").evaluate(colour) == "rgb(16, 16, 16)"


def test_of_a_link_as_long_as_a_sentence_only_the_words_lead_somewhere(page):
    words = "How to read the screenshot of any page as a program"
    links = f'link("{words}", decoration="none"), link("{words}")'
    show(page, f'column(width="fill", align="stretch") {{ {links} }}', 900)
    lines = "e => getComputedStyle(e).textDecorationLine"
    bare, underlined = page.query_selector_all(".link")
    assert [bare.evaluate(lines), underlined.evaluate(lines)] == ["none", "underline"]
    for link in (bare, underlined):
        inner = link.query_selector("a")
        assert inner.inner_text() == words
        assert inner.evaluate(lines) == "none"
        assert inner.bounding_box()["width"] < link.bounding_box()["width"]


def test_a_screen_of_unknown_width_stacks_where_a_phone_would(page):
    program = f"grid(tracks=(1, 1)) {{ {LINE}, {LINE} }}"
    show(page, program, 700)
    first, second = boxes(page, ".paragraph")
    assert first["y"] == second["y"]
    show(page, program, 500)
    first, second = boxes(page, ".paragraph")
    assert first["y"] < second["y"]
