"""Trees as tokens and back."""

import pytest

import compilers
from compilers import (
    CompilerError,
    UnknownDialect,
    from_tokens,
    parse,
    to_tokens,
)

TOKENS = [
    "stack",
    "row",
    "label",
    "btn",
    "}",
    "row",
    "}",
    "}",
    "footer",
    "btn-home",
    "}",
]


def test_tokens_are_names_and_closing_braces():
    screen = parse("stack { row { label, btn } row { } } footer { btn-home }")
    assert to_tokens(screen) == TOKENS
    assert from_tokens("android", TOKENS) == (screen, ())


def test_what_a_cut_decoder_left_open_is_closed_and_said():
    screen, diagnostics = from_tokens("android", TOKENS[:4])
    assert compilers.format(screen) == "stack {\nrow {\nlabel, btn\n}\n}\n"
    assert [str(d) for d in diagnostics] == [
        "warning: The program breaks off; 2 elements closed: 'stack', 'row'."
    ]
    assert (diagnostics[0].code, diagnostics[0].node) == ("cut-off", "0.0")


def test_the_diagnostic_names_the_path_of_the_innermost_open_element():
    _, diagnostics = from_tokens("android", TOKENS[:6])
    assert diagnostics[0].node == "0.1"


def test_no_tokens_are_an_empty_screen():
    screen, diagnostics = from_tokens("web", [])
    assert (screen.children, diagnostics) == ((), ())


@pytest.mark.parametrize(
    ("tokens", "sentence"),
    [
        (["}"], "token 1: There is no open element to close."),
        (["stack", "}", "}"], "token 3: There is no open element to close."),
        (["stack", "rowe"], "token 2: Unknown element 'rowe'; did you mean 'row'?"),
        (["img"], "token 1: 'img' is an element of 'ios', not of 'android'."),
        (
            ["stack", "label"],
            "token 2: 'label' may not stand in 'stack'; expected 'row'.",
        ),
        (
            ["row"],
            "token 1: 'row' may not stand at the top level of 'android'; "
            "expected 'footer' or 'stack'.",
        ),
    ],
)
def test_tokens_that_spell_no_program_are_refused(tokens, sentence):
    with pytest.raises(CompilerError) as caught:
        from_tokens("android", tokens)
    assert str(caught.value) == sentence


def test_an_unknown_dialect_is_refused():
    with pytest.raises(UnknownDialect):
        from_tokens("windows", [])


def test_every_genuine_program_survives_as_tokens(genuine):
    for _, screen in genuine:
        assert from_tokens(screen.dialect, to_tokens(screen)) == (screen, ())
