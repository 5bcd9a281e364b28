"""Shared weights of recurrent cells, and language models of equal size."""

from dataclasses import replace
from functools import partial

import pytest
import torch

from pix2code_app.events import run
from pix2code_app.lab.enas.controller import Decisions, uniform
from pix2code_app.lab.enas.corpora import gui_corpus
from pix2code_app.lab.enas.language_model import (
    LanguageModel,
    Plan,
    cell_model,
    matched_model,
    perplexity,
)
from pix2code_app.lab.enas.recurrent import RecurrentSpace, RecurrentSupernet
from pix2code_app.networks.attention.genotype import parse_cell

PLAN = Plan(width=8, batch=4, length=6, steps=3)


@pytest.fixture
def corpus(few_programs):
    return gui_corpus(1)


def supernet(corpus, variant="paper"):
    return RecurrentSupernet(corpus, PLAN, 4, variant, seed=0)


def test_decisions_become_a_cell(corpus):
    links = torch.zeros(1, 4, 4, dtype=torch.bool)
    for place, source in ((1, 0), (2, 1), (3, 0)):
        links[0, place, source] = True
    decisions = Decisions(links, torch.tensor([[0, 1, 1, 0]]))
    cell = supernet(corpus).architecture(decisions, 0)
    assert str(cell) == "tanh | 1, relu | 2, relu | 1, tanh"


def test_a_cell_touches_the_weights_of_its_own_edges_alone(corpus):
    net = supernet(corpus)
    net.loss(parse_cell("tanh | 1, relu | 2, relu | 1, tanh"), 0).backward()
    touched = {name for name, p in net.cell.edges.items() if p.grad is not None}
    assert touched == {"1_0_", "2_1_", "3_0_"}


def test_the_corrected_variant_keeps_a_matrix_for_each_activation(corpus):
    net = supernet(corpus, "corrected")
    assert len(net.cell.edges) == 4 * len(supernet(corpus).cell.edges)
    decisions = uniform(net.controller, 3, torch.Generator().manual_seed(0))
    cell = net.architecture(decisions, 0)
    assert cell.corrected
    net.loss(cell, 0).backward()
    touched = {name for name, p in net.cell.edges.items() if p.grad is not None}
    assert touched == {
        f"{place}_{node.source}_{node.activation}"
        for place, node in enumerate(cell.nodes, 1)
    }


def test_a_shared_cell_equals_one_with_the_same_weights_of_its_own(corpus):
    net = supernet(corpus)
    cell = parse_cell("relu | 1, sigmoid | 1, tanh | 3, identity")
    alone = cell_model(cell, len(corpus.tokens), PLAN)
    alone.embedding.load_state_dict(net.module.embedding.state_dict())
    alone.head.load_state_dict(net.module.head.state_dict())
    weights = net.cell.weights(cell)
    with torch.no_grad():
        alone.core.root.weight.copy_(torch.cat([weights.inputs, weights.hidden], 1))
        for edge, matrix in zip(alone.core.edges, weights.edges, strict=True):
            edge.weight.copy_(matrix)
        tokens = corpus.training[:28].view(4, 7)
        shared = partial(net.cell.run, cell)
        first, second = None, None
        for _ in range(2):  # the second time from the state that the first left
            ours, first = net.module.loss(tokens, first, shared)
            theirs, second = alone.loss(tokens, second)
            torch.testing.assert_close(ours, theirs)


def test_the_search_carries_the_state_as_training_does(corpus):
    net, fresh = supernet(corpus), supernet(corpus)
    cell = parse_cell("tanh | 1, relu | 2, relu | 1, tanh")
    first = net.loss(cell, 0)
    assert first == fresh.loss(cell, 0)
    carried, empty = net.loss(cell, 1), supernet(corpus).loss(cell, 1)
    assert carried != empty
    assert carried == fresh.loss(cell, 1)


def test_gradients_stay_within_a_batch(corpus):
    net = supernet(corpus)
    first = net.loss(parse_cell("relu | 1, relu | 1, relu | 1, relu"), 0)
    net.loss(parse_cell("tanh | 1, tanh | 2, tanh | 3, tanh"), 1).backward()
    first.backward()  # would fail, had the second batch gone through its graph
    assert net.cell.edges["3_0_"].grad is not None


def test_the_candidates_of_a_reward_begin_in_one_state(corpus):
    net = supernet(corpus)
    one, other = (
        parse_cell(f"tanh | 1, {name} | 1, relu") for name in ("tanh", "relu")
    )
    net.reward(one, 0)
    rewards = [net.reward(cell, 1) for cell in (one, other, one)]
    assert rewards[0] == rewards[2]
    assert rewards[0] != rewards[1]


def test_a_score_does_not_depend_on_what_was_read_before(corpus):
    net = supernet(corpus)
    cell = parse_cell("tanh | 1, relu | 1, relu | 1, relu")
    before = net.score(cell)
    net.reward(parse_cell("relu | 1, relu | 1, relu | 1, relu"), 0)
    assert net.score(cell) == before


def test_a_reward_is_one_at_the_usual_perplexity(corpus):
    net = supernet(corpus)
    with torch.no_grad():
        for parameter in net.module.head.parameters():
            parameter.zero_()
    score = net.score(parse_cell("tanh | 1, relu | 1, relu | 1, relu"))
    assert score == pytest.approx(corpus.reward / len(corpus.tokens))


@pytest.mark.parametrize("kind", ["lstm", "rnn"])
@pytest.mark.parametrize("vocabulary", [30, 3000])
def test_a_baseline_has_as_many_weights_but_not_more(kind, vocabulary):
    plan = replace(PLAN, width=32)
    wanted = cell_model(parse_cell("enas"), vocabulary, plan).parameter_count
    found = matched_model(kind, wanted, vocabulary, plan).parameter_count
    assert 0.9 * wanted < found <= wanted


def test_a_large_vocabulary_has_an_adaptive_softmax_of_the_same_sum():
    torch.manual_seed(0)
    core = torch.nn.RNN(4, 16, batch_first=True)
    model = LanguageModel(3000, 4, core, 16, 0.0)
    hidden = torch.randn(5, 16)
    with torch.no_grad():
        total = model.head.log_prob(hidden).exp().sum(1)
    torch.testing.assert_close(total, torch.ones(5))
    tokens = torch.randint(3000, (2, 4))
    assert model.loss(tokens)[0].item() > 0


def test_training_alone_lowers_the_perplexity(corpus):
    plan = Plan(width=8, batch=4, length=8, steps=120, rate=2e-2)
    space = RecurrentSpace(corpus, plan, 3, "paper", 1)
    untrained = cell_model(space.random(0), len(corpus.tokens), plan)
    before = perplexity(untrained, corpus.test, plan)
    trained = run(space.train_alone(space.random(0), 0, seed=0))
    assert trained.quality < before / 2
    again = run(space.train_alone(space.random(0), 0, seed=0))
    assert again.quality == trained.quality


def test_random_cells_depend_on_seed_and_number_alone(corpus):
    space = RecurrentSpace(corpus, PLAN, 5, "corrected", 3)
    assert space.random(2) == space.random(2)
    assert space.random(2) != space.random(3)
    assert space.read(str(space.random(2))) == space.random(2)
