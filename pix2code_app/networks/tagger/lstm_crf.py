"""The LSTM-CRF of Lample et al. 2016, section 2: a word BiLSTM under a CRF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from pix2code_app.networks.tagger.coupled import CoupledLSTM
from pix2code_app.networks.tagger.crf import LinearChainCRF, SoftmaxHead
from pix2code_app.networks.tagger.words import WordEncoder, WordSizes, locked_dropout

if TYPE_CHECKING:
    from pix2code_app.networks.tagger.batches import Batch
    from pix2code_app.networks.tagger.vocabulary import Vocabulary


@dataclass(frozen=True)
class LstmCrfSizes:
    """What the network is built from.

    Attributes:
        word: The word encoder's.
        tags: How many tags there are.
        hidden: Width of each direction of the word LSTM, and of the tanh layer.
        head: `crf` or `softmax`.
        cell: `standard`, or the paper's `coupled` gates with peepholes.
    """

    word: WordSizes
    tags: int
    hidden: int = 100
    head: str = "crf"
    cell: str = "standard"


class LstmCrf(nn.Module):
    """Words in context, a tanh layer, a score for each tag, and a head over them."""

    def __init__(self, sizes: LstmCrfSizes) -> None:
        super().__init__()
        self.words = WordEncoder(sizes.word)
        self.context = _Context(sizes.word.width, sizes.hidden, sizes.cell)
        self.dropout = sizes.word.dropout
        self.mixed = nn.Linear(2 * sizes.hidden, sizes.hidden)
        self.emission = nn.Linear(sizes.hidden, sizes.tags)
        crf = sizes.head == "crf"
        self.head = LinearChainCRF(sizes.tags) if crf else SoftmaxHead()

    def forward(self, batch: Batch) -> Tensor:
        """Scores of every word's tags, (B, T, k)."""
        context = self.context(self.words(batch), batch.lengths)
        context = locked_dropout(context, self.dropout, self.training)
        emissions: Tensor = self.emission(torch.tanh(self.mixed(context)))
        return emissions

    def loss(self, batch: Batch) -> Tensor:
        """-log p(tags | words) of each sentence, (B)."""
        return self.head.loss(self(batch), batch.tags, batch.mask)

    def tag(self, batch: Batch, vocabulary: Vocabulary) -> list[list[str]]:
        """The best tags of each sentence."""
        numbers = self.head.decode(self(batch), batch.mask).tolist()
        return [
            [vocabulary.tags[number] for number in row[:length]]
            for row, length in zip(numbers, batch.lengths.tolist(), strict=True)
        ]


class _Context(nn.Module):
    """A bidirectional LSTM over the words of sentences of different length."""

    def __init__(self, inputs: int, hidden: int, cell: str) -> None:
        super().__init__()
        self.coupled = cell == "coupled"
        self.lstm = (
            CoupledLSTM(inputs, hidden)
            if self.coupled
            else nn.LSTM(inputs, hidden, batch_first=True, bidirectional=True)
        )

    def forward(self, words: Tensor, lengths: Tensor) -> Tensor:
        """(B, T, inputs) to (B, T, 2 · hidden)."""
        if self.coupled:
            outputs: Tensor = self.lstm(words, lengths)
            return outputs
        packed = pack_padded_sequence(
            words, lengths, batch_first=True, enforce_sorted=False
        )
        return pad_packed_sequence(
            self.lstm(packed)[0], batch_first=True, total_length=words.shape[1]
        )[0]
