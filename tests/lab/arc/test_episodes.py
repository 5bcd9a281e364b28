import numpy as np
import torch

from pix2code_app.lab.arc.episodes import (
    Jitter,
    Sampler,
    jittered,
    smooth_fields,
    turned,
)
from pix2code_app.networks.comparator.drawings import gather
from pix2code_app.networks.comparator.framing import as_input


def numbered(classes=6, drawers=3, groups=2):
    """Drawings whose corner pixels tell class and drawer; the rest is blank."""
    images = np.zeros((classes * drawers, 32, 32), dtype=np.uint8)
    names, hands, where = [], [], []
    for row in range(classes * drawers):
        kind, hand = divmod(row, drawers)
        images[row, 0, :2] = kind + 1, hand + 1
        names.append(f"{kind:02d}")
        hands.append(hand)
        where.append(f"group {kind * groups // classes}")
    return gather(images, where, names, hands)


def test_an_episode_shows_each_class_by_two_hands():
    found = Sampler(numbered(), seed=0).draw(50, 3, symmetries=False)
    first, second = found.first[:, :, 0, :2], found.second[:, :, 0, :2]
    assert torch.equal(first[..., 0], second[..., 0])
    assert (first[..., 1] != second[..., 1]).all()
    assert torch.equal(first[..., 0].long() - 1, found.classes // 8)


def test_an_episode_has_distinct_classes_of_one_group():
    found = Sampler(numbered(), seed=1).draw(50, 3)
    for classes in (found.classes // 8).tolist():
        assert len(set(classes)) == 3
        assert len({one // 3 for one in classes}) == 1


def test_an_episode_is_no_wider_than_its_group():
    assert Sampler(numbered(), seed=0).draw(2, 20).first.shape == (2, 3, 32, 32)


def test_a_class_drawn_once_is_never_asked_for():
    lone = numbered(drawers=1)
    twice = numbered()
    images = np.concatenate([twice.images, lone.images[:1]])
    names = [*(twice.names[c] for c in twice.classes), "lone"]
    groups = [*(twice.group_names[twice.groups[c]] for c in twice.classes), "group 0"]
    both = gather(images, groups, names, [*twice.drawers.tolist(), 0])
    classes = Sampler(both, seed=0).draw(60, 3).classes // 8
    assert both.names.index("lone") not in classes.unique().tolist()


def test_both_drawings_of_an_episode_are_turned_alike_and_count_as_a_new_class():
    found = Sampler(numbered(), seed=2).draw(40, 3)
    kinds = found.classes[:, 0] % 8
    assert len(kinds.unique()) == 8
    for first, kind in zip(found.first, kinds.tolist(), strict=True):
        corner = turned(torch.ones(1, 32, 32).triu(), kind)
        assert corner.shape == (1, 32, 32)
        assert first.flatten(1).bool().sum(1).max() == 2


def test_the_eight_symmetries_differ():
    odd = torch.arange(9).view(3, 3)
    assert len({tuple(turned(odd, k).flatten().tolist()) for k in range(8)}) == 8
    assert torch.equal(turned(odd, 0), odd)


def test_no_jitter_leaves_a_drawing_as_it_is():
    images = torch.rand(2, 1, 32, 32, generator=torch.Generator().manual_seed(0))
    still = jittered(images, Jitter(0, 0, 0, 0, 0), torch.Generator().manual_seed(1))
    assert torch.allclose(still, images, atol=1e-4)


def test_jitter_bends_every_drawing_on_its_own_and_keeps_paper_blank():
    images = torch.zeros(2, 1, 32, 32)
    images[:, :, 12:20, 12:20] = 1
    bent = jittered(images, Jitter(), torch.Generator().manual_seed(1))
    assert not torch.allclose(bent[0], bent[1])
    assert bent[:, :, 0].abs().max() == 0
    assert 30 < bent[0].sum() < 110


def test_a_smooth_field_differs_little_between_neighbours_and_keeps_its_reach():
    fields = smooth_fields(200, 32, 0.1, torch.Generator().manual_seed(0))
    assert fields.shape == (200, 32, 32, 2)
    steps = (fields[:, 1:] - fields[:, :-1]).abs()
    assert steps.mean() < 0.2 * fields.abs().mean()
    assert 0.03 < fields.std() < 0.07  # strengths are uniform up to the reach


def test_drawings_of_one_class_can_be_bent_alike():
    images = torch.zeros(2, 1, 32, 32)
    images[:, :, 12:20, 12:20] = 1
    field = smooth_fields(1, 32, 0.3, torch.Generator().manual_seed(0))
    still = Jitter(0, 0, 0, 0, 0)
    both = jittered(images, still, torch.Generator(), field.repeat(2, 1, 1, 1))
    assert torch.equal(both[0], both[1])
    assert not torch.allclose(both, images, atol=0.1)


def test_drawings_become_fractions_of_ink():
    drawings = torch.full((2, 3, 32, 32), 255, dtype=torch.uint8)
    assert as_input(drawings).shape == (6, 1, 32, 32)
    assert as_input(drawings).unique().tolist() == [1.0]
