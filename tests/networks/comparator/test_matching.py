import numpy as np
import pytest
import torch

from pix2code_app import events
from pix2code_app.errors import DataError, ModelError
from pix2code_app.lab.icons import measuring, training
from pix2code_app.lab.icons.demo import demo
from pix2code_app.lab.icons.experiment import CLAIMS, Question, Training
from pix2code_app.lab.runs import Run
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.matching import (
    Ranking,
    encode,
    load_comparator,
    rank,
)


def started(path):
    run = Run(path)
    run.start("arc-icons", {})
    return run


def test_an_example_is_nearest_to_itself(untrained_icons, own):
    network = load_comparator(untrained_icons)
    examples = own.images[own.drawers == 1]
    ranking = rank(network, encode(network, examples), encode(network, examples[5:9]))
    assert ranking.order[:, 0].tolist() == [5, 6, 7, 8]
    assert ranking.order.shape == ranking.logits.shape == (4, 10)
    assert ranking.order.sort(1).values.equal(ranking.pooled.sort(1).values)


def test_an_icon_is_sure_where_extractor_and_comparator_agree():
    cosines, logits = torch.tensor([[0.9, 0.9, 0.7]]), torch.tensor([[1.0, -1, 1]])
    ranking = Ranking(torch.tensor([[2, 0, 1]]), cosines, logits)
    assert ranking.sure.tolist() == [[True, False, False]]
    assert ranking.pooled.tolist() == [[2, 0, 1]]


def test_few_examples_give_a_short_ranking(untrained_icons, own):
    network = load_comparator(untrained_icons)
    ranking = rank(network, *(encode(network, own.images[:n]) for n in (3, 1)))
    assert ranking.order.shape == (1, 3)


def test_a_checkpoint_of_characters_is_refused(tmp_path):
    weights = tmp_path / "arc.safetensors"
    network = designs.Trained(designs.build("siamese", 0), {})
    designs.save(weights, {"siamese": network}, {})
    with pytest.raises(ModelError, match="not of arc-icons"):
        load_comparator(weights)


def test_an_icon_in_a_mockup_can_be_told_from_its_ground(own):
    random = np.random.default_rng(0)
    for _ in range(20):
        shown = measuring.in_mockup(own.images[0], random)
        assert 16 <= shown.shape[0] == shown.shape[1] <= 32
        assert np.ptp(shown.reshape(-1, 3), axis=0).max() > 40


def test_every_icon_is_an_example_once_and_asked_for_once(own):
    (trials,) = measuring.trials_of(own, same_style=True, seed=0)
    assert len(trials.examples) == len(trials.queries) == len(own.names)
    assert sorted(trials.answers.tolist()) == list(range(len(own.names)))


def test_pixels_know_an_icon_of_the_same_style_mostly(untrained_icons, own):
    trials = measuring.trials_of(own, same_style=True, seed=0)
    found = measuring.measure(load_comparator(untrained_icons), trials)
    assert np.mean(found.right["pixels"]) > 0.8
    assert len(found.sure) == len(found.strangers) == len(own.names)


def test_a_checkpoint_is_measured_on_icons_never_trained_on(untrained_icons, sheets):
    metrics = events.run(measuring.evaluate(untrained_icons, sheets))
    assert metrics["data"] == "held-out icons"
    assert metrics["trials"] == sum(metrics["candidates"].values()) < 68
    assert metrics["accuracy"] == metrics["other_style"]["extractor"]
    assert {claim.outcome(metrics) for claim in CLAIMS} <= {
        "reproduced",
        "not reproduced",
    }
    assert {claim.outcome({}) for claim in CLAIMS} == {"not measured"}


def test_a_run_trains_goes_on_and_can_start_from_another(tmp_path, sheets, monkeypatch):
    sizes = designs.Sizes(2, 1, 8, 8, 16)
    monkeypatch.setitem(designs.DESIGNS, "conv-arc", designs.Design(designs.Arc, sizes))
    run = started(tmp_path / "run")
    config = Training(data=sheets, minutes=0.01)
    path = events.run(training.train(config, run))
    assert load_comparator(path).sizes == sizes
    _, before = run.load()
    events.run(training.train(config, run))
    assert run.load()[1] == before
    start = tmp_path / "arc.safetensors"
    designs.save(start, {"conv-arc": designs.Trained(load_comparator(path), {})}, {})
    resumed = Training(data=sheets, start=start, minutes=0.01)
    events.run(training.train(resumed, started(tmp_path / "two")))


def test_training_without_icons_is_refused(tmp_path):
    with pytest.raises(DataError, match="nothing to train on"):
        events.run(training.train(Training(), started(tmp_path)))


def test_the_demo_ranks_the_programs_icons(untrained_icons):
    strip, bars, film = demo(untrained_icons, Question(icon="star"))
    assert strip.title == "Found, the likeliest first"
    assert len(strip.pictures) == 11
    assert len(bars.labels) == 10
    assert "likeliest example" in film.title


def test_the_demo_tells_the_nearest_of_an_unknown_icon(untrained_icons):
    with pytest.raises(DataError, match="'heart'"):
        demo(untrained_icons, Question(icon="hart"))
