"""The React app: built by Vite, checked by TypeScript, looked at in Chromium."""

from pathlib import Path

import pytest
from builds import apps, pages

from compilers import compile_screen, dialects, parse

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
HOST = "http://app.example/"
WORDS = "[...document.querySelectorAll('main, header, footer')].map(e => e.innerText)"


def compiled(text, dialect=None, pictures=None):
    return compile_screen(parse(text, dialect), "react", pictures).files


@pytest.fixture(scope="module")
def built(tmp_path_factory, samples, odd_screens, some_genuine):
    """The apps of samples, odd and genuine screens."""
    if apps.REACT.missing():
        pytest.skip(apps.REACT.missing())
    made = {
        f"sample-{name}": compiled(samples[name], name) for name in dialects("2017")
    }
    for number, screen in enumerate([*odd_screens[::6], *some_genuine]):
        made[f"screen-{number}"] = compile_screen(screen, "react").files
    image = 'stack { row { img("A cat", src="a.png") } } footer { btn-more }'
    made["picture"] = compiled(image, "ios", {"a.png": PNG})
    return apps.Apps(tmp_path_factory.mktemp("react"), apps.REACT, made)


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def broken(files, right, wrong):
    assert right in files["src/App.tsx"]
    return {**files, "src/App.tsx": files["src/App.tsx"].replace(right, wrong)}


def test_every_section_has_a_file_of_its_own(samples):
    files = compiled(samples["web"], "web")
    assert {path for path in files if path.startswith("src/sections/")} == {
        f"src/sections/{name}.tsx" for name in ("Nav", "Row1", "Row2", "Row3")
    }


def test_icons_and_the_placeholder_are_written_where_they_are_used(samples):
    web, ios = compiled(samples["web"], "web"), compiled(samples["ios"], "ios")
    assert {"src/Icon.tsx", "src/assets/placeholder.svg"} & set(web) == set()
    assert {"src/Icon.tsx", "src/assets/placeholder.svg"} <= set(ios)


def test_typescript_accepts_every_app(built):
    assert built.types() == []


def test_vite_builds_every_app(built):
    assert built.vite() == []


@pytest.mark.skipif(apps.REACT.missing() is not None, reason=str(apps.REACT.missing()))
def test_a_broken_app_is_refused_and_the_one_beside_it_built(tmp_path, samples):
    app = compiled(samples["web"], "web")
    made = {"whole": app, "open": broken(app, "</main>", "")}
    made["typed"] = broken(app, 'id="content"', "id={0}")
    built = apps.Apps(tmp_path, apps.REACT, made)
    assert [fault.partition("/")[0] for fault in built.types()] == ["open", "typed"]
    assert [fault.partition("/")[0] for fault in built.vite()] == ["open"]
    assert (tmp_path / "dist" / "whole" / "index.html").is_file()


@pytest.fixture(scope="module")
def show(built):
    """Opens a built app as a server would give it; the page and what it says."""
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium at /usr/bin/chromium")
    dist = built.folder / "dist"
    if not dist.is_dir():
        built.vite()
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)

        def opened(name, width):
            page = browser.new_page(viewport={"width": width, "height": 800})
            said = []
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.route(f"{HOST}**", lambda route: serve(route, dist))
            page.route(lambda url: not url.startswith((HOST, "data:")), refuse(said))
            page.goto(f"{HOST}{name}/index.html")
            page.wait_for_selector("#content")
            return page, said

        yield opened
        browser.close()


def serve(route, dist):
    route.fulfill(path=dist / route.request.url.removeprefix(HOST))


def refuse(said):
    def refused(route):
        said.append(route.request.url)
        route.abort()

    return refused


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_a_built_app_fits_and_says_nothing(show, dialect, width):
    page, said = show(f"sample-{dialect}", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []
    page.close()


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_a_built_app_shows_the_words_of_the_page(show, samples, dialect):
    app, _ = show(f"sample-{dialect}", 1280)
    page = app.context.browser.new_page(viewport={"width": 1280, "height": 800})
    screen = parse(samples[dialect], dialect)
    page.set_content(compile_screen(screen, "html").files["index.html"])
    assert app.evaluate(WORDS) == page.evaluate(WORDS)
    page.close()
    app.close()


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_a_built_app_is_accessible(show, dialect):
    if pages.missing():
        pytest.skip(pages.missing())
    page, _ = show(f"sample-{dialect}", 1280)
    assert pages.axe(page) == []
    page.close()


def test_a_picture_of_its_own_is_shown(show):
    page, said = show("picture", 768)
    assert page.evaluate("document.querySelector('#image_a_cat').naturalWidth") == 1
    assert said == []
    page.close()
