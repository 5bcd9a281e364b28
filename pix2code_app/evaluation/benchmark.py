"""How fast this machine reads and compiles, as ratios taken in one run.

The default network reads the sample mockups, and the network of 2017, in its reduced
and its full size, writes programs of the same length the way its authors did: the
whole network again for each token. Its time for a token does not depend on the weights
or on the token, so fresh weights serve, and a few tokens stand for all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

import compilers
from compilers.schema.dialects import FAMILY_2017
from pix2code_app import paths
from pix2code_app.conversion import Conversion, ConversionOptions, Source, convert
from pix2code_app.datasets.fitting import fit
from pix2code_app.datasets.paper_tokens import paper_tokens
from pix2code_app.errors import ImageError
from pix2code_app.events import Progressed, Started, run
from pix2code_app.mockups.opening import find_pictures, open_mockup
from pix2code_app.networks import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from PIL import Image

    from pix2code_app.events import Event
    from pix2code_app.networks.reader import ScreenReader
    from pix2code_app.networks.reading import Reading

REPEATS = 5
REDUCED_TOKENS = 12
FULL_TOKENS = 2
STAGES = 5


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Medians over the sample mockups; ratios are times divided by the default's.

    `warm_convert_ms` leaves the content out. `box_share` is the part of a decoding step
    that the boxes take; 0 for a network without them. `peak_mb` is the largest memory
    of a process that converts all of them.
    """

    device: str
    pictures: int
    threads: int
    encode_ms: float
    decode_ms: float
    read_ms: float
    box_share: float
    reduced_ms: float
    full_ms: float
    ratio_reduced: float
    ratio_full: float
    warm_convert_ms: float
    help_s: float
    import_torch_s: float
    cold_convert_s: float
    peak_mb: float

    def as_dict(self) -> dict[str, Any]:
        """The figures as `benchmark --json` prints them."""
        return {
            name: round(value, 4) if isinstance(value, float) else value
            for name, value in asdict(self).items()
        }


def run_benchmark(
    model: str = catalogue.DEFAULT, device: str = "auto"
) -> Generator[Event, None, Benchmark]:
    """Measure everything on the sample mockups.

    Raises:
        ModelError: the network is missing or damaged.
        ImageError: there are no sample mockups.
    """
    import torch

    from pix2code_app.networks import reader as readers
    from pix2code_app.networks.paper.network import REDUCED

    yield Started("benchmark", STAGES)
    reader = readers.load(catalogue.locate(model), device)
    files = find_pictures(paths.resources() / "mockups")
    if not files:
        raise ImageError("The sample mockups are missing; install the program again.")
    pictures = [open_mockup(file).picture for file in files]
    lengths = _lengths(reader, pictures)
    boxes = _share_of_boxes(reader, sum(lengths) / len(lengths))
    timed = _timed(reader, pictures)
    yield Progressed(1, "the default network")
    warm = _time_conversion(reader, files)
    yield Progressed(2, "warm conversion")
    reduced = _time_paper(pictures, lengths, REDUCED_TOKENS, REDUCED)
    timed += _timed(reader, pictures)
    yield Progressed(3, "the reduced network of 2017")
    full = _time_paper(pictures, lengths, FULL_TOKENS, {})
    timed += _timed(reader, pictures)
    yield Progressed(4, "the full network of 2017")
    help_s, import_s, cold_s, peak = _time_processes(model, files)
    yield Progressed(5, "cold starts")
    encode = median(reading.encode_seconds for reading in timed)
    decode = median(reading.decode_seconds for reading in timed)
    whole = encode + decode
    return Benchmark(
        device=reader.device,
        pictures=len(files),
        threads=torch.get_num_threads(),
        encode_ms=encode * 1e3,
        decode_ms=decode * 1e3,
        read_ms=whole * 1e3,
        box_share=boxes,
        reduced_ms=reduced * 1e3,
        full_ms=full * 1e3,
        ratio_reduced=reduced / whole,
        ratio_full=full / whole,
        warm_convert_ms=warm * 1e3,
        help_s=help_s,
        import_torch_s=import_s,
        cold_convert_s=cold_s,
        peak_mb=peak,
    )


def _lengths(reader: ScreenReader, pictures: Sequence[Image.Image]) -> list[int]:
    """The programs' lengths in the paper's tokens; warms the network up as well."""
    readings = [reading for p in pictures for reading in reader.read([p])]
    return [len(paper_tokens(r.dialect, r.names)) + 2 for r in readings]


def _timed(reader: ScreenReader, pictures: Sequence[Image.Image]) -> list[Reading]:
    """The pictures read several times, one by one.

    Before, between and after the networks of 2017, so that what slows the machine for
    some seconds does not decide a ratio.
    """
    return [r for _ in range(REPEATS) for p in pictures for r in reader.read([p])]


def _share_of_boxes(reader: ScreenReader, tokens: float) -> float:
    """The time for boxes as a share of that for a step, of a program of `tokens`.

    The boxes of all cells are made once for a picture and weighed at each step.
    """
    import torch

    from pix2code_app.networks.attention.network import AttentionNetwork
    from pix2code_app.networks.attention.stepping import StepwiseDecoder

    network = reader.network
    if not isinstance(network, AttentionNetwork):
        return 0.0
    config, device = network.config, next(network.parameters()).device
    with torch.inference_mode(), device:
        encoded = network.encode(torch.rand(1, 3, config.height, config.width))
        decoder = StepwiseDecoder(network)
        state = decoder.start(encoded)
        token = torch.zeros(1, dtype=torch.int64)
        cells = torch.rand(1, encoded.boxes.shape[1], config.channels)
        weights = torch.rand(1, encoded.boxes.shape[1], 1)
        step = _median_seconds(lambda: decoder.step(encoded, token, state))
        made = _median_seconds(lambda: network.encoder.predict_boxes(cells))
        weighed = _median_seconds(lambda: (weights * encoded.boxes).sum(1))
    return (weighed + made / tokens) / step


def _median_seconds(work: Callable[[], object]) -> float:
    def once() -> float:
        begun = perf_counter()
        work()
        return perf_counter() - begun

    return median(once() for _ in range(20 * REPEATS))


def _time_conversion(reader: ScreenReader, files: Sequence[Path]) -> float:
    """Seconds from a file to the code of all targets in memory, network loaded."""
    options = ConversionOptions(compilers.default_targets(), content=False)

    def once(file: Path) -> float:
        begun = perf_counter()
        outcomes: list[Any] = []
        run(convert([Source(str(file), file)], reader, options), outcomes.append)
        if not any(isinstance(outcome, Conversion) for outcome in outcomes):
            raise ImageError(f"{file} was not converted.")
        return perf_counter() - begun

    for file in files:
        once(file)
    return median(once(file) for _ in range(REPEATS) for file in files)


def _time_paper(
    pictures: Sequence[Image.Image],
    lengths: Sequence[int],
    tokens: int,
    sizes: dict[str, Any],
) -> float:
    """Seconds for a program, the whole network run anew for each of its tokens."""
    import torch

    from pix2code_app.datasets.vocabulary import PaperVocabulary
    from pix2code_app.networks.paper.network import CONTEXT, PaperConfig, PaperNetwork

    vocabulary = len(
        PaperVocabulary.of_dialects(tuple(compilers.dialects(FAMILY_2017)))
    )
    config = PaperConfig(vocabulary, **sizes)
    network = PaperNetwork(config).eval()
    contexts = torch.zeros(1, 1, CONTEXT, dtype=torch.int64)
    seconds = []
    with torch.inference_mode():
        for picture, length in zip(pictures, lengths, strict=True):
            array = fit(picture, config.height, config.width).astype(np.float32)
            tensor = torch.from_numpy(array).permute(2, 0, 1)[None] / 255
            network(tensor, contexts)
            begun = perf_counter()
            for _ in range(tokens):
                network(tensor, contexts)
            seconds.append((perf_counter() - begun) / tokens * length)
    return median(seconds)


def _time_processes(
    model: str, files: Sequence[Path]
) -> tuple[float, float, float, float]:
    """Seconds of `--help`, of importing torch, of a cold `convert`; its megabytes."""
    cli = [sys.executable, "-m", "pix2code_app.cli"]
    help_s = _wall([*cli, "--help"])
    import_s = _wall([sys.executable, "-c", "import torch"])
    with tempfile.TemporaryDirectory() as folder:

        def convert_cold(chosen: Sequence[Path], name: str) -> list[str]:
            out = os.path.join(folder, name)
            chosen_files = map(str, chosen)
            given = ["--model", model, "--out", out, "--force"]
            return [*cli, "convert", *chosen_files, *given]

        cold_s = _wall([*convert_cold(files[:1], "one"), "--no-content"])
        peak = _peak_mb(convert_cold(files, "all"))
    return help_s, import_s, cold_s, peak


_MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def _peak_mb(command: Sequence[str]) -> float:
    """Largest memory of a command in megabytes.

    A small process starts it: a child's figure begins with the memory of the process
    that it was forked from.
    """
    measured = [sys.executable, "-c", _MEASURED, *command]
    answer = subprocess.run(measured, check=True, capture_output=True, text=True)
    return int(answer.stdout.split()[-1]) / 1024


def _wall(command: Sequence[str]) -> float:
    """Seconds that a command takes, the median of three; it must succeed."""

    def once() -> float:
        begun = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - begun

    return median(once() for _ in range(3))
