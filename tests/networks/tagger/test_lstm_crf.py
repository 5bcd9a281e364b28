from dataclasses import replace

import pytest
import torch

from pix2code_app.networks.tagger.lstm_crf import LstmCrf, LstmCrfSizes


@pytest.mark.parametrize("head", ["crf", "softmax"])
@pytest.mark.parametrize("cell", ["standard", "coupled"])
def test_sentences_are_read_in_a_batch_as_alone(
    corpus, vocabulary, word_sizes, head, cell
):
    sizes = LstmCrfSizes(word_sizes, len(vocabulary.tags), 6, head, cell)
    network = LstmCrf(sizes).eval()
    together = corpus.batch([0, 5, 9])
    losses, tags = network.loss(together), network.tag(together, vocabulary)
    for row, place in enumerate((0, 5, 9)):
        alone = corpus.batch([place])
        assert torch.allclose(network.loss(alone)[0], losses[row], atol=1e-4)
        assert network.tag(alone, vocabulary) == [tags[row]]


def test_every_parameter_learns(corpus, vocabulary, word_sizes):
    sizes = LstmCrfSizes(replace(word_sizes), len(vocabulary.tags), 6)
    network = LstmCrf(sizes)
    network.loss(corpus.batch(range(30))).sum().backward()
    for name, parameter in network.named_parameters():
        gradient = parameter.grad.to_dense()
        assert gradient.abs().sum() > 0, name


@pytest.mark.parametrize("head", ["crf", "softmax"])
def test_a_stretch_of_one_tag_is_as_probable_as_its_marginal(
    corpus, vocabulary, word_sizes, head
):
    network = LstmCrf(LstmCrfSizes(word_sizes, len(vocabulary.tags), 6, head)).eval()
    batch = corpus.batch([0, 5, 9])
    emissions = network(batch)
    first, second = network.head.span_terms(emissions, batch.mask, batch.tags)
    marginals = network.head.marginals(emissions, batch.mask)
    chosen = marginals.gather(2, batch.tags[:, :, None])[:, :, 0]
    inside = batch.mask
    assert torch.allclose((first + second).exp()[inside], chosen[inside], atol=1e-5)


def test_all_tags_of_a_sentence_are_as_probable_as_its_loss_says(
    corpus, vocabulary, word_sizes
):
    network = LstmCrf(LstmCrfSizes(word_sizes, len(vocabulary.tags), 6)).eval()
    batch = corpus.batch([0, 5, 9])
    terms = network.head.span_terms(network(batch), batch.mask, batch.tags)
    last = terms[1].gather(1, batch.lengths[:, None] - 1)[:, 0]
    assert torch.allclose(terms[0][:, 0] + last, -network.loss(batch), atol=1e-4)
