import pytest

from pix2code_app.lab.ner.content_kinds import kind_of
from pix2code_app.lab.ner.mentions import Mention


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ada.king@mail.example.org", "email"),
        ("https://example.org/a?b=1", "url"),
        ("www.example.org", "url"),
        ("example.com", "url"),
        ("$ 1,299.00", "price"),
        ("19,90 €", "price"),
        ("2026-11-22", "date"),
        ("22.11.2026", "date"),
        ("3 March 2026", "date"),
        ("Mar 3, 2026", "date"),
        ("+49 (89) 123 45 67", "phone"),
        ("555-0123-456", "phone"),
        ("••••••••", "password"),
        ("Sign in", None),
        ("3 items", None),
        ("e.g. this", None),
        ("", None),
    ],
)
def test_shapes_are_told_by_patterns(text, kind):
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        (Mention(0, 8, "PER", 0.9), "person"),
        (Mention(0, 8, "ORG", 0.9), "organisation"),
        (Mention(0, 8, "LOC", 0.9), "place"),
        (Mention(0, 8, "MISC", 0.9), None),
        (Mention(0, 3, "PER", 0.9), None),
        (Mention(0, 8, "PER", 0.5), None),
    ],
)
def test_a_name_must_be_the_whole_text_and_sure(mention, kind):
    assert kind_of("Ada King", [mention]) == kind
