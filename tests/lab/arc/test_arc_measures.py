import numpy as np
import pytest
import torch

from pix2code_app import events
from pix2code_app.lab import catalogue
from pix2code_app.lab.arc import measuring
from pix2code_app.lab.arc.evaluation import chosen, evaluate
from pix2code_app.lab.arc.measuring import Scored
from pix2code_app.lab.arc.trials import Trials
from pix2code_app.lab.experiment import STAND_IN
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.networks import Arc, Sizes


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    return Arc(Sizes(window=2, glimpses=2, hidden=8, channels=4, width=4))


def test_every_query_is_compared_with_every_candidate_in_both_orders(network, alphabet):
    queries, candidates = alphabet.images[:3], alphabet.images[4:6]
    there = measuring.score(network, candidates, queries, views=1)
    back = measuring.score(network, queries, candidates, views=1)
    assert there.pairs.shape == (3, 2, 4)
    assert torch.allclose(there.pairs, back.pairs.transpose(0, 1), atol=1e-5)
    assert there.context.shape == there.embedding.shape == (3, 2)
    assert there.asymmetry.min() >= 0


def test_several_views_are_averaged_the_same_way_every_time(network, alphabet):
    queries, candidates = alphabet.images[:3], alphabet.images[4:6]
    one = measuring.score(network, candidates, queries, views=1)
    three, again = (measuring.score(network, candidates, queries, 3) for _ in range(2))
    assert torch.equal(three.pairs, again.pairs)
    assert not torch.allclose(one.pairs, three.pairs)
    assert float(three.embedding.abs().max()) <= 1 + 1e-5


def test_pixels_find_the_same_drawing(alphabet):
    images = alphabet.images[::4]
    order = np.arange(20)[::-1].copy()
    trials = (Trials("same", images, images[order], order),)
    assert measuring.pixel_neighbour(trials) == 1


def test_framed_pixels_find_a_drawing_that_was_moved_where_pixels_do_not():
    bar = np.zeros((2, 32, 32), dtype=np.uint8)
    bar[0, 4:16, 4:6] = bar[1, 9:11, 9:21] = 255
    moved = np.roll(bar, (12, 9), axis=(1, 2))
    trials = (Trials("moved", bar, moved, np.array([0, 1])),)
    assert measuring.framed_neighbour(trials) == 1
    assert measuring.pixel_neighbour(trials) < 1


def test_the_comparator_decides_where_the_extractor_is_of_two_minds():
    pairs = torch.tensor([[[-2.0], [2.0], [3.0]]])
    cosines = torch.tensor([[0.8, 0.8, 0.1]])
    scored = Scored(pairs, None, cosines, torch.zeros(1, 3))
    assert scored.pooled is not None
    assert int(scored.pooled.argmax()) == 1


def test_all_ways_of_answering_are_measured(network, few_trials):
    ways = measuring.correct(network, few_trials)
    answered = {"naive", "context", "embedding", "pooled"}
    assert set(ways) == answered | {"glimpses_1", "glimpses_2"}
    assert ways["naive"] == ways["glimpses_2"]
    assert len(ways["naive"]) == 5


def test_verification_judges_as_many_same_pairs_as_different_ones(network, few_trials):
    found = measuring.verify(network, few_trials)
    assert found.pairs == 10
    assert found.accuracy in {n / 10 for n in range(11)}


def test_attention_that_ignores_the_other_image_is_not_displaced(few_trials):
    torch.manual_seed(0)
    sizes = Sizes(window=2, glimpses=2, hidden=8, channels=4, width=4)
    fixed = Arc(Sizes(2, 2, 8, 4, 4, "fixed"))
    learned = Arc(sizes)
    torch.nn.init.normal_(learned.comparator.gaze.linear.weight, std=3)
    assert measuring.displacement(fixed, few_trials) == 0
    assert measuring.displacement(learned, few_trials) > 0


def test_an_interval_holds_the_share_and_narrows_with_more_trials():
    low, high = measuring.interval(0.9, 400)
    assert low == pytest.approx(0.8667, abs=1e-3)
    assert high == pytest.approx(0.9258, abs=1e-3)
    assert measuring.interval(1.0, 40)[1] == pytest.approx(1.0)
    assert measuring.interval(0.0, 40)[0] == 0


def test_official_runs_give_variants_and_baselines(untrained, official):
    found = events.run(evaluate(untrained, official))
    assert found["data"] == "official runs"
    assert found["trials"] == 4
    assert set(found["variants"]) == {
        *("arc", "conv_arc", "conv_arc_full_context", "conv_arc_pooled")
    }
    assert {"siamese", "pixel_neighbour", "framed_neighbour", "chance"} <= set(
        found["baselines"]
    )
    assert found["baselines"]["chance"] == 0.25
    assert found["accuracy"] == found["variants"][found["best"]]


def test_the_best_variant_was_chosen_by_training_and_not_by_the_trials(untrained):
    networks = designs.load(untrained)
    assert chosen(networks) == "conv_arc_pooled"


def test_a_checkpoint_without_a_variant_has_no_best_one(untrained, official, tmp_path):
    siamese = {"siamese": designs.load(untrained)["siamese"]}
    weights = tmp_path / "siamese.safetensors"
    designs.save(weights, siamese, {})
    found = events.run(evaluate(weights, official))
    assert found["variants"] == {}
    assert not {"accuracy", "best", "interval"} & set(found)
    assert "siamese" in found["baselines"]


def test_an_alphabet_made_up_here_bears_no_claim_out():
    metrics = {
        "trials": 400,
        "variants": {"conv_arc": 0.9, "conv_arc_full_context": 0.99},
        "baselines": {"siamese": 0.5, "random_glimpses": 0.1},
        "attention": {"conv-arc": {"displacement": 0.1}},
        "by_glimpses": {"conv-arc": [0.1, 0.9]},
    }
    claims = catalogue.find("arc").load().claims
    genuine = {claim.outcome(metrics) for claim in claims}
    made_up = {claim.outcome({**metrics, "data": STAND_IN}) for claim in claims}
    assert genuine == {"reproduced"}
    assert made_up == {"not measured"}
