"""Encoder–decoder: writing a word backwards, with and without attention.

The encoder's last state is where the decoder starts (Sutskever et al. 2014); with
attention the decoder also looks at all states of the encoder, by the score
vᵀ tanh(K h + Q s) of Bahdanau et al. 2015. Teacher forcing feeds the decoder the right
letter before; how often is a choice of training. While testing it is fed its own.
Controls: attention spread evenly, and a decoder that is told nothing of the word.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.figures import Heatmap, Table
from pix2code_app.lab.rnn_basics.lessons import Lesson, Teacher

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

ALPHABET = "ABCDEFGHIJKL"
START = len(ALPHABET)
HIDDEN = 48
BATCH = 64
SHORTEST, LONGEST = 4, 10
LENGTHS = (5, 8, 10, 14)
TESTED = 500


class Context(NamedTuple):
    """What the decoder knows of the words."""

    states: Tensor  # (B, S, H)
    last: Tensor  # (1, B, H)


class EncoderDecoder(nn.Module):
    """Two GRUs, and additive attention between them where it is wanted."""

    def __init__(self, *, attention: bool) -> None:
        super().__init__()
        self.embedding = nn.Embedding(len(ALPHABET) + 1, 32)
        self.encoder = nn.GRU(32, HIDDEN, batch_first=True)
        self.decoder = nn.GRU(32, HIDDEN, batch_first=True)
        self.keys = nn.Linear(HIDDEN, HIDDEN, bias=False) if attention else None
        self.queries = nn.Linear(HIDDEN, HIDDEN)
        self.score = nn.Linear(HIDDEN, 1, bias=False)
        self.head = nn.Linear(HIDDEN * (2 if attention else 1), len(ALPHABET))
        self.even = False

    def encode(self, words: Tensor) -> Context:
        """Read words (B, S)."""
        return Context(*self.encoder(self.embedding(words)))

    def decode(
        self, context: Context, before: Tensor, state: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Answers to the letters `before` (B, T).

        Returns:
            Logits (B, T, letters), the state (1, B, H), attention weights (B, T, S).
        """
        states, state = self.decoder(self.embedding(before), state)
        weights = self.attend(context, states)
        if self.keys is not None:
            states = torch.cat([states, weights @ context.states], 2)
        return self.head(states), state, weights

    def attend(self, context: Context, states: Tensor) -> Tensor:
        """Attention weights (B, T, S) of decoder states (B, T, H)."""
        shape = (len(states), states.shape[1], context.states.shape[1])
        if self.keys is None or self.even:
            return states.new_full(shape, 1 / shape[2])
        sums = self.keys(context.states)[:, None] + self.queries(states)[:, :, None]
        weights: Tensor = self.score(torch.tanh(sums))[..., 0].softmax(2)
        return weights

    def write(
        self,
        context: Context,
        length: int,
        truth: Tensor | None = None,
        forcing: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Decode letter by letter.

        Args:
            context: What is known of the words.
            length: Letters to write.
            truth: Right letters (B, length) to feed where `forcing` says so.
            forcing: Booleans (B, length).

        Returns:
            Logits (B, length, letters) and attention weights (B, length, S).
        """
        letter = context.states.new_full((len(context.states), 1), START).long()
        state, answers, looks = context.last, [], []
        for t in range(length):
            logits, state, weights = self.decode(context, letter, state)
            letter = logits.argmax(2)
            if truth is not None and forcing is not None:
                letter = torch.where(forcing[:, t, None], truth[:, t, None], letter)
            answers.append(logits)
            looks.append(weights)
        return torch.cat(answers, 1), torch.cat(looks, 1)

    def forward(self, words: Tensor, truth: Tensor) -> Tensor:
        """Logits of all letters at once, each told the right one before."""
        context = self.encode(words)
        first = torch.full_like(truth[:, :1], START)
        before = torch.cat([first, truth[:, :-1]], 1)
        return self.decode(context, before, context.last)[0]


def words_of(rng: Generator, count: int, length: int) -> Tensor:
    """Random words (count, length) as numbers of letters."""
    return torch.randint(len(ALPHABET), (count, length), generator=rng)


def forced(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Always fed the right letter before."""
    del progress
    words, wanted = _exercise(rng)
    return F.cross_entropy(network(words, wanted).flatten(0, 1), wanted.flatten())


def free(
    network: nn.Module, rng: Generator, progress: float, *, scheduled: bool = False
) -> Tensor:
    """Fed its own letters, or ever more of them (Bengio et al. 2015)."""
    assert isinstance(network, EncoderDecoder)
    words, wanted = _exercise(rng)
    share = 1 - progress if scheduled else 0.0
    forcing = torch.rand(wanted.shape, generator=rng) < share
    logits, _ = network.write(network.encode(words), wanted.shape[1], wanted, forcing)
    return F.cross_entropy(logits.flatten(0, 1), wanted.flatten())


def _exercise(rng: Generator) -> tuple[Tensor, Tensor]:
    length = int(torch.randint(SHORTEST, LONGEST + 1, (1,), generator=rng))
    words = words_of(rng, BATCH, length)
    return words, words.flip(1)


def _lesson(
    name: str, teacher: Teacher, updates: int = 2400, *, attention: bool
) -> Lesson:
    build = partial(EncoderDecoder, attention=attention)
    return Lesson(name, build, lambda: teacher, updates, 5e-3)


LESSONS = (
    _lesson("plain", forced, attention=False),
    _lesson("attention", forced, attention=True),
    _lesson(
        "attention, scheduled", partial(free, scheduled=True), 1200, attention=True
    ),
    _lesson("attention, free", free, 1200, attention=True),
)
"""Fed its own letters an update takes twice as long; those get half as many."""


@torch.inference_mode()
def exact(
    network: EncoderDecoder, length: int, seed: int, *, blind: bool = False
) -> float:
    """Share of words wholly right when it is fed its own letters."""
    words = words_of(Generator().manual_seed(seed + length), TESTED, length)
    context = network.encode(words)
    if blind:
        context = Context(*(torch.zeros_like(part) for part in context))
    told = network.write(context, length)[0].argmax(2)
    return float((told == words.flip(1)).all(1).float().mean())


@torch.inference_mode()
def forced_accuracy(network: EncoderDecoder, length: int, seed: int) -> float:
    """Share of right letters when each is told the right one before."""
    words = words_of(Generator().manual_seed(seed + length), TESTED, length)
    wanted = words.flip(1)
    return float((network(words, wanted).argmax(2) == wanted).float().mean())


def measure(networks: Networks, seed: int) -> Metrics:
    """Exact words and forced letters by network and length, and both controls."""
    found: Metrics = {}
    for lesson in LESSONS:
        network = _network(networks, lesson.name)
        found[lesson.name] = {
            "exact": {str(n): exact(network, n, seed) for n in LENGTHS},
            "letters, forced": {
                str(n): forced_accuracy(network, n, seed) for n in LENGTHS
            },
        }
    network = _network(networks, "attention")
    network.even = True
    found["attention spread evenly"] = {"10": exact(network, LONGEST, seed)}
    network.even = False
    found["told nothing"] = {"10": exact(network, LONGEST, seed, blind=True)}
    return found


def _network(networks: Networks, name: str) -> EncoderDecoder:
    network = networks[name]
    assert isinstance(network, EncoderDecoder)
    return network


@torch.inference_mode()
def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """Where attention looks for the asked word, and what each network writes."""
    words = torch.tensor([[ALPHABET.index(c) for c in question.word]])
    length = words.shape[1]
    network = _network(networks, "attention")
    logits, looks = network.write(network.encode(words), length)
    written = "".join(ALPHABET[c] for c in logits[0].argmax(1).tolist())
    heat = Heatmap(
        "Attention while the word is written backwards",
        tuple(tuple(row) for row in looks[0].tolist()),
        *("letters read", "letters written"),
        rows=tuple(written),
        columns=tuple(question.word),
    )
    rows = []
    for lesson in LESSONS:
        one = _network(networks, lesson.name)
        best = one.write(one.encode(words), length)[0][0].argmax(1).tolist()
        text = "".join(ALPHABET[c] for c in best)
        right = "yes" if text == question.word[::-1] else "no"
        rows.append((lesson.name, text, right))
    table = Table(
        f"{question.word} backwards", ("network", "wrote", "right"), tuple(rows)
    )
    return heat, table
