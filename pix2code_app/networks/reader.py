"""A loaded network that reads pictures: the one door to everything in this package."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Protocol, TypeAlias

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor

from pix2code_app.datasets.fitting import fit_all
from pix2code_app.datasets.vocabulary import PAD
from pix2code_app.errors import ModelError
from pix2code_app.networks.attention.folding import fold_batch_norms
from pix2code_app.networks.checkpoints import Card, verify
from pix2code_app.networks.device import autocast, choose_device, describe_device
from pix2code_app.networks.presets import PRESETS, build
from pix2code_app.networks.row_reading import look_again

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image
    from torch import nn

    from pix2code_app.networks.reading import DecodedToken, Reading


Encoding: TypeAlias = tuple[Tensor, ...]
"""Whatever a decoder needs of its pictures."""


class Decoder(Protocol):
    """What a preset brings along to turn pictures into programs."""

    def encode(self, pictures: Tensor) -> Encoding:
        """Pictures (B, 3, H, W), 0 to 1, to what the decoder needs of them."""

    def read(self, encoded: Encoding, dialect: str | None, beam: int) -> list[Reading]:
        """A program for each encoded picture."""

    def stream(
        self, encoded: Encoding, dialect: str | None
    ) -> Generator[DecodedToken, None, Reading]:
        """The program of one encoded picture, token by token."""


class ScreenReader:
    """Reads pictures of screens into programs.

    Attributes:
        name: the model's name.
        device: where it runs, as a person knows it.
        dialects: the dialects it can tell apart.
        card: what the checkpoint says of itself.
        network: the network itself.
    """

    def __init__(
        self, network: nn.Module, card: Card, device: torch.device | None = None
    ) -> None:
        self._device = device or torch.device("cpu")
        self.network = network.to(self._device).eval()
        self.card = card
        self.name = card.name
        self.device = describe_device(self._device)
        self.dialects = card.dialects
        preset = PRESETS[card.preset]
        vocabulary = preset.vocabulary(card.vocabulary)
        config = preset.config(**card.config)
        self._size: tuple[int, int] = config.height, config.width
        self._decoder: Decoder = preset.decoder(network, vocabulary, card.dialects)

    def read(
        self,
        pictures: Sequence[Image.Image],
        dialect: str | None = None,
        beam: int = 1,
    ) -> list[Reading]:
        """A program for each RGB picture, all of them decoded side by side.

        Full screens are looked at again as `row_reading` says.

        Raises:
            ModelError: the model does not know `dialect`.
        """
        if not pictures:
            return []
        readings = self.read_once(pictures, dialect, beam)
        return [
            self._look_again(picture, reading, beam)
            for picture, reading in zip(pictures, readings, strict=True)
        ]

    def read_once(
        self,
        pictures: Sequence[Image.Image],
        dialect: str | None = None,
        beam: int = 1,
    ) -> list[Reading]:
        """As `read`, without a second look at any."""
        return self.read_fitted(fit_all(pictures, *self._size), dialect, beam)

    @torch.inference_mode()
    def read_fitted(
        self, pictures: NDArray[np.uint8], dialect: str | None = None, beam: int = 1
    ) -> list[Reading]:
        """A program for each picture of (B, height, width, 3)."""
        self._check(dialect)
        started = perf_counter()
        with autocast(self._device):
            encoded = self._encode(pictures)
            between = perf_counter()
            readings = self._decoder.read(encoded, dialect, beam)
        share = 1 / max(1, len(readings))
        encode, decode = between - started, perf_counter() - between
        return [
            replace(r, encode_seconds=encode * share, decode_seconds=decode * share)
            for r in readings
        ]

    def stream(
        self, picture: Image.Image, dialect: str | None = None
    ) -> Generator[DecodedToken, None, Reading]:
        """Tokens of one picture as they are decoded; returns the whole reading.

        The reading has other tokens where a second look found more rows.
        """
        self._check(dialect)
        started = perf_counter()
        with torch.inference_mode(), autocast(self._device):
            encoded = self._encode(fit_all([picture], *self._size))
        between = perf_counter()
        decoding = self._decoder.stream(encoded, dialect)
        while True:
            try:
                with autocast(self._device):  # not while the caller has the token
                    token = next(decoding)
            except StopIteration as finished:
                reading: Reading = replace(
                    finished.value,
                    encode_seconds=between - started,
                    decode_seconds=perf_counter() - between,
                )
                return self._look_again(picture, reading, beam=1)
            yield token

    def _look_again(self, picture: Image.Image, reading: Reading, beam: int) -> Reading:
        def read(parts: Sequence[Image.Image]) -> list[Reading]:
            return self.read_once(parts, reading.dialect, beam)

        return look_again(read, picture, reading)

    def _encode(self, pictures: NDArray[np.uint8]) -> Encoding:
        tensor = torch.from_numpy(pictures).to(self._device)
        return self._decoder.encode(tensor.permute(0, 3, 1, 2).float() / 255)

    def _check(self, dialect: str | None) -> None:
        if dialect is not None and dialect not in self.dialects:
            known = ", ".join(self.dialects)
            raise ModelError(
                f"The model {self.name} does not read {dialect!r}; it reads {known}."
            )


def load(weights: Path, device: str = "auto") -> ScreenReader:
    """Load a checkpoint.

    Raises:
        ModelError: it is missing, damaged, a pickle, or does not fit its card; or
            there is no such device.
    """
    card = verify(weights)
    chosen = choose_device(device)
    try:
        fits = _vocabulary_fits(card)
        network = build(card.preset, card.config)
        tensors = safetensors.torch.load_file(weights)
        network.load_state_dict({name: t.float() for name, t in tensors.items()})
    except (KeyError, TypeError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelError(
            f"{weights} does not fit the network that its card describes."
        ) from error
    if not fits:
        raise ModelError(f"{weights} does not fit the vocabulary in its card.")
    fold_batch_norms(network.eval())
    return ScreenReader(network, card, chosen)


def _vocabulary_fits(card: Card) -> bool:
    """Whether it numbers the network's tokens, and has all that its dialects need."""
    known = set(card.vocabulary)
    needed = PRESETS[card.preset].vocabulary.of_dialects(card.dialects).tokens
    return (
        bool(card.dialects)
        and len(known) == len(card.vocabulary) == card.config["vocabulary"]
        and card.vocabulary[0] == PAD
        and known.issuperset(needed)
    )
