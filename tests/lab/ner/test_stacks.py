import torch

from pix2code_app.lab.ner.stack_lstm import Summary
from pix2code_app.lab.ner.stacks import Stacks


def test_a_pushed_stack_is_the_lstm_over_guard_and_items():
    summary = Summary(3, 4, 2)
    items = torch.randn(2, 3, 3)
    stacks = Stacks.empty(summary, 2)
    every = torch.arange(2)
    for item in items.unbind(1):
        stacks.push(every, item)
    assert torch.allclose(stacks.top, summary(items)[:, -1], atol=1e-6)


def test_pop_goes_back_to_the_state_before_the_push():
    summary = Summary(3, 4, 1)
    stacks = Stacks.empty(summary, 2)
    empty = stacks.top
    stacks.push(torch.tensor([1]), torch.randn(1, 3))
    once = stacks.top
    stacks.push(torch.tensor([1]), torch.randn(1, 3))
    stacks.pop(torch.tensor([1]), torch.tensor([1]))
    assert torch.equal(stacks.top, once)
    stacks.pop(torch.tensor([1]), torch.tensor([1]))
    assert torch.equal(stacks.top, empty)


def test_a_push_after_a_pop_forgets_what_was_popped():
    summary = Summary(3, 4, 1)
    item, row = torch.randn(1, 3), torch.tensor([0])
    direct, detour = Stacks.empty(summary, 1), Stacks.empty(summary, 1)
    direct.push(row, item)
    detour.push(row, torch.randn(1, 3))
    detour.pop(row, torch.tensor([1]))
    detour.push(row, item)
    assert torch.equal(direct.top, detour.top)


def test_taken_rows_are_copies():
    stacks = Stacks.empty(Summary(3, 4, 1), 1)
    copies = stacks.take(torch.tensor([0, 0]))
    copies.push(torch.tensor([1]), torch.randn(1, 3))
    assert torch.equal(copies.top[0], stacks.top[0])
    assert not torch.equal(copies.top[1], stacks.top[0])
