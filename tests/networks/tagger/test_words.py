from dataclasses import replace

import torch

from pix2code_app.networks.tagger.batches import encode_forms
from pix2code_app.networks.tagger.words import LetterLSTM, WordEncoder, locked_dropout


def test_filling_up_does_not_change_what_letters_say(vocabulary):
    reader = LetterLSTM(len(vocabulary.letters), 5, 4)
    alone = reader(encode_forms(["Rome"], vocabulary))
    beside = reader(encode_forms(["Rome", "Edinburgh"], vocabulary))
    assert torch.allclose(alone[0], beside[0], atol=1e-6)


def test_both_directions_end_at_the_far_end_of_the_word(vocabulary):
    reader = LetterLSTM(len(vocabulary.letters), 5, 4)
    said = reader(encode_forms(["sold", "cold", "sole"], vocabulary))
    same = reader(encode_forms(["sold"], vocabulary))
    assert torch.allclose(said[0], same[0], atol=1e-6)
    assert not torch.allclose(said[0], said[1])
    assert not torch.allclose(said[0], said[2])


def test_each_part_can_be_left_out(corpus, word_sizes):
    batch = corpus.batch(range(4))
    bare = replace(word_sizes, spelling=0, capitals=0)
    for sizes in (word_sizes, bare):
        assert WordEncoder(sizes)(batch).shape[2] == sizes.width
    assert not hasattr(WordEncoder(bare), "letters")


def test_only_training_takes_rare_words_for_unknown(corpus, word_sizes):
    encoder = WordEncoder(replace(word_sizes, unknown=1.0))
    batch = corpus.batch(range(120))
    rare = batch.forms.rare[batch.places] & batch.mask
    assert rare.any()
    encoder.train()
    assert (encoder._numbers(batch)[rare] == 0).all()
    encoder.eval()
    assert (encoder._numbers(batch)[rare] != 0).all()


def test_dropout_is_locked_over_a_sentence():
    dropped = locked_dropout(torch.ones(3, 5, 40), 0.5, True)
    assert ((dropped == 0) == (dropped[:, :1] == 0)).all()
    assert 0 < (dropped == 0).float().mean() < 1
