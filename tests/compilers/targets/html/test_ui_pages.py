"""Pages of the dialect `ui`: valid, alive, and looking as the program says."""

import re
from pathlib import Path

import pytest
from builds import pages
from hypothesis import given, settings
from ui_trees import screens

from compilers import compile_screen, dialect, parse
from compilers.schema.roles import roles

playwright = pytest.importorskip("playwright.sync_api")

EVERYTHING = (Path(__file__).parents[2] / "golden/ui/program.gui").read_text("utf-8")


def page_of_text(text):
    return compile_screen(parse(text, "ui"), "html").files["index.html"]


@pytest.fixture(scope="module")
def browser():
    from pix2code_app.synthesis.rendering import find_browser

    path = find_browser()
    if path is None:
        pytest.skip("there is no Chromium here")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def shown(browser):
    """Shows a program; what the browser said is kept in `said`."""
    opened = []

    def show(text, width=1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        opened.append(page)
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("request", lambda request: page.said.append(request.url[:40]))
        page.set_content(page_of_text(text))
        return page

    yield show
    for page in opened:
        page.close()


def test_the_files_are_the_golden_ones(check_golden):
    check_golden("ui", "html")


def test_the_sample_has_every_element():
    named = {element.name for _, element in parse(EVERYTHING, "ui").walk()}
    assert named == set(dialect("ui").elements)


def test_every_role_has_a_macro_and_no_part_is_named_like_one():
    from compilers.targets.compiler import ROLES, environment, macro_name

    jinja = environment("html", "ui")
    macros = {
        name: set(
            re.findall(r"{% macro (\w+)\(", jinja.loader.get_source(jinja, name)[0])
        )
        for name in (ROLES, "parts.jinja")
    }
    assert macros[ROLES] == set(map(macro_name, roles()))
    assert not macros["parts.jinja"] & macros[ROLES]


@settings(max_examples=60, deadline=None)
@given(screens())
def test_any_screen_is_written_the_same_twice(screen):
    files = compile_screen(screen, "html").files
    assert files == compile_screen(screen, "html").files


def test_the_style_sheet_names_no_class_and_no_property_that_is_not_there():
    page = page_of_text(EVERYTHING)
    head, body = page.split("</head>")
    used = set(" ".join(re.findall(r'class="([^"]*)"', body)).split())
    css = re.sub(r":not\([^)]*\)|:where\([^)]*\)", "", head)
    rules = re.findall(r"^ *([^{}@;]*\.[^{};]*) \{", css, re.MULTILINE)
    assert rules
    assert {c for rule in rules for c in re.findall(r"\.([a-z][\w-]*)", rule)} <= used
    defined = set(re.findall(r"^ *(--[\w-]+):", head, re.MULTILINE))
    assert set(re.findall(r"var\((--[\w-]+)\)", head)) <= defined


def test_the_page_has_no_absolute_position_but_for_what_is_unseen():
    css = page_of_text(EVERYTHING).split("</head>")[0]
    (rule,) = re.findall(r"([^{}]*)\{[^{}]*position: absolute[^{}]*\}", css)
    assert rule.strip() == ".unseen"


def test_pages_are_valid(tmp_path):
    if pages.missing():
        pytest.skip(pages.missing())
    path = tmp_path / "everything.html"
    path.write_text(page_of_text(EVERYTHING), encoding="utf-8")
    assert pages.html_validate([path]) == []
    assert pages.nu([path]) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_nothing_is_wider_than_the_screen(shown, width):
    page = shown(EVERYTHING, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.said == []


MEASURED = """
column(gap=12, padding=(8, 16), width=300, background=#102030, radius=10) {
heading("A", font-size=28, weight=700, color=#ffcc00, line-height=1.5)
row(gap=20, width="fill", border=2, border-color=#ff0000) {
button("B", width=90, height=44), text("C")
}
}
"""


def test_what_is_written_is_what_is_seen(shown):
    page = shown(MEASURED)
    rectangle = "const r = e.getBoundingClientRect()"
    box = f"e => {{ {rectangle}; return [r.x, r.y, r.width, r.height] }}"
    css = "(e, name) => getComputedStyle(e).getPropertyValue(name)"
    column, row = page.query_selector(".column"), page.query_selector(".row")
    heading, button = page.query_selector(".heading"), page.query_selector(".button")
    x, y, width, _ = column.evaluate(box)
    hx, hy, hw, hh = heading.evaluate(box)
    assert (width, hx - x, hy - y, hw, hh) == (300, 16, 8, 268, 42)
    assert row.evaluate(box)[1] - (hy + hh) == 12
    assert button.evaluate(box)[2:] == [90, 44]
    seen = {
        name: element.evaluate(css, name)
        for element, names in (
            (column, ("background-color", "border-top-left-radius")),
            (heading, ("font-size", "font-weight", "color")),
            (row, ("column-gap", "border-top-width", "border-top-color")),
        )
        for name in names
    }
    assert seen == {
        "background-color": "rgb(16, 32, 48)",
        "border-top-left-radius": "10px",
        "font-size": "28px",
        "font-weight": "700",
        "color": "rgb(255, 204, 0)",
        "column-gap": "20px",
        "border-top-width": "2px",
        "border-top-color": "rgb(255, 0, 0)",
    }


def test_states_work_by_mouse_and_keyboard(shown):
    page = shown(
        'tabs { tab("One"), tab("Two") } disclosure("More") { text("Inside") } '
        'switch("Wi-Fi"), select("M", options="S|M|L")'
    )
    page.get_by_text("Two").click()
    assert page.get_by_label("Two").is_checked()
    page.keyboard.press("ArrowLeft")
    assert page.get_by_label("One").is_checked()
    page.get_by_text("More").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Inside").is_visible()
    page.get_by_label("Wi-Fi").press("Space")
    assert page.get_by_label("Wi-Fi").is_checked()
    page.locator("select").select_option("L")
    assert page.locator("select").input_value() == "L"


def test_equal_looks_share_a_class_that_is_called_after_the_first():
    page = page_of_text(
        'row(gap=8) { text("A") } row(gap=8) { text("B") } row(gap=9) { text("C") }'
    )
    assert re.findall(r'class="row ([\w-]+)"', page) == ["row-a", "row-a", "row-c"]
