"""Whatever a text is, it stands in the code of every toolkit as a literal of its own.

The code is parsed by the grammar of its language, and its literals are read.
"""

import json
import re
from xml.etree import ElementTree

import pytest
from builds import syntax
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compilers import Attribute, Colour, Element, Screen, compile_screen, dialects
from compilers.page.builder import page_of
from compilers.targets.android.text import text_of

WORDS = st.text(
    st.sampled_from(list("ab<>&'\"\\$@?%#{}(); \n\té漢😀\u00a0\u202e")), max_size=10
)
COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)
CONTENT = st.fixed_dictionaries(
    {}, optional={"text": WORDS, "color": COLOURS, "background": COLOURS}
).map(lambda found: tuple(Attribute(name, value) for name, value in found.items()))
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
STRINGS = "app/src/main/res/values/strings.xml"


def elements(table, names):
    return st.lists(
        st.sampled_from(sorted(names)).flatmap(lambda name: element(table, name)),
        max_size=3,
    ).map(tuple)


def element(table, name):
    kind = table.elements[name]
    children = elements(table, kind.children) if kind.children else st.just(())
    inside = children if kind.is_container else st.none()
    return st.builds(Element, st.just(name), inside, CONTENT)


SCREENS = st.sampled_from(list(dialects("2017").values())).flatmap(
    lambda table: elements(table, table.children).map(
        lambda found: Screen(table.name, found)
    )
)


def literals(code, language, kinds):
    """The text of every node of the kinds, which must parse."""
    assert syntax.faults(code, language) == []
    waiting = [syntax.parser(language).parse(code.encode()).root_node]
    while waiting:
        node = waiting.pop()
        if node.type in kinds:
            yield node.text.decode()
        else:
            waiting.extend(node.children)


def unescaped(literal):
    def character(match):
        if match[1]:
            return chr(int(match[1], 16))
        return {"n": "\n", "t": "\t"}.get(match[2], match[2])

    return ESCAPE.sub(character, literal[1:-1])


def swift_words(files):
    code = files["ContentView.swift"]
    return {
        unescaped(text) for text in literals(code, "swift", {"line_string_literal"})
    }


def dart_words(files):
    code = files["lib/screen.dart"]
    return {unescaped(text) for text in literals(code, "dart", {"string_literal"})}


def react_words(files):
    found = set()
    for path, code in files.items():
        if path.endswith(".tsx"):
            for text in literals(code, "tsx", {"string", "jsx_text"}):
                found.add(json.loads(text) if text.startswith('"') else text.strip())
    return found


def qml_words(files):
    found = re.findall(r'"(?:[^"\\\n]|\\.)*"', files["Screen.qml"])
    return {json.loads(text) for text in found}


def kotlin_words(files):
    code = files["app/src/main/kotlin/com/example/screen/Screen.kt"]
    assert syntax.faults(code, "kotlin") == []
    root = ElementTree.fromstring(files[STRINGS])
    words = {one.get("name"): text_of(one.text or "") for one in root}
    return {words[name] for name in re.findall(r"R\.string\.(\w+)", code)}


READERS = {
    "react": react_words,
    "compose": kotlin_words,
    "swiftui": swift_words,
    "flutter": dart_words,
    "qml": qml_words,
}


def words_of(screen):
    """What is shown or read out: not the placeholder of what a label names."""
    return {
        node.text
        for node in page_of(screen).walk()
        if node.text and not (node.is_placeholder and node.labelled_by)
    }


@pytest.mark.parametrize("target", list(READERS))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(screen=SCREENS)
def test_every_text_is_found_again(target, screen):
    files = compile_screen(screen, target).files
    assert words_of(screen) <= READERS[target](files)


@pytest.mark.parametrize("target", list(READERS))
def test_every_text_of_genuine_programs_is_found_again(target, genuine):
    for _, screen in genuine[::150]:
        files = compile_screen(screen, target).files
        assert words_of(screen) <= READERS[target](files)


@pytest.mark.parametrize(
    ("target", "path"),
    [("swiftui", "ContentView.swift"), ("flutter", "lib/screen.dart")],
)
def test_a_text_that_is_not_escaped_is_noticed(target, path):
    words = (Attribute("text", "a\\b'\"c"),)
    screen = Screen(
        "android",
        (
            Element(
                "stack", (Element("row", (Element("label", None, words),), ()),), ()
            ),
        ),
    )
    code = compile_screen(screen, target).files[path]
    language = {"swiftui": "swift", "flutter": "dart"}[target]
    assert syntax.faults(code.replace("\\", ""), language)
