"""Everything the program can do, each as one function.

The command line and the window are two shells over this module. What is heavy is
imported by the function that needs it, so that importing this costs little.

    import pix2code_app as p2c
    result = p2c.convert("mockup.png")
    print(result.dsl)
    result.save("out")
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import compilers
from compilers.targets.options import USUAL, CodeOptions
from pix2code_app import comparison, paths
from pix2code_app.assembly.content_reader import load_readers as load_content_readers
from pix2code_app.comparison import Deviation, Difference, compare
from pix2code_app.conversion import (
    ANY,
    Conversion,
    ConversionOptions,
    Failure,
    Outcome,
    Source,
    Tally,
    convert_streaming,
    save_files,
)
from pix2code_app.conversion import convert as convert_all
from pix2code_app.errors import DataError, ExportError, ImageError
from pix2code_app.events import Event, run
from pix2code_app.files import check_place
from pix2code_app.networks import catalogue
from pix2code_app.networks.catalogue import DEFAULT as DEFAULT_MODEL
from pix2code_app.networks.catalogue import MODELS, ModelSpec

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from PIL import Image

    from compilers.language.tree import Screen
    from compilers.schema.diagnostics import Diagnostic
    from compilers.targets.reading_back import ReadProject
    from pix2code_app.conversion import Files
    from pix2code_app.doctor import Examination
    from pix2code_app.evaluation.benchmark import Benchmark
    from pix2code_app.evaluation.content import Figures
    from pix2code_app.evaluation.structure import Evaluation
    from pix2code_app.evidence.icon_library import Example
    from pix2code_app.networks.checkpoints import Card
    from pix2code_app.networks.reader import ScreenReader
    from pix2code_app.training.config import TrainingConfig

PRESETS = ("attention", "paper", "paper-reduced", "ui")
"""Kinds of network that can be trained, the default first."""

__all__ = [
    "convert",
    "convert_all",
    "convert_streaming",
    "compile_text",
    "parse_text",
    "format_screen",
    "holds_project",
    "read_project",
    "pictures_beside",
    "compare",
    "check",
    "load_model",
    "load_content_readers",
    "read_card",
    "verify_model",
    "export_model",
    "read_examples",
    "keep_example",
    "find_sources",
    "evaluate",
    "new_run",
    "resumed_run",
    "train",
    "synthesise",
    "measure_content",
    "content_table",
    "benchmark",
    "examine",
    "run",
    "Conversion",
    "Compilation",
    "Difference",
    "Deviation",
    "ImageError",
    "Failure",
    "Outcome",
    "Tally",
    "Source",
    "ConversionOptions",
    "CodeOptions",
    "Event",
    "ModelSpec",
    "MODELS",
    "ANY",
    "DEFAULT_MODEL",
    "PRESETS",
]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A DSL text that became code."""

    screen: Screen
    files: Files = field(hash=False, repr=False)
    diagnostics: tuple[Diagnostic, ...]

    def save(self, folder: Path | str, *, force: bool = False) -> dict[str, list[Path]]:
        """Write `folder/<target>/…`, all or nothing; the paths for each target.

        Raises:
            ExportError: a file exists already and `force` is not given, or the
                folder cannot be written.
        """
        return save_files(self.files, folder, force=force)


def convert(  # noqa: PLR0913 -- what a user may ask for
    picture: Path | str | bytes,
    *,
    to: Sequence[str] | None = None,
    dialect: str | None = None,
    beam: int = 1,
    content: bool = True,
    reader: ScreenReader | None = None,
    code: CodeOptions = USUAL,
) -> Conversion:
    """Turn one picture into code for the targets `to`, or the default ones.

    With `content` the code carries the mockup's own words, colours and icons. `code`
    says how it is written.

    Without a reader the default network reads; it is loaded once and kept.

    Raises:
        ImageError: the picture cannot be converted.
        ModelError: the network is missing or damaged.
    """
    source = _source(picture)
    options = ConversionOptions(
        tuple(to or compilers.default_targets()),
        dialect,
        beam,
        content=content,
        code=code,
    )
    for step in convert_all([source], reader or kept_reader(), options):
        if isinstance(step, Conversion):
            return step
        if isinstance(step, Failure):
            raise ImageError(step.message)
    raise AssertionError("a source has an outcome")


def compile_text(
    text: str,
    *,
    to: Sequence[str] | None = None,
    dialect: str | None = None,
    beside: Path | None = None,
    code: CodeOptions = USUAL,
) -> Compilation:
    """Turn a DSL text into code for the targets `to`, or the default ones.

    Pictures that the text names are looked for in the folder `beside`; `code` says how
    the code is written.

    Raises:
        DslError: the text cannot be read.
        UnknownDialect: there is no such dialect.
        UnknownTarget: there is no such target.
    """
    screen = compilers.parse(text, dialect)
    pictures = pictures_beside(screen, beside) if beside else {}
    compiled = {
        target: compilers.compile_screen(screen, target, pictures, code)
        for target in to or compilers.default_targets()
    }
    remarks = () if dialect else compilers.diagnostics_on_guess(screen)
    found = [*remarks, *(d for one in compiled.values() for d in one.diagnostics)]
    files = {target: dict(one.files) for target, one in compiled.items()}
    return Compilation(screen, files, tuple(dict.fromkeys(found)))


def parse_text(text: str, dialect: str | None = None) -> Screen:
    """The screen that a DSL text stands for.

    Raises:
        DslError: the text cannot be read.
        UnknownDialect: there is no such dialect.
    """
    return compilers.parse(text, dialect)


def format_screen(screen: Screen) -> str:
    """A screen as DSL text."""
    return compilers.format(screen)


def read_project(folder: Path) -> ReadProject:
    """The screen of an exported project, with what was edited in it since.

    What no element stands for is told beside it.

    Raises:
        DataError: there is no project in the folder.
        CompilerError: its files cannot be read back.
    """
    from compilers.targets.reading_back import readers

    mains = {name: reader.main for name, reader in readers().items()}
    return compilers.read_project(comparison.files_of_project(folder, mains))


def holds_project(folder: Path) -> bool:
    """Whether an exported project that can be read back lies in a folder."""
    from compilers.targets.reading_back import readers

    mains = [(name, reader.main) for name, reader in readers().items()]
    places = [(folder / main, folder / name / main) for name, main in mains]
    return any(path.is_file() for pair in places for path in pair)


def pictures_beside(screen: Screen, folder: Path) -> dict[str, bytes]:
    """The PNG files that a program names and that lie beside it in `folder`."""
    from pix2code_app.evidence.pictures import find_picture

    names = {str(element.get("src")) for _, element in screen.walk()}
    found = {name: find_picture(folder, name) for name in sorted(names)}
    return {name: png for name, png in found.items() if png is not None}


def check(
    screen: Screen,
    targets: Sequence[str],
    golden: Path,
    pictures: Mapping[str, bytes] | None = None,
    *,
    update: bool = False,
) -> list[Deviation]:
    """How the code of a screen differs from what is kept in `golden/<target>/…`.

    `pictures` are the PNG files that the screen names.

    With `update`, what is missing or changed is written there.

    Raises:
        CompilerError: the screen cannot be compiled.
        DataError: a file that is kept cannot be read.
        ExportError: a file cannot be written.
    """
    files = {
        name: compilers.compile_screen(screen, name, pictures).files for name in targets
    }
    found = comparison.deviations(files, golden)
    if update and any(one.kind != "left over" for one in found):
        save_files(files, golden, force=True)
    return found


def load_model(model: str = DEFAULT_MODEL, device: str = "auto") -> ScreenReader:
    """The network called `model`, or in the file of that path, ready to read.

    Raises:
        ModelError: it is unknown, missing or damaged.
    """
    path = catalogue.locate(model)  # before the seconds that torch takes to load
    from pix2code_app.networks import reader

    return reader.load(path, device)


@lru_cache(maxsize=1)
def kept_reader() -> ScreenReader:
    """The default network, loaded when it is first wanted."""
    return load_model()


def read_card(model: str = DEFAULT_MODEL) -> Card:
    """What a network says of itself; loads no torch.

    Raises:
        ModelError: it is unknown or missing, or its card is no card.
    """
    from pix2code_app.networks import checkpoints

    return checkpoints.read_card(catalogue.locate(model))


def verify_model(model: str = DEFAULT_MODEL) -> Card:
    """Check that a network is whole and the one of its card; loads no torch.

    Raises:
        ModelError: it is unknown, missing or damaged.
    """
    from pix2code_app.networks import checkpoints

    return checkpoints.verify(catalogue.locate(model))


def export_model(model: str, out: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Write a network as ONNX into the folder or .zip `out`; the paths written.

    Raises:
        ModelError: the network is unknown, missing or damaged.
        MissingExtra: onnx or onnxscript is not installed.
        ExportError: it is of a kind that cannot be exported, or a file is in the way.
    """
    from pix2code_app import files as export

    if out.suffix == ".onnx":
        raise ExportError(
            f"{out} is neither a folder nor a .zip; an exported network is three files."
        )
    reader = load_model(model, "cpu")
    from pix2code_app.networks.attention import onnx_export

    files = onnx_export.export_network(reader.network, reader.card)
    if out.suffix == ".zip":
        return (export.write_zip(files, out, force=force),)
    return export.write_files(files, out, force=force)


def read_examples(folder: Path) -> tuple[Example, ...]:
    """The examples of a folder, as `keep_example` makes it; loads no torch.

    Raises:
        DataError: there is no such folder, or an example cannot be read.
    """
    from pix2code_app.evidence import icon_library as library

    return library.read_examples(folder)


def keep_example(folder: Path, name: str, dsl: str, picture: Image.Image) -> Path:
    """Keep a part of a mockup as an example of an element; loads no torch.

    `ConversionOptions.examples` names the folder in later conversions, which look for
    it among the icons and images of a mockup.

    Raises:
        DataError: the name, or the one element that `dsl` should be, will not do.
        ExportError: the folder cannot be written.
    """
    from pix2code_app.evidence import icon_library as library

    return library.keep_example(folder, name, dsl, picture)


def find_sources(place: Path) -> list[Source]:
    """A picture, or all pictures of a folder, to be opened later.

    Raises:
        ImageError: the folder holds no picture.
    """
    from pix2code_app.mockups.opening import find_pictures

    return [Source(str(path), path) for path in find_pictures(place)]


def synthesise(
    dialect: str, count: int, seed: int, out: Path
) -> Generator[Event, None, Path]:
    """Sample programs and photograph them; the folder of the pairs.

    Raises:
        MissingExtra: Playwright or a browser is not installed.
    """
    from pix2code_app.synthesis import rendering

    return rendering.synthesise(dialect, count, seed, out)


def install_kits() -> Path:
    """Download the kits that screens are rendered with; the folder they lie in.

    Raises:
        MissingExtra: npm is not installed.
        DataError: npm could not install them.
    """
    from pix2code_app.synthesis.ui import packages

    return packages.install_kits(paths.kits())


def render_screens(
    out: Path, count: int, seed: int, held_out: bool = False
) -> Generator[Event, None, Path]:
    """Render labelled screens of any kind; the folder of the set.

    Raises:
        DataError: the kits are not installed.
        MissingExtra: Playwright or a browser is not installed.
    """
    from pix2code_app.synthesis.ui import screens

    rendering = screens.Rendering(
        out, count, paths.kits(), paths.drawn_pictures(), seed, held_out
    )
    return screens.render_screens(rendering)


def evaluate_screens(
    model: str, folder: Path, part: str = "all"
) -> Generator[Event, None, dict[str, Any]]:
    """Measure how well elements are found on a set of labelled screens.

    Raises:
        ModelError: the network is missing or damaged, or finds no elements.
        DataError: the set cannot be used.
    """
    from pix2code_app.evaluation import elements
    from pix2code_app.networks import catalogue
    from pix2code_app.networks.ui.loading import PRESET, load_finder, shipped_finder

    shipped = model == PRESET
    finder = shipped_finder() if shipped else load_finder(catalogue.locate(model))
    return elements.evaluate_screens(finder, folder, part)


def evaluate_pages(
    folder: Path, options: ConversionOptions, limit: int | None = None
) -> Generator[Event, None, dict[str, Any]]:
    """Measure how like the pages of a folder are to what their pictures become.

    Raises:
        DataError: there is no page in the folder.
        MissingExtra: Playwright is not installed.
    """
    from pix2code_app.evaluation import pages

    return pages.measure_pages(folder, pages.Measuring(options, limit=limit))


def evaluate(
    reader: ScreenReader,
    data: Path,
    *,
    part: str = "all",
    limit: int | None = None,
    beam: int = 1,
    transform: str | None = None,
) -> Generator[Event, None, Evaluation]:
    """Measure a network on a folder of pairs, or on a part of it.

    `part` and `limit` select as `training.evaluation.select_pairs`, `transform` names
    one of `evaluation.corruptions`; otherwise as `training.evaluation.evaluate`.
    """
    from pix2code_app.evaluation import structure as evaluation
    from pix2code_app.evaluation.corruptions import corruption

    change = corruption(transform) if transform else None
    pairs = evaluation.select_pairs(data, part, limit)
    return evaluation.evaluate(reader, pairs, beam=beam, transform=change)


def new_run(
    out: Path | None = None,
    cell: str | None = None,
    **options: Any,  # noqa: ANN401 (the fields of TrainingConfig)
) -> TrainingConfig:
    """The options of a new run in the folder `out`, by default one of the user's.

    The preset `paper-reduced` is `paper` at sizes that two cores can train. A `cell`,
    as `networks.genotype` spells it, replaces the language LSTM of `attention`. A short
    run sees the genuine pairs too, unless `rendered_only_minutes` are given.

    Raises:
        DataError: the folder holds a run already, or the cell is none.
    """
    from pix2code_app.networks.attention.genotype import parse_cell
    from pix2code_app.training.config import TrainingConfig
    from pix2code_app.training.training import PLANS, RENDERED_ONLY_SHARE

    preset = options.pop("preset", PRESETS[0])
    if cell is not None:
        if preset != PRESETS[0]:
            raise DataError(f"Only the preset {PRESETS[0]} can take a cell.")
        options["sizes"] = {"cell": str(parse_cell(cell))}
    folder = out or paths.runs() / preset
    config = TrainingConfig(**{**PLANS[preset], **options, "out": str(folder)})
    if "rendered_only_minutes" not in options:
        bound = RENDERED_ONLY_SHARE * config.minutes
        alone = min(config.rendered_only_minutes, bound)
        config = replace(config, rendered_only_minutes=alone)
    check_place(folder)
    if (folder / "config.json").exists():
        raise DataError(
            f"{folder} holds a run already.", f"Go on with it by --resume {folder}."
        )
    return config


def resumed_run(
    run: Path,
    **options: Any,  # noqa: ANN401 (the fields of TrainingConfig)
) -> TrainingConfig:
    """The options that a run was started with, but for those given.

    Raises:
        DataError: the folder is not that of a run, or of one of another version.
    """
    from pix2code_app.training.config import TrainingConfig
    from pix2code_app.training.run_folder import RunFolder

    kept = RunFolder(run).read_config()
    try:
        return TrainingConfig(**{**kept, **options, "out": str(run)})
    except TypeError as error:
        raise DataError(f"{run} is a run of another version of the program.") from error


def default_run(preset: str) -> Path:
    """The folder of a run where no other is named."""
    return paths.runs() / preset


def train_elements(
    data: Path,
    out: Path | None = None,
    minutes: float | None = None,
    seed: int = 1,
    start: str | None = None,
) -> Generator[Event, None, Path]:
    """Train the network that finds elements, or go on with the run in `out`.

    A new run begins with the weights of `start`, where it is given.

    Raises:
        DataError: there are no labelled screens in the folder.
        ModelError: the gradients are no longer finite, or `start` is unknown or
            does not fit.
    """
    from pix2code_app.training.elements import loop, sources

    folder = out or default_run("ui")
    weights = None if start is None else str(catalogue.locate(start))
    training = loop.ElementTraining(
        sources.find_sets(data), str(folder), start=weights, seed=seed
    )
    if minutes is not None:
        training = replace(training, minutes=minutes)
    return loop.train_elements(training)


def release_elements(
    run: Path, out: Path, data: Path
) -> Generator[Event, None, dict[str, Any]]:
    """Write the checkpoint of a run as the program ships it; what was measured.

    Raises:
        DataError: the folder is not that of a run, or a set cannot be used.
        ModelError: the checkpoint is damaged.
        MissingExtra: onnx or onnxscript is not installed.
    """
    from pix2code_app.training.elements import release

    return release.release_run(run, out, data)


def train(config: TrainingConfig) -> Generator[Event, None, Path]:
    """Train a network; the path of the run. See `training.training`."""
    from pix2code_app.training import training

    return training.train(config)


def benchmark(
    model: str = DEFAULT_MODEL, device: str = "auto"
) -> Generator[Event, None, Benchmark]:
    """Measure the speed of reading and compiling on this machine.

    Raises:
        ModelError: the network is missing or damaged.
    """
    from pix2code_app.evaluation import benchmark as measuring

    return measuring.run_benchmark(model, device)


def measure_content(
    reader: ScreenReader,
    count: int,
    data: Path | None = None,
    words: Path | None = None,
) -> Generator[Event, None, dict[str, dict[str, Figures]]]:
    """Measure how well the content of mockups is read; see `measuring`.

    Raises:
        MissingExtra: Chromium or Playwright is not installed.
        DataError: the file `words` cannot be read.
    """
    from pix2code_app.evaluation import content as measuring

    return measuring.measure_content(reader, count, data=data, labels=words)


def content_table(measures: dict[str, dict[str, Figures]]) -> str:
    """The figures of `measure_content` as a table in Markdown."""
    from pix2code_app.evaluation import content as measuring

    return measuring.table(measures)


def examine() -> Examination:
    """What this machine has and lacks."""
    from pix2code_app import doctor as examination

    return examination.examine()


def _source(picture: Path | str | bytes) -> Source:
    if isinstance(picture, bytes):
        return Source("picture", picture)
    return Source(str(picture), Path(picture))
