import numpy as np
import pytest
import torch

from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.learning import Recipe, Trainer
from pix2code_app.lab.grid_cells.network import CTRNN, Sizes
from pix2code_app.lab.grid_cells.trajectories import Gait, Walk

BRIEF = Recipe(lengths=((0.0, 10), (0.5, 20)), batch=8, pool=2)


def trainer(recipe=BRIEF, seed=0):
    torch.manual_seed(seed)
    network = CTRNN(Sizes(units=16))
    return Trainer(network, Walk(Arena("square"), Gait()), recipe, seed)


def test_paths_grow_longer_with_the_budget_that_is_spent():
    assert [BRIEF.steps_at(spent) for spent in (0.0, 0.49, 0.5, 1.0)] == [
        *(10, 10, 20, 20)
    ]
    assert BRIEF.steps == 20


def test_training_lowers_the_error():
    work = trainer(Recipe(lengths=((0.0, 20),), batch=16, pool=2))
    errors = list(work.advance(budget=1.0, period=0.1))
    assert errors[-1] < 0.85 * errors[0]


def test_the_budget_counts_what_was_spent_before():
    first = trainer()
    list(first.advance(budget=0.1, period=1.0))
    assert first.progress.seconds >= 0.1
    second = trainer(seed=1)
    second.restore(first.tensors(), first.progress)
    assert list(second.advance(budget=0.1, period=0.01)) == []


def test_a_restored_trainer_has_weights_and_moments():
    first = trainer()
    list(first.advance(budget=0.1, period=1.0))
    second = trainer(seed=1)
    second.restore(first.tensors(), first.progress)
    kept, back = first.tensors(), second.tensors()
    assert kept.keys() == back.keys()
    assert any(name.startswith("optimiser.") for name in kept)
    assert all(torch.equal(kept[name], back[name]) for name in kept)


@pytest.mark.parametrize("shuffled", [False, True])
def test_the_control_asks_every_path_for_the_places_of_another(shuffled):
    work = trainer(Recipe(lengths=((0.0, 30),), shuffled=shuffled))
    _, inputs, places = next(work.batches(1.0))
    speed, sine, cosine = inputs.numpy().transpose(2, 0, 1)
    steps = Gait().top_speed * speed[..., None] * np.stack([cosine, sine], -1)
    agree = np.allclose(steps.cumsum(0), places.numpy(), atol=1e-4)
    assert agree is not shuffled
