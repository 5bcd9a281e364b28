"""The Markov view: a state instead of the last k symbols.

P(x_{t+1} | x_1 … x_t) ≈ P(x_{t+1} | h_t): the state is a learned, lossy sufficient
statistic. Order-k n-grams stand beside recurrent networks trained with back-propagation
truncated to 1, 2, 4 and 16 steps, all at the same number of updates and of symbols:
values flow from one stretch to the next, gradients do not. Controls: an n-gram of the
same symbols shuffled, and a network whose state is cleared before each symbol.
"""

from __future__ import annotations

from functools import lru_cache, partial
from math import exp
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.rnn_basics.cells import recurrent
from pix2code_app.lab.rnn_basics.lessons import Lesson
from pix2code_app.lab.rnn_basics.ngrams import BURN_IN, NGram
from pix2code_app.lab.rnn_basics.sources import EvenProcess, MarkovSource

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.rnn_basics.lessons import Networks

    State = Tensor | tuple[Tensor, Tensor]

ORDER = 3
SYMBOLS = 4
SOURCE_SEED = 1
TRAINED, TESTED = 60_000, 10_000
WINDOWS = (1, 2, 4, 16)
AT_ONCE = 320
"""Symbols in an update, whatever the window."""

ORDERS = range(7)
EVEN_ORDERS = range(1, 9)
HIDDEN = 32
DELAYS = (4, 16)
COPY_WINDOW = 8
_MEMORY = 8


class LanguageModel(nn.Module):
    """The next symbol from a state that is carried on."""

    def __init__(self, cell: str, symbols: int) -> None:
        super().__init__()
        self.symbols = symbols
        self.layer = recurrent(cell, symbols, HIDDEN)
        self.head = nn.Linear(HIDDEN, symbols)

    def forward(
        self, sequences: Tensor, state: State | None = None
    ) -> tuple[Tensor, State]:
        """Logits (B, T, symbols) of what follows each symbol, and the last state."""
        states, last = self.states(sequences, state)
        return self.head(states), last

    def states(
        self, sequences: Tensor, state: State | None = None
    ) -> tuple[Tensor, State]:
        """Hidden states (B, T, H), and the last one to go on from."""
        inputs = F.one_hot(sequences, self.symbols).float()
        outputs, last = self.layer(inputs, state)
        return outputs, last


def cut(state: State) -> State:
    """The state's values without what they came from; an LSTM's two parts both."""
    if isinstance(state, tuple):
        return state[0].detach(), state[1].detach()
    return state.detach()


class Streams:
    """Goes through parallel stretches of one sequence, window by window.

    Args:
        inputs: What is read, (N,).
        targets: What is to be answered at each place, (N,); −100 is not asked.
        window: Steps that a gradient flows back.
        carried: Whether the state is handed on to the next window.
    """

    def __init__(
        self, inputs: Tensor, targets: Tensor, window: int, *, carried: bool = True
    ) -> None:
        count = AT_ONCE // window
        length = len(inputs) // count
        self._inputs = inputs[: count * length].reshape(count, length)
        self._targets = targets[: count * length].reshape(count, length)
        self._window = window
        self._carried = carried
        self._place = 0
        self._state: State | None = None

    def __call__(self, network: nn.Module, rng: Generator, progress: float) -> Tensor:
        """The loss on the next window."""
        del rng, progress
        if self._place + self._window > self._inputs.shape[1]:
            self._place, self._state = 0, None
        part = slice(self._place, self._place + self._window)
        logits, state = network(self._inputs[:, part], self._state)
        self._place += self._window
        self._state = cut(state) if self._carried else None
        return F.cross_entropy(logits.flatten(0, 1), self._targets[:, part].flatten())


@lru_cache(maxsize=1)
def source() -> MarkovSource:
    """The source of order 3."""
    return MarkovSource.draw(SYMBOLS, ORDER, 0.3, SOURCE_SEED)


EVEN = EvenProcess(0.2)


@lru_cache(maxsize=2)
def training_symbols(kind: str) -> Tensor:
    """The symbols that n-grams and networks learn from; `kind` is markov or even."""
    rng = Generator().manual_seed(SOURCE_SEED)
    return (source() if kind == "markov" else EVEN).sample(rng, TRAINED)


def _next_symbols(kind: str, window: int, *, carried: bool = True) -> Streams:
    symbols = training_symbols(kind)
    return Streams(symbols[:-1], symbols[1:], window, carried=carried)


def _copies(delay: int) -> Streams:
    symbols = torch.randint(2, (TRAINED,), generator=Generator().manual_seed(5))
    return Streams(symbols, _earlier(symbols, delay), COPY_WINDOW)


def _earlier(symbols: Tensor, delay: int) -> Tensor:
    targets = symbols.roll(delay)
    targets[:delay] = -100
    return targets


LESSONS = (
    *(
        Lesson(
            f"{cell}, window {window}",
            partial(LanguageModel, cell, SYMBOLS),
            partial(_next_symbols, "markov", window),
            1000,
        )
        for cell in ("vanilla", "gru")
        for window in WINDOWS
    ),
    Lesson(
        "state cleared",
        partial(LanguageModel, "gru", SYMBOLS),
        partial(_next_symbols, "markov", 1, carried=False),
        1000,
    ),
    Lesson(
        "even process",
        partial(LanguageModel, "gru", EVEN.symbols),
        partial(_next_symbols, "even", 16),
        1000,
    ),
    *(
        Lesson(
            f"copy after {delay}",
            partial(LanguageModel, "gru", 2),
            partial(_copies, delay),
            600,
        )
        for delay in DELAYS
    ),
)


@torch.inference_mode()
def perplexity(network: nn.Module, symbols: Tensor, *, cleared: bool = False) -> float:
    """Of a network on the symbols after the burn-in, the same as the n-grams'."""
    rows = symbols[:-1].reshape(-1, 1) if cleared else symbols[None, :-1]
    logits = network(rows)[0].reshape(len(symbols) - 1, -1)
    losses = F.cross_entropy(logits, symbols[1:], reduction="none")
    return exp(float(losses[BURN_IN - 1 :].double().mean()))


def measure(networks: Networks, seed: int) -> Metrics:
    """Perplexities beside the source's own, memory of the state, and copying."""
    rng = Generator().manual_seed(seed)
    new, trained = source().sample(rng, TESTED), training_symbols("markov")
    mixed = trained[torch.randperm(TRAINED, generator=rng)]
    recurrent_ones = {
        lesson.name: perplexity(networks[lesson.name], new)
        for lesson in LESSONS
        if "window" in lesson.name
    }
    shuffled_new = new[torch.randperm(TESTED, generator=rng)]
    return {
        "floor": exp(source().entropy_rate()),
        "n-gram": _by_order(trained, new, SYMBOLS, ORDERS),
        "n-gram, shuffled": _by_order(mixed, shuffled_new, SYMBOLS, ORDERS),
        **recurrent_ones,
        "state cleared": perplexity(networks["state cleared"], new, cleared=True),
        "memory": memory(networks, new),
        "even process": _even(networks, rng),
        **{f"copy after {d}": _copied(networks, d, rng) for d in DELAYS},
    }


def _by_order(trained: Tensor, new: Tensor, symbols: int, orders: range) -> Metrics:
    return {str(k): NGram.fit(trained, symbols, k).perplexity(new) for k in orders}


def _even(networks: Networks, rng: Generator) -> Metrics:
    new = EVEN.sample(rng, 4 * TESTED)
    return {
        "floor": exp(EVEN.entropy_rate()),
        "n-gram": _by_order(training_symbols("even"), new, 2, EVEN_ORDERS),
        "gru": perplexity(networks["even process"], new),
    }


@torch.inference_mode()
def _copied(networks: Networks, delay: int, rng: Generator) -> float:
    symbols = torch.randint(2, (TESTED,), generator=rng)
    told = networks[f"copy after {delay}"](symbols[None])[0][0].argmax(1)
    return float((told == _earlier(symbols, delay))[BURN_IN:].float().mean())


@torch.inference_mode()
def memory(networks: Networks, symbols: Tensor) -> dict[str, float]:
    """For each j how often a linear probe of h_t tells x_{t−j}; by least squares.

    The probe is fitted on the first half of the symbols, measured on the second.
    """
    network = networks["gru, window 16"]
    assert isinstance(network, LanguageModel)
    states, _ = network.states(symbols[None])
    known = F.pad(states[0], (0, 1), value=1.0)[_MEMORY:]
    half, found = len(known) // 2, {}
    for back in range(_MEMORY + 1):
        wanted = symbols.roll(back)[_MEMORY:]
        target = F.one_hot(wanted[:half], SYMBOLS).float()
        probe = torch.linalg.lstsq(known[:half], target).solution
        told = (known[half:] @ probe).argmax(1)
        found[str(back)] = float((told == wanted[half:]).float().mean())
    return found
