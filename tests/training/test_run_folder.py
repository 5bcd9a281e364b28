"""What a run keeps on disk."""

import json

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from pix2code_app.errors import DataError
from pix2code_app.networks import checkpoints
from pix2code_app.networks.checkpoints import Card, verify
from pix2code_app.training.run_folder import (
    Progress,
    RunFolder,
    halved,
    optimiser_tensors,
    restore_optimiser,
)

CARD = Card("small", "attention", {"vocabulary": 3}, ("<pad>", "a", "b"), ("web",))


@pytest.fixture
def folder(tmp_path):
    run = RunFolder(tmp_path / "run")
    run.write_config({"data": "pairs", "minutes": 3.0})
    return run


def test_the_options_are_kept(folder):
    assert folder.read_config() == {"data": "pairs", "minutes": 3.0}


def test_a_folder_without_options_is_no_run(tmp_path):
    with pytest.raises(DataError, match="is not the folder of a run"):
        RunFolder(tmp_path).read_config()


def test_options_that_are_no_json_are_no_run(folder):
    (folder.path / "config.json").write_text("{")
    with pytest.raises(DataError, match="is not the folder of a run"):
        folder.read_config()


def test_a_new_run_has_nothing_to_go_on_with(folder):
    assert folder.load() == (Progress(), {})


def test_the_state_comes_back_as_it_was(folder):
    tensors = {"a": torch.randn(3, 2), "count": torch.tensor(4)}
    folder.save(Progress(17, 12.345678901234567), tensors)
    progress, loaded = folder.load()
    assert progress == Progress(17, 12.345678901234567)
    assert loaded.keys() == tensors.keys()
    assert all(torch.equal(loaded[name], tensors[name]) for name in tensors)


@pytest.mark.parametrize("kept", [0, 5, 40, -1])
def test_a_damaged_state_is_refused_in_a_sentence(folder, kept):
    folder.save(Progress(1, 2.0), {"a": torch.randn(30)})
    file = folder.path / "state.safetensors"
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(DataError) as refused:
        folder.load()
    assert str(refused.value) == f"{file} is damaged; the run cannot go on."


def test_a_failing_write_leaves_the_state_before_it(folder, monkeypatch):
    folder.save(Progress(1, 2.0), {"a": torch.ones(2)})

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoints.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        folder.save(Progress(2, 3.0), {"a": torch.zeros(2)})
    assert folder.load()[0] == Progress(1, 2.0)
    names = {path.name for path in folder.path.iterdir()}
    assert names == {"config.json", "state.safetensors"}


def test_figures_are_appended_line_by_line(folder):
    folder.log({"step": 1, "loss/tokens": 2.5})
    folder.log({"step": 2, "exact/web": 0.5})
    lines = (folder.path / "metrics.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in lines] == [
        {"step": 1, "loss/tokens": 2.5},
        {"step": 2, "exact/web": 0.5},
    ]


def test_the_checkpoint_is_in_half_precision_with_its_card(folder):
    weights = {"a": torch.tensor([1.0, 0.1]), "count": torch.tensor(70_000)}
    folder.save_model(weights, CARD)
    kept = load_file(folder.model)
    assert kept["a"].dtype == torch.float16
    assert kept["count"].item() == 70_000
    assert verify(folder.model).name == "small"


def test_whole_numbers_are_not_halved():
    assert halved({"n": torch.tensor(3)})["n"].dtype == torch.int64


@pytest.fixture
def trained():
    """A layer that learned for three steps, and its optimiser."""
    torch.manual_seed(0)
    layer = nn.Linear(3, 2)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=0.1)
    for _ in range(3):
        one_step(layer, optimiser)
    return layer, optimiser


def one_step(layer, optimiser):
    optimiser.zero_grad()
    layer(torch.ones(1, 3)).square().sum().backward()
    optimiser.step()


def test_a_restored_optimiser_goes_on_as_the_old_one(trained, folder):
    layer, optimiser = trained
    tensors = optimiser_tensors(optimiser, layer)
    assert "optimiser.weight.exp_avg" in tensors
    folder.save(Progress(3, 1.0), tensors)
    again = nn.Linear(3, 2)
    again.load_state_dict(layer.state_dict())
    restored = torch.optim.AdamW(again.parameters(), lr=0.1)
    restore_optimiser(restored, again, folder.load()[1])
    one_step(layer, optimiser)
    one_step(again, restored)
    assert torch.equal(layer.weight, again.weight)
    assert torch.equal(layer.bias, again.bias)


def test_two_optimisers_of_one_network_get_back_what_is_their_own(folder):
    def network():
        table = nn.Embedding(4, 2, sparse=True)
        return nn.Sequential(table, nn.Linear(2, 1))

    def optimisers(network):
        sparse = torch.optim.SparseAdam([network[0].weight], lr=0.1)
        return sparse, torch.optim.Adam(network[1].parameters(), lr=0.1)

    def step(network, optimisers):
        network(torch.tensor([0, 1])).square().sum().backward()
        for optimiser in optimisers:
            optimiser.step()
            optimiser.zero_grad()

    first, second = network(), network()
    ours, theirs = optimisers(first), optimisers(second)
    step(first, ours)
    kept = {k: v for o in ours for k, v in optimiser_tensors(o, first).items()}
    folder.save(Progress(1, 1.0), kept)
    second.load_state_dict(first.state_dict())
    for optimiser in theirs:
        restore_optimiser(optimiser, second, folder.load()[1])
    assert [len(o.state) for o in theirs] == [1, 2]
    step(first, ours)
    step(second, theirs)
    assert torch.equal(first[0].weight, second[0].weight)
    assert torch.equal(first[1].weight, second[1].weight)


def test_moments_are_restored_to_the_device_of_their_weights(trained):
    layer, optimiser = trained
    tensors = optimiser_tensors(optimiser, layer)
    elsewhere = nn.Linear(3, 2, device="meta")
    restored = torch.optim.AdamW(elsewhere.parameters(), lr=0.1)
    restore_optimiser(restored, elsewhere, tensors)
    state = restored.state[elsewhere.weight]
    assert state["exp_avg"].device.type == "meta"
    assert state["exp_avg_sq"].device.type == "meta"
    assert state["step"].device.type == "cpu"
    assert state["step"].item() == 3
