from dataclasses import replace

import numpy as np
import pytest
import torch

from pix2code_app import events
from pix2code_app.errors import DataError, ModelError
from pix2code_app.lab.arc.characters import HELD_OUT
from pix2code_app.lab.arc.options import NETWORKS, Training
from pix2code_app.lab.arc.training import shuffled, train
from pix2code_app.lab.runs import Run
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.networks import Arc, Sizes


@pytest.fixture
def archive(tmp_path, alphabet):
    """The invented alphabet, once to train on and once as a held-out alphabet."""
    count = len(alphabet.images)
    np.savez(
        tmp_path / "omniglot_background_32.npz",
        images=np.concatenate([alphabet.images] * 2),
        alphabet=np.repeat(np.array([0, 1], dtype=np.uint8), count),
        char_global=np.tile(alphabet.classes, 2).astype(np.uint16),
        drawer=np.tile(alphabet.drawers, 2).astype(np.uint8),
        alphabet_names=np.array(["Seen", HELD_OUT[0]]),
    )
    return tmp_path


@pytest.fixture
def small_designs(monkeypatch):
    """Every design with the small sizes, so that an update takes no time."""
    for name, design in designs.DESIGNS.items():
        channels = 8 if design.sizes.channels else 0
        sizes = Sizes(2, 1, 8, channels, 16, design.sizes.attention)
        small = designs.Design(design.kind, sizes, design.shuffled)
        monkeypatch.setitem(designs.DESIGNS, name, small)


def started(path):
    run = Run(path)
    run.start("arc", {})
    return run


def test_a_run_trains_networks_and_keeps_what_chose_them(
    tmp_path, archive, small_designs
):
    run = started(tmp_path / "run")
    config = Training(data=archive, network="conv-arc", minutes=0.01)
    seen = []
    path = events.run(train(config, run), seen.append)
    assert seen[0] == events.Started("training conv-arc", 1)
    assert seen[-1] == events.Saved(str(path))
    kept = designs.load(path)["conv-arc"]
    assert kept.training["held_out"] == [HELD_OUT[0]]
    assert 0 <= kept.training["chosen_by"]["context"] <= 1


def test_a_checkpoint_beside_lends_its_other_networks(tmp_path, archive, small_designs):
    first = Training(data=archive, network="siamese", minutes=0.01)
    lent = events.run(train(first, started(tmp_path / "one")))
    second = Training(data=archive, network="arc", minutes=0.01, beside=lent)
    path = events.run(train(second, started(tmp_path / "two")))
    assert list(designs.load(path)) == ["siamese", "arc"]


def test_a_stopped_run_goes_on_where_it_was(tmp_path, archive, small_designs):
    run = started(tmp_path / "run")
    config = Training(data=archive, network="siamese", minutes=0.01)
    events.run(train(config, run))
    _, before = run.load()
    events.run(train(config, run))
    assert run.load()[1] == before


def test_shuffling_keeps_the_drawings_and_mixes_the_classes(alphabet):
    mixed = shuffled(alphabet, seed=0)
    assert mixed.classes.tolist() == alphabet.classes.tolist()
    assert not np.array_equal(mixed.images, alphabet.images)
    assert mixed.images.sum(dtype=int) == alphabet.images.sum(dtype=int)


def test_training_on_nothing_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(DataError) as refusal:
        next(train(Training(), Run(tmp_path)))
    assert str(refusal.value) == (
        "There is nothing to train on. Give the folder of Omniglot's background set, "
        "or of classes, as data."
    )


def test_every_network_that_can_be_named_has_a_design():
    assert set(NETWORKS) == set(designs.DESIGNS)


def test_an_unknown_network_in_a_checkpoint_is_refused(tmp_path, monkeypatch):
    weights = tmp_path / "arc.safetensors"
    network = designs.build("conv-arc", 0)
    designs.save(weights, {"later": designs.Trained(network, {})}, {})
    with pytest.raises(ModelError) as refusal:
        designs.load(weights)
    assert str(refusal.value) == (
        f"{weights} holds a network later that this program cannot build."
    )


def test_a_comparator_starts_from_the_convolutions_of_a_siamese_network(
    tmp_path, archive, small_designs
):
    config = Training(data=archive, network="siamese", minutes=0.01)
    start = events.run(train(config, started(tmp_path / "siamese")))
    weights = designs.load(start)["siamese"].network.state_dict()
    begun = designs.begin("conv-arc", 0, start).state_dict()
    fresh = designs.build("conv-arc", 0).state_dict()
    for name in ("extractor.stem.0.weight", "embedding.weight"):
        assert torch.equal(begun[name], weights[name])
    for name in ("pyramid.coarse.weight", "comparator.cell.weight_ih"):
        assert torch.equal(begun[name], fresh[name])
    again = designs.begin("siamese", 1, start).state_dict()
    assert all(torch.equal(again[name], weights[name]) for name in weights)


def test_a_start_without_a_fitting_network_is_refused(
    tmp_path, archive, small_designs, monkeypatch
):
    config = Training(data=archive, network="siamese", minutes=0.01)
    siamese = events.run(train(config, started(tmp_path / "siamese")))
    other = Training(data=archive, network="arc", minutes=0.01)
    arc = events.run(train(other, started(tmp_path / "arc")))
    with pytest.raises(ModelError, match="holds no network conv-arc to start from"):
        designs.begin("conv-arc", 0, arc)
    wide = replace(designs.DESIGNS["conv-arc"].sizes, width=24)
    monkeypatch.setitem(designs.DESIGNS, "conv-arc", designs.Design(Arc, wide))
    with pytest.raises(ModelError, match=r"The network siamese of .* has other sizes"):
        designs.begin("conv-arc", 0, siamese)
