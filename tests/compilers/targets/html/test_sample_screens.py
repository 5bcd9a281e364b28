"""The sample screens as Chromium shows them: whole, quiet, and open to everybody."""

from pathlib import Path

import pytest
from builds import pages

from compilers import compile_screen, parse

playwright = pytest.importorskip("playwright.sync_api")

SCREENS = sorted((Path(__file__).parents[4] / "resources/screens").glob("*.gui"))
WIDTHS = (320, 360, 768, 1280, 1920)

OUTSIDE = """() => [...document.body.querySelectorAll('*')].filter(e => {
  const r = e.getBoundingClientRect(), room = document.documentElement.clientWidth;
  const scrolls = '.carousel, .table-room, .tabs, .nav, .unseen, [class*="dimmed"]';
  return r.width && !e.closest(scrolls) && (r.right > room + 1 || r.left < -1);
}).map(e => e.id || e.className)"""
"""What sticks out of the window, but for what scrolls by itself."""

COVERED = """() => {
  const shown = '.heading, .paragraph, .label, .link, .button, .icon-button, .chip,' +
    '.badge, .input, .field, .select, .textarea, .checkbox, .radio, .switch, .slider';
  const stuck = '.tab-bar, .dialog, .dimmed, .fab, .overlay, .carousel, .table-room';
  const all = [...document.querySelectorAll(shown)].filter(e =>
    !e.closest(stuck) && !e.closest('details:not([open])')
    && e.getClientRects().length);
  const boxes = all.map(e => e.getBoundingClientRect()), found = [];
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
    if (all[i].contains(all[j]) || all[j].contains(all[i])) continue;
    const a = boxes[i], b = boxes[j];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 1) found.push(all[i].className + ' / ' + all[j].className);
  }
  return found;
}"""
"""Pairs of leaves that lie over each other though nothing puts them there."""


def page_of(path):
    screen = parse(path.read_text("utf-8"), "ui")
    return compile_screen(screen, "html").files["index.html"]


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
    """Shows a sample at a width; what the browser said is kept in `said`."""
    page = browser.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: page.said.append(request.url[:40]))

    def show(path, width):
        page.set_viewport_size({"width": width, "height": 800})
        page.set_content(page_of(path))
        page.said = [one for one in page.said if not one.startswith("data:")]
        return page

    yield show
    page.close()


def test_there_are_twelve():
    assert len(SCREENS) == 12


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_nothing_sticks_out_or_lies_over_another_at_any_width(shown, path):
    for width in WIDTHS:
        page = shown(path, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert (width, page.evaluate(OUTSIDE)) == (width, [])
        assert (width, page.evaluate(COVERED)) == (width, [])
    assert page.said == []


def test_what_lies_over_another_is_noticed(shown):
    page = shown(SCREENS[0], 768)
    page.evaluate("document.querySelector('.paragraph').style.marginBottom = '-60px'")
    assert page.evaluate(COVERED)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_nobody_is_shut_out(shown, path, scheme):
    if pages.missing():
        pytest.skip(pages.missing())
    page = shown(path, 768)
    page.emulate_media(color_scheme=scheme)
    assert pages.axe(page) == []


def test_pages_are_valid(tmp_path):
    if pages.missing():
        pytest.skip(pages.missing())
    written = []
    for path in SCREENS:
        written.append(tmp_path / f"{path.stem}.html")
        written[-1].write_text(page_of(path), encoding="utf-8")
    assert pages.html_validate(written) == []
    assert pages.nu(written) == []


def test_pages_say_their_language_and_direction():
    opening = {
        path.stem: page_of(path).split("\n")[1]
        for path in SCREENS
        if path.stem in {"article", "profile", "shop"}
    }
    assert opening == {
        "article": '<html lang="ar" dir="rtl">',
        "profile": '<html lang="zh">',
        "shop": '<html lang="en">',
    }
