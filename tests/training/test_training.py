"""The loop: on pairs drawn here, with a tiny network and a clock that counts steps."""

import itertools
import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from pix2code_app.datasets.pairs import find_pairs, read_picture
from pix2code_app.errors import DataError, ModelError
from pix2code_app.events import Measured, Progressed, Saved, Started, run
from pix2code_app.networks.catalogue import locate
from pix2code_app.networks.reader import load
from pix2code_app.training import training
from pix2code_app.training.config import TrainingConfig
from pix2code_app.training.run_folder import RunFolder
from pix2code_app.training.training import PLANS, train

PAPER_SIZES = {
    "height": 48,
    "width": 48,
    "channels": [4, 8],
    "dense": 16,
    "language": 8,
    "decoder": 16,
}


def steps_clock():
    """A clock that goes on by a second each time it is asked: a step takes one."""
    return itertools.count().__next__


@pytest.fixture
def config(data, tmp_path, tiny_sizes):
    """Options of a run of `steps` steps on the genuine pairs alone."""
    sizes = {k: v for k, v in tiny_sizes.items() if k != "vocabulary"}

    def config(steps, name="run", **options):
        given = {
            "sizes": sizes,
            "rendered_pages": 0,
            "batch_size": 3,
            "save_minutes": 1000,
            "device": "cpu",
            **options,
        }
        out = str(tmp_path / name)
        return TrainingConfig(str(data), out, minutes=steps / 60, **given)

    return config


def state_of(config):
    return RunFolder(Path(config.out)).load()


def figures(config):
    lines = (Path(config.out) / "metrics.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def test_a_run_writes_figures_a_state_and_a_checkpoint(config):
    options = config(4)
    events = []
    model = run(train(options, steps_clock()), events.append)
    assert state_of(options)[0].step == 4
    assert sorted(path.name for path in model.parent.iterdir()) == [
        "config.json",
        "metrics.jsonl",
        "model.json",
        "model.safetensors",
        "state.safetensors",
    ]
    named = {name for line in figures(options) for name in line}
    assert {"step", "seconds", "loss/tokens", "exact/web", "levenshtein/web"} <= named
    assert events[-1] == Saved(str(model))
    assert Started("train", 4) in events
    steps = [e.note for e in events if isinstance(e, Progressed) and "step" in e.note]
    assert steps == ["step 1", "step 2", "step 3", "step 4"]
    assert any(isinstance(e, Measured) and e.name == "exact/web" for e in events)


def test_the_card_tells_how_the_network_was_trained(config):
    reader = load(run(train(config(3, seed=9), steps_clock())), "cpu")
    trained = reader.card.training
    assert (trained["steps"], trained["seed"], trained["batch_size"]) == (3, 9, 3)
    assert trained["pairs"]["rendered"] == {}
    assert trained["pairs"]["genuine"]["web"] > 5
    assert "out" not in trained
    assert "data" not in trained
    assert reader.dialects == ("web",)
    assert reader.name == "attention-reduced"


def test_the_checkpoint_reads_pictures(config, data):
    reader = load(locate(str(run(train(config(3), steps_clock())))), "cpu")
    pictures = [read_picture(pair) for pair in find_pairs(data)]
    assert all(reading.complete for reading in reader.read(pictures))


def test_gradients_that_are_not_finite_end_a_run_and_spoil_no_weights(
    config, monkeypatch
):
    objective, calls = training.OBJECTIVES["attention"], itertools.count(1)

    def breaking(network, batch):
        parts = objective(network, batch)
        spoilt = torch.nan if next(calls) > 2 else 1
        return {name: part * spoilt for name, part in parts.items()}

    monkeypatch.setitem(training.OBJECTIVES, "attention", breaking)
    options = config(5)
    with pytest.raises(ModelError) as ended:
        run(train(options, steps_clock()))
    assert str(ended.value) == (
        "Training stopped at step 3, where the gradients are no longer finite; the "
        f"state before it is kept in {options.out}. "
        "Begin a new run with another --seed."
    )
    progress, tensors = state_of(options)
    assert progress.step == 2
    assert all(t.isfinite().all() for t in tensors.values() if t.is_floating_point())


def test_equal_options_give_equal_weights(config):
    results = []
    for name in ("one", "other"):
        model = run(train(config(4, name), steps_clock()))
        results.append(load_file(model))
    assert results[0].keys() == results[1].keys()
    assert all(torch.equal(results[0][k], results[1][k]) for k in results[0])


def test_another_seed_gives_other_weights(config):
    one, other = (
        load_file(run(train(config(2, f"seed-{seed}", seed=seed), steps_clock())))
        for seed in (1, 2)
    )
    assert any(not torch.equal(one[k], other[k]) for k in one)


def test_closing_a_run_early_keeps_what_it_has_learned(config):
    options = config(1000)
    with closing(train(options, steps_clock())) as work:
        for event in work:
            if isinstance(event, Progressed) and event.note == "step 3":
                break
    progress, tensors = state_of(options)
    assert progress.step == 3
    assert any(name.startswith("optimiser.") for name in tensors)
    assert load(RunFolder(Path(options.out)).model, "cpu").card.training["steps"] == 3


def stopped_and_resumed(options, stop):
    """The run's end, closed after `stop` steps and taken up again."""
    with closing(train(options, steps_clock())) as work:
        for event in work:
            if isinstance(event, Progressed) and event.note == f"step {stop}":
                break
    assert state_of(options)[0].step == stop
    run(train(options, steps_clock()))
    return state_of(options)


@pytest.mark.parametrize("preset", ["attention", "paper"])
def test_a_resumed_run_ends_with_the_weights_of_an_uninterrupted_one(config, preset):
    sizes = {} if preset == "attention" else {"sizes": PAPER_SIZES}
    whole = config(6, "whole", preset=preset, **sizes)
    run(train(whole, steps_clock()))
    expected, weights = state_of(whole)
    broken = config(6, "broken", preset=preset, **sizes)
    progress, resumed = stopped_and_resumed(broken, 2)
    assert progress == expected
    assert resumed.keys() == weights.keys()
    different = [k for k in weights if not torch.equal(weights[k], resumed[k])]
    assert different == []


def test_a_run_that_is_over_is_not_trained_further(config):
    options = config(3)
    run(train(options, steps_clock()))
    events = []
    run(train(options, steps_clock()), events.append)
    assert not any(isinstance(e, Progressed) and "step" in e.note for e in events)
    assert state_of(options)[0].step == 3


def test_more_minutes_let_a_run_go_on(config):
    run(train(config(2), steps_clock()))
    run(train(config(5), steps_clock()))
    assert state_of(config(5))[0].step == 5


def test_rendered_pages_come_first_and_then_both(config, pages, monkeypatch):
    drawn = []
    prefetched = training.prefetched

    def watching(sampler, sources, step):
        drawn.append((step, [(len(s.examples), s.share) for s in sources]))
        return prefetched(sampler, sources, step)

    monkeypatch.setattr(training, "prefetched", watching)
    options = config(5, rendered_pages=7, rendered_only_minutes=2 / 60)
    run(train(options, steps_clock()))
    assert [step for step, _ in drawn] == [0, 2]
    (alone,), (genuine, rendered) = (sources for _, sources in drawn)
    assert alone == (7, 1)
    assert genuine[1] == pytest.approx(0.6)
    assert rendered == (7, pytest.approx(0.4))
    assert state_of(options)[0].step == 5
    assert pages == [(name, 7, 1) for name in ("web", "android", "ios")]


def test_a_run_never_takes_longer_than_its_minutes(config, pages):
    options = config(3, rendered_pages=4, rendered_only_minutes=30)
    run(train(options, steps_clock()))
    assert state_of(options)[0].step == 3


def test_without_rendered_pages_the_genuine_pairs_come_at_once(config):
    options = config(3, rendered_only_minutes=30)
    run(train(options, steps_clock()))
    assert state_of(options)[0].step == 3


def test_the_state_is_kept_every_few_minutes(config):
    options = config(7, save_minutes=2 / 60)
    saved = []
    for event in train(options, steps_clock()):
        if isinstance(event, Saved):
            saved.append(state_of(options)[0].step)
    assert saved == [3, 6, 7, 7]


def test_the_learning_rate_rises_and_falls(config, monkeypatch):
    rates = []

    def only_ask(trainer, step, batch):
        rates.append(trainer._learning_rate(step))
        return {}

    monkeypatch.setattr(training._Trainer, "_step", only_ask)
    monkeypatch.setattr(training, "WARM_UP", 20)
    run(train(config(100, learning_rate=1.0), steps_clock()))
    assert rates[0] == pytest.approx(1 / 20, rel=0.01)
    top = rates.index(max(rates))
    assert 15 <= top <= 20
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)
    assert rates[-1] == pytest.approx(0.02, abs=0.001)


def test_averaged_weights_follow_slowly():
    mean, value = nn.Linear(2, 2), nn.Linear(2, 2)
    before = mean.weight.detach().clone()
    training._blend(mean, value, 0.75)
    expected = 0.75 * before + 0.25 * value.weight
    torch.testing.assert_close(mean.weight, expected)


def test_counters_are_copied_into_the_average():
    mean, value = nn.BatchNorm1d(2), nn.BatchNorm1d(2)
    value(torch.randn(4, 2))
    training._blend(mean, value, 0.9)
    assert mean.num_batches_tracked == 1


def test_data_of_which_everything_is_set_aside_is_refused(
    tmp_path, config, write_web_pair, web_programs
):
    folder = tmp_path / "one-layout"
    for i in range(5):
        write_web_pair(folder, str(i), web_programs[0])
    options = replace(config(2), data=str(folder))
    with pytest.raises(DataError) as refused:
        run(train(options, steps_clock()))
    assert str(refused.value) == (
        f"{folder} holds too few pairs: all of them are set aside. "
        "Add pairs, or train on rendered pages as well."
    )


def test_nothing_is_written_where_the_data_is_missing(tmp_path, config):
    options = replace(config(2), data=str(tmp_path / "absent"))
    with pytest.raises(DataError, match="does not exist"):
        run(train(options, steps_clock()))
    assert not Path(options.out).exists()


@pytest.mark.parametrize("name", PLANS)
def test_each_plan_is_a_run_whose_network_can_be_built(name):
    options = TrainingConfig("pairs", "run", **PLANS[name])
    with torch.device("meta"):
        training.build(options.preset, training.sizes_for(options))
    assert options.name == name


@pytest.mark.cuda
@pytest.mark.parametrize("preset", ["attention", "paper"])
def test_a_run_on_cuda_is_stopped_resumed_and_read_on_the_cpu(config, data, preset):
    sizes = {} if preset == "attention" else {"sizes": PAPER_SIZES}
    options = config(4, preset=preset, device="cuda", **sizes)
    progress, tensors = stopped_and_resumed(options, 2)
    assert progress.step == 4
    assert all(tensor.isfinite().all() for tensor in tensors.values())
    on_cpu = load(RunFolder(Path(options.out)).model, "cpu")
    pictures = [read_picture(pair) for pair in find_pairs(data)]
    assert len(on_cpu.read(pictures)) == len(pictures)
