"""What a screen repeats, as components with data."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ui_trees import TEXTS, UI, alone, some_screens

from compilers import (
    Attribute,
    CodeOptions,
    Element,
    Screen,
    compile_screen,
    parse,
)
from compilers.page.builder import page_of
from compilers.page.repetition import repetition
from compilers.targets.app.library import Library
from compilers.targets.app.sharing import Held, Items, Loop, Use
from compilers.targets.markup import Tag, tags_of

ALONE = {"calendar", "radio", "segmented", "tab", "tabs", "table"}
"""Elements that are in no component, with what holds them."""

PARTS = {
    name: part
    for name in UI.elements
    for part in [alone(name).children]
    if part[0].name in UI.elements["card"].children
}
"""Elements that may stand in a card, within as little as they can stand in."""

FLAT = CodeOptions(components=False)
ENDINGS = {"react": "tsx", "vue": "vue", "svelte": "svelte"}
PEOPLE = """
list {
  list-item { avatar("A"), label("Ann"), switch(state="checked") }
  list-item { avatar("B"), label("Bob"), switch }
}
"""
SETTINGS = """
list {
  list-item { icon(icon="mail"), label("Post"), switch(state="checked") }
  list-item { icon(icon="home"), label("House"), switch }
}
"""
CARDS = """
grid(columns=2) {
  card { text("One"), image("A", src="a.png"), button("Go", state="disabled") }
  card { text("Two"), image("B"), button("Go") }
}
"""


def compiled(text, target="react", pictures=None, options=None):
    screen = parse(text, "ui")
    more = () if options is None else (options,)
    return compile_screen(screen, target, pictures, *more).files


@pytest.mark.parametrize("target", ENDINGS)
def test_what_is_alike_is_one_component_and_its_content_is_data(target):
    files = compiled(SETTINGS, target)
    ending = ENDINGS[target]
    section = files[f"src/sections/List.{ending}"]
    assert "settingItems: SettingItemProps[] = [" in section
    assert section.count("<SettingItem ") == 1
    assert "Post" in section
    assert "House" in section
    own = files[f"src/components/SettingItem.{ending}"]
    assert own.count('role="switch"') == 1
    assert "Post" not in own


@pytest.mark.parametrize(
    ("target", "loop"),
    [
        ("react", "{settingItems.map((settingItem) => ("),
        ("vue", 'v-for="settingItem in settingItems" :key="settingItem.id"'),
        ("svelte", "{#each settingItems as settingItem (settingItem.id)}"),
    ],
)
def test_data_are_looped_over_as_the_framework_has_it(target, loop):
    assert loop in compiled(SETTINGS, target)[f"src/sections/List.{ENDINGS[target]}"]


@pytest.mark.parametrize("target", ENDINGS)
def test_without_components_everything_is_written_out(target):
    files = compiled(SETTINGS, target, options=FLAT)
    section = files[f"src/sections/List.{ENDINGS[target]}"]
    assert section.count('role="switch"') == 2
    assert not any(path.startswith("src/components") for path in files)


def test_a_label_names_the_control_of_its_own_instance():
    files = compiled(SETTINGS)
    own = files["src/components/SettingItem.tsx"]
    assert "htmlFor={switchId}" in own
    assert "id={switchId}" in own
    section = files["src/sections/List.tsx"]
    assert 'switchId: "switch_1"' in section
    assert 'switchId: "switch_2"' in section


def test_a_state_begins_with_a_property():
    files = compiled(SETTINGS)
    own = files["src/components/SettingItem.tsx"]
    assert "isChecked = false" in own
    assert "const [switchState, setSwitchState] = useState(isChecked);" in own
    assert 'className={isChecked ? "switch is-checked" : "switch"}' in own
    assert files["src/sections/List.tsx"].count("isChecked: true") == 1


def test_pictures_and_what_only_some_have_are_properties():
    files = compiled(CARDS, pictures={"a.png": b"PNG"})
    section = files["src/sections/Grid.tsx"]
    assert 'import imageA from "../assets/image_a.png";' in section
    assert "picture: imageA" in section
    assert "picture: placeholder" in section
    own = files["src/components/PictureCard.tsx"]
    assert "src={picture}" in own
    assert "disabled={isDisabled}" in own


def test_outermost_elements_are_looped_over_in_the_app():
    card = 'card(variant="outlined") {{ text("{0}"), text("{0}!") }}'
    files = compiled(", ".join(map(card.format, "ABC")))
    assert "textCards.map" in files["src/App.tsx"]
    assert not any(path.startswith("src/sections") for path in files)


def test_components_stand_in_components_with_data_of_their_own():
    rows = SETTINGS.strip()
    more = rows.replace(
        "}\n}", '}\nlist-item { icon(icon="chat"), label("Three"), switch } }'
    )
    text = f'text("x"), grid(columns=2) {{ card {{ {rows} }}, card {{ {more} }} }}'
    files = compiled(text)
    own = files["src/components/SettingCard.tsx"]
    assert "settingItems: SettingItemProps[];" in own
    assert "{settingItems.map((settingItem) => (" in own
    assert "Three" in files["src/sections/Grid.tsx"]


def test_cells_of_a_table_are_called_after_its_head():
    row = 'row {{ text("{0}"), text("{0}"), link("x") }}'
    rows = "".join(map(row.format, "abc"))
    table = f'table {{ row {{ text("Order no."), text("Class"), text("保") }} {rows} }}'
    own = compiled(table)["src/components/LinkRow.tsx"]
    for name in ("orderNo", "class2"):
        assert f'<p className="paragraph">{{{name}}}</p>' in own


def test_two_states_that_come_together_are_two_properties():
    text = SETTINGS.replace('state="checked"', 'state="checked disabled"')
    own = compiled(text)["src/components/SettingItem.tsx"]
    assert "disabled={isDisabled}" in own
    assert "useState(isChecked)" in own


def test_two_screens_that_are_equal_give_equal_files():
    assert compiled(CARDS) == compiled(CARDS)


@pytest.mark.parametrize("name", ["dashboard", "settings"])
@pytest.mark.parametrize("target", ENDINGS)
def test_the_files_of_sample_screens_are_the_golden_ones(
    check_golden_screen, target, name
):
    check_golden_screen(name, target)


def expanded(one, library, values=None):
    """Markup with each instance written out: what `Library.applied` undoes."""
    if isinstance(one, Use):
        known = {name: filled(value, values) for name, value in one.given.items()}
        tag = library.shared[one.name].tag
        return expanded(tag, library, known)
    if not isinstance(one, Tag):
        return [filled(one, values)]
    if isinstance(one, Loop):
        (body,) = one.children
        items = filled(one.items, values)
        assert isinstance(items, Items)
        found = []
        for given_ in items.given:
            copied = copy.deepcopy(body)
            use = copied if isinstance(copied, Use) else copied.children[0]
            use.given = given_
            found += expanded(copied, library, values)
        return found
    attributes = {k: filled(v, values) for k, v in one.attributes.items()}
    inside = [
        part for child in one.children for part in expanded(child, library, values)
    ]
    kept = {k: v for k, v in attributes.items() if v is not ...}
    return [Tag(one.name, kept, inside)]


def filled(value, values):
    """A value with what an instance has in the place of a property."""
    if not isinstance(value, Held):
        return value
    name = value.property.name
    if not name:
        return ...
    found = values.get(name, False)
    if value.choice is not None:
        chosen = value.choice[0 if found else 1]
        return ... if chosen is None else chosen
    return (
        {True: None, False: ...}.get(found, found) if found in {True, False} else found
    )


def plain(one, needed):
    """Markup as plain tuples; ids that are not needed are left out."""
    if not isinstance(one, Tag):
        return str(one)
    own = {k: v for k, v in one.attributes.items() if k != "id" or v in needed}
    return (one.name, own, [plain(child, needed) for child in one.children])


def ids_in(tags):
    return {tag.get("id") for one in tags if isinstance(one, Tag) for tag in one.walk()}


def assert_nothing_is_lost(screen):
    """Instances written out again are the page's own markup, but for spare ids."""
    page = page_of(screen)
    markup = compile_screen(screen, "html").files["index.html"]
    body = markup[markup.index("<body>") + 6 : markup.index("</body>")]
    library = Library(repetition(page), tags_of(body))
    again = [
        part
        for one in library.applied(tags_of(body))
        for part in expanded(one, library)
    ]
    kept = ids_in(again)
    before = [plain(one, kept) for one in tags_of(body)]
    rows = {node.id for node in page.walk() if node.role == "row"}
    here = ids_in(tags_of(body)) | (kept - rows)
    assert [plain(one, here) for one in again] == before
    return library


@pytest.mark.parametrize("name", sorted(PARTS))
def test_every_element_can_stand_in_a_component(name):
    words = Element("text", None, (Attribute("text", "A"),))
    card = Element("card", (words, *PARTS[name]))
    # The first heading of a page is another tag than those after it.
    library = assert_nothing_is_lost(Screen("ui", (card,) * 4))
    assert library.shared or name in ALONE


def _worded(draw, element):
    """A copy of an element with other words."""
    own = [one for one in element.attributes if one.name != "text"]
    if element.get("text") is not None:
        own.append(Attribute("text", draw(TEXTS)))
    inside = element.children
    if inside is not None:
        inside = tuple(_worded(draw, child) for child in inside)
    return Element(element.name, inside, tuple(own))


SCREENS = some_screens(80)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_random_screens_that_are_repeated_lose_nothing(data):
    screen = data.draw(st.sampled_from(SCREENS))
    copies = [_worded(data.draw, one) for one in screen.children for _ in range(3)]
    assert_nothing_is_lost(Screen("ui", tuple(copies)))
