"""The experiments by name; a plain table that loads no torch."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from compilers.errors import unknown
from pix2code_app import paths
from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.lab.experiment import Experiment


@dataclass(frozen=True, slots=True)
class ExperimentSpec:
    """One line of the table; `module` holds the experiment as `EXPERIMENT`."""

    name: str
    title: str
    paper: str
    summary: str
    module: str

    @property
    def checkpoint(self) -> Path:
        """Where the trained network that ships with the program is."""
        return paths.experiment(self.name)

    def load(self) -> Experiment:
        """The experiment itself."""
        module = import_module(f"pix2code_app.lab.{self.module}")
        experiment: Experiment = module.EXPERIMENT
        return experiment


EXPERIMENTS: tuple[ExperimentSpec, ...] = (
    ExperimentSpec(
        "rnn-basics",
        "RNN basics",
        "Ramamoorthy, Unfolding RNNs, 2017; Goodfellow et al., Deep Learning, ch. 10",
        "The elementary recurrent networks, each with its task and its control.",
        "rnn_basics.experiment",
    ),
    ExperimentSpec(
        "deploy",
        "PyTorch, eager and deployed",
        "Paszke et al., PyTorch: An Imperative Style, 2019",
        "One network run eagerly, compiled, as ONNX and in int8, and its loop.",
        "deploy.experiment",
    ),
    ExperimentSpec(
        "enas-rnn",
        "ENAS: a recurrent cell",
        "Pham et al. 2018, Efficient Neural Architecture Search via Parameter Sharing "
        "(arXiv 1802.03268)",
        "Searches recurrent cells that share their weights; found cells can be trained "
        "in the default network.",
        "enas.rnn_experiment",
    ),
    ExperimentSpec(
        "enas-cnn",
        "ENAS: a convolutional network",
        "Pham et al. 2018, Efficient Neural Architecture Search via Parameter Sharing "
        "(arXiv 1802.03268)",
        "Searches whole networks of convolutions for small pictures.",
        "enas.cnn_experiment",
    ),
    ExperimentSpec(
        "ner-lstm-crf",
        "Named entities with an LSTM-CRF",
        "Lample et al. 2016, Neural Architectures for Named Entity Recognition",
        "Finds people, organisations and places in text, tag by tag.",
        "ner.lstm_crf_experiment",
    ),
    ExperimentSpec(
        "ner-stack-lstm",
        "Named entities with a Stack-LSTM",
        "Lample et al. 2016, Neural Architectures for Named Entity Recognition",
        "Finds people, organisations and places in text, action by action.",
        "ner.stack_lstm_experiment",
    ),
    ExperimentSpec(
        "arc",
        "Attentive recurrent comparators",
        "Shyam, Gupta & Dukkipati 2017, arXiv:1703.00767",
        "Is this the same character? Two drawings compared glimpse by glimpse.",
        "arc.experiment",
    ),
    ExperimentSpec(
        "arc-icons",
        "Icons from one example",
        "Shyam, Gupta & Dukkipati 2017, arXiv:1703.00767",
        "Finds an icon again that it has seen once, in whatever style it is drawn.",
        "icons.experiment",
    ),
    ExperimentSpec(
        "grid-cells",
        "Grid cells from path integration",
        "Cueva & Wei 2018, Emergence of Grid-Like Representations by Training "
        "Recurrent Neural Networks to Perform Spatial Localization (arXiv 1803.07770)",
        "A network learns where it is from speed and heading; what its units become.",
        "grid_cells.experiment",
    ),
)


def find(name: str) -> ExperimentSpec:
    """The experiment called `name`.

    Raises:
        DataError: there is none; the message names the nearest.
    """
    known = {spec.name: spec for spec in EXPERIMENTS}
    if name not in known:
        raise DataError(unknown("experiment", name, known))
    return known[name]
