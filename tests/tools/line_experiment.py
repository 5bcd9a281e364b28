"""A real experiment of the lab that takes milliseconds: a line learnt by SGD."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from pix2code_app import paths
from pix2code_app.events import Measured, Progressed, Saved, Started
from pix2code_app.lab import catalogue
from pix2code_app.lab.catalogue import ExperimentSpec
from pix2code_app.lab.experiment import Claim, Drew, Experiment, option
from pix2code_app.lab.figures import Curve, Line, Table
from pix2code_app.networks.experiment_cards import ExperimentCard, read_card

SLOPE, SHIFT = 2.0, -1.0
PLACES = [i / 4 - 1 for i in range(9)]


@dataclass(frozen=True)
class LineConfig:
    minutes: float = option(1.0, "Length of the run", minimum=0.01, maximum=60)
    seed: int = option(1, "Equal seeds, equal runs", minimum=0)
    updates: int = option(40, "Updates of the weights", minimum=1)
    rate: float = option(0.2, "Step of an update", minimum=0.0, maximum=1.0)
    method: str = option("sgd", "How to learn", choices=("sgd", "momentum"))
    shuffled: bool = option(False, "Take the answers in a wrong order")
    data: "Path | None" = option(None, "A file of points", kind="folder")


@dataclass(frozen=True)
class LineQuestion:
    place: float = option(0.5, "Where to ask", minimum=-10.0, maximum=10.0)
    title: str = option("The line", "What to call it", kind="text")
    picture: "Path | None" = option(None, "A picture to lay below", kind="picture")
    drawing: Path | None = option(None, "A drawing to follow", kind="drawing")


def train(config, run):
    import torch

    from pix2code_app.networks import experiment_checkpoints as checkpoints

    torch.manual_seed(config.seed)
    kept, progress = run.load()
    weights = kept.get("weights", torch.zeros(2))
    speed = kept.get("speed", torch.zeros(2))
    done = int(progress.get("updates", 0))
    x = torch.tensor(PLACES)
    y = SLOPE * x + SHIFT
    if config.shuffled:
        y = y.flip(0)
    yield Started("line", config.updates)
    try:
        while done < config.updates:
            error = weights[0] * x + weights[1] - y
            gradient = torch.stack([(error * x).mean(), error.mean()])
            speed = gradient + (0.5 * speed if config.method == "momentum" else 0)
            weights = weights - config.rate * speed
            done += 1
            yield Progressed(done)
            yield Measured(done, "loss", float((error**2).mean()))
    finally:
        run.save({"weights": weights, "speed": speed}, {"updates": done})
    yield Drew("line", drawn(weights.tolist()))
    card = ExperimentCard("line", _plain(config), {}, {"updates": done})
    checkpoints.save(run.checkpoint, {"weights": weights}, card)
    yield Saved(str(run.checkpoint))
    return run.checkpoint


def _plain(config):
    return json.loads(json.dumps(asdict(config), default=str))


def _weights(checkpoint):
    from pix2code_app.networks import experiment_checkpoints as checkpoints

    return checkpoints.load(checkpoint, "line")[0]["weights"].tolist()


def drawn(weights, title="The line"):
    slope, shift = weights
    found = Line("found", tuple(PLACES), tuple(slope * x + shift for x in PLACES))
    true = Line("true", tuple(PLACES), tuple(SLOPE * x + SHIFT for x in PLACES))
    return Curve(title, "x", "y", (found, true))


def evaluate(checkpoint, data):
    slope, shift = _weights(checkpoint)
    yield Started("measure", 1)
    yield Progressed(1)
    error = max(abs(slope - SLOPE), abs(shift - SHIFT))
    seen = len(data.read_text().split()) if data else len(PLACES)
    return {"line": {"error": error, "points": seen}}


def demo(checkpoint, question):
    return answer(_weights(checkpoint), question)


def answer(weights, question):
    slope, shift = weights
    found = f"{slope * question.place + shift:.3f}"
    table = Table("Answer", ("x", "y"), ((f"{question.place:g}", found),))
    return drawn(weights, question.title), table


def _is_close(metrics):
    return metrics["line"]["error"] < 0.5 if "line" in metrics else None


EXPERIMENT = Experiment(
    LineConfig,
    LineQuestion,
    train,
    evaluate,
    demo,
    (
        Claim("A line is learnt.", "within 0.1", _is_close, "Shuffled answers."),
        Claim("Lines are straight.", "", lambda metrics: None),
    ),
    "A line has two weights.\n\nThey are learnt by gradient descent.",
)


@dataclass(frozen=True)
class LineSpec(ExperimentSpec):
    """The line in a catalogue of its own; `shipped` is its checkpoint."""

    shipped: Path = Path("absent.safetensors")

    @property
    def checkpoint(self):
        return self.shipped

    def load(self):
        return EXPERIMENT


def line_spec(folder):
    return LineSpec(
        "line",
        "Learning a line",
        "Gauss 1809",
        "Two weights learnt by gradient descent.",
        "line",
        folder / "shipped" / "line.safetensors",
    )


def alone(monkeypatch, folder):
    """The line as the only experiment there is; its runs and checkpoint in `folder`."""
    spec = line_spec(folder)
    monkeypatch.setattr(catalogue, "EXPERIMENTS", (spec,))
    monkeypatch.setattr(paths, "runs", lambda: folder / "runs")
    return spec


def shipped_metrics(spec):
    return read_card(spec.checkpoint).metrics
