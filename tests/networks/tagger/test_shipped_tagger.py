"""The checkpoint that ships, on labels as mockups have them."""

import pytest

from pix2code_app import paths
from pix2code_app.assembly.names import name_of
from pix2code_app.lab import catalogue
from pix2code_app.networks.catalogue import TAGGER
from pix2code_app.networks.tagger.tagger import load_finder


@pytest.fixture(scope="module")
def finder():
    return load_finder(paths.experiment(TAGGER))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Maria Schmidt", "person"),
        ("Deutsche Bank", "organisation"),
        ("New York", "place"),
        ("London", "place"),
        ("Hall", None),
        ("Save changes", None),
        ("Forgot Password?", None),
    ],
)
def test_labels_are_told_from_names(finder, text, kind):
    (mentions,) = finder([text])
    assert name_of(text, mentions) == kind


def test_names_are_found_where_they_stand(finder):
    texts = ["Welcome back, Anna", "", "Meeting with Siemens AG in Munich"]
    found = [
        [(text[m.start : m.end], m.kind) for m in mentions]
        for text, mentions in zip(texts, finder(texts), strict=True)
    ]
    assert found == [[("Anna", "PER")], [], [("Siemens AG", "ORG"), ("Munich", "LOC")]]


def test_it_is_small_enough_to_ship():
    assert catalogue.find("ner-lstm-crf").checkpoint.stat().st_size < 10_000_000
