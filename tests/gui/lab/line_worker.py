"""The window's real child process with a catalogue of one experiment, a line.

Its shipped checkpoint lies in the folder that the variable LINE_FOLDER names. A
question at the place 9 kills the process.
"""

import os
from dataclasses import replace
from pathlib import Path

import line_experiment

from pix2code_app.lab import catalogue
from pix2code_app.worker import main

answer = line_experiment.EXPERIMENT.demo


def demo(checkpoint, question):
    if question.place == 9:
        os._exit(9)
    return answer(checkpoint, question)


if __name__ == "__main__":
    line_experiment.EXPERIMENT = replace(line_experiment.EXPERIMENT, demo=demo)
    folder = Path(os.environ["LINE_FOLDER"])
    catalogue.EXPERIMENTS = (line_experiment.line_spec(folder),)
    main()
