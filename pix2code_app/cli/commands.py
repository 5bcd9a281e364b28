"""The table of commands. Adding a command is adding a line and a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command, what it does in one line, and the module that holds its `app`."""

    name: str
    module: str
    summary: str


COMMANDS = (
    Command("convert", "convert", "Turn pictures of screens into code."),
    Command("compile", "compile", "Turn DSL files into code."),
    Command("format", "format", "Print DSL files in their canonical layout."),
    Command("read", "read", "Turn an exported project back into DSL."),
    Command("diff", "diff", "Show what differs between two screens."),
    Command("check", "check", "Compare code with what is kept of it."),
    Command("evaluate", "evaluate", "Measure a network on pairs of pictures and DSL."),
    Command("measure", "measure", "Measure how well content is read."),
    Command("train", "train", "Train a network."),
    Command("synthesise", "synthesise", "Make pairs of pictures and DSL."),
    Command("models", "models", "List, show, verify and export the networks."),
    Command("lab", "lab", "Train, measure and question the networks of other papers."),
    Command("benchmark", "benchmark", "Measure the speed on this machine."),
    Command("doctor", "doctor", "Check what this machine has and lacks."),
    Command("gui", "gui", "Open the desktop application."),
)
