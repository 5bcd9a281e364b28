"""A network that is no network, and ways to run the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from pix2code_app import api
from pix2code_app.cli.group import app
from pix2code_app.geometry import Box
from pix2code_app.networks.reading import DecodedToken, Reading

WEB = [
    "header",
    "btn-active",
    "btn-inactive",
    "}",
    "row",
    "single",
    "small-title",
    "text",
    "btn-green",
    "}",
    "}",
]
WEB_TEXT = """header {
btn-active, btn-inactive
}
row {
single {
small-title, text, btn-green
}
}
"""


def reading(tokens: Sequence[str], dialect: str = "web") -> Reading:
    decoded = tuple(
        DecodedToken(token, 0.99, box=Box(0.0, 0.0, 0.5, 0.25)) for token in tokens
    )
    return Reading(dialect, 0.999, decoded, -0.1)


class FakeReader:
    """Reads the same program from every picture, and counts its batches."""

    name = "fake"
    device = "cpu"
    dialects = ("web", "android", "ios")

    def __init__(self, answer: Reading) -> None:
        self.answer = answer
        self.batches: list[int] = []

    def read(self, pictures, dialect=None, beam=1):
        self.batches.append(len(pictures))
        return [self.answer for _ in pictures]

    def stream(self, picture, dialect=None):
        yield from self.answer.tokens
        return self.answer


@pytest.fixture
def reader(monkeypatch, of_2017):
    fake = FakeReader(reading(WEB))
    monkeypatch.setattr(api, "load_model", lambda model, device="auto": fake)
    return fake


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs a command line in an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object, **settings):
        return CliRunner().invoke(app, list(map(str, arguments)), **settings)

    return run


@pytest.fixture
def picture(tmp_path):
    """Draws a picture, by default `login.png`, and returns its path."""

    def draw(name: str = "login.png", size: tuple[int, int] = (120, 80)) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size, "white").save(path)
        return path

    return draw


@pytest.fixture
def documents():
    """Reads the JSON documents of stdout, one on each line."""
    return lambda text: [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def program(tmp_path):
    """Writes a DSL file, by default `page.gui`, and returns its path."""

    def write(text: str = WEB_TEXT, name: str = "page.gui") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


@pytest.fixture
def in_process(tmp_path):
    """Runs a command line in a process of its own, after some Python `code`."""

    def run(*arguments: object, code: str = "", **settings):
        program = f"{code}\nfrom pix2code_app.cli import main\nmain()"
        root = Path(__file__).parents[2]
        return subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(root)},
            cwd=tmp_path,
            timeout=60,
            check=False,
            **{"text": True, **settings},
        )

    return run
