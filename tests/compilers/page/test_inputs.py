"""Inputs in every target: type, keyboard and autofill follow from the kind."""

import pytest

from compilers import compile_screen, dialects, parse, read_back
from compilers.page.inputs import TRAITS
from compilers.preview.pages import preview_page
from compilers.schema.grammar import Grammar
from compilers.schema.kinds import KINDS

TEXT = """stack {
row {
label("E-mail"), input("you@example.org")
}
row {
input("Password")
}
row {
label("Born"), input("1 May 1990", kind="date")
}
row {
input("Ada King", kind="person"), input
}
}
footer {
btn-home
}
"""

SHOWN = {
    "html": (
        '<label id="label_e_mail" for="input_you_example_org"',
        'type="email" autocomplete="email" placeholder="you@example.org">',
        'type="password" autocomplete="current-password" placeholder="Password"',
        'data-kind="date" type="date" title="1 May 1990">',
        'autocomplete="name" placeholder="Ada King" aria-label="Ada King">',
        'type="text" aria-label="Input 5">',
    ),
    "react": (
        'type="email" autoComplete="email" placeholder="you@example.org" />',
        'type="date" title="1 May 1990" />',
        'type="text" aria-label="Input 5" />',
    ),
    **dict.fromkeys(
        ("vue", "svelte"),
        (
            'type="email"',
            'autocomplete="email"',
            'placeholder="you@example.org"',
            'title="1 May 1990"',
            'aria-label="Input 5"',
        ),
    ),
    "android": (
        'android:labelFor="@+id/input_you_example_org"',
        'android:inputType="textEmailAddress"',
        'android:autofillHints="password"',
        'android:inputType="date"',
        'android:inputType="textPersonName"',
        'android:importantForAutofill="no"',
    ),
    "ios": (
        'keyboardType="emailAddress" textContentType="email"/>',
        'secureTextEntry="YES" textContentType="password"/>',
        'placeholder="1 May 1990"',
        'textContentType="name"/>',
    ),
    "swiftui": (
        "TextField(text: $inputYouExampleOrg, prompt: Text(verbatim: ",
        "SecureField(text: $inputPassword",
        ".textContentType(.emailAddress)",
        '@State private var inputPassword = ""',
    ),
    "compose": (
        "keyboard = KeyboardType.Email,",
        "isSecret = true,",
        'var inputPassword by rememberSaveable { mutableStateOf("") }',
    ),
    "flutter": ("autofill: AutofillHints.email,", "isSecret: true,", "words: 'Born',"),
    "qml": ("echoMode: TextInput.Password", 'placeholderText: "you@example.org"'),
}


@pytest.mark.parametrize("target", list(TRAITS))
def test_every_target_says_what_each_kind_means_to_it(target):
    assert tuple(TRAITS[target]) == KINDS


@pytest.mark.parametrize("target", list(TRAITS))
def test_an_input_gets_the_type_of_its_kind(target):
    files = compile_screen(parse(TEXT), target).files
    code = "".join(content for content in files.values() if isinstance(content, str))
    assert [text for text in SHOWN[target] if text not in code] == []


@pytest.mark.parametrize("target", ["html", "android", "ios"])
def test_kinds_that_the_program_gives_come_back_and_others_do_not(target):
    screen = parse(TEXT)
    assert read_back(compile_screen(screen, target).files) == screen


def test_words_of_a_known_shape_lead_where_they_say():
    text = 'stack { row { label("a@b.org"), label("1.5.1990") } } footer { btn-home }'
    page = compile_screen(parse(text), "html").files["index.html"]
    assert '><a href="mailto:a@b.org">a@b.org</a></span>' in page
    assert '><time datetime="1990-05-01">1.5.1990</time></span>' in page
    layout = compile_screen(parse(text), "android").files
    assert 'android:autoLink="email"' in "".join(map(str, layout.values()))


@pytest.mark.parametrize(
    "row",
    [
        'label("a@b.org"), switch',
        'label("a@b.org", kind="text")',
        'label("1.5.1990", kind="text")',
        "label",
    ],
)
def test_what_names_a_control_or_is_said_to_be_words_leads_nowhere(row):
    text = f"stack {{ row {{ {row} }} }} footer {{ btn-home }}"
    page = compile_screen(parse(text, "android"), "html").files["index.html"]
    assert "mailto:" not in page
    assert "<time" not in page


def test_a_kind_that_there_is_not_is_remarked_on():
    text = 'stack { row { input(kind="mail") } } footer { btn-home }'
    compiled = compile_screen(parse(text, "android"), "html")
    assert [one.message for one in compiled.diagnostics] == [
        "The attribute 'kind' is ignored: it takes 'date', 'email', 'file', 'number', "
        "'organisation', 'password', 'person', 'phone', 'place', 'price', 'search', "
        "'text', 'time' or 'url'."
    ]


@pytest.mark.parametrize("name", list(dialects("2017")))
def test_no_network_writes_an_input_but_every_preview_shows_one(name):
    table = dialects("2017")[name]
    start = Grammar.start(table)
    for token in ("header", "btn-active", "}", "row", "single"):
        start = start.advance(token) if token in start.legal() else start
    assert "input" not in start.legal()
    holder = "row { single { input } }" if name == "web" else "stack { row { input } }"
    assert 'class="input"' in preview_page(parse(holder, name))


def test_a_compose_screen_imports_the_keyboards_that_it_names():
    name = "import androidx.compose.ui.text.input.KeyboardType"
    for text, is_imported in (("a@b.org", True), ("Ada King", False)):
        screen = parse(f'stack {{ row {{ input("{text}") }} }}', "android")
        files = compile_screen(screen, "compose").files
        (code,) = (files[path] for path in files if path.endswith("Screen.kt"))
        assert (name in code) is ("KeyboardType." in code) is is_imported
