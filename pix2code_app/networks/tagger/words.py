"""A word as a vector: what its letters say beside its pretrained vector.

Lample et al. 2016, section 4: the last states of a forward and a backward LSTM over
the letters, joined with the word's row in a table that starts from pretrained
vectors; dropout on the whole makes the tagger use both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence

from pix2code_app.networks.tagger.vocabulary import UNKNOWN

if TYPE_CHECKING:
    from pix2code_app.networks.tagger.batches import Batch, Forms

CAPITAL_CLASSES = 4


@dataclass(frozen=True)
class WordSizes:
    """What the encoder is built from; a width of 0 leaves that part out.

    Attributes:
        words: Rows of the table, without the one for unknown words.
        letters: Letters, without the one that fills up.
        vector: Width of the word vectors.
        letter: Width of a letter's vector.
        spelling: Width of each direction of the letter LSTM.
        capitals: Width of the vector for how the word is capitalised.
        dropout: Share of the result that training leaves out.
        unknown: How often training takes a rare word for unknown.
    """

    words: int
    letters: int
    vector: int = 100
    letter: int = 25
    spelling: int = 25
    capitals: int = 0
    dropout: float = 0.5
    unknown: float = 0.5

    @property
    def width(self) -> int:
        """Components of a word's representation."""
        return self.vector + 2 * self.spelling + self.capitals


class LetterLSTM(nn.Module):
    """The last states of two LSTMs over a word's letters: suffix and prefix."""

    def __init__(self, letters: int, letter: int, width: int) -> None:
        super().__init__()
        self.table = nn.Embedding(letters + 1, letter, padding_idx=0)
        nn.init.uniform_(self.table.weight, -((3 / letter) ** 0.5), (3 / letter) ** 0.5)
        self.lstm = nn.LSTM(letter, width, batch_first=True, bidirectional=True)

    def forward(self, forms: Forms) -> Tensor:
        """Representations of the forms, (F, 2 · width)."""
        packed = pack_padded_sequence(
            self.table(forms.letters),
            forms.lengths,
            batch_first=True,
            enforce_sorted=False,
        )
        _, (last, _) = self.lstm(packed)
        return torch.cat((last[0], last[1]), 1)


class WordEncoder(nn.Module):
    """Vectors, letters and capitals of every word, joined."""

    def __init__(self, sizes: WordSizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.table = nn.Embedding(sizes.words + 1, sizes.vector, sparse=True)
        nn.init.uniform_(self.table.weight, -0.1, 0.1)
        if sizes.spelling:
            self.letters = LetterLSTM(sizes.letters, sizes.letter, sizes.spelling)
        if sizes.capitals:
            self.capitals = nn.Embedding(CAPITAL_CLASSES, sizes.capitals)

    def forward(self, batch: Batch) -> Tensor:
        """Representations of the words, (B, T, width)."""
        parts = [self.table(self._numbers(batch))]
        if self.sizes.spelling:
            parts.append(F.embedding(batch.places, self.letters(batch.forms)))
        if self.sizes.capitals:
            parts.append(self.capitals(batch.forms.capitals[batch.places]))
        return locked_dropout(torch.cat(parts, 2), self.sizes.dropout, self.training)

    def _numbers(self, batch: Batch) -> Tensor:
        """Rows of the table, (B, T); in training some rare words are unknown."""
        numbers = batch.forms.words[batch.places]
        if not self.training:
            return numbers
        chosen = torch.rand(numbers.shape) < self.sizes.unknown
        return numbers.masked_fill(batch.forms.rare[batch.places] & chosen, UNKNOWN)


def locked_dropout(words: Tensor, share: float, training: bool) -> Tensor:
    """Dropout of the same components in every word of a sentence, (B, T, width)."""
    return F.dropout1d(words.transpose(1, 2), share, training).transpose(1, 2)
