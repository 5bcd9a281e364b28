"""Where a network runs."""

from __future__ import annotations

import torch

from pix2code_app.errors import ModelError


def choose_device(name: str = "auto") -> torch.device:
    """The named device; `auto` takes CUDA, then MPS, then the CPU.

    Raises:
        ModelError: there is no such device here.
    """
    if name == "auto":
        return torch.device(_best())
    try:
        device = torch.device(name)
        torch.zeros(1, device=device).item()
    except (RuntimeError, AssertionError) as error:
        raise ModelError(
            f"The device {name!r} cannot be used here.", f"Try {_best()!r} or 'auto'."
        ) from error
    return device


def describe_device(device: torch.device) -> str:
    """A device as a person knows it, `cuda:0 NVIDIA H100`."""
    if device.type == "cuda":
        return f"{device} {torch.cuda.get_device_name(device)}"
    return str(device)


def autocast(device: torch.device) -> torch.autocast:
    """Mixed precision where it is faster, which is on CUDA."""
    return torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda")


def _best() -> str:
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
