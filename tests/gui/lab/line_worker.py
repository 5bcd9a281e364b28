"""The window's real child process with a catalogue of one experiment, a line.

It learns without torch, which takes seconds to load, and writes the same files. Its
shipped checkpoint lies in the folder that the variable LINE_FOLDER names. A question
at the place 9 kills the process.
"""

import json
import os
from dataclasses import asdict, replace
from pathlib import Path
from time import sleep

import line_experiment
import numpy as np
from line_experiment import PLACES, SHIFT, SLOPE
from safetensors.numpy import load_file, save

from pix2code_app.errors import ModelError
from pix2code_app.events import Measured, Progressed, Started
from pix2code_app.lab import catalogue
from pix2code_app.lab.experiment import Drew
from pix2code_app.lab.worker import LabWorker
from pix2code_app.networks.checkpoints import write
from pix2code_app.networks.experiment_cards import ExperimentCard
from pix2code_app.worker import serve


def train(config, run):
    state = run.path / "state.json"
    slope, shift, done = json.loads(state.read_text()) if state.exists() else (0, 0, 0)
    yield Started("line", config.updates)
    try:
        while done < config.updates:
            sleep(0.001)  # no real update is quicker; without it messages pile up
            errors = [slope * x + shift - SLOPE * x - SHIFT for x in PLACES]
            pairs = zip(errors, PLACES, strict=True)
            slope -= config.rate * sum(error * x for error, x in pairs) / len(PLACES)
            shift -= config.rate * sum(errors) / len(PLACES)
            done += 1
            yield Measured(done, "loss", max(map(abs, errors)))
            yield Progressed(done)
    finally:
        state.write_text(json.dumps([slope, shift, done]))
    yield Drew("line", line_experiment.drawn((slope, shift)))
    weights = save({"weights": np.array([slope, shift], np.float16)})
    plain = json.loads(json.dumps(asdict(config), default=str))
    write(run.checkpoint, weights, ExperimentCard("line", plain, {}))
    return run.checkpoint


def weights_of(checkpoint):
    try:
        return [float(one) for one in load_file(checkpoint)["weights"]]
    except Exception as error:
        raise ModelError(f"The checkpoint {checkpoint} cannot be read.") from error


def evaluate(checkpoint, data):
    yield Started("measure", 1)
    slope, _ = weights_of(checkpoint)
    return {"line": {"error": abs(slope - SLOPE), "points": len(PLACES)}}


def demo(checkpoint, question):
    if question.place == 9:
        os._exit(9)
    return line_experiment.answer(weights_of(checkpoint), question)


if __name__ == "__main__":
    line_experiment.EXPERIMENT = replace(
        line_experiment.EXPERIMENT, train=train, evaluate=evaluate, demo=demo
    )
    folder = Path(os.environ["LINE_FOLDER"])
    catalogue.EXPERIMENTS = (line_experiment.line_spec(folder),)
    serve(LabWorker)
