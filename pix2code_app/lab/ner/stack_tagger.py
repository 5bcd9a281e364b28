"""A stack LSTM that tags: its greedy decoding, spelt as tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.lab.ner.stack_decoding import decode
from pix2code_app.lab.ner.stack_lstm import StackLstm
from pix2code_app.networks.tagger.tags import spell
from pix2code_app.networks.tagger.transitions import apply

if TYPE_CHECKING:
    from pix2code_app.networks.tagger.batches import Batch
    from pix2code_app.networks.tagger.vocabulary import Vocabulary


class StackLstmTagger(StackLstm):
    """The network as training and the demonstration use it."""

    def tag(self, batch: Batch, vocabulary: Vocabulary) -> list[list[str]]:
        """The tags of the entities that greedy decoding finds in each sentence."""
        return [
            spell(apply(actions, vocabulary.kinds), length, vocabulary.scheme)
            for actions, length in zip(
                decode(self, batch), batch.lengths.tolist(), strict=True
            )
        ]
