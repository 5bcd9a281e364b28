"""Several processes that train one network."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from pix2code_app.networks.reader import load
from pix2code_app.training.config import TrainingConfig
from pix2code_app.training.distribution import World, join_world
from pix2code_app.training.run_folder import RunFolder

ROOT = Path(__file__).parents[2]

WORKER = """
import json, os, sys
from itertools import count
from pathlib import Path

import torch
from safetensors.torch import save_file

from pix2code_app import paths
from pix2code_app.events import run
from pix2code_app.training import training
from pix2code_app.training.config import TrainingConfig

torch.set_num_threads(1)
folder, options = Path(sys.argv[1]), json.loads(sys.argv[2])
rank = os.environ["RANK"]
paths.rendered_pages = lambda: folder / "cache" / "pages"
ask = training.OBJECTIVES["attention"]


def watching(network, batch):
    torch.save(batch.inputs, folder / f"inputs-{rank}.pt")
    trained.append(network.module)
    return ask(network, batch)


trained = []
training.OBJECTIVES["attention"] = watching
run(training.train(TrainingConfig(**options), count().__next__))
weights = {
    name: parameter.detach().contiguous()
    for name, parameter in trained[-1].named_parameters()
}
save_file(weights, folder / f"rank-{rank}.safetensors")
"""


def test_a_process_alone_is_the_first():
    with join_world() as world:
        assert world == World(0, 1, None)
        assert world.is_first
        assert world.agreed(3.5) == 3.5
        with world.first_goes_first():
            pass


@pytest.mark.timeout(240)
def test_two_processes_train_one_network(data, tmp_path, tiny_sizes):
    options = TrainingConfig(
        str(data),
        str(tmp_path / "run"),
        sizes=tiny_sizes,
        minutes=4 / 60,
        rendered_pages=0,
        batch_size=3,
        device="cpu",
    )
    worker = tmp_path / "worker.py"
    worker.write_text(WORKER)
    launch = ["-m", "torch.distributed.run", "--nproc-per-node", "2", "--standalone"]
    settings = {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    finished = subprocess.run(
        [
            sys.executable,
            *launch,
            str(worker),
            str(tmp_path),
            json.dumps(asdict(options)),
        ],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    first, second = (
        load_file(tmp_path / f"rank-{rank}.safetensors") for rank in (0, 1)
    )
    assert first.keys() == second.keys()
    assert all(torch.equal(first[name], second[name]) for name in first)
    inputs = [torch.load(tmp_path / f"inputs-{rank}.pt") for rank in (0, 1)]
    assert not torch.equal(inputs[0], inputs[1])  # each has its own half
    run = RunFolder(tmp_path / "run")
    assert run.load()[0].step == 4
    assert load(run.model, "cpu").card.training["steps"] == 4
