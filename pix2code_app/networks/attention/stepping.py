"""The attention network with its weights laid out for one token at a time.

`AttentionNetwork.decode` runs over whole targets, as training does. While a program is
being written one token is known at each step, and most of a step's time goes into
fetching weights and into starting small products. So here the same sums are made of
fewer of them: what the language layer takes of a token is looked up in a table, what
it takes of the picture is added up once for each picture, and the decoder LSTM's two
matrices are one.

Letters in shapes: B hypotheses, P cells of the map, V tokens, D depths, H hidden units,
G rows of a recurrent layer's matrices (4H for an LSTM, 2H for a genotype's cell).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pix2code_app.networks.attention import genotype_cell
from pix2code_app.networks.attention.genotype_cell import GenotypeRNN

if TYPE_CHECKING:
    from pix2code_app.networks.attention.network import AttentionNetwork, Encoded


class StepState(NamedTuple):
    """What is carried from step to step; B is the first dimension of each tensor."""

    picture: Tensor  # (B, G), what the language layer takes of the picture
    language: tuple[Tensor, ...]  # (B, H) each: hidden and cell, or a genotype's hidden
    decoder: tuple[Tensor, ...]  # (B, H) each: hidden and cell


class Stepped(NamedTuple):
    """The answer to one token of each hypothesis."""

    logits: Tensor  # (B, V) of the next token
    boxes: Tensor  # (B, D, 4) of the next element, were it at that depth
    state: StepState


class StepwiseDecoder:
    """Decodes as `AttentionNetwork.decode` does, one step of carried state a call.

    It takes the weights as they are when it is made: after more training, or on
    another device, make another.
    """

    @torch.no_grad()
    def __init__(self, network: AttentionNetwork) -> None:
        self._language = _language_layer(network.language)
        self._depths = network.config.depths
        words, pictures = self._language.inputs.split(
            [network.config.embedding, network.config.summary], 1
        )
        self._words = F.linear(network.embedding.weight, words)  # (V, G)
        self._pictures = pictures, self._language.bias
        scale = network.config.key**-0.5
        self._first_query = _scaled(network.first_query, scale)
        self._second_query = _scaled(network.second_query, scale)
        self._decoder = _joined(network.decoder)
        self._head = _linear(network.head[0])
        self._tokens = _linear(network.head[2])

    def start(self, encoded: Encoded) -> StepState:
        """The state before the first token."""
        count = len(encoded.keys)
        zeros = self._words.new_zeros
        decoder = zeros(count, self._decoder[0].shape[0] // 4)
        return StepState(
            F.linear(encoded.summary, *self._pictures),
            tuple(zeros(count, size) for size in self._language.sizes),
            (decoder, decoder),
        )

    def step(self, encoded: Encoded, tokens: Tensor, state: StepState) -> Stepped:
        """What follows `tokens` (B,), continuing from `state`."""
        projected = F.embedding(tokens, self._words) + state.picture
        language_state = self._language.advance(projected, state.language)
        language = language_state[0]
        weights = _attention_weights(language, self._first_query, encoded)
        seen = torch.bmm(weights, encoded.values)[:, 0]  # (B, value)
        before, cell = state.decoder
        gates = F.linear(torch.cat([language, seen, before], 1), *self._decoder)
        decoder_state = _remember(gates, cell)
        decoder = decoder_state[0]
        weights = _attention_weights(decoder, self._second_query, encoded)
        seen = torch.bmm(weights, encoded.values)[:, 0]
        # not as a product of matrices, which mixed precision gives 8 bits: two pixels
        # of a wide screen
        boxes = (weights.transpose(1, 2) * encoded.boxes).sum(1)
        head = F.linear(torch.cat([language, decoder, seen], 1), *self._head)
        return Stepped(
            logits=F.linear(head.relu_(), *self._tokens),
            boxes=boxes.view(-1, self._depths, 4),
            state=StepState(state.picture, language_state, decoder_state),
        )


class _Language(Protocol):
    """A recurrent layer whose inputs are projected already."""

    @property
    def inputs(self) -> Tensor:
        """Weights of the inputs, (G, I)."""

    @property
    def bias(self) -> Tensor | None:
        """Added to the projected inputs, (G,)."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units of each tensor of the state."""

    def advance(
        self, projected: Tensor, state: tuple[Tensor, ...]
    ) -> tuple[Tensor, ...]:
        """The next state from projected inputs (B, G); the output comes first."""


class _LstmLanguage:
    def __init__(self, lstm: nn.LSTM) -> None:
        self.inputs, hidden, first, second = lstm.all_weights[0]
        self.bias: Tensor = first + second
        self.sizes = (lstm.hidden_size, lstm.hidden_size)
        self._hidden = hidden.t()

    def advance(
        self, projected: Tensor, state: tuple[Tensor, ...]
    ) -> tuple[Tensor, ...]:
        hidden, cell = state
        return _remember(torch.addmm(projected, hidden, self._hidden), cell)


class _GenotypeLanguage:
    def __init__(self, layer: GenotypeRNN) -> None:
        self._cell, self._weights = layer.cell, layer.weights()
        self.inputs = self._weights.inputs
        self.bias = None
        self.sizes = (layer.hidden_size,)

    def advance(
        self, projected: Tensor, state: tuple[Tensor, ...]
    ) -> tuple[Tensor, ...]:
        values = genotype_cell.step(self._cell, self._weights, projected, state[0])
        return (genotype_cell.average(self._cell, values),)


def _language_layer(layer: nn.LSTM | GenotypeRNN) -> _Language:
    if isinstance(layer, GenotypeRNN):
        return _GenotypeLanguage(layer)
    return _LstmLanguage(layer)


def _remember(gates: Tensor, cell: Tensor) -> tuple[Tensor, Tensor]:
    """An LSTM's hidden and cell state (B, H) from its gates (B, 4H) and `cell`."""
    write, keep, candidate, show = gates.to(cell.dtype).chunk(4, 1)
    cell = torch.addcmul(keep.sigmoid() * cell, write.sigmoid(), candidate.tanh())
    return show.sigmoid() * cell.tanh(), cell


def _attention_weights(
    output: Tensor, query: tuple[Tensor, Tensor], encoded: Encoded
) -> Tensor:
    """Attention weights (B, 1, P) of a layer's output (B, H)."""
    scores = torch.bmm(F.linear(output, *query)[:, None], encoded.keys.transpose(1, 2))
    return scores.softmax(2)


def _linear(layer: nn.Module) -> tuple[Tensor, Tensor]:
    return layer.get_parameter("weight"), layer.get_parameter("bias")


def _scaled(layer: nn.Linear, scale: float) -> tuple[Tensor, Tensor]:
    return layer.weight * scale, layer.bias * scale


def _joined(lstm: nn.LSTM) -> tuple[Tensor, Tensor]:
    """One matrix (4H, inputs + H) for inputs and hidden state, and one bias."""
    inputs, hidden, first, second = lstm.all_weights[0]
    return torch.cat([inputs, hidden], 1), first + second
