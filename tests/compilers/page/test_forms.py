"""Which containers are forms: those that a manager of passwords looks for."""

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.forms import forms_of


def forms(text):
    """Path of each form, with that of the button that sends it."""
    page = page_of(parse(text, "ui"))
    paths = {node.id: node.path for node in page.walk()}
    return {paths[form]: paths[sent] for form, sent in forms_of(page).items()}


def test_the_smallest_container_of_a_password_and_a_button_is_a_form():
    assert forms(
        'column { heading("A"), column { input(kind="password"), button("Go") } }'
    ) == {"0.1": "0.1.1"}


def test_its_filled_button_with_a_tone_sends_it():
    assert forms(
        'column { input("Password"), row { '
        'button("No", variant="text", tone="primary"), button("Yes", tone="primary") '
        "} }"
    ) == {"0": "0.1.1"}


def test_a_form_is_in_no_other():
    assert forms(
        'column { column { input(kind="password"), button("A") } '
        'column { input(kind="password"), button("B") } button("C") }'
    ) == {"0.0": "0.0.1", "0.1": "0.1.1"}


def test_without_a_password_or_a_button_there_is_none():
    assert forms('column { input(kind="email"), button("Go") }') == {}
    assert forms('column { input(kind="password"), link("Go") }') == {}
