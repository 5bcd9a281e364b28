"""The Stack-LSTM in training, and action by action."""

from itertools import product

import pytest
import torch

from pix2code_app.lab.ner.stack_decoding import Machine, decode, probabilities
from pix2code_app.lab.ner.stack_lstm import StackLstmSizes
from pix2code_app.lab.ner.stack_tagger import StackLstmTagger
from pix2code_app.networks.tagger.batches import encode
from pix2code_app.networks.tagger.sentences import Sentence
from pix2code_app.networks.tagger.transitions import NOTHING, OUT, REDUCE, SHIFT, apply


@pytest.fixture(params=[1, 2])
def network(request, vocabulary, word_sizes):
    sizes = StackLstmSizes(word_sizes, len(vocabulary.kinds), 6, request.param)
    network = StackLstmTagger(sizes).eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.5)
    return network


def replay(network, batch):
    """-log p of the right actions, one action after another."""
    machine = Machine.start(network, batch, 1)
    total = torch.zeros(len(batch.lengths))
    for actions in batch.actions.unbind(1):
        chosen = machine.scores().gather(1, actions.clamp(min=0)[:, None])[:, 0]
        total -= chosen.masked_fill(actions == NOTHING, 0)
        machine.act(actions)
    assert machine.done.all()
    return total


def test_training_at_once_is_acting_one_after_another(network, corpus):
    batch = corpus.batch(range(25))
    with torch.no_grad():
        assert torch.allclose(network.loss(batch), replay(network, batch), atol=1e-4)


def test_sentences_without_entities_have_a_loss_too(network, vocabulary):
    plain = [Sentence(("It", "rains", "."), ("O",) * 3)]
    batch = encode(plain, vocabulary).batch([0])
    with torch.no_grad():
        assert torch.allclose(network.loss(batch), replay(network, batch), atol=1e-5)


def test_every_parameter_learns(network, corpus):
    network.train()
    network.loss(corpus.batch(range(30))).sum().backward()
    for name, parameter in network.named_parameters():
        assert parameter.grad.to_dense().abs().sum() > 0, name


@pytest.mark.parametrize("beam", [1, 3])
def test_sentences_are_decoded_in_a_batch_as_alone(network, corpus, beam):
    with torch.no_grad():
        together = decode(network, corpus.batch([0, 5, 9]), beam)
        alone = [decode(network, corpus.batch([i]), beam)[0] for i in (0, 5, 9)]
    assert together == alone


def legal(length, kinds):
    """Every sequence of actions of a sentence, as a set of tuples."""

    def grow(left, depth):
        if not left and not depth:
            yield ()
        if left:
            yield from ((SHIFT, *rest) for rest in grow(left - 1, depth + 1))
        if left and not depth:
            yield from ((OUT, *rest) for rest in grow(left - 1, 0))
        if depth:
            ends = product(range(kinds), grow(left, 0))
            yield from ((REDUCE + kind, *rest) for kind, rest in ends)

    return set(grow(length, 0))


def test_a_wide_beam_finds_the_best_of_all_sequences(network, vocabulary):
    batch = encode([Sentence(("Rome", "wins"), ("O", "O"))], vocabulary).batch([0])
    every = legal(2, len(vocabulary.kinds))
    with torch.no_grad():
        shares = {
            actions: torch.tensor(probabilities(network, batch, [actions])[0]).prod()
            for actions in every
        }
        best = max(shares, key=shares.__getitem__)
        assert tuple(decode(network, batch, 30)[0]) == best
    assert float(sum(shares.values())) == pytest.approx(1, abs=1e-4)


def test_tags_spell_the_entities_of_the_actions(network, corpus, vocabulary):
    batch = corpus.batch(range(5))
    from pix2code_app.networks.tagger.tags import entities, illegal

    with torch.no_grad():
        tags, actions = network.tag(batch, vocabulary), decode(network, batch)
    for tagged, acted in zip(tags, actions, strict=True):
        assert entities(tagged) == apply(acted, vocabulary.kinds)
        assert illegal(tagged) == 0
