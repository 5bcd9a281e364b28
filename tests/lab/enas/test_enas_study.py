"""The study: what it runs, what it keeps, and that it goes on where it stopped."""

import pytest
import torch

from pix2code_app.events import Progressed, Started, run
from pix2code_app.lab.enas import summary
from pix2code_app.lab.enas.controller import ControllerConfig
from pix2code_app.lab.enas.ledger import Ledger
from pix2code_app.lab.enas.search import SearchConfig
from pix2code_app.lab.enas.study import SEEDS, Study, Trained
from pix2code_app.lab.runs import Run

QUICK = SearchConfig(rounds=2, weight_steps=1, policy_steps=3, samples=3, derived=4)


class Net:
    controller = ControllerConfig(nodes=2, operations=3, hidden=8)

    def __init__(self):
        self.module = torch.nn.Linear(1, 1)

    def architecture(self, decisions, index):
        return int(decisions.operations[index].sum())

    def loss(self, architecture, step):
        return self.module(torch.ones(1, 1)).square().sum()

    def reward(self, architecture, step):
        return 1.0 + architecture

    def score(self, architecture):
        return 1.0 + architecture


class Toy:
    """Architectures are numbers; alone, each is as good as its number."""

    baselines = ("lstm",)
    steps = 2

    def __init__(self):
        self.trained = []

    def supernet(self, seed):
        return Net()

    def random(self, index):
        return index % 5

    def read(self, text):
        return int(text)

    def train_alone(self, what, parameters, seed):
        self.trained.append((what, parameters, seed))
        yield 1
        yield 2
        quality = 2.0 if what == "lstm" else float(what) + 0.01 * seed
        return Trained(quality, 7, {"weight": torch.ones(1)})


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "run").mkdir()
    return Run(tmp_path / "run")


def study(folder, space, controls=4):
    return Study(space, QUICK, controls, Ledger(folder), seed=1)


def test_a_study_ends_where_it_said(folder):
    events = []
    run(study(folder, Toy()).run(), events.append)
    assert isinstance(events[0], Started)
    done = [event.done for event in events if isinstance(event, Progressed)]
    assert done == sorted(done)
    assert done[-1] == events[0].total


def test_what_is_compared_is_trained_from_several_seeds(folder):
    space = Toy()
    run(study(folder, space).run())
    lstm = [(size, seed) for what, size, seed in space.trained if what == "lstm"]
    assert lstm == [(7, 1), (7, 2), (7, 3)]
    assert len(space.trained) == 3 * SEEDS + 4


def test_without_controls_only_the_search_is_run(folder):
    space = Toy()
    run(study(folder, space, controls=0).run())
    assert len(space.trained) == SEEDS
    metrics = summary.summarise(Ledger(folder), lower_is_better=False)
    assert set(metrics["regimes"]) == {"learned"}
    assert "ranking" not in metrics


def test_a_stopped_study_goes_on_after_what_is_finished(folder):
    first = Toy()
    work = study(folder, first).run()
    for event in work:
        if isinstance(event, Progressed) and event.note == "random/1":
            break
    work.close()
    second = Toy()
    run(study(folder, second).run())
    assert len(first.trained) == SEEDS + 2
    assert len(first.trained) + len(second.trained) == 3 * SEEDS + 4 + 1


def test_the_summary_says_who_is_better_and_what_ties(folder):
    run(study(folder, Toy()).run())
    metrics = summary.summarise(Ledger(folder), lower_is_better=False)
    assert metrics["ranking"]["kendall_tau"] == 1
    assert metrics["quality"]["lstm"]["count"] == SEEDS
    assert set(metrics["verdicts"]) == {"uniform", "random", "lstm"}
    assert metrics["verdicts"]["lstm"] == "higher"
    assert metrics["rank_twenty_minutes"]["alone"] > 0


def test_the_history_survives_a_card(folder):
    import json

    run(study(folder, Toy()).run())
    ledger = Ledger(folder)
    kept = json.loads(json.dumps(summary.history(ledger)))
    rounds = summary.read_history(kept)
    assert rounds["learned"] == ledger.rounds("learned")
    assert rounds["shuffled"][0].reward == ledger.rounds("shuffled")[0].reward


def test_every_figure_can_be_drawn(folder):
    run(study(folder, Toy()).run())
    ledger = Ledger(folder)
    metrics = summary.summarise(ledger, lower_is_better=False)
    drawn = summary.figures(
        metrics, summary.regimes_of(ledger), ("a", "b", "c"), 1, "accuracy"
    )
    names = {"rewards", "entropy", "decisions", "compared", "ranking"}
    assert set(drawn) == names
    # the second of two nodes has but one node to read, which is no decision
    assert [one.title for one in drawn["decisions"].maps] == [
        "node 1 applies",
        "node 2 applies",
    ]
    assert {row[0] for row in drawn["compared"].rows} >= {"LSTM of equal size"}
