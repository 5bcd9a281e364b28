"""The values of a screen as design tokens: those of its page, in the DTCG's format."""

import json
import re

import pytest
from ui_trees import some_screens

from compilers import compile_screen, dialects, parse
from compilers.targets.tokens.dtcg import dtcg

TYPES = {
    "color": "color",
    "space": "dimension",
    "font-size": "dimension",
    "radius": "dimension",
    "shadow": "shadow",
    "font-family": "fontFamily",
}
PREFIXES = {"space": "space-", "font-size": "text-", "radius": "radius-"}


def tokens_of(screen, file="screen.tokens.json"):
    return json.loads(compile_screen(screen, "tokens").files[file])


def properties_of(screen):
    """The custom properties of a page, by name, those that always hold."""
    page = compile_screen(screen, "html").files["index.html"]
    root = re.search(r":root \{(.*?)\}", page, re.DOTALL)[1]
    return dict(re.findall(r"--([\w-]+): (.*?);", root))


@pytest.mark.parametrize("dialect", list(dialects()))
def test_the_files_are_the_golden_ones(check_golden, dialect):
    check_golden(dialect, "tokens")


def test_every_group_has_its_type_and_every_token_a_value():
    for screen in some_screens(40):
        for name, group in tokens_of(screen).items():
            assert group.pop("$type") == TYPES[name]
            assert group
            assert all(set(token) == {"$value"} for token in group.values())


def test_colours_and_lengths_are_those_of_the_page():
    for screen in some_screens(40):
        properties, tokens = properties_of(screen), tokens_of(screen)
        colours = {
            name.removeprefix("color-"): value
            for name, value in properties.items()
            if value.startswith("#")
        }
        found = {n: t["$value"]["hex"] for n, t in _of(tokens, "color").items()}
        assert found == colours
        for group in ("space", "font-size"):
            lengths = {
                name.removeprefix(PREFIXES[group]): float(value.removesuffix("rem"))
                for name, value in properties.items()
                if name.startswith(PREFIXES[group])
            }
            written = {n: t["$value"] for n, t in _of(tokens, group).items()}
            assert {value["unit"] for value in written.values()} <= {"rem"}
            assert {n: value["value"] for n, value in written.items()} == lengths


def test_dark_mode_redefines_tokens_and_adds_none():
    screen = parse('card { text("Hello") }', "ui")
    light = tokens_of(screen)["color"]
    dark = tokens_of(screen, "screen.dark.tokens.json")["color"]
    assert set(dark) <= set(light)
    assert all(dark[name] != light[name] for name in set(dark) - {"$type"})


def test_a_shadow_has_all_its_layers():
    written = json.loads(
        dtcg(
            {"--shadow-2": "0 1px 3px rgb(1 2 3 / 12%), 0 4px 10px 2px rgb(1 2 3 / 8%)"}
        )
    )
    first, second = written["shadow"]["2"]["$value"]
    assert first["offsetY"] == {"value": 1.0, "unit": "px"}
    assert first["color"]["alpha"] == 0.12
    assert second["spread"] == {"value": 2.0, "unit": "px"}


def _of(tokens, group):
    return {n: t for n, t in tokens.get(group, {}).items() if n != "$type"}
