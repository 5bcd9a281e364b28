"""Batch norms put into the convolutions before them, for networks that only read.

And taken out again, so that such a network can learn on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def fold_batch_norms(network: nn.Module) -> None:
    """Let each `nn.Sequential` that begins with the two begin with one convolution.

    The network must be in evaluation mode; it computes the same, and can no longer be
    trained.
    """
    for _, pair, convolution, norm in list(_normed(network)):
        pair[0] = fuse_conv_bn_eval(convolution, norm)
        del pair[1]


def load_unfolded(
    network: nn.Module, tensors: Mapping[str, Tensor], pictures: Iterable[Tensor]
) -> None:
    """Give a network with batch norms the weights of one whose norms were folded.

    In evaluation mode it then computes the same. What the norms divide by is measured
    on `pictures`, each (B, 3, H, W), so that it computes about the same in training.

    Raises:
        RuntimeError: the weights do not fit.
    """
    pairs = list(_normed(network))
    given = dict(tensors)
    for name, _, _, norm in pairs:
        bias = given.pop(f"{name}.0.bias")
        given |= {
            f"{name}.1.weight": torch.full_like(bias, (1 + norm.eps) ** 0.5),
            f"{name}.1.bias": bias,
            f"{name}.1.running_mean": torch.zeros_like(bias),
            f"{name}.1.running_var": torch.ones_like(bias),
            f"{name}.1.num_batches_tracked": torch.tensor(0),
        }
    network.load_state_dict(given)
    _measure([norm for *_, norm in pairs], network, pictures)


def _normed(
    network: nn.Module,
) -> Iterator[tuple[str, nn.Sequential, nn.Conv2d, nn.BatchNorm2d]]:
    """Each `nn.Sequential` that begins with a convolution and a norm, and its name."""
    for name, module in network.named_modules():
        if not isinstance(module, nn.Sequential) or len(module) < 2:
            continue
        convolution, norm = module[0], module[1]
        if isinstance(convolution, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
            yield name, module, convolution, norm


@dataclass
class _Moments:
    """Sums over what one norm is fed, each (C,)."""

    count: float
    total: Tensor
    squares: Tensor

    def note(self, _: nn.Module, fed: tuple[Tensor, ...]) -> None:
        """Take in a map (B, C, h, w)."""
        x = fed[0].double()
        self.count += x.numel() / x.shape[1]
        self.total += x.sum((0, 2, 3))
        self.squares += x.square().sum((0, 2, 3))


@torch.no_grad()
def _measure(
    norms: list[nn.BatchNorm2d], network: nn.Module, pictures: Iterable[Tensor]
) -> None:
    """Let norms divide by what they are fed, and scale back to what they gave."""
    found = {norm: _Moments(0.0, *_zeros(norm)) for norm in norms}
    hooks = [norm.register_forward_pre_hook(own.note) for norm, own in found.items()]
    network.eval()
    for batch in pictures:
        network(batch)
    for hook in hooks:
        hook.remove()
    for norm, own in found.items():
        mean = own.total / own.count
        spread = (own.squares / own.count - mean.square()).clamp(min=0.0)
        norm.bias.add_(mean)
        norm.weight.copy_((spread + norm.eps).sqrt())
        norm.get_buffer("running_mean").copy_(mean)
        norm.get_buffer("running_var").copy_(spread)


def _zeros(norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    zeros = torch.zeros(norm.num_features, dtype=torch.float64)
    return zeros, zeros.clone()
