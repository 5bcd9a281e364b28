"""Properties of every program: what is written can be read, and is the same."""

import string
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import compilers
from compilers import (
    Attribute,
    Colour,
    DslError,
    Element,
    Screen,
    compile_screen,
    dialects,
    from_tokens,
    parse,
    strip_attributes,
    to_tokens,
)
from compilers.page.builder import page_of
from compilers.schema.icons import icons

NUMBERS = st.integers(-(10**9), 10**9) | st.floats(
    allow_nan=False, allow_infinity=False
)
TEXTS = st.text(max_size=12) | st.text(string.printable, max_size=20)
COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)
TUPLES = st.lists(NUMBERS, max_size=4).map(tuple)
VALUES = TEXTS | NUMBERS | COLOURS | TUPLES
NAMES = st.from_regex("[A-Za-z][A-Za-z0-9_-]{0,8}", fullmatch=True)
ANY_ATTRIBUTES = st.dictionaries(st.just("text") | NAMES, VALUES, max_size=3)
ICONS = st.sampled_from(sorted(icons())) | TEXTS
CONTENT = st.fixed_dictionaries(
    {},
    optional={"text": TEXTS, "color": COLOURS, "background": COLOURS, "icon": ICONS},
)


def elements(table, name, attributes):
    carried = attributes.map(
        lambda found: tuple(Attribute(key, value) for key, value in found.items())
    )
    kind = table.elements[name]
    below = [elements(table, child, attributes) for child in sorted(kind.children)]
    children = st.lists(st.one_of(below), max_size=4).map(tuple) if below else st.none()
    return st.builds(Element, st.just(name), children, carried)


def screens(attributes):
    return st.one_of(
        [
            st.builds(
                Screen,
                st.just(name),
                st.lists(
                    st.one_of(
                        [
                            elements(table, child, attributes)
                            for child in sorted(table.children)
                        ]
                    ),
                    max_size=3,
                ).map(tuple),
            )
            for name, table in dialects("2017").items()
        ]
    )


QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@QUICK
@given(screens(ANY_ATTRIBUTES))
def test_what_is_printed_is_read_back(screen):
    text = compilers.format(screen)
    text.encode("utf-8")
    assert parse(text, screen.dialect) == screen
    assert compilers.format(parse(text, screen.dialect)) == text


@QUICK
@given(screens(ANY_ATTRIBUTES))
def test_tokens_hold_everything_but_the_attributes(screen):
    spelt, diagnostics = from_tokens(screen.dialect, to_tokens(screen))
    assert (spelt, diagnostics) == (strip_attributes(screen), ())


@QUICK
@given(screens(ANY_ATTRIBUTES), st.data())
def test_a_cut_program_is_closed_and_can_be_read(screen, data):
    tokens = to_tokens(screen)
    kept = tokens[: data.draw(st.integers(0, len(tokens)))]
    spelt, diagnostics = from_tokens(screen.dialect, kept)
    assert parse(compilers.format(spelt), screen.dialect) == spelt
    assert to_tokens(spelt)[: len(kept)] == kept
    assert len(diagnostics) == (len(to_tokens(spelt)) > len(kept))


@QUICK
@given(st.text(max_size=60) | st.text('row{}(),="\\\n #x1-', max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text):
    refused = None
    try:
        parse(text)
    except DslError as error:
        refused = error
    if refused is not None:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert refused.line_text in lines[refused.span.line - 1]
        assert str(refused).startswith(f"line {refused.span.line}, column ")


class Shown(HTMLParser):
    """Every run of text of a page, and every name that stands in an attribute."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.found, self.run = set(), ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        assert tag != "script"
        self._end()
        self.found |= {
            value
            for name, value in attributes
            if name in {"alt", "aria-label", "placeholder", "title"}
        }

    def handle_endtag(self, tag):
        self._end()

    def handle_data(self, data):
        self.run += data

    def _end(self):
        self.found.add(self.run)
        self.run = ""


@QUICK
@given(screens(CONTENT))
def test_words_survive_the_compiler(screen):
    page = compile_screen(screen, "html").files["index.html"]
    page.encode("utf-8")
    shown = Shown(page).found
    table = compilers.dialect(screen.dialect)
    for node in page_of(screen).walk():
        is_leaf = not table.elements[node.name].is_container
        if is_leaf and not (node.is_placeholder and node.labelled_by):
            assert node.text in shown


@QUICK
@given(screens(CONTENT))
def test_every_target_writes_every_screen_the_same_way_each_time(screen):
    for target in compilers.targets():
        first = compile_screen(screen, target)
        assert first == compile_screen(screen, target)
        assert all(first.files.values())
