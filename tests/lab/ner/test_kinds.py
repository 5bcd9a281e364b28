import pytest

from pix2code_app.errors import DataError
from pix2code_app.lab.ner.kinds import in_kinds_of
from pix2code_app.networks.tagger.sentences import Sentence

KNOWN = ("LOC", "MISC", "ORG", "PER")


def test_other_names_of_the_same_kinds_become_those_of_the_network():
    given = Sentence(("Ada", "lives", "in", "Rome"), ("B-person", "O", "O", "S-gpe"))
    (found,), strange = in_kinds_of(KNOWN, [given], "x")
    assert found.tags == ("B-PER", "O", "O", "S-LOC")
    assert strange == ()


def test_its_own_names_stay_and_kinds_with_hyphens_are_whole():
    given = Sentence(("A", "B"), ("B-PER", "B-creative-work"))
    (found,), strange = in_kinds_of(KNOWN, [given], "x")
    assert found == given
    assert strange == ("creative-work",)


def test_a_file_of_kinds_that_it_does_not_know_is_refused():
    given = Sentence(("A", "B"), ("B-gene", "B-drug"))
    with pytest.raises(DataError) as caught:
        in_kinds_of(KNOWN, [given], "x.conll")
    assert str(caught.value) == (
        "x.conll names drug, gene, and the network knows none of these. "
        "It knows LOC, MISC, ORG, PER."
    )


def test_sentences_without_entities_are_measured_all_the_same():
    given = Sentence(("A",), ("O",))
    assert in_kinds_of(KNOWN, [given], "x") == ((given,), ())
