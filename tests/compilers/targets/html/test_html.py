"""The page that the HTML target writes."""

import re
from html.parser import HTMLParser

import pytest

from compilers import compile_screen, dialects, parse
from compilers.page.builder import page_of
from compilers.page.contrast import contrast
from compilers.targets.compiler import environment

VOID = {"meta", "input", "img", "link", "br"}


class Document(HTMLParser):
    """Elements in order with their attributes, and the text of each."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.words = [], [], {}
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.words[len(self.elements) - 1] = ""
        if tag not in VOID and tag not in {"path"}:
            self.open.append((tag, len(self.elements) - 1))

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        name, _ = self.open.pop()
        assert name == tag

    def handle_data(self, data):
        for _, index in self.open:
            self.words[index] += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]

    def values(self, attribute):
        return [a[attribute] for _, a in self.elements if attribute in a]

    def words_of(self, tag):
        return [
            self.words[i] for i, (name, _) in enumerate(self.elements) if name == tag
        ]


def page(text, dialect=None):
    return compile_screen(parse(text, dialect), "html").files["index.html"]


@pytest.fixture(params=list(dialects("2017")))
def sample(request, samples):
    return page(samples[request.param], request.param)


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_the_page_is_the_golden_one(check_golden, dialect):
    check_golden(dialect, "html")


def test_the_page_has_a_language_a_title_and_landmarks(sample):
    document = Document(sample)
    assert sample.startswith("<!DOCTYPE html>\n")
    assert document.all("html") == [{"lang": "en"}]
    assert all(document.words_of("title"))
    assert len(document.all("main")) == len(document.all("h1")) == 1
    assert len(document.all("nav")) == 1
    assert all(nav["aria-label"] for nav in document.all("nav"))


def test_ids_are_unique_and_every_reference_has_its_goal(sample):
    document = Document(sample)
    ids = document.values("id")
    assert len(set(ids)) == len(ids)
    references = ["for", "aria-labelledby", "aria-describedby"]
    named = {value for name in references for value in document.values(name)}
    goals = {href.removeprefix("#") for href in document.values("href")}
    assert named | goals <= set(ids)


def test_every_control_has_a_name(sample):
    document = Document(sample)
    tied = set(document.values("for"))
    inside = set(re.findall(r'<label class="choice[^>]*>\s*<input id="(\w+)"', sample))
    for control in document.all("input"):
        assert control["id"] in tied | inside or control.get("aria-label")
    assert all("alt" in picture for picture in document.all("img"))


def test_nothing_is_fetched_and_nothing_runs(sample):
    document = Document(sample)
    assert not {tag for tag, _ in document.elements} & {"script", "link", "iframe"}
    assert all(a["src"].startswith("data:image/svg+xml,") for a in document.all("img"))
    assert all(href.startswith("#") for href in document.values("href"))
    assert "url(" not in sample
    assert "@import" not in sample
    assert "©" not in sample


def test_the_active_item_is_the_current_page_and_leads_to_its_row():
    document = Document(
        page("header { btn-inactive, btn-active, btn-inactive } row { } row { }")
    )
    _, home, about, services = document.all("a")
    assert "aria-current" not in home
    assert (about["aria-current"], about["href"]) == ("page", "#row_2")
    assert services["href"] == "#content"


def test_switches_and_sliders_are_native_controls():
    document = Document(
        page("stack { row { label, slider, label } row { switch } }", "ios")
    )
    slider, switch = document.all("input")
    assert (slider["type"], switch["type"], switch["role"]) == (
        "range",
        "checkbox",
        "switch",
    )
    assert "checked" in switch
    assert (
        "checked" not in page("stack { row { switch } }", "android").split("<body")[1]
    )


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "\"'><img src=x onerror=alert(1)>",
        "Fish & chips &amp; peas",
        "{{ page.title }} {% raw %}",
        "one\ntwo\n\n three",
        "</style></title><!--",
        "Zoë 漢字 😀",
    ],
)
def test_words_come_back_as_they_were_put_in(words):
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    header = f'header {{ btn-active("{escaped}") }}'
    document = Document(page(f'{header} row {{ single {{ big-title("{escaped}") }} }}'))
    assert words in document.words_of("a")
    assert document.words_of("h2") == [words]
    assert document.all("script") == []


@pytest.mark.parametrize(
    ("row", "attribute"),
    [
        ("img({})", "alt"),
        ("slider({})", "aria-label"),
        ("btn-add({})", "aria-label"),
    ],
)
def test_words_of_elements_that_show_none_become_their_names(row, attribute):
    text = f"stack {{ row {{ {row} }} }}".replace("{}", r'"a \"<&>\" b"')
    assert 'a "<&>" b' in Document(page(text)).values(attribute)


def test_given_colours_are_honoured_and_ink_is_found_for_a_ground():
    text = (
        "header { btn-active } row { single { "
        "btn-red(background=#ffd166), small-title(color=#8a1c7c) } }"
    )
    code = page(text)
    classes = Document(code).values("class")
    assert "button danger has-ground ground-ffd166 has-ink" in classes
    assert "heading small has-ink ink-8a1c7c" in classes
    ground, ink = "var(--button-danger-ground)", "var(--button-ink)"
    rule = f".ground-ffd166 {{ --ground: {ground}; --given-ink: {ink}; }}"
    assert rule in code
    assert ".ink-8a1c7c { --given-ink: var(--heading-ink); }" in code
    for line in ("button-danger-ground: #ffd166", "heading-ink: #8a1c7c"):
        assert f"--{line};" in code


def test_an_empty_screen_is_a_page_too():
    assert Document(page("")).words_of("h1") == ["Web page"]


PAIRS = [
    ("--ink", "--canvas"),
    ("--ink", "--surface"),
    ("--ink", "--raised"),
    ("--quiet", "--canvas"),
    ("--quiet", "--surface"),
    ("--accent", "--surface"),
    ("--accent", "--raised"),
    ("--on-accent", "--accent"),
    ("--on-success", "--success"),
    ("--on-warning", "--warning"),
    ("--on-danger", "--danger"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_the_theme_can_be_read(theme, ink, ground):
    css, *_ = environment("html").loader.get_source(None, "style.css")
    light, dark = re.findall(r":root \{(.*?)\n *\}", css, re.DOTALL)
    colours = dict(
        re.findall(
            r"(--[\w-]+): (#[0-9a-f]{6});", {"light": light, "dark": dark}[theme]
        )
    )
    assert contrast(colours[ink], colours[ground]) >= 4.5


def test_every_genuine_program_compiles(genuine):
    for text, screen in genuine[::10]:
        compiled = compile_screen(screen, "html")
        document = Document(compiled.files["index.html"])
        ids = document.values("id")
        assert {node.id for node in page_of(screen).walk()} <= set(ids)
        assert len(set(ids)) == len(ids), text
        assert compiled.diagnostics == ()


def test_a_program_of_the_greatest_size_is_written():
    text = f"header {{ btn-active{', btn-inactive' * 9_000} }}"
    assert page(text).count("<li>") == 9_001
