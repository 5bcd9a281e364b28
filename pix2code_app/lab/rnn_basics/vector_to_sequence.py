"""Vector → sequence: a sine from three numbers, a word from its number.

h_t = f(y_{t−1}, h_{t−1}, x): the vector acts as a learned bias. It can be given as the
initial state, at every step, or both. Control: the vector set to zero.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.figures import Curve, Line, Table
from pix2code_app.lab.rnn_basics import tasks
from pix2code_app.lab.rnn_basics.lessons import Lesson

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

HIDDEN = 48
BATCH = 64
SAMPLES = 40
GIVEN = {
    "initial": "vector at the start",
    "every": "vector at every step",
    "both": "vector at the start and every step",
}
"""Where the vector is given, in a word and in words."""

_STOP = "."
ALPHABET = _STOP + "".join(sorted(set("".join(tasks.NUMBERS))))
LONGEST = max(map(len, tasks.NUMBERS)) + 1


class FromVector(nn.Module):
    """Writes `outputs` numbers a step, each step fed with the one before.

    Args:
        vector: Size of what is given.
        outputs: Size of a step's answer.
        given: One of `GIVEN`.
    """

    def __init__(self, vector: int, outputs: int, given: str) -> None:
        super().__init__()
        self.outputs = outputs
        self.start = nn.Linear(vector, HIDDEN) if given != "every" else None
        self.context = nn.Linear(vector, HIDDEN) if given != "initial" else None
        self.cell = nn.GRUCell(outputs + (HIDDEN if self.context else 0), HIDDEN)
        self.head = nn.Linear(HIDDEN, outputs)

    def begin(self, vector: Tensor) -> Tensor:
        """h_0 (B, H)."""
        if self.start is None:
            return vector.new_zeros(len(vector), HIDDEN)
        return torch.tanh(self.start(vector))

    def step(self, before: Tensor, state: Tensor, vector: Tensor) -> tuple[Tensor, ...]:
        """The next answer (B, outputs) and state (B, H)."""
        given = [self.context(vector)] if self.context is not None else []
        state = self.cell(torch.cat([before, *given], 1), state)
        return self.head(state), state

    def forward(
        self, vector: Tensor, length: int, truth: Tensor | None = None
    ) -> Tensor:
        """Answers (B, length, outputs), fed with `truth` where it is given."""
        state = self.begin(vector)
        before = vector.new_zeros(len(vector), self.outputs)
        answers = []
        for t in range(length):
            answer, state = self.step(before, state, vector)
            before = answer if truth is None else truth[:, t]
            answers.append(answer)
        return torch.stack(answers, 1)


def draw(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Squared error of samples the network fed itself with."""
    del progress
    vectors = tasks.waves(rng, BATCH)
    drawn = network(vectors, SAMPLES)[..., 0]
    return F.mse_loss(drawn, tasks.wave_samples(vectors, SAMPLES))


def letters() -> Tensor:
    """The words as numbers of letters (20, LONGEST), filled up with the stop."""
    rows = [word.ljust(LONGEST, _STOP) for word in tasks.NUMBERS]
    return torch.tensor([[ALPHABET.index(c) for c in row] for row in rows])


def spell(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Likelihood of all words, each letter told the one before."""
    del rng, progress
    wanted = letters()
    truth = F.one_hot(wanted, len(ALPHABET)).float()
    told = network(torch.eye(len(wanted)), LONGEST, truth)
    return F.cross_entropy(told.flatten(0, 1), wanted.flatten())


LESSONS = (
    *(
        Lesson(f"sine {given}", partial(FromVector, 3, 1, given), lambda: draw, 300)
        for given in GIVEN
    ),
    Lesson(
        "spelling",
        partial(FromVector, len(tasks.NUMBERS), len(ALPHABET), "every"),
        lambda: spell,
        200,
    ),
)


@torch.inference_mode()
def write(network: FromVector, vectors: Tensor) -> list[str]:
    """Words written letter by letter from their own last letter, to the stop."""
    state = network.begin(vectors)
    before = vectors.new_zeros(len(vectors), len(ALPHABET))
    columns = []
    for _ in range(LONGEST):
        answer, state = network.step(before, state, vectors)
        best = answer.argmax(1)
        before = F.one_hot(best, len(ALPHABET)).float()
        columns.append(best)
    rows = torch.stack(columns, 1).tolist()
    return ["".join(ALPHABET[c] for c in row).split(_STOP)[0] for row in rows]


def measure(networks: Networks, seed: int) -> Metrics:
    """Squared errors of sines as long as in training and twice, exact words."""
    vectors = tasks.waves(Generator().manual_seed(seed), 500)
    found: Metrics = {}
    for given in GIVEN:
        network = networks[f"sine {given}"]
        found[f"sine {given}"] = {
            str(length): _error(network, vectors, length)
            for length in (SAMPLES, 2 * SAMPLES)
        }
    zeros = torch.zeros_like(vectors)
    found["sine both, vector zero"] = _error(
        networks["sine both"], vectors, given=zeros
    )
    speller = networks["spelling"]
    assert isinstance(speller, FromVector)
    one_hot = torch.eye(len(tasks.NUMBERS))
    found["spelling"] = _exact(write(speller, one_hot))
    found["spelling, vector zero"] = _exact(write(speller, torch.zeros_like(one_hot)))
    return found


@torch.inference_mode()
def _error(
    network: nn.Module,
    vectors: Tensor,
    length: int = SAMPLES,
    given: Tensor | None = None,
) -> float:
    drawn = network(vectors if given is None else given, length)[..., 0]
    return float(F.mse_loss(drawn, tasks.wave_samples(vectors, length)))


def _exact(words: list[str]) -> float:
    right = sum(a == b for a, b in zip(words, tasks.NUMBERS, strict=True))
    return right / len(words)


def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """A sine drawn by each network, what the vector does to it, and the words."""
    del question
    vector = torch.tensor([[0.3, -0.4, 0.6]])
    length = 2 * SAMPLES
    steps = tuple(float(t) for t in range(length))
    truth = tasks.wave_samples(vector, length)[0]
    lines = [Line("true sine", steps, tuple(truth.tolist()), dashed=True)]
    with torch.inference_mode():
        for given, words in GIVEN.items():
            drawn = networks[f"sine {given}"](vector, length)[0, :, 0]
            lines.append(Line(words, steps, tuple(drawn.tolist())))
    title = f"A sine from three numbers; trained on {SAMPLES} samples"
    return (
        Curve(title, "step", "sample", tuple(lines)),
        _influence(networks, vector),
        _words(networks),
    )


def _influence(networks: Networks, vector: Tensor) -> Curve:
    """‖∂y_t/∂x‖ over the steps, by where the vector is given."""
    lines = []
    for given, words in GIVEN.items():
        asked = vector.clone().requires_grad_()
        drawn = networks[f"sine {given}"](asked, SAMPLES)[0, :, 0]
        norms = [
            float(torch.autograd.grad(y, asked, retain_graph=True)[0].norm())
            for y in drawn
        ]
        steps = tuple(float(t) for t in range(SAMPLES))
        lines.append(Line(words, steps, tuple(norms)))
    title = "How much the vector moves each sample"
    return Curve(title, "step", "gradient norm of the sample", tuple(lines))


def _words(networks: Networks) -> Table:
    speller = networks["spelling"]
    assert isinstance(speller, FromVector)
    written = write(speller, torch.eye(len(tasks.NUMBERS)))
    rows = tuple(
        (str(n), word, truth)
        for n, (word, truth) in enumerate(zip(written, tasks.NUMBERS, strict=True))
    )
    return Table("Words from their numbers", ("number", "written", "right"), rows)
