"""Sources with a known floor, and the n-grams that are measured on them."""

import math

import pytest
import torch

from pix2code_app.lab.rnn_basics.ngrams import BURN_IN, NGram
from pix2code_app.lab.rnn_basics.sources import EvenProcess, MarkovSource

COIN = MarkovSource(2, 1, torch.tensor([[0.9, 0.1], [0.1, 0.9]], dtype=torch.double))


def test_the_entropy_rate_of_a_sticky_coin():
    expected = -0.9 * math.log(0.9) - 0.1 * math.log(0.1)
    assert COIN.entropy_rate() == pytest.approx(expected)


def test_the_entropy_rate_of_a_source_with_unequal_states():
    rows = torch.tensor([[0.5, 0.5], [1.0, 0.0]], dtype=torch.double)
    assert MarkovSource(2, 1, rows).entropy_rate() == pytest.approx(math.log(2) * 2 / 3)


def test_a_source_is_drawn_and_sampled_by_its_seeds():
    one, other = (MarkovSource.draw(4, 3, 0.3, 1) for _ in range(2))
    assert torch.equal(one.rows, other.rows)
    torch.testing.assert_close(one.rows.sum(1), torch.ones(64, dtype=torch.double))
    first, second = (
        source.sample(torch.Generator().manual_seed(2), 50) for source in (one, other)
    )
    assert torch.equal(first, second)


def test_samples_follow_the_rows(rng):
    symbols = COIN.sample(rng, 20_000)
    assert float((symbols[1:] == symbols[:-1]).float().mean()) == pytest.approx(
        0.9, abs=0.01
    )


def test_runs_of_ones_are_even(rng):
    text = "".join(map(str, EvenProcess(0.3).sample(rng, 5000).tolist()))
    runs = text.split("0")[:-1]
    assert max(map(len, runs)) > 4
    assert all(len(run) % 2 == 0 for run in runs)


def test_the_even_process_of_a_fair_coin_has_two_thirds_of_a_bit():
    assert EvenProcess(0.5).entropy_rate() == pytest.approx(math.log(2) * 2 / 3)


def test_an_n_gram_counts_what_follows_each_context():
    model = NGram.fit(torch.tensor([0, 1, 1, 0, 1, 0]), 2, 2)
    assert model.counts.tolist() == [[0, 0], [1, 1], [0, 1], [1, 0]]
    assert model.seen == 0.75


def test_perplexity_is_that_of_the_smoothed_frequencies():
    model = NGram(1, torch.tensor([[3.0, 1.0], [1.0, 1.0]]), smoothing=1.0)
    sequence = torch.zeros(BURN_IN + 2, dtype=torch.long)
    sequence[-1] = 1
    logs = (math.log(4 / 6) + math.log(2 / 6)) / 2
    assert model.perplexity(sequence) == pytest.approx(math.exp(-logs))


@pytest.mark.parametrize("order", [0, 1, 4])
def test_every_order_is_measured_on_the_same_symbols(order):
    symbols = torch.zeros(BURN_IN + 3, dtype=torch.long)
    before, after = symbols.clone(), symbols.clone()
    before[: BURN_IN - order] = 1  # inside the burn-in and in no context that counts
    after[-1] = 1
    model = NGram.fit(torch.tensor([0] * 40 + [1]), 2, order)
    assert model.perplexity(before) == pytest.approx(model.perplexity(symbols))
    assert model.perplexity(after) != pytest.approx(model.perplexity(symbols))


def test_the_right_order_comes_near_the_floor_and_a_lower_one_does_not(rng):
    source = MarkovSource.draw(3, 2, 0.3, 5)
    trained, new = source.sample(rng, 20_000), source.sample(rng, 5000)
    floor = math.exp(source.entropy_rate())
    assert NGram.fit(trained, 3, 2).perplexity(new) < 1.03 * floor
    assert NGram.fit(trained, 3, 1).perplexity(new) > 1.1 * floor
