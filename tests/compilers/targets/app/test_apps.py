"""Apps of the web: the page of html, alive, in each framework."""

import random
from io import BytesIO
from pathlib import Path

import pytest
from builds import apps, pages
from PIL import Image
from ui_trees import some_screens

from compilers import CodeOptions, compile_screen, dialects, parse
from pix2code_app.evaluation.likeness import ssim

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
HOST = "http://app.example/"
EVERYTHING = (Path(__file__).parents[2] / "golden/ui/program.gui").read_text("utf-8")
SAMPLES = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(__file__).parents[4] / "resources/screens").glob("*.gui"))
}
ALIVE = """
tabs { tab("One"), tab("Two") } disclosure("More") { text("Inside") }
row { switch("Wi-Fi"), select("M", options="S|M|L"), input("Ada", kind="person") }
radio("A", state="checked"), radio("B"), calendar("May", value=3)
row { button("Bold", state="selected"), slider("Loud", value=0.2) }
"""
REPEATED = """
grid(columns=2) {
  card {
    row { avatar("A", size="small"), heading("Ann", level=2), badge("In") }
    text("{x} <b>  & \\"q\\""), image("A", src="a.png"), rating(value=3)
    list {
      list-item { icon(icon="mail"), label("Post"), switch(state="checked") }
      list-item { icon(icon="home"), label("House"), switch(state="disabled") }
    }
  }
  card {
    row { avatar("B", size="small"), heading("Bob", level=2), badge("Out") }
    text("Two"), image("B"), rating(value=4)
    list {
      list-item { icon(icon="chat"), label("Chat"), switch }
      list-item { icon(icon="more"), label("More"), switch }
      list-item { icon(icon="lock"), label("Lock"), switch }
    }
  }
}
row {
  column { disclosure("Big", state="expanded") { text("b") }, slider("s", value=0.2) }
  column { disclosure("Small") { text("c") }, slider("t", value=0.6) }
  column { disclosure("None") { text("d") }, slider("u", value=0.9) }
}
card { select("M", options="S|M|L"), input("Ada", kind="person"), textarea("long") }
card { select("L", options="S|M|L"), input("Bo", kind="person"), textarea("short") }
card { select("S", options="S|M|L"), input("Cy", kind="person"), textarea("no") }
table { row { text("A"), text("B") }, row { text("1"), link("x") },
row { text("2"), link("y@z.org") }, row { text("3"), link("v@w.org") } }
"""
ALIKE = 0.98
"""Least likeness of an app and its page, of which 1 is the most."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


FRAMEWORKS = {"react": apps.REACT, "vue": apps.VUE, "svelte": apps.SVELTE}
SCREENS = 60


def compiled(text, target, pictures=None):
    return compile_screen(parse(text, "ui"), target, pictures).files


@pytest.fixture(scope="module", params=FRAMEWORKS)
def target(request):
    return request.param


@pytest.fixture(scope="module")
def built(tmp_path_factory, target, samples):
    """Apps of the samples and of random screens, side by side."""
    framework = FRAMEWORKS[target]
    if framework.missing():
        pytest.skip(framework.missing())
    made = {"sample": compiled(EVERYTHING, target), "alive": compiled(ALIVE, target)}
    made["repeated"] = compiled(REPEATED, target)
    made["repeated-pictures"] = compiled(REPEATED, target, {"a.png": PNG})
    made["flat"] = compile_screen(
        parse(REPEATED, "ui"), target, options=CodeOptions(components=False)
    ).files
    text = 'image("A", src="a.png"), card { embed("B", src="a.png") }'
    made["picture"] = compiled(text, target, {"a.png": PNG})
    made |= {name: compiled(text, target) for name, text in SAMPLES.items()}
    for name in dialects("2017"):
        made[name] = compile_screen(parse(samples[name], name), target).files
    for number, screen in enumerate(some_screens(SCREENS)):
        made[f"screen-{number}"] = compile_screen(screen, target).files
    return apps.Apps(tmp_path_factory.mktemp(target), framework, made)


@pytest.mark.parametrize("dialect", list(dialects()))
def test_the_files_are_the_golden_ones(check_golden, target, dialect):
    check_golden(dialect, target)


def test_the_checker_of_types_accepts_every_app(built):
    assert built.types() == []


def test_vite_builds_every_app(built):
    assert built.vite() == []


def test_the_usual_rules_of_the_framework_are_kept(built):
    if not apps.ESLINT.is_file():
        pytest.skip("no eslint here; .ci/web_tools installs it")
    assert built.eslint() == []


@pytest.fixture(scope="module")
def browser(built):
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium at /usr/bin/chromium")
    if not (built.folder / "dist").is_dir():
        built.vite()
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def show(browser, built):
    """Opens a built app; what the browser said is kept in `said`."""
    opened = []

    def shown(name, width=1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        opened.append(page)
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        dist = built.folder / "dist"
        page.route(
            f"{HOST}**",
            lambda route: route.fulfill(path=dist / route.request.url[len(HOST) :]),
        )
        page.goto(f"{HOST}{name}/index.html")
        page.wait_for_selector("#content", state="attached")
        return page

    yield shown
    for page in opened:
        page.close()


def picture_of(page):
    return Image.open(BytesIO(page.screenshot(full_page=True)))


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_an_app_looks_as_its_page_does(show, browser, width, samples):
    programs = {"sample": EVERYTHING, "repeated": REPEATED, "flat": REPEATED, **SAMPLES}
    texts = {name: parse(text, "ui") for name, text in programs.items()}
    texts |= {name: parse(samples[name], name) for name in dialects("2017")}
    screens = list(enumerate(some_screens(SCREENS)))
    chosen = random.Random(19).sample(screens, 8)
    texts |= {f"screen-{number}": screen for number, screen in chosen}
    for name, screen in texts.items():
        app = show(name, width)
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.set_content(compile_screen(screen, "html").files["index.html"])
        seen, expected = picture_of(app), picture_of(page)
        page.close()
        assert app.said == []
        assert (name, seen.size) == (name, expected.size)
        assert ssim(seen, expected) >= ALIKE, name


def test_states_work_by_mouse_and_keyboard(show):
    page = show("alive")
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
    page.get_by_label("B", exact=True).check()
    assert not page.get_by_label("A", exact=True).is_checked()
    page.locator("[type=text]").fill("Grace")
    assert page.locator("[type=text]").input_value() == "Grace"
    bold = page.get_by_text("Bold")
    bold.click()
    assert bold.get_attribute("aria-pressed") == "false"
    day = page.locator(".calendar button", has_text="17")
    day.click()
    assert day.get_attribute("aria-pressed") == "true"
    assert page.locator(".calendar [aria-pressed=true]").count() == 1
    page.locator(".slider").press("End")
    assert page.locator(".slider").input_value() == "1"
    assert page.said == []


def test_each_instance_of_a_component_has_states_of_its_own(show):
    page = show("repeated")
    switches = page.get_by_role("switch")
    on = "all => all.map(one => one.checked)"
    assert switches.evaluate_all(on) == [True, False, False, False, False]
    page.get_by_text("Chat").click()
    assert switches.evaluate_all(on) == [True, False, True, False, False]
    assert switches.nth(1).is_disabled()
    page.get_by_text("Small").click()
    assert page.get_by_text("c", exact=True).is_visible()
    assert not page.get_by_text("d", exact=True).is_visible()
    values = "all => all.map(one => one.value)"
    assert page.locator(".slider").evaluate_all(values) == ["0.2", "0.6", "0.9"]
    assert page.locator("select").evaluate_all(values) == ["M", "L", "S"]
    page.locator("[type=text]").nth(1).fill("Grace")
    assert page.locator("[type=text]").evaluate_all(values) == ["Ada", "Grace", "Cy"]
    assert page.locator("textarea").evaluate_all(values) == ["long", "short", "no"]
    assert page.said == []


@pytest.mark.parametrize("name", ["sample", "repeated"])
def test_an_app_is_accessible(show, name):
    if pages.missing():
        pytest.skip(pages.missing())
    assert pages.axe(show(name)) == []


def test_pictures_of_its_own_are_shown(show):
    page = show("picture")
    wide = "[...document.querySelectorAll('img')].map(e => e.naturalWidth)"
    assert page.evaluate(wide) == [1, 1]
    assert page.said == []
