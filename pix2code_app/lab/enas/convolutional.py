"""The macro space of convolutional networks, and the weights that all of them share.

Every layer owns the weights of each of its six operations; a sampled network uses one
of them in each layer (Pham et al. 2018, section 2.3). Batch normalisation always works
with the batch's own statistics while searching, since running ones would mix
architectures. Halved twice, at a third and at two thirds of the depth.

Letters in shapes: B pictures, C channels.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pix2code_app.lab.enas.cnn_genotype import (
    MACRO_OPERATIONS,
    MacroGenotype,
    parse_macro,
    random_macro,
)
from pix2code_app.lab.enas.controller import ControllerConfig
from pix2code_app.lab.enas.study import Trained

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from pix2code_app.lab.enas.controller import Decisions
    from pix2code_app.lab.enas.images import ImageSet, Labelled

SCORED = 3
"""Validation batches of a score."""


@dataclass(frozen=True, slots=True)
class NetworkPlan:
    """How networks are built and trained, all of them alike.

    Attributes:
        layers: Depth L.
        channels: Channels C of every layer.
        batch: Pictures of a batch.
        steps: Updates of a training from scratch.
        rate: Learning rate of Adam, which falls to zero as a cosine.
        clip: Largest norm of a gradient.
    """

    layers: int = 6
    channels: int = 16
    batch: int = 64
    steps: int = 150
    rate: float = 3e-3
    clip: float = 5.0


class MacroNetwork(nn.Module):
    """The layers of one network, or of all of them where `operations` offers several.

    Args:
        operations: For each layer the operations that it has weights for.
        channels: Channels C of every layer.
        classes: Number of classes.
        shared: Whether several networks use the weights in turn.
    """

    def __init__(
        self,
        operations: Sequence[Sequence[str]],
        channels: int,
        classes: int,
        *,
        shared: bool,
    ) -> None:
        super().__init__()

        def normalised(*layers: nn.Module) -> nn.Sequential:
            norm = nn.BatchNorm2d(channels, track_running_stats=not shared)
            return nn.Sequential(*layers, norm)

        self.stem = normalised(nn.Conv2d(3, channels, 3, padding=1, bias=False))
        self.layers = nn.ModuleList(
            nn.ModuleDict({n: normalised(*_operation(n, channels)) for n in names})
            for names in operations
        )
        self.joined = nn.ModuleList(normalised() for _ in operations)
        self.head = nn.Linear(channels, classes)
        depth = len(self.layers)
        self.halved = {depth // 3, 2 * depth // 3} - {0}

    def forward(self, pictures: Tensor, network: MacroGenotype) -> Tensor:
        """Logits (B, classes) of `pictures` (B, 3, side, side) under a genotype."""
        last = self.stem(pictures)
        outputs: list[Tensor] = []
        for place, layer in enumerate(self.layers):
            if place in self.halved:
                last = F.avg_pool2d(last, 2)
                outputs = [F.avg_pool2d(output, 2) for output in outputs]
            assert isinstance(layer, nn.ModuleDict)
            last = layer[network.operations[place]](last)
            if network.skips[place]:
                added = [outputs[earlier] for earlier in network.skips[place]]
                last = self.joined[place](torch.stack([last, *added]).sum(0))
            outputs.append(last)
        logits: Tensor = self.head(F.relu(last).mean((2, 3)))
        return logits


def _operation(name: str, channels: int) -> tuple[nn.Module, ...]:
    """The layers of an operation that keeps the shape (B, C, side, side)."""
    kind, size = name.split()
    width = int(size)
    pad = width // 2
    if kind in _POOLS:
        pool = _POOLS[kind](width, stride=1, padding=pad)
        return nn.ReLU(), nn.Conv2d(channels, channels, 1, bias=False), pool
    if kind == "sep":
        depthwise = nn.Conv2d(
            channels, channels, width, padding=pad, groups=channels, bias=False
        )
        return nn.ReLU(), depthwise, nn.Conv2d(channels, channels, 1, bias=False)
    return nn.ReLU(), nn.Conv2d(channels, channels, width, padding=pad, bias=False)


_POOLS = {"avg": nn.AvgPool2d, "max": nn.MaxPool2d}


class MacroSupernet:
    """All networks of so many layers as classifiers; a `Supernet` of a search."""

    def __init__(self, images: ImageSet, plan: NetworkPlan, seed: int) -> None:
        torch.manual_seed(seed)
        self.images, self.plan = images, plan
        self.controller = ControllerConfig(
            plan.layers, len(MACRO_OPERATIONS), many=True, temperature=1.0, bound=1.5
        )
        self.module = MacroNetwork(
            [MACRO_OPERATIONS] * plan.layers,
            plan.channels,
            len(images.classes),
            shared=True,
        )

    def architecture(self, decisions: Decisions, index: int) -> MacroGenotype:
        """One of a batch of decisions, as a genotype."""
        names = [MACRO_OPERATIONS[n] for n in decisions.operations[index].tolist()]
        rows = decisions.links[index].tolist()
        skips = (tuple(j for j, bit in enumerate(row) if bit) for row in rows)
        return MacroGenotype(tuple(names), tuple(skips))

    def loss(self, architecture: MacroGenotype, step: int) -> Tensor:
        """Cross-entropy of a network on the training batch of a step."""
        batch = self.images.training.batch(step, self.plan.batch)
        return F.cross_entropy(self.module(batch.pictures, architecture), batch.labels)

    def reward(self, architecture: MacroGenotype, step: int) -> float:
        """Accuracy on one validation batch."""
        return self._accuracy(architecture, range(step, step + 1))

    def score(self, architecture: MacroGenotype) -> float:
        """Accuracy on a slice of the validation part that never changes."""
        return self._accuracy(architecture, range(SCORED))

    @torch.no_grad()
    def _accuracy(self, network: MacroGenotype, steps: range) -> float:
        rights = []
        for step in steps:
            batch = self.images.validation.batch(step, self.plan.batch)
            guesses = self.module(batch.pictures, network).argmax(1)
            rights.append((guesses == batch.labels).float().mean())
        return float(torch.stack(rights).mean())


class MacroSpace:
    """The networks as classifiers of small pictures; a `Space` of a study.

    Quality is the accuracy on the test part.
    """

    baselines = ("chain",)

    def __init__(self, images: ImageSet, plan: NetworkPlan, seed: int) -> None:
        self.images, self.plan, self.seed = images, plan, seed
        self.steps = plan.steps

    def supernet(self, seed: int) -> MacroSupernet:
        """Fresh shared weights."""
        return MacroSupernet(self.images, self.plan, seed)

    def random(self, index: int) -> MacroGenotype:
        """One of the random networks."""
        return random_macro(self.plan.layers, random.Random(f"{self.seed}/{index}"))

    def read(self, text: str) -> MacroGenotype:
        """A network from its text."""
        return parse_macro(text)

    def train_alone(
        self, what: MacroGenotype | str, parameters: int, seed: int
    ) -> Generator[int, None, Trained]:
        """Train a network, or a chain of 3×3 convolutions; yields each step.

        `parameters` is of no use here: every network has the same channels.
        """
        del parameters
        torch.manual_seed(seed)
        network = chain(self.plan.layers) if isinstance(what, str) else what
        model = network_alone(network, self.plan, len(self.images.classes))
        yield from _train(model, network, self.images.training, self.plan, seed)
        count = sum(parameter.numel() for parameter in model.parameters())
        quality = accuracy(model, network, self.images.test)
        return Trained(quality, count, model.state_dict())


def chain(layers: int) -> MacroGenotype:
    """3×3 convolutions one after the other, without skips."""
    return MacroGenotype((MACRO_OPERATIONS[0],) * layers, ((),) * layers)


def network_alone(
    network: MacroGenotype, plan: NetworkPlan, classes: int
) -> MacroNetwork:
    """A network with fresh weights of its own."""
    operations = [(name,) for name in network.operations]
    return MacroNetwork(operations, plan.channels, classes, shared=False)


@torch.inference_mode()
def accuracy(model: MacroNetwork, network: MacroGenotype, images: Labelled) -> float:
    """Share of pictures whose class is right."""
    model.eval()
    guesses = [model(part, network).argmax(1) for part in images.pictures.split(256)]
    return float((torch.cat(guesses) == images.labels).float().mean())


def _train(
    model: MacroNetwork,
    network: MacroGenotype,
    images: Labelled,
    plan: NetworkPlan,
    seed: int,
) -> Iterator[int]:
    optimiser = torch.optim.Adam(model.parameters(), lr=plan.rate)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, plan.steps)
    model.train()
    for step in range(plan.steps):
        batch = images.batch(step + seed * 101, plan.batch)
        loss = F.cross_entropy(model(batch.pictures, network), batch.labels)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), plan.clip)
        optimiser.step()
        falling.step()
        yield step + 1
