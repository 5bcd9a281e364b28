import random

import pytest
from seqeval.metrics import f1_score, precision_score, recall_score

from pix2code_app.lab.ner.scoring import fingerprint, score, surface_forms
from pix2code_app.networks.tagger.sentences import Sentence
from pix2code_app.networks.tagger.tags import alphabet


def sentence(tags, words=None):
    tags = tuple(tags.split())
    return Sentence(words or tuple(f"w{i}" for i in range(len(tags))), tags)


def test_boundaries_and_kinds_must_both_be_right():
    gold = [sentence("B-PER I-PER O B-LOC"), sentence("B-LOC O")]
    found = score(gold, [["B-PER", "O", "O", "S-LOC"], ["S-ORG", "O"]])
    assert (found["precision"], found["recall"]) == (1 / 3, 1 / 3)
    assert found["types"]["LOC"]["recall"] == 0.5
    assert found["types"]["ORG"]["entities"] == 0
    assert found["types"]["PER"]["f1"] == 0


def test_nothing_found_and_nothing_there_is_no_error():
    found = score([sentence("O O")], [["O", "O"]])
    assert (found["precision"], found["recall"], found["f1"]) == (0, 0, 0)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("seed", range(20))
def test_random_tags_score_as_with_seqeval(seed):
    draw = random.Random(seed)
    tags = alphabet(["PER", "LOC", "MISC"], "IOB2")

    def sentences():
        return [draw.choices(tags, k=n) for n in lengths]

    lengths = [draw.randint(1, 9) for _ in range(30)]
    gold, predicted = sentences(), sentences()
    found = score([sentence(" ".join(t)) for t in gold], predicted, scheme="IOB2")
    assert found["f1"] == pytest.approx(f1_score(gold, predicted))
    assert found["precision"] == pytest.approx(precision_score(gold, predicted))
    assert found["recall"] == pytest.approx(recall_score(gold, predicted))


def test_seen_and_unseen_forms_are_counted_apart():
    trained = [sentence("B-PER I-PER O", ("Ada", "King", "wrote"))]
    seen = surface_forms(trained)
    gold = [sentence("B-PER I-PER B-LOC", ("Ada", "King", "Kyiv"))]
    found = score(gold, [["B-PER", "E-PER", "O"]], seen)
    assert seen == {fingerprint(("Ada", "King"))}
    assert (found["seen"]["f1"], found["unseen"]["f1"]) == (1, 0)
    assert found["seen"]["entities"] == found["unseen"]["entities"] == 1


def test_breaches_of_the_scheme_are_counted():
    assert score([sentence("O O")], [["I-PER", "O"]])["illegal"] == 2
