"""The default network: a CNN whose map an LSTM decoder attends to.

Read top to bottom, in the order data moves: `Encoder` turns a picture into a map of
stride 8, `AttentionNetwork.decode` turns the map and the tokens so far into the next
token. Nothing loops over time in Python while training: a language LSTM runs over the
whole target (teacher forcing), attends to the map for all steps in one product, and
hands both to a second LSTM, which attends again. While decoding, the same layers run
one step at a time with carried state.

Order of language model, image and decoder as in Beltramelli 2017 (arXiv 1705.07962);
the map instead of a vector as in Xu et al. 2015 (arXiv 1502.03044); per-cell elements
and boxes as in Zhou et al. 2019 (arXiv 1904.07850).

Letters in shapes: B pictures, T steps, P cells of the map, V tokens, D depths.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pix2code_app.networks.attention.genotype import parse_cell
from pix2code_app.networks.attention.genotype_cell import GenotypeRNN

STRIDE = 8
_BOX_UNIT = 0.05


@dataclass(frozen=True, slots=True)
class AttentionConfig:
    """Sizes of the network; the picture is squeezed to `height` × `width`.

    With a `cell`, a text that `genotype.parse_cell` reads, a layer of that cell takes
    the place of the language LSTM.
    """

    vocabulary: int
    depths: int = 3
    height: int = 256
    width: int = 256
    stem: int = 24
    middle: int = 40
    channels: int = 80
    summary: int = 128
    embedding: int = 48
    language: int = 160
    decoder: int = 224
    key: int = 64
    value: int = 96
    cell: str = ""


class Encoded(NamedTuple):
    """What the decoder sees of the pictures.

    Boxes are left, top, right and bottom as fractions of the picture; there is one
    for each depth of the tree, since a container and its child may share a centre
    while two elements of one depth cannot.
    """

    keys: Tensor  # (B, P, key)
    values: Tensor  # (B, P, value)
    boxes: Tensor  # (B, P, D·4)
    elements: Tensor  # (B, P, V) logits of "this element has its centre here"
    summary: Tensor  # (B, summary)


class State(NamedTuple):
    """What the decoder carries from step to step, each (1, B, hidden)."""

    language: tuple[Tensor, ...]  # hidden and cell state, or a genotype's hidden one
    decoder: tuple[Tensor, ...]


class Decoded(NamedTuple):
    """The decoder's answer for each step."""

    logits: Tensor  # (B, T, V) of the next token
    boxes: Tensor  # (B, T, D, 4) of the next element, were it at that depth
    attention_logits: tuple[Tensor, Tensor]  # two (B, T, P) attention logits
    state: State


def _convolution(inputs: int, outputs: int, size: int, stride: int = 1) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class _Residual(nn.Module):
    """Two convolutions around a shortcut."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = _convolution(channels, channels, 3)
        self.second = nn.Sequential(
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.second(self.first(x)))


class _Sweep(nn.Module):
    """Bidirectional LSTMs over rows and columns, added back to the map.

    A cell alone cannot know that it lies in the fifth row; the sweeps count.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        hidden = channels // 2
        self.rows = nn.LSTM(2 * channels, hidden, batch_first=True, bidirectional=True)
        self.columns = nn.LSTM(
            2 * channels, hidden, batch_first=True, bidirectional=True
        )
        self.join = _convolution(channels, channels, 3)

    def forward(self, x: Tensor) -> Tensor:
        rows = torch.cat([x.mean(3), x.amax(3)], 1).transpose(1, 2)  # (B, h, 2C)
        columns = torch.cat([x.mean(2), x.amax(2)], 1).transpose(1, 2)  # (B, w, 2C)
        down = self.rows(rows)[0].transpose(1, 2).unsqueeze(3)  # (B, C, h, 1)
        across = self.columns(columns)[0].transpose(1, 2).unsqueeze(2)  # (B, C, 1, w)
        joined: Tensor = self.join(x + down + across)
        return joined


class Encoder(nn.Module):
    """Pictures (B, 3, height, width), values 0 to 1, to `Encoded`."""

    centres: Tensor

    def __init__(self, config: AttentionConfig) -> None:
        super().__init__()
        c, middle = config.channels, config.middle
        height, width = config.height // STRIDE, config.width // STRIDE
        self.depths = config.depths
        self.local = nn.Sequential(
            _convolution(3, config.stem, 5, 2),
            _convolution(config.stem, middle, 3, 2),
            _Residual(middle),
            _convolution(middle, c, 3, 2),
            _Residual(c),
        )
        self.row_position = nn.Parameter(torch.randn(1, c, height, 1) * 0.1)
        self.column_position = nn.Parameter(torch.randn(1, c, 1, width) * 0.1)
        self.sweep = _Sweep(c)
        self.mix = _Residual(c)
        self.summarise = nn.Sequential(
            _convolution(c, 16, 1),
            nn.AdaptiveAvgPool2d(8),
            nn.Flatten(),
            nn.Linear(16 * 64, config.summary),
            nn.ReLU(inplace=True),
        )
        self.elements = nn.Linear(c, config.vocabulary)
        self.boxes = nn.Linear(c, config.depths * 4)
        self.keys = nn.Linear(c, config.key)
        self.values = nn.Linear(c + config.vocabulary, config.value)
        nn.init.constant_(self.elements.bias, -5.0)  # nearly every cell is empty
        self.register_buffer("centres", _centres(height, width), persistent=False)

    def forward(self, pictures: Tensor) -> Encoded:
        """Look at each picture once."""
        pictures = pictures.contiguous(memory_format=torch.channels_last)
        x = self.local(pictures - 0.5) + self.row_position + self.column_position
        x = self.mix(self.sweep(x))  # (B, C, h, w)
        cells = x.flatten(2).transpose(1, 2)  # (B, P, C)
        elements = self.elements(cells)
        return Encoded(
            keys=self.keys(cells),
            values=self.values(torch.cat([cells, elements.sigmoid()], 2)),
            boxes=self.predict_boxes(cells),
            elements=elements,
            summary=self.summarise(x),
        )

    def predict_boxes(self, cells: Tensor) -> Tensor:
        """Distances of the four sides from each cell's centre, made absolute."""
        raw = self.boxes(cells).float().clamp(-6, 4).exp() * _BOX_UNIT
        sides = raw.unflatten(2, (self.depths, 4))  # (B, P, D, 4)
        centres = self.centres[None, :, None]  # (1, P, 1, 2)
        corners = [centres - sides[..., :2], centres + sides[..., 2:]]
        return torch.cat(corners, 3).flatten(2)


def _centres(height: int, width: int) -> Tensor:
    """Centre of each cell as fractions x, y; (P, 2)."""
    y = (torch.arange(height) + 0.5) / height
    x = (torch.arange(width) + 0.5) / width
    rows, columns = torch.meshgrid(y, x, indexing="ij")
    return torch.stack([columns.flatten(), rows.flatten()], 1)


class AttentionNetwork(nn.Module):
    """Encoder, language LSTM, attention, decoder LSTM, attention, token head."""

    def __init__(self, config: AttentionConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        # convolutions are faster with channels last, on the CPU as on CUDA
        self.encoder.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.embedding = nn.Embedding(config.vocabulary, config.embedding)
        self.language = _language_layer(config)
        self.first_query = nn.Linear(config.language, config.key)
        self.decoder = nn.LSTM(
            config.language + config.value, config.decoder, batch_first=True
        )
        self.second_query = nn.Linear(config.decoder, config.key)
        self.head = nn.Sequential(
            nn.Linear(config.language + config.decoder + config.value, config.decoder),
            nn.ReLU(inplace=True),
            nn.Linear(config.decoder, config.vocabulary),
        )
        open_forget_gates(self.decoder)

    def forward(self, pictures: Tensor, tokens: Tensor) -> tuple[Encoded, Decoded]:
        """Encode pictures and decode `tokens` (B, T) with teacher forcing."""
        encoded = self.encode(pictures)
        return encoded, self.decode(encoded, tokens)

    def encode(self, pictures: Tensor) -> Encoded:
        """Pictures (B, 3, height, width), values 0 to 1."""
        encoded: Encoded = self.encoder(pictures)
        return encoded

    def decode(
        self, encoded: Encoded, tokens: Tensor, state: State | None = None
    ) -> Decoded:
        """Logits of what follows each of `tokens` (B, T), continuing from `state`."""
        steps = tokens.shape[1]
        summary = encoded.summary[:, None].expand(-1, steps, -1)
        words = torch.cat([self.embedding(tokens), summary], 2)
        language, language_state = _follow(
            self.language, words, state and state.language
        )
        first = self._attend(self.first_query(language), encoded)
        seen = torch.bmm(first.softmax(2), encoded.values)  # (B, T, value)
        decoder, decoder_state = _follow(
            self.decoder, torch.cat([language, seen], 2), state and state.decoder
        )
        second = self._attend(self.second_query(decoder), encoded)
        weights = second.softmax(2)
        seen = torch.bmm(weights, encoded.values)
        # mixed precision has 8 bits: two pixels of a wide screen
        with torch.autocast(weights.device.type, enabled=False):
            boxes = torch.bmm(weights.float(), encoded.boxes)
        return Decoded(
            logits=self.head(torch.cat([language, decoder, seen], 2)),
            boxes=boxes.unflatten(2, (self.config.depths, 4)),
            attention_logits=(first, second),
            state=State(language_state, decoder_state),
        )

    def _attend(self, query: Tensor, encoded: Encoded) -> Tensor:
        """Scaled dot products of queries (B, T, key) with every cell, (B, T, P)."""
        scale = self.config.key**-0.5
        return torch.bmm(query * scale, encoded.keys.transpose(1, 2))


def _language_layer(config: AttentionConfig) -> nn.LSTM | GenotypeRNN:
    inputs = config.embedding + config.summary
    if config.cell:
        return GenotypeRNN(parse_cell(config.cell), inputs, config.language)
    lstm = nn.LSTM(inputs, config.language, batch_first=True)
    open_forget_gates(lstm)
    return lstm


def _follow(
    layer: nn.LSTM | GenotypeRNN, inputs: Tensor, state: tuple[Tensor, ...] | None
) -> tuple[Tensor, tuple[Tensor, ...]]:
    """Outputs and last state of a recurrent layer over `inputs` (B, T, size)."""
    outputs, last = layer(inputs, state)
    return outputs, last


def open_forget_gates(lstm: nn.LSTM) -> None:
    """Set the forget gates' bias to 1, as the 2017 network's LSTMs started."""
    for name, bias in lstm.named_parameters():
        if name.startswith("bias_"):
            hidden = lstm.hidden_size
            value = 1.0 if name.startswith("bias_ih") else 0.0
            nn.init.zeros_(bias)
            nn.init.constant_(bias[hidden : 2 * hidden], value)
