"""The speller, its loops, the ways to run it, and the experiment around them."""

import json
import math

import pytest
import torch

from pix2code_app.errors import DataError, ModelError
from pix2code_app.events import Measured, run
from pix2code_app.lab import catalogue, figures
from pix2code_app.lab.deploy import drawing, loops, measuring, numbers, runtimes
from pix2code_app.lab.deploy.experiment import (
    EXPERIMENT,
    NAME,
    Config,
    Question,
    demo,
    evaluate,
    train,
)
from pix2code_app.lab.deploy.speller import (
    Speller,
    Training,
    follow,
    loss,
    start,
    write,
)
from pix2code_app.lab.runs import Run
from pix2code_app.networks import experiment_checkpoints as checkpoints

pytest.importorskip("onnx", reason="the extra 'export' is not installed")
pytest.importorskip("onnxscript", reason="the extra 'export' is not installed")

WAYS = {
    "eager": {"exact": 1.0, "as eager": 1.0, "largest difference": 0.0},
    "compiled": {"exact": 1.0, "as eager": 1.0, "largest difference": 1e-6},
    "onnx": {"exact": 1.0, "as eager": 1.0, "largest difference": 1e-6},
    "int8": {"exact": 0.99, "as eager": 0.99, "largest difference": 0.4},
}
LOOPS = {
    "while in Python": {"exports": False},
    "for, unrolled": {"exports": True, "as eager": 1.0, "steps too many": 0.3},
    "while_loop": {"exports": True, "as eager": 1.0, "steps too many": 0.0},
}
METRICS = {"ways": WAYS, "loops": LOOPS}


@pytest.fixture(autouse=True)
def _one_thread():
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    return Speller().eval()


@pytest.fixture(scope="module")
def graph(network):
    return runtimes.exported(network)


def test_writing_stops_at_the_stop(network):
    def step(digits, letter, hidden, cell):
        logits = torch.zeros(len(digits), len(numbers.ALPHABET))
        number = digits[:, 20:].argmax(1)
        places = hidden[:, 0].long()
        logits[torch.arange(len(digits)), torch.where(places < number, 3, 0)] = 1
        return logits, hidden + 1, cell

    expected = [numbers.ALPHABET[3] * n for n in (4, 0, 2)]
    assert write(step, torch.tensor([4, 0, 2])) == expected


@torch.inference_mode()
def test_all_steps_in_one_call_are_the_steps_one_by_one(network):
    asked = torch.tensor([4, 417])
    digits, letters = numbers.digits(asked), numbers.letters(asked)
    _, hidden, cell = start(2)
    expected = []
    for t in range(letters.shape[1]):
        logits, hidden, cell = network(digits, letters[:, t], hidden, cell)
        expected.append(logits)
    torch.testing.assert_close(
        follow(network, digits, letters), torch.stack(expected, 1)
    )


def test_the_loss_of_an_untrained_network_is_near_that_of_guessing(network):
    found = float(loss(network, torch.arange(50)).detach())
    assert found == pytest.approx(math.log(len(numbers.ALPHABET)), rel=0.1)


def test_training_goes_on_where_it_was_stopped():
    whole, first, second = (Training(_fresh(), 6, seed=1) for _ in range(3))
    losses = list(whole)
    steps = iter(first)
    assert [next(steps) for _ in range(3)] == losses[:3]
    second.restore(first.state(), {"done": 3})
    assert list(second) == losses[3:]


def _fresh():
    torch.manual_seed(0)
    return Speller()


def test_a_new_run_starts_at_the_beginning():
    training = Training(_fresh(), 6, seed=1)
    training.restore({}, {})
    assert training.done == 0


@torch.inference_mode()
@pytest.mark.parametrize("count", [1, 5])
def test_onnx_takes_the_same_step(network, graph, count):
    given = runtimes.example(count)
    for one, other in zip(
        runtimes.onnx_step(graph)(*given), network(*given), strict=True
    ):
        torch.testing.assert_close(one, other, atol=1e-5, rtol=0)


@torch.inference_mode()
def test_int8_is_smaller_and_near(network, graph):
    small = runtimes.quantised(graph)
    assert len(small) < 0.5 * len(graph)
    given = runtimes.example(4)
    found, expected = runtimes.onnx_step(small)(*given)[0], network(*given)[0]
    assert 0 < float((found - expected).abs().max()) < 0.1


def test_a_way_that_differs_is_seen_to(network):
    def off(*given):
        logits, *state = network(*given)
        return logits + 0.25, *state

    assert measuring.difference(network, network) == 0
    assert measuring.difference(network, off) == pytest.approx(0.25)


def test_the_three_loops_write_the_same(network):
    digits = numbers.digits(torch.tensor([23]))
    with torch.inference_mode():
        eager = loops.PythonLoop(network)(digits).tolist()
        unrolled = loops.Unrolled(network)(digits).tolist()
    assert len(unrolled) == numbers.LONGEST
    assert unrolled[: len(eager)] == eager


@pytest.mark.slow
def test_a_loop_exports_only_when_written_for_it(network):
    found = measuring.measure_loops(network)
    assert found["while in Python"] == {"exports": False}
    assert found["while_loop"] == {
        "exports": True,
        "as eager": 1.0,
        "steps too many": 0.0,
    }
    assert found["for, unrolled"]["exports"]
    assert found["for, unrolled"]["as eager"] == 1.0


def test_a_compiler_is_looked_for(monkeypatch):
    monkeypatch.setattr(runtimes.shutil, "which", lambda name: None)
    assert not runtimes.has_compiler()
    monkeypatch.setattr(
        runtimes.shutil, "which", lambda name: "there" if name == "c++" else None
    )
    assert runtimes.has_compiler()


def test_good_figures_bear_out_every_claim():
    assert {claim.outcome(METRICS) for claim in EXPERIMENT.claims} == {"reproduced"}


BROKEN = [
    ("compiled", "largest difference", 1e-3),
    ("onnx", "as eager", 0.99),
    ("int8", "as eager", 0.9),
]


@pytest.mark.parametrize(("way", "figure", "value"), BROKEN)
def test_a_way_beyond_its_tolerance_is_not_reproduced(way, figure, value):
    broken = {**METRICS, "ways": {**WAYS, way: {**WAYS[way], figure: value}}}
    outcomes = [claim.outcome(broken) for claim in EXPERIMENT.claims]
    assert outcomes.count("not reproduced") == 1


def test_without_a_compiler_its_claim_is_not_measured():
    ways = {name: one for name, one in WAYS.items() if name != "compiled"}
    outcomes = [c.outcome({**METRICS, "ways": ways}) for c in EXPERIMENT.claims]
    assert outcomes == ["not measured", *["reproduced"] * 3]


def test_a_loop_that_exports_unexpectedly_is_not_reproduced():
    broken = {**METRICS, "loops": {**LOOPS, "while in Python": {"exports": True}}}
    assert EXPERIMENT.claims[-1].outcome(broken) == "not reproduced"


def test_the_dynamic_graph_has_a_node_for_each_letter():
    shown = drawing.graph("ten.", 10)
    assert [n.label for n in shown.nodes][:4] == ["t", "e", "n", "stop"]
    assert "10: eager execution's graph has 4 steps" in shown.title


@pytest.fixture
def quick(monkeypatch, tmp_path):
    """A run of three updates whose measuring takes no time."""
    monkeypatch.setattr(measuring, "ways", lambda network: {})
    monkeypatch.setattr(measuring, "measure_ways", lambda steps: {})
    monkeypatch.setattr(measuring, "measure_loops", lambda network: LOOPS)
    folder, events = Run(tmp_path), []
    monkeypatch.setattr("pix2code_app.lab.deploy.experiment._PACE", 1)
    run(train(Config(minutes=3 / 700), folder), events.append)
    return folder, events


def test_a_run_ends_with_a_measured_checkpoint(quick):
    folder, events = quick
    _, card = checkpoints.load(folder.checkpoint, NAME)
    assert card.training["updates"] == 3
    assert card.metrics["loops"] == LOOPS
    assert [e.step for e in events if isinstance(e, Measured)] == [1, 2, 3]


def test_a_demo_draws_the_asked_number(quick):
    drawn = demo(quick[0].checkpoint, Question(number=5))
    assert drawn[0].title.startswith("5: ")
    for figure in drawn:
        record = json.loads(json.dumps(figures.to_json(figure)))
        assert figures.from_json(record) == figure


def test_what_cannot_be_asked_is_refused(quick, tmp_path):
    with pytest.raises(DataError, match="1000 is not a number from 0 to 999"):
        demo(quick[0].checkpoint, Question(number=1000))
    with pytest.raises(DataError, match="has numbers of its own"):
        run(evaluate(quick[0].checkpoint, tmp_path))


def test_a_checkpoint_of_another_network_is_refused(quick, tmp_path):
    tensors, card = checkpoints.load(quick[0].checkpoint, NAME)
    tensors.pop("head.bias")
    other = tmp_path / "other.safetensors"
    checkpoints.save(other, tensors, card)
    with pytest.raises(ModelError, match="does not hold the network of deploy"):
        demo(other, Question())


def test_the_shipped_speller_writes_numbers_it_never_saw():
    path = catalogue.find(NAME).checkpoint
    if not path.is_file():
        pytest.skip(f"the checkpoint {path.name} is absent")
    tensors, _ = checkpoints.load(path, NAME)
    network = Speller().eval()
    network.load_state_dict(tensors)
    _, kept = numbers.split()
    right = [numbers.words(n) for n in kept.tolist()]
    written = write(network, kept)
    assert sum(a == b for a, b in zip(written, right, strict=True)) >= 190
    assert path.stat().st_size <= 5_000_000
    assert start(1)[0].tolist() == [0]
