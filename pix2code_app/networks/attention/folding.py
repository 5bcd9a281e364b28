"""Batch norms put into the convolutions before them, for networks that only read."""

from __future__ import annotations

from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval


def fold_batch_norms(network: nn.Module) -> None:
    """Let each `nn.Sequential` that begins with the two begin with one convolution.

    The network must be in evaluation mode; it computes the same, and can no longer be
    trained.
    """
    for module in list(network.modules()):
        if not isinstance(module, nn.Sequential) or len(module) < 2:
            continue
        convolution, norm = module[0], module[1]
        if isinstance(convolution, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
            module[0] = fuse_conv_bn_eval(convolution, norm)
            del module[1]
