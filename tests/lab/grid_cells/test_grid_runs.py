import json

import pytest
import torch

from pix2code_app import events
from pix2code_app.errors import DataError, ModelError
from pix2code_app.lab.experiment import Drew
from pix2code_app.lab.grid_cells import designs
from pix2code_app.lab.grid_cells.arena import CORNERS
from pix2code_app.lab.grid_cells.classes import CLASSES
from pix2code_app.lab.grid_cells.evaluation import evaluate
from pix2code_app.lab.grid_cells.experiment import (
    EXPERIMENT,
    Question,
    Training,
    demo,
    train,
)
from pix2code_app.lab.options import options_of
from pix2code_app.lab.runs import Run
from pix2code_app.networks import experiment_checkpoints as checkpoints
from pix2code_app.networks.experiment_cards import read_card

pytestmark = pytest.mark.usefixtures("brief")


def trained(path, **options):
    run = Run(path)
    run.start("grid-cells", {})
    return events.run(train(Training(minutes=0.005, **options), run))


@pytest.fixture(scope="module")
def three(brief, tmp_path_factory):
    """Two networks of the paper's regime and one of a control."""
    folder = tmp_path_factory.mktemp("grid")
    first = trained(folder / "one", networks=2)
    return trained(folder / "two", regime="unregularised", beside=first)


@pytest.fixture(scope="module")
def measured(three):
    return events.run(evaluate(three, None))


def test_a_run_trains_networks_of_its_seed_and_the_next(tmp_path):
    run = Run(tmp_path)
    run.start("grid-cells", {})
    seen = []
    config = Training(minutes=0.005, networks=2, seed=3)
    path = events.run(train(config, run), seen.append)
    found = designs.load(path)
    assert list(found) == ["square/regularised/3", "square/regularised/4"]
    assert any(isinstance(event, Drew) and event.name == "path" for event in seen)
    one = found["square/regularised/3"]
    assert list(one.stages) == sorted(one.stages)
    assert one.training["updates"] >= max(one.stages)


def test_weights_on_the_way_can_be_left_out(tmp_path):
    weights = trained(tmp_path, development=False)
    assert designs.load(weights)["square/regularised/0"].stages == {}


def test_a_checkpoint_beside_lends_its_networks(three):
    assert list(designs.load(three)) == [
        "square/regularised/0",
        "square/regularised/1",
        "square/unregularised/0",
    ]


def test_a_stopped_run_goes_on_where_it_was(tmp_path):
    run = Run(tmp_path)
    run.start("grid-cells", {})
    work = train(Training(minutes=0.02), run)
    while not isinstance(next(work), Drew):
        pass
    work.close()
    tensors, before = run.load()
    path = events.run(train(Training(minutes=0.02), run))
    found = designs.load(path)["square/regularised/0"]
    assert found.training["updates"] > before["square/regularised/0/updates"]
    first = min(found.stages)
    kept = tensors[f"square/regularised/0/{first}/recurrent"].half().float()
    assert torch.equal(found.stages[first].recurrent, kept)


def test_a_run_that_is_finished_is_not_trained_again(tmp_path):
    trained(tmp_path)
    _, before = Run(tmp_path).load()
    trained(tmp_path)
    assert Run(tmp_path).load()[1] == before


def test_what_is_measured_stands_at_the_top(measured):
    found = measured
    assert found["mse_fraction"] > 0
    assert found["mse_fraction_20x"] > 0
    assert found["classes_above_untrained"] in range(5)
    assert found["networks_measured"] == 2
    assert found["kind"] == "square/regularised"
    assert found["kinds"]["square/unregularised"]["networks_measured"] == 1
    assert set(found["classes"]) == set(CLASSES)
    assert found["event_triggered"]["across_the_wall"]["contacts"] > 0
    assert found["walls_vanish"]["across_the_wall"]["contacts"] > 0
    assert len(found["networks"]["square/regularised/1"]["by_length"]) == 20
    shares = [sum(found["classes"][name]["trained"]) for name in CLASSES]
    assert sum(shares) == pytest.approx(200)
    json.dumps(found, allow_nan=False)


def test_one_network_alone_says_nothing_of_classes(tmp_path):
    found = events.run(evaluate(trained(tmp_path), None))
    assert found["classes_above_untrained"] is None
    outcomes = [claim.outcome(found) for claim in EXPERIMENT.claims]
    assert outcomes[-4:] == ["not measured"] * 4


def test_an_evaluation_is_the_same_twice(three, measured):
    assert events.run(evaluate(three, None)) == measured


def test_a_demo_draws_a_network_and_its_development(three):
    drawn = demo(three, Question(network="square/unregularised/0"))
    titles = [figure.title for figure in drawn]
    assert titles[0] == "A path and where the network thinks it is"
    assert len(drawn) == 8
    assert len(drawn[4].maps) == 12
    found = designs.load(three)["square/unregularised/0"]
    stages = {0, *found.stages, found.training["updates"]}
    assert drawn[-1].lines == () or drawn[-1].lines[0].x == tuple(sorted(stages))


def test_a_read_out_of_place_cells_is_trained_and_measured(tmp_path, brief):
    weights = trained(tmp_path, arena="hexagon", regime="place-cells")
    found = events.run(evaluate(weights, None))
    assert list(found["networks"]) == ["hexagon/place-cells/0"]
    assert found["kind"] == "hexagon/place-cells"
    assert len(demo(weights, Question())) == 8


def test_a_network_that_is_not_there_is_refused_in_a_sentence(three):
    with pytest.raises(ModelError) as refusal:
        demo(three, Question(network="circle"))
    assert str(refusal.value) == (
        "checkpoint.safetensors holds no network circle. It has square/regularised/0, "
        "square/regularised/1, square/unregularised/0."
    )


def test_data_are_refused_in_a_sentence(tmp_path):
    with pytest.raises(DataError) as refusal:
        events.run(evaluate(tmp_path, tmp_path))
    assert str(refusal.value) == (
        f"grid-cells draws its own paths; leave {tmp_path} out."
    )


def test_an_unknown_network_in_a_checkpoint_is_refused(three, tmp_path):
    weights = tmp_path / "later.safetensors"
    tensors, card = checkpoints.load(three, "grid-cells")
    card.sizes["later"] = {"arena": "square", "shape": "round"}
    checkpoints.save(weights, tensors, card)
    with pytest.raises(ModelError) as refusal:
        designs.load(weights)
    assert str(refusal.value) == (
        f"{weights} holds a network later that this program cannot build."
    )


def test_everything_that_can_be_asked_for_can_be_trained():
    choices = {option.name: option.choices for option in options_of(Training)}
    assert set(choices["arena"]) == set(CORNERS)
    assert set(choices["regime"]) == set(designs.REGIMES)


def test_the_card_says_how_each_network_was_trained(three):
    record = read_card(three).training["square/unregularised/0"]
    assert set(record) == {"seconds", "updates", "parameters", "steps"}
