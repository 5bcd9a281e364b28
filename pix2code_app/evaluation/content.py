"""How well the content of mockups is read: boxes, words, colours, and the round trip.

Pages are rendered anew, from seeds that no training uses, so that every box, word and
colour is known. Genuine pictures are measured where somebody has written down their
words.
"""

from __future__ import annotations

import json
import random
import re
from contextlib import closing
from dataclasses import dataclass, field
from statistics import mean, median
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeAlias

from rapidfuzz.distance import Levenshtein

import compilers
from compilers.language.tree import node_id
from compilers.preview.pages import PreviewStyle, preview_page
from compilers.preview.words import words_of
from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect, dialect_names
from pix2code_app.assembly.content import USED, read_content
from pix2code_app.errors import DataError
from pix2code_app.evaluation.likeness import Trip, measure_trips
from pix2code_app.events import Event, Progressed, Started
from pix2code_app.evidence.perception import distance
from pix2code_app.evidence.roles import WORDS
from pix2code_app.geometry import Box
from pix2code_app.synthesis.rendering import RenderedPage, render
from pix2code_app.synthesis.sampling import sample_screen

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from PIL import Image

    from compilers.language.tree import Colour, Screen
    from pix2code_app.assembly.screen_content import ScreenContent
    from pix2code_app.networks.reader import ScreenReader

SEED = 900
"""The first seed of the measured pages; training draws from other ones."""

THEME_SHIFT = 40
"""Most levels by which a channel of a random theme differs from the platform's."""

Figures: TypeAlias = dict[str, float | int | None]


@dataclass
class Tally:
    """What was counted over the pictures of one dialect."""

    pictures: int = 0
    exact: int = 0
    overlaps: list[float] = field(default_factory=list)
    strings: int = 0
    right_strings: int = 0
    right_places: int = 0
    letters: int = 0
    wrong_letters: int = 0
    kept: int = 0
    colours: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    trips: list[tuple[Trip, Screen]] = field(default_factory=list)
    round_trips: list[tuple[float, float, float, float]] = field(default_factory=list)

    def add_words(self, wanted: Mapping[str, str], read: Mapping[str, str]) -> None:
        """Count the strings `wanted` by node against those that were read."""
        for node, text in wanted.items():
            answer = read.get(node, "")
            wrong = Levenshtein.distance(answer, text)
            self.strings += 1
            self.letters += len(text)
            self.wrong_letters += wrong
            self.right_strings += answer == text
            nearest = min(
                wanted, key=lambda one: Levenshtein.distance(answer, wanted[one])
            )
            self.right_places += bool(answer) and wanted[nearest] == text

    def figures(self) -> Figures:
        """The figures of `docs/results.md`; None for what was not measured."""
        overlaps, strings, errors = self.overlaps, self.strings, self.colours
        elements = strings / max(1, self.pictures)
        return {
            "pictures": self.pictures,
            "exact": _share(self.exact, self.pictures),
            "iou_mean": mean(overlaps) if overlaps else None,
            "iou_at_75": _share(sum(o >= 0.75 for o in overlaps), len(overlaps)),
            "strings": strings,
            "character_error": _share(self.wrong_letters, self.letters),
            "strings_right": _share(self.right_strings, strings),
            "right_element": _share(self.right_places, strings),
            "colours": len(errors),
            "colours_at_3": _share(
                sum(d <= 3 for d in self.colours), len(self.colours)
            ),
            **self._round_trip(),
            "seconds": median(self.seconds) if self.seconds else None,
            "ms_per_string": 1e3 * median(self.seconds) / elements
            if self.seconds and elements
            else None,
        }

    def _round_trip(self) -> Figures:
        names = ("ssim", "blocks", "ssim_without", "blocks_without")
        columns = zip(*self.round_trips, strict=True)
        found = dict(zip(names, map(mean, columns), strict=False))
        return {name: found.get(name) for name in names}


def measure_content(
    reader: ScreenReader,
    count: int,
    *,
    data: Path | None = None,
    labels: Path | None = None,
) -> Generator[Event, None, dict[str, dict[str, Figures]]]:
    """Measure on `count` rendered pages of each kind and dialect.

    `english` has everyday words, `themes` random colours; `genuine` are the pictures of
    the folder `data` whose words stand in the JSON file `labels`, by
    `<dialect>/<name>`, in the order of the program.

    Raises:
        MissingExtra: Chromium or Playwright is not installed.
        DataError: the labels cannot be read.
    """
    kinds = {"english": 0, "themes": THEME_SHIFT}
    total = len(kinds) * len(dialect_names(FAMILY_2017)) * count
    yield Started("measuring the content", total)
    measures: dict[str, dict[str, Figures]] = {}
    done = 0
    for kind, shift in kinds.items():
        tallies = {name: Tally() for name in dialect_names(FAMILY_2017)}
        pages = [
            _drawn(name, i, shift)
            for name in dialect_names(FAMILY_2017)
            for i in range(count)
        ]
        with closing(render(pages)) as photographs:
            for page, (_, style) in zip(photographs, pages, strict=True):
                measure_page(reader, page, style, tallies[page.screen.dialect])
                done += 1
                yield Progressed(done, f"{kind}: {page.screen.dialect}")
        for tally in tallies.values():
            tally.round_trips = measure_trips(tally.trips)
        measures[kind] = {name: tally.figures() for name, tally in tallies.items()}
    if data is not None and labels is not None:
        measures["genuine"] = measure_genuine(reader, data, labels)
    return measures


def measure_page(
    reader: ScreenReader, page: RenderedPage, style: PreviewStyle, tally: Tally
) -> None:
    """Read one rendered page and add what is right and wrong to `tally`.

    A page whose program was not read exactly is counted as such, and no further: its
    elements cannot be told apart.
    """
    picture = page.picture
    screen, content, seconds = _read(reader, picture)
    tally.pictures += 1
    if screen.dialect != page.screen.dialect or screen != page.screen:
        return
    tally.exact += 1
    tally.seconds.append(seconds)
    truth = {node: page.boxes[node] for node in page.boxes}
    for element in content.elements:
        if element.node in truth:
            painted = Box.at(*truth[element.node])
            tally.overlaps.append(element.box.scaled(1).iou(painted))
    shown = _shown_words(page.screen, style)
    shown = {node: text for node, text in shown.items() if node in truth}
    tally.add_words(shown, _texts(content))
    trip = Trip(picture, shown, truth, content.screen, content.pictures)
    tally.trips.append((trip, screen))
    tally.colours += _colour_errors(page.screen, style, content)


def measure_genuine(
    reader: ScreenReader, data: Path, labels: Path
) -> dict[str, Figures]:
    """Words read on genuine pictures against those that somebody wrote down.

    Raises:
        DataError: the labels cannot be read.
        ImageError: a picture cannot be opened.
    """
    from pix2code_app.mockups.opening import find_pictures, open_mockup

    try:
        written: dict[str, list[str]] = json.loads(labels.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{labels} is no file of words: {error}.") from error
    tallies = {name: Tally() for name in dialect_names(FAMILY_2017)}
    for name, words in written.items():
        tally = tallies[name.partition("/")[0]]
        folder = (data / name).parent
        path = next((p for p in find_pictures(folder) if p.stem == name[-36:]), None)
        if path is None:
            raise DataError(f"{data / name} has no picture.")
        _, content, seconds = _read(reader, open_mockup(path).picture)
        tally.pictures += 1
        tally.seconds.append(seconds)
        nodes = _worded(content)
        if len(nodes) == len(words):
            tally.exact += 1
            tally.add_words(dict(zip(nodes, words, strict=True)), _texts(content))
        else:
            tally.add_words({f"?{i}": text for i, text in enumerate(words)}, {})
    return {name: tally.figures() for name, tally in tallies.items()}


_WORDLESS = {("ios", "switch")} | {(name, "tab") for name in dialect_names(FAMILY_2017)}
"""Elements whose words are not written down: they have none, or always the same."""


def _read(
    reader: ScreenReader, picture: Image.Image
) -> tuple[Screen, ScreenContent, float]:
    """The bare screen, its content, and the seconds that the content took."""
    (reading,) = reader.read([picture])
    screen, _ = compilers.from_tokens(reading.dialect, reading.names)
    tokens = (token for token in reading.tokens if token.token != CLOSE)
    boxes = {
        path: token.box
        for (path, _), token in zip(screen.walk(), tokens, strict=True)
        if token.box is not None
    }
    begun = perf_counter()
    content = read_content(picture, screen, boxes)
    return screen, content, perf_counter() - begun


def _drawn(name: str, index: int, shift: int) -> tuple[Screen, PreviewStyle]:
    rng = random.Random(f"{SEED + index}/{name}")
    screen = sample_screen(name, rng)
    return screen, PreviewStyle("english", SEED + index, colour_shift=shift)


def _shown_words(screen: Screen, style: PreviewStyle) -> dict[str, str]:
    """The words that the page shows, by node; Android's buttons are in capitals."""
    kinds = dialect(screen.dialect).elements
    words = words_of(screen, style.wording, random.Random(style.seed))
    shown = {}
    for path, element in screen.walk():
        text, role = words[node_id(path)], kinds[element.name].role
        is_hidden = role == "tab" and screen.dialect == "android"
        if text and role in WORDS and not is_hidden:
            is_capital = role == "button" and screen.dialect == "android"
            shown[node_id(path)] = text.upper() if is_capital else text
    return shown


def _worded(content: ScreenContent) -> list[str]:
    """The nodes whose words are written down, in the order of the program."""
    name = content.screen.dialect
    kinds = dialect(name).elements
    return [
        element.node
        for element in content.elements
        if element.words and (name, kinds[element.name].role) not in _WORDLESS
    ]


def _texts(content: ScreenContent) -> dict[str, str]:
    """The words that are used, by node."""
    return {
        element.node: element.words.text
        for element in content.elements
        if element.words is not None and element.words.confidence >= USED
    }


_RULES: dict[tuple[str, str, str], str] = {
    ("web", "card", "ground"): r"\.card \{.*?background: (#\w+)",
    ("web", "nav-item/selected", "ground"): r"\.pill\.active \{.*?background: (#\w+)",
    ("web", "nav-item", "ground"): r"\.pill \{.*?background: (#\w+)",
    ("web", "nav-item", "ink"): r"\.pill \{.*?[^-]color: (#\w+)",
    ("web", "heading/small", "ink"): r"body \{.*?[^-]color: (#\w+)",
    ("web", "paragraph", "ink"): r"body \{.*?[^-]color: (#\w+)",
    ("web", "row", "ground"): r"body \{.*?background: (#\w+)",
    ("android", "list", "ground"): r"--blank: (#\w+)",
    ("android", "label", "ink"): r"--ink: (#\w+)",
    ("android", "button", "ink"): r"--ink: (#\w+)",
    ("android", "button", "ground"): r"\.btn::before \{.*?background: (#\w+)",
    ("android", "slider", "ink"): r"\.slider \.done \{.*?background: (#\w+)",
    ("ios", "list", "ground"): r"body \{.*?background: (#\w+)",
    ("ios", "list-item", "ground"): r"\.row \{.*?background: (#\w+)",
    ("ios", "tab-bar", "ground"): r"footer \{.*?background: (#\w+)",
    ("ios", "switch/checked", "ink"): r"\.switch \{.*?background: (#\w+)",
    ("ios", "icon-button/add", "ink"): r"\.add \{.*?stroke: (#\w+)",
}
"""Where a page's style sheet says the colour of an element of a role and variant."""


def _colour_errors(
    screen: Screen, style: PreviewStyle, content: ScreenContent
) -> list[float]:
    """ΔE2000 of each colour that the style sheet says; 100 where none was found."""
    page = preview_page(screen, style=style)
    kinds = dialect(screen.dialect).elements
    errors = []
    for element in content.elements:
        kind = kinds[element.name]
        whose = f"{kind.role}/{kind.look}" if kind.look else kind.role
        for part in ("ground", "ink"):
            rule = _RULES.get((screen.dialect, whose, part))
            if rule is None:
                continue
            said = re.search(rule, page, re.DOTALL)
            found: Colour | None = getattr(element.colours, part)
            assert said is not None  # the rules are those of our own templates
            truth = compilers.Colour(*bytes.fromhex(said[1][1:]))
            errors.append(distance(found, truth) if found else 100.0)
    return errors


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def table(measures: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> str:
    """The figures as a table in Markdown: a row for each kind and dialect."""
    heads = {
        "pictures": "pictures",
        "exact": "structure exact",
        "iou_mean": "mean IoU",
        "iou_at_75": "IoU ≥ 0.75",
        "character_error": "character error",
        "strings_right": "strings right",
        "right_element": "right element",
        "colours_at_3": "ΔE2000 ≤ 3",
        "ssim": "SSIM",
        "ssim_without": "without content",
        "blocks": "blocks",
        "blocks_without": "without content",
        "seconds": "median s",
        "ms_per_string": "ms per string",
    }
    lines = [
        f"| pictures of | {' | '.join(heads.values())} |",
        f"|---|{'--:|' * len(heads)}",
    ]
    for kind, dialects in measures.items():
        for name, figures in dialects.items():
            cells = " | ".join(_cell(key, figures[key]) for key in heads)
            lines.append(f"| {kind}, {name} | {cells} |")
    return "\n".join(lines)


_PLAIN = {"iou_mean", "ssim", "ssim_without", "blocks", "blocks_without"}


def _cell(key: str, value: float | int | None) -> str:
    if value is None:
        return "–"
    if key in {"pictures", "ms_per_string"}:
        return f"{value:.0f}"
    return (
        f"{value:.3f}"
        if key in _PLAIN
        else (f"{value:.2f}" if key == "seconds" else f"{value:.2%}")
    )
