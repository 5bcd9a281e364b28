"""From pictures to code: open, read, build the tree, read its content, compile.

Each stage is one function below, in the order of the data. Pictures are opened when
their batch comes, and an outcome leaves as soon as it is ready, so that a thousand
pictures need no more memory than a few. An input that fails becomes a `Failure` and
the others go on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Literal, TypeAlias

import compilers
from compilers.errors import CompilerError
from compilers.language.printer import print_screen
from compilers.language.tree import node_id, path_of
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import CLOSE
from compilers.targets.options import USUAL, CodeOptions
from pix2code_app.assembly.boxes import boxes_in_pixels, with_boxes
from pix2code_app.assembly.content_reader import ContentReader
from pix2code_app.assembly.screen_content import Certainty, ScreenContent
from pix2code_app.errors import Pix2CodeError
from pix2code_app.events import Progressed, Started, TokenDecoded
from pix2code_app.files import write_files

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

    from PIL import Image

    from compilers.language.tree import NodePath, Screen
    from pix2code_app.assembly.screen_content import ElementContent
    from pix2code_app.events import Event
    from pix2code_app.geometry import Box
    from pix2code_app.mockups.opening import Mockup
    from pix2code_app.networks.reader import ScreenReader
    from pix2code_app.networks.reading import DecodedToken, Reading
    from pix2code_app.networks.ui.finder import ElementFinder

BATCH_PICTURES = 16
BATCH_PIXELS = 16_000_000
"""A batch is read when it has that many pictures, or that many pixels at the least."""

ANY = "ui"
"""The dialect that any screen can be read into."""

DOUBTFUL = 0.8
"""An element less probable than this is worth a second look."""

BLANK = 16
"""A picture whose channels each differ by less, of 255, shows nothing to read."""

PROGRAM = "screen.gui"
"""The file that holds the program beside the code."""

Files: TypeAlias = dict[str, dict[str, str | bytes]]
"""For each target, relative path → content."""


@dataclass(frozen=True, slots=True)
class Source:
    """A picture to convert: a file, or the bytes of one.

    `name` is reported with the outcome; messages say `title`, by default the same on
    one line.
    """

    name: str
    content: Path | bytes
    title: str | None = None


@dataclass(frozen=True, slots=True)
class ConversionOptions:
    """What to make of each picture.

    Without a dialect the network finds it. With `content` each element carries the
    mockup's own words and colours, as far as they can be read, and words that are a
    name say so by `kind`. With `boxes` it carries its place in the mockup,
    `box=(x, y, width, height)` in pixels. With `anonymise` stand-ins take the place of
    the names of people, organisations and places in what was read. `examples` is a
    folder of a user's own examples of icons. `code` says how the code is written.

    The dialect `ui` is read by `elements`: by the network that finds them, or by plain
    rules; at `scale` pixels for one logical pixel, which is estimated where it is not
    given. Pictures like those of 2017 are read by their own network all the same, and
    its programs put into the words of the `ui`.
    """

    targets: tuple[str, ...]
    dialect: str | None = None
    beam: int = 1
    boxes: bool = False
    content: bool = True
    anonymise: bool = False
    examples: Path | None = None
    elements: Literal["network", "rules"] = "network"
    scale: float | None = None
    region: Box[int] | None = None
    ignored: tuple[Box[int], ...] = ()
    code: CodeOptions = USUAL


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long the stages took: this picture's share where a batch was read.

    `read` is for reading the content of the elements. `total` counts opening as well.
    """

    encode: float
    decode: float
    read: float
    compile: float
    total: float


@dataclass(frozen=True, slots=True)
class Conversion:
    """A picture that became code.

    `elements` is what was read of each element; empty where no content was wanted.
    `certainties` are, by node, how sure elements are, of those of which it is known.
    `boxes` are the places of the elements, by node, in a mockup of `size` pixels.
    `pictures` are the PNG files that the program names, by their place beside it.
    """

    source: str
    screen: Screen
    files: Files = field(hash=False, repr=False)
    diagnostics: tuple[Diagnostic, ...]
    confidence: float
    model: str
    device: str
    seconds: Seconds = field(compare=False)
    certainties: Mapping[str, Certainty] = field(
        default_factory=dict, compare=False, repr=False
    )
    scale: float = 1.0
    size: tuple[int, int] = (0, 0)
    boxes: Mapping[str, Box[int]] = field(default_factory=dict, hash=False, repr=False)
    elements: tuple[ElementContent, ...] = field(default=(), repr=False)
    pictures: Mapping[str, bytes] = field(default_factory=dict, hash=False, repr=False)

    @property
    def dialect(self) -> str:
        """The platform that the picture shows."""
        return self.screen.dialect

    @property
    def dsl(self) -> str:
        """The program, as DSL text."""
        return compilers.format(self.screen)

    def save(self, folder: Path | str, *, force: bool = False) -> dict[str, list[Path]]:
        """Write `folder/<target>/…`, the program and its pictures, all or nothing.

        Returns:
            The paths of each target's files.

        Raises:
            ExportError: a file exists already and `force` is not given, or the
                folder cannot be written.
        """
        beside: dict[str, str | bytes] = {PROGRAM: self.dsl, **self.pictures}
        return save_files(self.files, folder, force=force, beside=beside)


@dataclass(frozen=True, slots=True)
class Failure:
    """A picture that could not be converted, and why, in a sentence."""

    source: str
    message: str


Outcome: TypeAlias = Conversion | Failure


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pictures were converted and how many failed."""

    converted: int
    failed: int


def convert(
    sources: Sequence[Source], reader: ScreenReader | None, options: ConversionOptions
) -> Generator[Event | Outcome, None, Tally]:
    """Convert pictures in batches; an outcome for each, in their order.

    Without a reader every picture is read as any screen, into the dialect `ui`.
    """
    yield Started("converting", len(sources))
    work = _Work(reader, options)
    converted = failed = 0
    for batch in _batches(sources, options):
        for outcome in _convert_batch(batch, work):
            yield outcome
            if isinstance(outcome, Conversion):
                converted += 1
            else:
                failed += 1
            yield Progressed(converted + failed, outcome.source)
    return Tally(converted, failed)


def convert_streaming(
    source: Source, reader: ScreenReader, options: ConversionOptions
) -> Generator[Event, None, Outcome]:
    """Convert one picture and tell each token as it leaves the decoder."""
    opened = _open(source, options)
    if isinstance(opened, Failure):
        return opened
    work = _Work(reader, options)
    if options.dialect == ANY:  # tokens of 2017 would tell of another dialect
        return next(iter(_convert_batch([opened], work)))
    decoding = reader.stream(opened.picture, options.dialect)
    try:
        while True:
            token = next(decoding)
            yield TokenDecoded(source.name, token.token, token.probability)
    except StopIteration as finished:
        return _build(opened, finished.value, work)


def save_files(
    files: Files,
    folder: Path | str,
    *,
    force: bool = False,
    beside: Mapping[str, str | bytes] | None = None,
) -> dict[str, list[Path]]:
    """Write `folder/<target>/<relative path>`, and `beside`, all or nothing.

    Raises:
        ExportError: as `export.write_files`.
    """
    folder = Path(folder)
    together = {
        f"{target}/{path}": content
        for target, own in files.items()
        for path, content in own.items()
    }
    write_files({**together, **(beside or {})}, folder, force=force)
    return {
        target: [folder / target / path for path in own]
        for target, own in files.items()
    }


@dataclass(frozen=True)
class _Work:
    """What one call converts with, the same for all of its pictures."""

    reader: ScreenReader | None
    options: ConversionOptions

    @cached_property
    def finder(self) -> ElementFinder | None:
        """Finds the elements of any screen; None where rules do."""
        if self.options.elements == "rules":
            return None
        from pix2code_app.networks.ui.loading import find_shipped

        return find_shipped()

    @cached_property
    def content(self) -> ContentReader | None:
        """Reads the content of the pictures; None where none is wanted."""
        options = self.options
        if not options.content:
            return None
        return ContentReader(options.examples, anonymise=options.anonymise)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A picture in memory, and how long it took to get there.

    `size` is that of the whole picture, `region` the part of it that is read.
    """

    source: Source
    mockup: Mockup
    seconds: float
    size: tuple[int, int]
    region: Box[int] | None

    @property
    def picture(self) -> Image.Image:
        """What is read."""
        return self.mockup.picture


def _batches(
    sources: Iterable[Source], options: ConversionOptions
) -> Iterator[list[_Opened | Failure]]:
    """Open pictures as they are needed, in groups of bounded size."""
    batch: list[_Opened | Failure] = []
    pixels = 0
    for source in sources:
        opened = _open(source, options)
        batch.append(opened)
        if isinstance(opened, _Opened):
            pixels += opened.picture.width * opened.picture.height
        if len(batch) == BATCH_PICTURES or pixels >= BATCH_PIXELS:
            yield batch
            batch, pixels = [], 0
    if batch:
        yield batch


def _open(source: Source, options: ConversionOptions) -> _Opened | Failure:
    from pix2code_app.mockups.opening import open_mockup

    begun = perf_counter()
    try:
        mockup = open_mockup(source.content, source.title or source.name)
        size = mockup.size
        if options.ignored or options.region:
            mockup = _part(mockup, options)
    except Pix2CodeError as error:
        return Failure(source.name, str(error))
    return _Opened(source, mockup, perf_counter() - begun, size, options.region)


def _part(mockup: Mockup, options: ConversionOptions) -> Mockup:
    """What of a mockup is to be read.

    Raises:
        DataError: there is nothing.
    """
    from pix2code_app.mockups import areas

    if options.ignored:
        mockup = replace(mockup, picture=areas.covered(mockup.picture, options.ignored))
    return areas.cropped(mockup, options.region) if options.region else mockup


def _convert_batch(
    batch: Sequence[_Opened | Failure], work: _Work
) -> Iterator[Outcome]:
    readings = iter(_readings(batch, work))
    for opened in batch:
        if isinstance(opened, Failure):
            yield opened
        else:
            yield _build(opened, next(readings), work)


def _readings(
    batch: Sequence[_Opened | Failure], work: _Work
) -> Sequence[Reading | None]:
    """What the network of 2017 reads in each picture; None where it is not asked."""
    pictures = [opened.picture for opened in batch if isinstance(opened, _Opened)]
    if work.reader is None:
        return [None] * len(pictures)
    if not pictures:
        return []
    asked = None if work.options.dialect == ANY else work.options.dialect
    return work.reader.read(pictures, asked, work.options.beam)


@dataclass(frozen=True, slots=True)
class _Read:
    """What a picture was found to show, before it becomes code.

    `diagnostics` are on the program, beside those of its content; `scale` is how many
    pixels one logical pixel has.
    """

    content: ScreenContent
    boxes: Mapping[str, Box[int]]
    certainties: Mapping[str, Certainty]
    confidence: float
    model: str
    diagnostics: tuple[Diagnostic, ...] = ()
    scale: float = 1.0
    seconds: float = 0.0


def _build(opened: _Opened, reading: Reading | None, work: _Work) -> Outcome:
    """Tree, content and code of a picture."""
    begun = perf_counter()
    try:
        if reading is not None and _is_of_2017(opened, reading, work.options):
            read = _read_of_2017(opened, reading, work)
        else:
            read = _read_any(opened, work)
        if opened.region is not None:
            read = _moved(read, opened.region.left, opened.region.top)
        content = read.content
        if work.options.boxes:
            content = replace(content, screen=with_boxes(content.screen, read.boxes))
        compiled = {
            target: compilers.compile_screen(
                content.screen, target, content.pictures, work.options.code
            )
            for target in work.options.targets
        }
    except CompilerError as error:
        return Failure(opened.source.name, f"{opened.source.name}: {error}")
    found = [*opened.mockup.diagnostics, *_blankness(opened.picture)]
    found += [*read.diagnostics, *content.diagnostics]
    found = [*_located(content.screen, found)]
    if read.certainties and content.screen.dialect != ANY:
        found += _doubts(content.screen, read.certainties)
    for one in compiled.values():
        found += one.diagnostics
    building = perf_counter() - begun
    decoding = reading.encode_seconds + reading.decode_seconds if reading else 0.0
    return Conversion(
        source=opened.source.name,
        screen=content.screen,
        files={target: dict(one.files) for target, one in compiled.items()},
        diagnostics=tuple(dict.fromkeys(found)),
        confidence=read.confidence,
        model=read.model,
        device=work.reader.device if work.reader is not None else "cpu",
        seconds=Seconds(
            encode=reading.encode_seconds if reading else 0.0,
            decode=reading.decode_seconds if reading else 0.0,
            read=read.seconds,
            compile=building - read.seconds,
            total=opened.seconds + decoding + building,
        ),
        certainties=read.certainties,
        scale=read.scale,
        size=opened.size,
        boxes=read.boxes,
        elements=content.elements,
        pictures=content.pictures,
    )


def _moved(read: _Read, across: int, down: int) -> _Read:
    """The same with places in a picture of which a region was read."""
    elements = tuple(
        replace(one, box=one.box.moved(across, down)) for one in read.content.elements
    )
    boxes = {node: box.moved(across, down) for node, box in read.boxes.items()}
    return replace(read, content=replace(read.content, elements=elements), boxes=boxes)


def _is_of_2017(opened: _Opened, reading: Reading, options: ConversionOptions) -> bool:
    """Whether a picture is read as one of 2017: it was asked for, or fits."""
    if options.dialect not in (None, ANY):
        return True
    from pix2code_app.detection.choice import BELONGS, explain

    return explain(reading, opened.picture).score >= BELONGS


def _read_of_2017(opened: _Opened, reading: Reading, work: _Work) -> _Read:
    """The screen that the network of 2017 has read, with its content.

    Where the `ui` is asked for, it is put into its words; paths stay the same.

    Raises:
        CompilerError: its tokens are no program.
    """
    assert work.reader is not None  # it has read
    screen, diagnostics = compilers.from_tokens(reading.dialect, reading.names)
    places = _boxes(screen, reading)
    content, seconds = ScreenContent(screen), 0.0
    if work.content is not None:
        begun = perf_counter()
        content = work.content.read(opened.picture, screen, places)
        seconds = perf_counter() - begun
    if work.options.dialect == ANY:
        content = replace(content, screen=compilers.in_ui(content.screen))
    return _Read(
        content,
        boxes_in_pixels(places, content.elements, opened.picture.size),
        {
            node_id(path): Certainty(token.probability, token.alternatives)
            for path, token in elements_read(screen, reading)
        },
        reading.confidence,
        work.reader.name,
        diagnostics=diagnostics,
        seconds=seconds,
    )


def _read_any(opened: _Opened, work: _Work) -> _Read:
    """The screen of a picture of any kind, in the dialect `ui`."""
    from pix2code_app.detection.screens import read_screen

    begun = perf_counter()
    read = read_screen(opened.picture, work.finder, work.options.scale)
    content = read.content
    if work.content is not None:
        content = work.content.named(content)
    return _Read(
        content,
        {one.node: one.box for one in content.elements},
        read.certainties,
        read.confidence,
        read.model,
        scale=read.scale,
        seconds=perf_counter() - begun,
    )


def _blankness(picture: Image.Image) -> Iterator[Diagnostic]:
    """A diagnostic where there is nothing in a picture that could have been read."""
    from PIL.ImageStat import Stat

    extrema = Stat(picture).extrema
    if all(most - least < BLANK for least, most in extrema):
        yield Diagnostic("one-colour")


def _located(screen: Screen, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Diagnostics on elements with their places in the program's text."""
    found = list(found)
    if not any(diagnostic.node and diagnostic.span is None for diagnostic in found):
        yield from found
        return
    spans = print_screen(screen).spans
    for diagnostic in found:
        span = diagnostic.span
        if span is None and diagnostic.node:
            span = spans.get(path_of(diagnostic.node))
        yield replace(diagnostic, span=span)


def elements_read(
    screen: Screen, reading: Reading
) -> Iterator[tuple[NodePath, DecodedToken]]:
    """Each element's path with the token that spelt it: both are in text order."""
    tokens = (token for token in reading.tokens if token.token != CLOSE)
    paths = (path for path, _ in screen.walk())
    return zip(paths, tokens, strict=True)


def _doubts(
    screen: Screen, certainties: Mapping[str, Certainty]
) -> Iterator[Diagnostic]:
    """A diagnostic on each element that the network was not sure of.

    Its place is that in the program's text, where the user would mend it.
    """
    doubtful = {
        node: certainty
        for node, certainty in certainties.items()
        if certainty.probability < DOUBTFUL
    }
    if not doubtful:
        return
    spans = print_screen(screen).spans
    for path, element in screen.walk():
        node = node_id(path)
        if node in doubtful:
            row, facts = _doubt(element.name, doubtful[node])
            yield Diagnostic(row, facts, spans[path], node)


def _doubt(name: str, certainty: Certainty) -> tuple[str, dict[str, str | float]]:
    """A row and its facts about an element that may be another one."""
    facts: dict[str, str | float] = {"name": name, "share": certainty.probability}
    if not certainty.alternatives:
        return "low-confidence-alone", facts
    other, share = certainty.alternatives[0]
    return "low-confidence", {**facts, "other": other, "other_share": share}


def _boxes(screen: Screen, reading: Reading) -> dict[NodePath, Box[float]]:
    """The place of each element that has one, in fractions of the picture."""
    return {
        path: token.box
        for path, token in elements_read(screen, reading)
        if token.box is not None
    }
