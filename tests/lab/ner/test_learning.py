from itertools import count

import pytest
import torch

from pix2code_app.events import Measured, Progressed, Started
from pix2code_app.lab.ner import learning
from pix2code_app.lab.ner.learning import Learner, Plan, learn
from pix2code_app.lab.runs import Run
from pix2code_app.networks.tagger.batches import encode
from pix2code_app.networks.tagger.lstm_crf import LstmCrf, LstmCrfSizes
from pix2code_app.networks.tagger.trained import Trained


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    """A clock that goes on by 10 ms whenever it is read."""
    ticks = count()
    monkeypatch.setattr(learning.time, "process_time", lambda: next(ticks) / 100)


@pytest.fixture
def learner(word_sizes, vocabulary, corpus):
    def make(seconds=1.0):
        network = LstmCrf(LstmCrfSizes(word_sizes, len(vocabulary.tags), 8))
        plan = Plan(seconds, seed=1, rate=0.05, words=200)
        return Learner(Trained(network, vocabulary, frozenset()), corpus, plan)

    return make


@pytest.fixture
def dev(material, vocabulary):
    return material.dev, encode(material.dev, vocabulary)


def test_names_are_learnt_and_the_best_network_is_kept(tmp_path, learner, dev):
    kept = []
    events = list(learn(learner(), dev, Run(tmp_path), kept.append))
    assert events[0] == Started("Learning named entities", 1)
    assert any(isinstance(event, Progressed) for event in events)
    found = [e.value for e in events if isinstance(e, Measured) and e.name == "dev f1"]
    scores = [metrics["f1"] for metrics in kept]
    assert scores == sorted(set(scores))
    assert scores[-1] == max(found) > 0.2


def test_a_closed_run_goes_on_where_it_was(tmp_path, learner, dev):
    run, first = Run(tmp_path), learner(1000.0)
    work = learn(first, dev, run, lambda _: None)
    for _ in range(4):
        next(work)
    work.close()
    second = learner(1000.0)
    second.load(run)
    assert second.progress == first.progress
    assert first.progress.updates == 3
    kept = first.trained.network.state_dict()
    for name, value in second.trained.network.state_dict().items():
        assert torch.equal(value, kept[name])
    losses = [next(one.epoch()) for one in (first, second)]
    assert losses[0] == pytest.approx(losses[1])
    after = [dict(one.trained.network.named_parameters()) for one in (first, second)]
    for name, value in after[0].items():
        assert torch.allclose(value, after[1][name], atol=1e-4), name


def test_passes_end_a_training_whatever_time_is_left(
    tmp_path, word_sizes, vocabulary, corpus, dev
):
    network = LstmCrf(LstmCrfSizes(word_sizes, len(vocabulary.tags), 8))
    plan = Plan(1000.0, seed=1, words=200, passes=2)
    learner = Learner(Trained(network, vocabulary, frozenset()), corpus, plan)
    assert learner.left(within=0.5) == 0.75
    drained = list(learn(learner, dev, Run(tmp_path), lambda _: None))
    assert learner.progress.epoch == 2
    assert learner.progress.words == 2 * sum(len(one) for one in corpus.places)
    assert sum(getattr(one, "name", "") == "dev f1" for one in drained) == 2
