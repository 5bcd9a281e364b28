"""Where a network runs."""

import pytest
import torch

from pix2code_app.errors import ModelError
from pix2code_app.networks.device import autocast, choose_device, describe_device


@pytest.fixture
def machine(monkeypatch):
    """Sets which accelerators there seem to be."""

    def machine(*, cuda=False, mps=False):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)

    return machine


@pytest.mark.parametrize(
    ("there", "best"),
    [
        ({"cuda": True, "mps": True}, "cuda"),
        ({"mps": True}, "mps"),
        ({}, "cpu"),
    ],
)
def test_auto_takes_cuda_then_mps_then_the_cpu(machine, there, best):
    machine(**there)
    assert choose_device().type == best


def test_the_cpu_can_be_asked_for(machine):
    machine(cuda=True)
    assert choose_device("cpu") == torch.device("cpu")


@pytest.mark.parametrize("name", ["gpu", "cuda:99", "", "cpu:x", "meta"])
def test_a_device_that_is_not_here_is_refused_in_a_sentence(machine, name):
    machine()
    with pytest.raises(ModelError) as refused:
        choose_device(name)
    assert str(refused.value) == (
        f"The device {name!r} cannot be used here. Try 'cpu' or 'auto'."
    )


def test_a_device_is_described_as_a_person_knows_it(monkeypatch):
    assert describe_device(torch.device("cpu")) == "cpu"
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: "NVIDIA H100")
    assert describe_device(torch.device("cuda:0")) == "cuda:0 NVIDIA H100"


def test_precision_is_mixed_on_cuda_alone():
    with autocast(torch.device("cpu")):
        assert not torch.is_autocast_enabled("cpu")
    assert not autocast(torch.device("mps"))._enabled
