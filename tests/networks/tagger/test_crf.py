"""The CRF against enumeration, and against pytorch-crf."""

from itertools import pairwise, product

import pytest
import torch
from torchcrf import CRF

from pix2code_app.networks.tagger.crf import LinearChainCRF, SoftmaxHead


def case(seed, lengths=(4, 1, 3), tags=3):
    generator = torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    crf = LinearChainCRF(tags)
    for parameter in crf.parameters():
        torch.nn.init.normal_(parameter, generator=generator)
    emissions = torch.randn(len(lengths), max(lengths), tags, generator=generator)
    mask = torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]
    gold = torch.randint(tags, mask.shape, generator=generator) * mask
    return crf, emissions, gold, mask


def paths(crf, emissions):
    """Every tag sequence of one sentence with its score."""
    for tags in product(range(emissions.shape[1]), repeat=len(emissions)):
        score = crf.start[tags[0]] + crf.end[tags[-1]]
        score = score + sum(emissions[t, tag] for t, tag in enumerate(tags))
        pairs = pairwise(tags)
        yield tags, (score + sum(crf.transitions[a, b] for a, b in pairs)).item()


def test_the_worked_example():
    crf = LinearChainCRF(2)
    for parameter in crf.parameters():
        torch.nn.init.zeros_(parameter)
    emissions, mask = torch.eye(2)[None], torch.ones(1, 2, dtype=torch.bool)
    assert crf.log_partition(emissions, mask).item() == pytest.approx(2.62652, abs=1e-5)
    assert crf.decode(emissions, mask).tolist() == [[0, 1]]
    tags = torch.tensor([[0, 1]])
    assert (-crf.loss(emissions, tags, mask)).exp().item() == pytest.approx(
        0.53445, 1e-4
    )


@pytest.mark.parametrize("seed", range(5))
def test_partition_best_path_and_marginals_are_those_of_enumeration(seed):
    crf, emissions, gold, mask = case(seed)
    partition = crf.log_partition(emissions, mask)
    best, marginals = crf.decode(emissions, mask), crf.marginals(emissions, mask)
    scores = crf.score(emissions, gold, mask)
    for row, length in enumerate(mask.sum(1).tolist()):
        every = dict(paths(crf, emissions[row, :length]))
        total = torch.tensor(list(every.values())).logsumexp(0)
        assert partition[row].item() == pytest.approx(float(total), abs=1e-5)
        assert tuple(best[row, :length].tolist()) == max(every, key=every.__getitem__)
        right = tuple(gold[row, :length].tolist())
        assert scores[row].item() == pytest.approx(every[right], abs=1e-5)
        for t, tag in product(range(length), range(emissions.shape[2])):
            through = [score for tags, score in every.items() if tags[t] == tag]
            share = (torch.tensor(through).logsumexp(0) - total).exp()
            assert marginals[row, t, tag].item() == pytest.approx(
                float(share), abs=1e-5
            )


@pytest.mark.parametrize("seed", range(5))
def test_loss_gradient_and_best_paths_are_those_of_pytorch_crf(seed):
    crf, emissions, gold, mask = case(seed, lengths=(7, 2, 5, 1), tags=6)
    oracle = CRF(6, batch_first=True)
    oracle.start_transitions.data = crf.start.data.clone()
    oracle.end_transitions.data = crf.end.data.clone()
    oracle.transitions.data = crf.transitions.data.clone()
    ours = crf.loss(emissions, gold, mask)
    theirs = -oracle(emissions, gold, mask, reduction="none")
    assert torch.allclose(ours, theirs, atol=1e-4)
    ours.sum().backward()
    theirs.sum().backward()
    assert torch.allclose(crf.transitions.grad, oracle.transitions.grad, atol=1e-4)
    best = crf.decode(emissions, mask)
    found = [row[: int(m.sum())].tolist() for row, m in zip(best, mask, strict=True)]
    assert found == oracle.decode(emissions, mask)


def test_without_transitions_it_is_the_softmax():
    _, emissions, gold, mask = case(0)
    crf, softmax = LinearChainCRF(3), SoftmaxHead()
    for parameter in crf.parameters():
        torch.nn.init.zeros_(parameter)
    assert torch.equal(crf.decode(emissions, mask), softmax.decode(emissions, mask))
    losses = crf.loss(emissions, gold, mask), softmax.loss(emissions, gold, mask)
    assert torch.allclose(*losses, atol=1e-5)
    marginals = crf.marginals(emissions, mask) * mask[:, :, None]
    assert torch.allclose(marginals, softmax.marginals(emissions, mask), atol=1e-6)
