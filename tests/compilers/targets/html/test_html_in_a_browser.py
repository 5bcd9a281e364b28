"""The page as Chromium shows it: nothing sticks out, nothing is fetched."""

from pathlib import Path

import pytest
from builds import pages

from compilers import compile_screen, dialects, parse

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium at /usr/bin/chromium")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def show(browser, tmp_path):
    """Opens a program's page from a file, at a width."""

    def opened(text, dialect, width):
        file = tmp_path / "index.html"
        content = compile_screen(parse(text, dialect), "html").files["index.html"]
        file.write_text(content, encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 800})
        requests, messages = [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.goto(file.as_uri())
        return page, requests, messages

    return opened


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_nothing_sticks_out(show, samples, dialect, width):
    page, requests, messages = show(
        samples[dialect].replace("Plan it", LONG), dialect, width
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in requests if not url.startswith("data:")] == [page.url]
    assert messages == []


def test_columns_stand_side_by_side_where_there_is_room(show, samples):
    tops = {}
    for width in (360, 768, 1280):
        page, *_ = show(samples["web"], "web", width)
        cards = page.query_selector_all("#row_3 > article")
        tops[width] = len({round(card.bounding_box()["y"]) for card in cards})
    assert tops == {360: 4, 768: 2, 1280: 1}


def test_clicking_a_label_works_its_control(show):
    page, *_ = show("stack { row { label, switch } }", "ios", 360)
    assert page.is_checked("#switch_1")
    page.click("text=Label 1")
    assert not page.is_checked("#switch_1")


@pytest.fixture(scope="module")
def accessible():
    if pages.missing():
        pytest.skip(pages.missing())


@pytest.mark.usefixtures("accessible")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_nobody_is_shut_out(show, samples, dialect, scheme):
    page, *_ = show(samples[dialect], dialect, 768)
    page.emulate_media(color_scheme=scheme)
    assert pages.axe(page) == []


@pytest.mark.usefixtures("accessible")
def test_axe_notices_what_shuts_people_out(show, samples):
    page, *_ = show(samples["ios"], "ios", 768)
    page.evaluate("document.querySelectorAll('img').forEach(i => i.alt = null)")
    page.evaluate("document.querySelectorAll('img')[0].removeAttribute('alt')")
    assert any(found.startswith("image-alt") for found in pages.axe(page))
