"""The space of recurrent cells, and the weights that all of them share.

Every ordered pair of nodes owns one matrix, and a sampled cell uses those of its own
edges (Pham et al. 2018, section 2.1). The authors' corrected code keeps a matrix for
each activation besides; so does the variant `corrected` here. The hidden state is
carried from batch to batch, as in a training from scratch, though another cell left it.
"""

from __future__ import annotations

import math
import random
from functools import partial
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from pix2code_app.lab.enas.controller import ControllerConfig
from pix2code_app.lab.enas.language_model import (
    BASELINES,
    LanguageModel,
    cell_model,
    matched_model,
    perplexity,
    train,
)
from pix2code_app.lab.enas.stream import Stream
from pix2code_app.lab.enas.study import Trained
from pix2code_app.networks.attention.genotype import (
    ACTIVATIONS,
    CellGenotype,
    CellNode,
    parse_cell,
    random_cell,
)
from pix2code_app.networks.attention.genotype_cell import CellWeights, unroll

if TYPE_CHECKING:
    from collections.abc import Generator

    from pix2code_app.lab.enas.controller import Decisions
    from pix2code_app.lab.enas.corpora import Corpus
    from pix2code_app.lab.enas.language_model import Plan
    from pix2code_app.lab.enas.stream import Reader, State

VARIANTS = ("paper", "corrected")
"""The cell space of the paper, and that of the authors' corrected code."""

SCORED = 5
"""Validation batches of a score."""


class SharedCell(nn.Module):
    """The matrices of every cell with so many nodes."""

    def __init__(self, nodes: int, width: int, *, corrected: bool) -> None:
        super().__init__()
        self.width, self.corrected = width, corrected
        bound = width**-0.5

        def matrix(inputs: int) -> nn.Parameter:
            return nn.Parameter(torch.empty(2 * width, inputs).uniform_(-bound, bound))

        self.inputs, self.hidden = matrix(width), matrix(width)
        names = ACTIVATIONS if corrected else ("",)
        self.edges = nn.ParameterDict(
            {
                _name(place, source, name): matrix(width)
                for place in range(1, nodes)
                for source in range(place)
                for name in names
            }
        )

    def weights(self, cell: CellGenotype) -> CellWeights:
        """The matrices of one cell."""
        edges = [
            self.edges[_name(place, n.source, n.activation if self.corrected else "")]
            for place, n in enumerate(cell.nodes, 1)
        ]
        return CellWeights(self.inputs, self.hidden, edges)

    def run(
        self, cell: CellGenotype, inputs: Tensor, state: State
    ) -> tuple[Tensor, State]:
        """Hidden states (B, T, H) of a cell, and the last one, (B, H)."""
        if isinstance(state, Tensor):
            hidden = state
        else:
            hidden = inputs.new_zeros(len(inputs), self.width)
        outputs = unroll(cell, self.weights(cell), inputs, hidden)
        return outputs, outputs[:, -1]


class RecurrentSupernet:
    """All cells with so many nodes as language models of a corpus; a `Supernet`."""

    def __init__(
        self, corpus: Corpus, plan: Plan, nodes: int, variant: str, seed: int
    ) -> None:
        torch.manual_seed(seed)
        corrected = variant == "corrected"
        self.corpus, self.plan, self.corrected = corpus, plan, corrected
        self.controller = ControllerConfig(
            nodes, len(ACTIVATIONS), fixed_root=corrected
        )
        self.cell = SharedCell(nodes, plan.width, corrected=corrected)
        self.module = LanguageModel(
            len(corpus.tokens), plan.width, self.cell, plan.width, plan.dropout
        )
        self._training = self._stream(corpus.training)
        self._validation = self._stream(corpus.validation)

    def architecture(self, decisions: Decisions, index: int) -> CellGenotype:
        """One of a batch of decisions, as a genotype."""
        sources = decisions.links[index].long().argmax(1).tolist()
        names = [ACTIVATIONS[number] for number in decisions.operations[index].tolist()]
        nodes = tuple(map(CellNode, sources[1:], names[1:]))
        return CellGenotype(names[0], nodes, self.corrected)

    def loss(self, architecture: CellGenotype, step: int) -> Tensor:
        """Training loss of a cell on the batch of a step, in nats per token."""
        self.module.train()
        return self._training.read(step, self._reader(architecture))

    def reward(self, architecture: CellGenotype, step: int) -> float:
        """A constant over the perplexity on one validation batch; 1 is usual."""
        return self._reward(architecture, self._validation, range(step, step + 1))

    def score(self, architecture: CellGenotype) -> float:
        """The same on the first validation batches, which the cell reads alone."""
        stream = self._stream(self.corpus.validation)
        return self._reward(architecture, stream, range(SCORED))

    @torch.inference_mode()
    def _reward(self, cell: CellGenotype, stream: Stream, steps: range) -> float:
        self.module.eval()
        losses = [float(stream.read(step, self._reader(cell))) for step in steps]
        return self.corpus.reward / math.exp(min(50.0, sum(losses) / len(losses)))

    def _reader(self, cell: CellGenotype) -> Reader:
        return partial(self.module.loss, core=partial(self.cell.run, cell))

    def _stream(self, text: Tensor) -> Stream:
        return Stream(text, self.plan.batch, self.plan.length)


class RecurrentSpace:
    """The cells as language models of a corpus; a `Space` of a study.

    Quality is the perplexity on the test part.
    """

    baselines = tuple(BASELINES)

    def __init__(
        self, corpus: Corpus, plan: Plan, nodes: int, variant: str, seed: int
    ) -> None:
        self.corpus, self.plan = corpus, plan
        self.nodes, self.variant, self.seed = nodes, variant, seed
        self.steps = plan.steps

    def supernet(self, seed: int) -> RecurrentSupernet:
        """Fresh shared weights."""
        return RecurrentSupernet(self.corpus, self.plan, self.nodes, self.variant, seed)

    def random(self, index: int) -> CellGenotype:
        """One of the random cells."""
        rng = random.Random(f"{self.seed}/{index}")
        return random_cell(self.nodes, rng, corrected=self.variant == "corrected")

    def read(self, text: str) -> CellGenotype:
        """A cell from its text."""
        return parse_cell(text)

    def train_alone(
        self, what: CellGenotype | str, parameters: int, seed: int
    ) -> Generator[int, None, Trained]:
        """Train a cell, or an LSTM or RNN of so many parameters; yields each step."""
        torch.manual_seed(seed)
        vocabulary = len(self.corpus.tokens)
        if isinstance(what, str):
            model = matched_model(what, parameters, vocabulary, self.plan)
        else:
            model = cell_model(what, vocabulary, self.plan)
        for step, _ in train(model, self.corpus, self.plan, seed):
            yield step
        quality = perplexity(model, self.corpus.test, self.plan)
        return Trained(quality, model.parameter_count, model.state_dict())


def _name(place: int, source: int, activation: str) -> str:
    return f"{place}_{source}_{activation}"
