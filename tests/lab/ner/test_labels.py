import pytest

from compilers import format as format_screen
from compilers import parse
from pix2code_app.assembly.names import name_of, with_names
from pix2code_app.lab.ner.columns import parse as parse_columns
from pix2code_app.lab.ner.labels import measure
from pix2code_app.networks.tagger.mentions import Mention


def finder(texts):
    """Takes every word but a few for a person, two of them not surely."""
    sure = {"Hall": 0.9, "Ada Hall": 0.9, "Save": 0.0, "Oslo": 0.99}
    return [[Mention(0, len(text), "PER", sure.get(text, 0.0))] for text in texts]


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
    assert name_of("Ada King", [mention]) == kind


@pytest.mark.parametrize(
    ("tag", "sure", "kind"),
    [
        ("PER", 0.97, None),
        ("PER", 0.98, "person"),
        ("LOC", 0.89, None),
        ("LOC", 0.9, "place"),
        ("ORG", 0.84, None),
        ("MISC", 0.99, None),
    ],
)
def test_a_word_alone_must_be_surer(tag, sure, kind):
    assert name_of(" Hall ", [Mention(1, 5, tag, sure)]) == kind


def test_labels_that_are_names_say_so_and_buttons_do_not():
    text = (
        "stack {\nrow {\n"
        'label("Ada Hall"), label("Hall"), btn("Oslo"), label("Oslo", kind="place")\n'
        "}\n}\nfooter {\nbtn-home\n}\n"
    )
    named = format_screen(with_names(parse(text, "android"), finder))
    wanted = text.replace('"Ada Hall"', '"Ada Hall", kind="person"')
    assert named == format_screen(parse(wanted, "android"))


def test_names_and_ordinary_words_are_measured_apart():
    text = "Ada B-PER\nHall I-PER\nleft O\nthe O\nhall O\n\nOslo B-LOC\nsave O\n"
    found = measure(finder, parse_columns(text, "text"))
    assert found == {
        "names of one word believed": 1.0,
        "names of several words believed": 1.0,
        "ordinary words believed": 0.0,
    }
