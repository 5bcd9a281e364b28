"""What is lowered, on maps by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from pix2code_app.datasets import groups
from pix2code_app.geometry import Box
from pix2code_app.networks.ui.network import UiConfig, UiNetwork
from pix2code_app.networks.ui.objective import focal_loss, giou, objective
from pix2code_app.networks.ui.targets import Labels, Target, build_targets

ALL = frozenset(group.name for group in groups.groups())
TINY = UiConfig(widths=(8, 16, 16, 16, 16, 16), fine=16, coarse=16)


def test_a_right_heatmap_costs_almost_nothing() -> None:
    heat = torch.zeros(1, 1, 5, 5)
    heat[0, 0, 2, 2] = 1
    logits = torch.where(heat == 1, 12.0, -12.0)
    assert focal_loss(logits, heat, heat, torch.ones_like(heat)) < 1e-4
    assert focal_loss(-logits, heat, heat, torch.ones_like(heat)) > 1


def test_what_is_unknown_costs_nothing() -> None:
    heat = torch.zeros(1, 1, 5, 5)
    wrong = torch.full_like(heat, 9.0)
    assert focal_loss(wrong, heat, heat, torch.zeros_like(heat)) == 0


def test_giou_is_one_for_equal_boxes_and_less_for_others() -> None:
    one = torch.tensor([[4.0, 4.0, 4.0, 4.0]])
    assert giou(one, one).item() == pytest.approx(1)
    assert giou(one, one * 2).item() == pytest.approx(0.25)


def test_groups_that_a_set_does_not_label_are_not_judged() -> None:
    fine, _ = build_targets([Labels([], frozenset({"text"}))], (64, 64))
    names = [group.name for group in groups.of_level("fine")]
    assert fine.known[0, names.index("text")].all()
    assert not fine.known[0, names.index("switch")].any()


def test_unclear_places_are_not_judged_for_their_group() -> None:
    labels = Labels([], ALL, [("button", Box(0.0, 0.0, 32.0, 32.0))])
    fine, _ = build_targets([labels], (64, 64))
    names = [group.name for group in groups.of_level("fine")]
    known = fine.known[0, names.index("button")]
    assert not known[:8, :8].any()
    assert known[8:, 8:].all()
    assert fine.known[0, names.index("text")].all()


def test_the_loss_falls_on_a_tiny_set() -> None:
    torch.manual_seed(2)
    picture = torch.full((1, 3, 64, 128), 1.0)
    picture[:, :, 20:40, 30:90] = 0.2
    box = Box(30.0, 20.0, 90.0, 40.0)
    target = Target("button", box, "button", frozenset({"filled"}), told=True)
    wanted = build_targets([Labels([target], ALL)], (64, 128))
    network = UiNetwork(TINY).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=3e-3)
    losses = []
    for _ in range(40):
        loss = torch.stack(list(objective(network(picture), wanted).values())).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert np.mean(losses[-5:]) < 0.4 * np.mean(losses[:5])
