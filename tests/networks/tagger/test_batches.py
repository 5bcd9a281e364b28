import pytest
import torch

from pix2code_app.networks.tagger.batches import capitals, encode
from pix2code_app.networks.tagger.tags import entities
from pix2code_app.networks.tagger.transitions import NOTHING, apply


@pytest.mark.parametrize(
    ("word", "expected"),
    [("un", 0), ("1996", 0), ("UN", 1), ("Paris", 2), ("McKay", 3), ("iOS", 3)],
)
def test_words_are_told_apart_by_their_capitals(word, expected):
    assert capitals(word) == expected


def test_a_batch_holds_each_form_once_and_every_word_in_its_place(
    material, vocabulary, corpus
):
    order = (3, 0, 7)
    batch = corpus.batch(order)
    words = batch.forms.words[batch.places]
    for row, place in enumerate(order):
        expected = [vocabulary.word(word) for word in material.train[place].words]
        assert words[row][batch.mask[row]].tolist() == expected
    assert batch.lengths.tolist() == [len(material.train[i].words) for i in order]


def test_tags_and_actions_both_say_which_entities_there_are(
    material, vocabulary, corpus
):
    batch = corpus.batch(range(20))
    for row in range(20):
        expected = entities(material.train[row].tags)
        tags = [vocabulary.tags[n] for n in batch.tags[row][batch.mask[row]].tolist()]
        actions = [a for a in batch.actions[row].tolist() if a != NOTHING]
        assert entities(tags) == apply(actions, vocabulary.kinds) == expected


def test_kinds_that_are_not_known_are_left_out(material, vocabulary):
    other = [type(s)(s.words, ("B-GENE",) * len(s.words)) for s in material.dev]
    assert int(encode(other, vocabulary).batch(range(5)).tags.max()) == 0


def test_every_sentence_comes_once_and_batches_keep_their_size(corpus):
    generator = torch.Generator().manual_seed(1)
    groups = corpus.shuffled(60, generator)
    assert sorted(i for group in groups for i in group) == list(range(120))
    assert all(corpus.batch(group).places.numel() <= 60 for group in groups)
    in_order = [i for batch in corpus.in_order(60) for i in batch.order]
    assert sorted(in_order) == list(range(120))
    lengths = [len(corpus.places[i]) for i in in_order]
    assert lengths == sorted(lengths)
