"""The benchmark's document, measured on tiny networks; no time is asserted."""

import itertools
import subprocess
import sys
from dataclasses import fields

import pytest

from pix2code_app import paths
from pix2code_app.errors import ImageError, ModelError
from pix2code_app.evaluation import benchmark
from pix2code_app.evaluation.benchmark import Benchmark, run_benchmark
from pix2code_app.events import Progressed, Started, run

MILLISECONDS = ("encode_ms", "decode_ms", "read_ms", "reduced_ms", "full_ms")


@pytest.fixture
def model(tmp_path, build_tiny, tiny_sizes):
    """A tiny checkpoint's path."""
    import safetensors.torch
    import torch

    from compilers.schema.dialects import FAMILY_2017, dialect_names
    from pix2code_app.datasets.vocabulary import Vocabulary
    from pix2code_app.networks.checkpoints import Card, write

    torch.set_num_threads(1)
    tokens = Vocabulary.of_dialects(dialect_names(FAMILY_2017)).tokens
    config = {"vocabulary": len(tokens), **tiny_sizes}
    weights = build_tiny().state_dict().items()
    content = safetensors.torch.save({name: t.contiguous() for name, t in weights})
    path = tmp_path / "tiny.safetensors"
    write(
        path,
        content,
        Card("tiny", "attention", config, tokens, dialect_names(FAMILY_2017)),
    )
    return str(path)


@pytest.fixture
def mockups(tmp_path, monkeypatch):
    """Two sample mockups in place of those that ship."""
    from PIL import Image

    folder = tmp_path / "resources" / "mockups"
    folder.mkdir(parents=True)
    for name in ("one", "two"):
        Image.new("RGB", (50, 40), "white").save(folder / f"{name}.png")
    monkeypatch.setattr(paths, "resources", lambda: folder.parent)
    return folder


@pytest.fixture
def commands(monkeypatch):
    """The commands that were timed; each of them takes no time."""
    asked = []

    def wall(command):
        asked.append(list(command))
        return float(len(asked))

    def peak(command):
        asked.append(list(command))
        return 300.0

    monkeypatch.setattr(benchmark, "_wall", wall)
    monkeypatch.setattr(benchmark, "_peak_mb", peak)
    return asked


def test_the_memory_is_that_of_the_command_alone():
    ballast = bytearray(200_000_000)
    small = [sys.executable, "-c", "print()"]
    large = [sys.executable, "-c", "b'x' * 60_000_000"]
    assert 1 < benchmark._peak_mb(small) < 100
    assert benchmark._peak_mb(large) > benchmark._peak_mb(small) + 40
    assert len(ballast) == 200_000_000


@pytest.fixture
def networks(monkeypatch):
    """Few repeats of small networks; the sizes that were asked for."""
    from pix2code_app.networks.paper import network as paper

    asked = []
    config = paper.PaperConfig

    def small(vocabulary, **sizes):
        asked.append(sizes)
        return config(
            vocabulary,
            height=48,
            width=48,
            channels=(4, 8),
            dense=16,
            language=8,
            decoder=16,
        )

    monkeypatch.setattr(paper, "PaperConfig", small)
    monkeypatch.setattr(benchmark, "REPEATS", 1)
    monkeypatch.setattr(benchmark, "REDUCED_TOKENS", 1)
    monkeypatch.setattr(benchmark, "FULL_TOKENS", 1)
    return asked


@pytest.fixture
def measured(model, mockups, commands, networks):
    """The benchmark of a tiny network, and the events on the way."""
    events = []
    return run(run_benchmark(model, "cpu"), events.append), events


def test_every_figure_is_there(measured):
    figures, _ = measured
    document = figures.as_dict()
    assert list(document) == [field.name for field in fields(Benchmark)]
    assert {"ratio_reduced", "ratio_full", "warm_convert_ms", "peak_mb"} <= set(
        document
    )
    assert (document["device"], document["pictures"]) == ("cpu", 2)
    assert all(document[name] > 0 for name in MILLISECONDS)
    assert document["warm_convert_ms"] > 0
    assert document["peak_mb"] > 0
    assert 0 < document["box_share"] < 1


def test_ratios_are_those_of_the_times_beside_them(measured):
    figures, _ = measured
    assert figures.read_ms == pytest.approx(figures.encode_ms + figures.decode_ms)
    assert figures.ratio_reduced == pytest.approx(figures.reduced_ms / figures.read_ms)
    assert figures.ratio_full == pytest.approx(figures.full_ms / figures.read_ms)


def test_the_networks_of_2017_are_the_reduced_and_the_full_one(measured, networks):
    from pix2code_app.networks.paper.network import REDUCED

    assert networks == [REDUCED, {}]


def test_every_stage_is_told(measured):
    _, events = measured
    assert events[0] == Started("benchmark", benchmark.STAGES)
    done = [event.done for event in events if isinstance(event, Progressed)]
    assert done == list(range(1, benchmark.STAGES + 1))


def test_cold_starts_are_those_of_the_command_line(measured, commands, mockups, model):
    figures, _ = measured
    cli = [sys.executable, "-m", "pix2code_app.cli"]
    help_, torch_, one, several = commands
    assert help_ == [*cli, "--help"]
    assert torch_ == [sys.executable, "-c", "import torch"]
    pictures = [str(mockups / name) for name in ("one.png", "two.png")]
    assert one[:5] == [*cli, "convert", pictures[0]]
    assert several[:6] == [*cli, "convert", *pictures]
    for command in (one, several):
        assert command[command.index("--model") + 1] == model
    assert figures.help_s == 1
    assert figures.import_torch_s == 2
    assert figures.cold_convert_s == 3


def test_a_few_tokens_stand_for_a_whole_program(networks, monkeypatch):
    from PIL import Image

    ticks = itertools.count()  # a second for however many tokens are timed
    monkeypatch.setattr(benchmark, "perf_counter", lambda: next(ticks))
    pictures = [Image.new("RGB", (50, 40))] * 3
    seconds = benchmark._time_paper(pictures, [40, 120, 80], 4, {})
    assert seconds == 80 / 4


def test_without_mockups_there_is_nothing_to_measure(model, mockups, networks):
    for picture in mockups.iterdir():
        picture.unlink()
    with pytest.raises(ImageError):
        run(run_benchmark(model, "cpu"))


def test_without_a_network_there_is_nothing_to_measure(tmp_path, mockups):
    with pytest.raises(ModelError, match="does not exist"):
        run(run_benchmark(str(tmp_path / "absent.safetensors"), "cpu"))


def test_a_command_that_fails_is_not_timed():
    with pytest.raises(subprocess.CalledProcessError):
        benchmark._wall([sys.executable, "-c", "raise SystemExit(3)"])
    assert benchmark._wall([sys.executable, "-c", ""]) > 0
