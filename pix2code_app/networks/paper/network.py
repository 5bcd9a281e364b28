"""The network of Beltramelli 2017 (arXiv 1705.07962), for comparison.

A picture becomes one vector; two LSTMs read the last 48 tokens; both are joined at
each of the 48 steps and two more LSTMs predict the one next token. As in the paper's
code all convolutions are unpadded 3×3, and each token's context starts anew.
Deviations: logistic instead of hard-sigmoid gates, RGB with white as 0
instead of BGR, other initial weights (see `_initialise_lstm` and `_initialise_vision`),
and the dialect as first token where one network reads several.

Letters in shapes: B pictures, N contexts, V tokens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from compilers.schema.dialects import CLOSE
from pix2code_app.datasets.paper_tokens import PUNCTUATION
from pix2code_app.datasets.vocabulary import END, PAD, START, marker
from pix2code_app.errors import ModelError
from pix2code_app.events import run
from pix2code_app.networks.attention.network import open_forget_gates
from pix2code_app.networks.reading import DecodedToken, Reading

if TYPE_CHECKING:
    from collections.abc import Generator

    from pix2code_app.datasets.vocabulary import Vocabulary

CONTEXT = 48
"""Tokens that the language model sees."""

LIMIT = 600
"""Tokens after which a program is cut off; the longest genuine one has 130."""


@dataclass(frozen=True, slots=True)
class PaperConfig:
    """Sizes of the network; the defaults are the paper's."""

    vocabulary: int
    height: int = 256
    width: int = 256
    channels: tuple[int, ...] = (32, 64, 128)
    dense: int = 1024
    language: int = 128
    decoder: int = 512
    convolution_dropout: float = 0.25
    dense_dropout: float = 0.3


REDUCED: dict[str, Any] = {
    "height": 96,
    "width": 96,
    "channels": (16, 32, 64),
    "dense": 256,
    "language": 64,
    "decoder": 128,
    "convolution_dropout": 0.1,
    "dense_dropout": 0.1,
}
"""Sizes at which two cores can train the network."""


class PaperNetwork(nn.Module):
    """Vision model, language model and decoder.

    109,824,307 parameters at V = 19, and 5,120 more because PyTorch's LSTMs have a
    second bias.
    """

    def __init__(self, config: PaperConfig) -> None:
        super().__init__()
        self.config = config
        self.vision = _vision(config)
        self.language = nn.LSTM(
            config.vocabulary, config.language, num_layers=2, batch_first=True
        )
        self.decoder = nn.LSTM(
            config.dense + config.language,
            config.decoder,
            num_layers=2,
            batch_first=True,
        )
        self.head = nn.Linear(config.decoder, config.vocabulary)
        _initialise_vision(self.vision)
        for lstm in (self.language, self.decoder):
            _initialise_lstm(lstm)

    def forward(self, pictures: Tensor, contexts: Tensor) -> Tensor:
        """Logits (B·N, V) after each of `contexts` (B, N, context) of B pictures."""
        vectors = self.see(pictures).repeat_interleave(contexts.shape[1], 0)
        return self.follow(vectors, contexts.flatten(0, 1))

    def see(self, pictures: Tensor) -> Tensor:
        """Vectors (B, dense) of pictures (B, 3, height, width), values 0 to 1.

        White becomes 0, so that what differs between screens outweighs their paper.
        """
        vectors: Tensor = self.vision(2 * (1 - pictures))
        return vectors

    def follow(self, vectors: Tensor, contexts: Tensor) -> Tensor:
        """Logits (N, V) of the token after each context (N, context) of token ids."""
        one_hot = F.one_hot(contexts, self.config.vocabulary).to(vectors.dtype)
        words, _ = self.language(one_hot)
        repeated = vectors[:, None].expand(-1, CONTEXT, -1)
        steps, _ = self.decoder(torch.cat([repeated, words], 2))
        logits: Tensor = self.head(steps[:, -1])
        return logits


def _initialise_lstm(lstm: nn.LSTM) -> None:
    """Start with wide input weights, orthogonal recurrent ones and open forget gates.

    Each LSTM shrinks what it passes on. With the usual input weights the logits hardly
    depend on the last token after four in a row, and training stays at the frequency
    of the tokens for thousands of steps.
    """
    for name, weight in lstm.named_parameters():
        if name.startswith("weight_ih"):
            nn.init.xavier_uniform_(weight, gain=4.0)
        elif name.startswith("weight_hh"):
            for gate in weight.chunk(4):
                nn.init.orthogonal_(gate)
    open_forget_gates(lstm)


def _initialise_vision(vision: nn.Sequential) -> None:
    """He et al. 2015 (arXiv 1502.01852), equation 10: as much comes out as goes in.

    With PyTorch's usual weights eight layers shrink the differences between pictures
    to nothing, and every picture gets the same program.
    """
    for layer in vision:
        if isinstance(layer, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)


def _vision(config: PaperConfig) -> nn.Sequential:
    layers: list[nn.Module] = []
    inputs, height, width = 3, config.height, config.width
    for channels in config.channels:
        layers += [
            *(nn.Conv2d(inputs, channels, 3), nn.ReLU(inplace=True)),
            *(nn.Conv2d(channels, channels, 3), nn.ReLU(inplace=True)),
            *(nn.MaxPool2d(2), nn.Dropout(config.convolution_dropout)),
        ]
        inputs, height, width = channels, (height - 4) // 2, (width - 4) // 2
    size = inputs * height * width
    layers.append(nn.Flatten())
    for width_in in (size, config.dense):
        layers += [nn.Linear(width_in, config.dense), nn.ReLU(inplace=True)]
        layers.append(nn.Dropout(config.dense_dropout))
    return nn.Sequential(*layers)


def last_contexts(inputs: Tensor, steps: Tensor, context: int) -> Tensor:
    """The `context` tokens up to each step, (B, N, context).

    `inputs` is (B, T) with the start token first, `steps` (B, N). What lies before
    the start is the placeholder, number 0.
    """
    padded = F.pad(inputs, (context - 1, 0))
    places = steps[:, :, None] + torch.arange(context, device=inputs.device)
    index = places.flatten(1)
    contexts: Tensor = padded.gather(1, index).unflatten(1, (-1, context))
    return contexts


class Seen(NamedTuple):
    """Encoded pictures: their vectors (B, dense)."""

    vectors: Tensor


@dataclass(slots=True)
class _Writing:
    """The program of one picture while it is written."""

    written: list[int]
    dialect: str
    dialect_probability: float
    tokens: list[DecodedToken] = field(default_factory=list)
    log_probability: float = 0.0
    complete: bool = False

    def reading(self) -> Reading:
        return Reading(
            dialect=self.dialect,
            dialect_probability=self.dialect_probability,
            tokens=tuple(self.tokens),
            log_probability=self.log_probability,
            complete=self.complete,
        )


class PaperDecoder:
    """Greedy decoding, the pictures' vectors computed once; no grammar mask."""

    def __init__(
        self, network: PaperNetwork, vocabulary: Vocabulary, dialects: tuple[str, ...]
    ) -> None:
        self._network = network
        self._vocabulary = vocabulary
        self._dialects = dialects

    def encode(self, pictures: Tensor) -> Seen:
        """Pictures (B, 3, height, width), 0 to 1."""
        return Seen(self._network.see(pictures))

    def read(self, encoded: Seen, dialect: str | None, beam: int) -> list[Reading]:
        """A program for each picture.

        Raises:
            ModelError: a beam was asked for.
        """
        if beam != 1:
            raise ModelError("The paper's network decodes greedily, without a beam.")
        writings = run(self._write(encoded, dialect))
        return [writing.reading() for writing in writings]

    def stream(
        self, encoded: Seen, dialect: str | None
    ) -> Generator[DecodedToken, None, Reading]:
        """Tokens of one picture as they are decoded."""
        sent = 0
        for (writing,) in self._write(encoded, dialect):
            yield from writing.tokens[sent:]
            sent = len(writing.tokens)
        return writing.reading()

    @torch.inference_mode()
    def _write(
        self, encoded: Seen, dialect: str | None
    ) -> Generator[list[_Writing], None, list[_Writing]]:
        """Write all programs side by side, a token at a time."""
        writings = self._begun(encoded, dialect)
        yield writings
        for _ in range(LIMIT):
            logs = self._logs(encoded, [writing.written for writing in writings])
            for writing, log in zip(writings, logs, strict=True):
                self._extend(writing, log)
            yield writings
            if all(writing.complete for writing in writings):
                break
        return writings

    def _begun(self, encoded: Seen, dialect: str | None) -> list[_Writing]:
        """Each picture's dialect, the most probable one unless it is forced."""
        ids = self._vocabulary.ids
        logs = self._logs(encoded, [[ids[START]]] * len(encoded.vectors))
        names = (dialect,) if dialect else self._dialects
        markers = [ids[marker(name)] for name in names]
        shares = logs[:, markers].softmax(1)
        return [
            _Writing(
                [ids[START], markers[best]],
                names[best],
                dialect_probability=float(share[best]),
                log_probability=float(share[best].log()),
            )
            for share, best in zip(shares, shares.argmax(1).tolist(), strict=True)
        ]

    def _extend(self, writing: _Writing, log: Tensor) -> None:
        best = int(log.argmax())
        writing.written.append(best)
        if writing.complete:
            return
        token = self._vocabulary.tokens[best]
        writing.log_probability += float(log[best])
        writing.complete = token == END
        if token not in _UNSAID:
            writing.tokens.append(DecodedToken(token, float(log[best].exp())))

    def _logs(self, encoded: Seen, written: list[list[int]]) -> Tensor:
        inputs = torch.tensor(written, device=encoded.vectors.device)
        last = torch.full((len(written), 1), inputs.shape[1] - 1, device=inputs.device)
        contexts = last_contexts(inputs, last, CONTEXT)
        logits = self._network.follow(encoded.vectors, contexts[:, 0])
        return logits.float().log_softmax(1)


_UNSAID = {PAD, START, END, *(mark for mark in PUNCTUATION if mark != CLOSE)}
"""Tokens of the printed text that a reading leaves out."""
