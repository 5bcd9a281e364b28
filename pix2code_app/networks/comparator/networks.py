"""Attentive recurrent comparators (Shyam et al. 2017): two images seen in turns.

A recurrent controller looks at the first image and the second in alternation; where
it looks follows from its state, which has seen both. Its last state is an embedding of
the *pair*, relative from the first layer on. `Arc` reads pixels, or the feature
maps of an `Extractor` (ConvARC); `FullContext` weighs one query's candidates against
each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from pix2code_app.networks.comparator.glimpses import glimpse

SHARPNESS = 15.0
"""Scale of the cosine of two embeddings where it is a logit."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What is needed to build a comparator again.

    Attributes:
        window: Kernels along each side of a glimpse.
        glimpses: Glimpses of each image.
        hidden: Units of the controller.
        channels: Channels of the feature map; 0 compares pixels.
        width: Channels of the extractor's first stage, doubled in the second.
        attention: `learned`, or the controls `fixed` and `random`.
    """

    window: int = 8
    glimpses: int = 6
    hidden: int = 128
    channels: int = 0
    width: int = 48
    attention: str = "learned"


class Comparison(NamedTuple):
    """What a comparator did with n pairs.

    Attributes:
        states: (n, steps, hidden) of the controller after each glimpse.
        places: (n, steps, 3) of the glimpses: y, x and spread in [−1, 1]; even steps
            look at the first image, odd ones at the second.
    """

    states: Tensor
    places: Tensor


class Gaze(nn.Module):
    """Where to look next: a squashed linear map of the controller's state.

    Without a bias the first glimpse, from the state zero, takes in the whole image.
    """

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.linear = nn.Linear(hidden, 3, bias=False)
        nn.init.normal_(self.linear.weight, std=0.01)

    def forward(self, state: Tensor) -> Tensor:
        """States (n, hidden) → places (n, 3), in single precision at all times."""
        with torch.autocast(state.device.type, enabled=False):
            return torch.tanh(self.linear(state.float()))


class FixedGaze(nn.Module):
    """Control: every glimpse is of the whole image."""

    def forward(self, state: Tensor) -> Tensor:
        """States (n, hidden) → places (n, 3), all zero."""
        return state.new_zeros(len(state), 3)


class RandomGaze(nn.Module):
    """Control: glimpses anywhere, whatever was seen."""

    def forward(self, state: Tensor) -> Tensor:
        """States (n, hidden) → places (n, 3), uniform in [−1, 1]."""
        return torch.rand(len(state), 3, dtype=state.dtype, device=state.device) * 2 - 1


class Comparator(nn.Module):
    """The controller: an LSTM fed with glimpses of both images in alternation."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        features = sizes.window**2 * (sizes.channels or 1)
        self.cell = nn.LSTMCell(features, sizes.hidden)
        gazes = {"fixed": FixedGaze, "random": RandomGaze}
        kind = gazes.get(sizes.attention)
        self.gaze = kind() if kind else Gaze(sizes.hidden)
        self._initialise()

    def _initialise(self) -> None:
        for weight in (self.cell.weight_ih, self.cell.weight_hh):
            for gate in weight.data.chunk(4):
                nn.init.orthogonal_(gate)
        nn.init.zeros_(self.cell.bias_ih)
        nn.init.zeros_(self.cell.bias_hh)
        nn.init.ones_(self.cell.bias_ih.data[self.sizes.hidden : 2 * self.sizes.hidden])

    def forward(self, first: Tensor, second: Tensor) -> Comparison:
        """Compare n pairs of maps, each (n, size, size, channels)."""
        hidden = cell = first.new_zeros(len(first), self.sizes.hidden)
        states, places = [], []
        for step in range(2 * self.sizes.glimpses):
            place = self.gaze(hidden)
            seen = glimpse((first, second)[step % 2], place, self.sizes.window)
            hidden, cell = self.cell(seen.flatten(1), (hidden, cell))
            states.append(hidden)
            places.append(place)
        return Comparison(torch.stack(states, 1), torch.stack(places, 1))


def _convolution(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
    )


class Block(nn.Module):
    """Two convolutions with a way around them; the first may halve the map."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.first = _convolution(inputs, outputs, stride)
        self.second = _convolution(outputs, outputs)
        self.around = (
            nn.Identity()
            if inputs == outputs
            else nn.Conv2d(inputs, outputs, 1, stride, bias=False)
        )

    def forward(self, maps: Tensor) -> Tensor:
        """(n, inputs, s, s) → (n, outputs, s / stride, s / stride)."""
        inner = self.second(torch.relu(self.first(maps)))
        return torch.relu(inner + self.around(maps))


class Extractor(nn.Module):
    """A small residual network that sees 32 × 32 pixels at two scales."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(1, width, 5, stride=2, padding=2, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(),
        )
        self.blocks = nn.Sequential(
            Block(width, width, 1),
            Block(width, 2 * width, 2),
            Block(2 * width, 2 * width, 1),
        )

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        """Images (n, 1, 32, 32) → (n, width, 16, 16) and (n, 2 · width, 8, 8)."""
        images = images.contiguous(memory_format=torch.channels_last)
        fine = self.blocks[0](self.stem(images))
        return fine, self.blocks[1:](fine)


class Pyramid(nn.Module):
    """The map that glimpses are taken of, added up from both scales of an extractor.

    So neither a dot nor what it is a part of is lost (Lin et al. 2017).
    """

    def __init__(self, width: int, channels: int) -> None:
        super().__init__()
        self.fine = nn.Conv2d(width, channels, 1)
        self.coarse = nn.Conv2d(2 * width, channels, 1)

    def forward(self, fine: Tensor, coarse: Tensor) -> Tensor:
        """(n, width, 16, 16) and (n, 2 · width, 8, 8) → (n, 16, 16, channels)."""
        above = functional.interpolate(self.coarse(coarse), scale_factor=2.0)
        both: Tensor = self.fine(fine) + above
        return both.permute(0, 2, 3, 1)


def quarters(maps: Tensor) -> Tensor:
    """Maps (n, c, 8, 8) averaged over 2 × 2 fields → (n, 16 · c)."""
    fields = maps.permute(0, 2, 3, 1).reshape(len(maps), 4, 2, 4, 2, -1)
    return fields.mean(dim=(2, 4)).flatten(1)


class Encoded(NamedTuple):
    """Images made ready for comparison, each once however often it is compared.

    Attributes:
        maps: (n, size, size, channels), what glimpses are taken of.
        embedding: (n, 128) of length 1, of the extractor alone; None for pixels.
    """

    maps: Tensor
    embedding: Tensor | None


class Arc(nn.Module):
    """The comparator with a read-out of how alike a pair is, after every glimpse."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.extractor = Extractor(sizes.width) if sizes.channels else None
        self.pyramid = Pyramid(sizes.width, sizes.channels) if sizes.channels else None
        self.embedding = (
            nn.Linear(2 * sizes.width * 16, 128) if self.extractor else None
        )
        self.comparator = Comparator(sizes)
        self.head = nn.Sequential(
            nn.Linear(sizes.hidden, 64), nn.ELU(), nn.Linear(64, 1)
        )
        self.context = FullContext(sizes.hidden)
        self._kept: tuple[nn.Module, ...] = ()

    def keep_convolutions(self) -> None:
        """From now on train what compares, and leave the convolutions as they are."""
        if self.extractor is None or self.embedding is None:
            return
        self._kept = (self.extractor, self.embedding)
        for part in self._kept:
            part.requires_grad_(requires_grad=False)

    def train(self, mode: bool = True) -> Arc:
        """As `Module.train`; batch norms of kept convolutions stay as they are."""
        super().train(mode)
        for part in self._kept:
            part.eval()
        return self

    def encode(self, images: Tensor) -> Encoded:
        """Images (n, 1, 32, 32) of ink 1 on 0, as `framing.framed` leaves them."""
        if self.extractor is None or self.pyramid is None or self.embedding is None:
            return Encoded(images.permute(0, 2, 3, 1), None)
        fine, coarse = self.extractor(images)
        maps = self.pyramid(fine, coarse)
        features = self.embedding(quarters(coarse))
        return Encoded(maps, functional.normalize(features, dim=1))

    def compare(self, first: Tensor, second: Tensor) -> Comparison:
        """Pairs of maps (n, size, size, channels)."""
        compared: Comparison = self.comparator(first, second)
        return compared

    def score(self, states: Tensor) -> Tensor:
        """States (…, hidden) → logits (…) that both images show the same class."""
        logits: Tensor = self.head(states).squeeze(-1)
        return logits


class FullContext(nn.Module):
    """Weighs the candidates of one query against each other (section 4.3).

    A bidirectional LSTM runs over the relative embeddings of the query with each
    candidate; the candidates' scores depend on the others'.
    """

    def __init__(self, hidden: int, width: int = 64) -> None:
        super().__init__()
        self.scan = nn.LSTM(hidden, width, batch_first=True, bidirectional=True)
        self.head = nn.Sequential(nn.Linear(2 * width, 64), nn.ELU(), nn.Linear(64, 1))

    def forward(self, states: Tensor) -> Tensor:
        """(queries, candidates, hidden) → logits (queries, candidates)."""
        read, _ = self.scan(states)
        logits: Tensor = self.head(read).squeeze(-1)
        return logits


class Siamese(nn.Module):
    """Control: each image embedded on its own, then compared (Koch et al. 2015).

    The same extractor as ConvARC's; how alike a pair is, is a weighted distance of
    its embeddings, component by component.
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.extractor = Extractor(sizes.width)
        self.embedding = nn.Linear(2 * sizes.width * 16, 128)
        self.head = nn.Linear(128, 1)

    def encode(self, images: Tensor) -> Encoded:
        """Images (n, 1, 32, 32); the maps are (n, 1, 1, 128)."""
        _, coarse = self.extractor(images)
        features = self.embedding(quarters(coarse))
        maps = torch.sigmoid(features)[:, None, None]
        return Encoded(maps, functional.normalize(features, dim=1))

    def compare(self, first: Tensor, second: Tensor) -> Comparison:
        """Pairs of maps (n, 1, 1, 128); one step, and nowhere to look."""
        apart = (first - second).abs().flatten(1)[:, None]
        return Comparison(apart, apart.new_zeros(len(apart), 1, 3))

    def score(self, states: Tensor) -> Tensor:
        """Distances (…, 128) → logits (…) that both images show the same class."""
        logits: Tensor = self.head(states).squeeze(-1)
        return logits


Network = Arc | Siamese
"""Either of the networks that compare."""
