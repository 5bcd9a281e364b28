"""Screens as inputs: DSL files, exported projects, or pictures that are read."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pix2code_app import api
from pix2code_app.cli.outputs import STDIN
from pix2code_app.cli.programs import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.language.tree import Screen
    from pix2code_app.networks.reader import ScreenReader

PROGRAM_SUFFIX = ".gui"
"""How the name of a DSL file ends; any other file is a picture."""


class Opened(NamedTuple):
    """A screen, and the PNG files that it names, by their place beside it."""

    screen: Screen
    pictures: Mapping[str, bytes]


class Screens:
    """Opens screens; the network is loaded when the first picture comes."""

    def __init__(self, dialect: str | None, model: str, device: str) -> None:
        self._dialect = dialect
        self._model = model
        self._device = device

    @cached_property
    def _reader(self) -> ScreenReader:
        return api.load_model(self._model, self._device)

    def open(self, name: str) -> Opened:
        """The screen in the file or exported project `name`, with its pictures.

        Raises:
            CompilerError: the project cannot be read back.
            DataError: a DSL file cannot be read, or the folder holds no project.
            DslError: it holds an error.
            ImageError: a picture cannot be converted.
            ModelError: the network is missing or damaged.
        """
        if name == STDIN or Path(name).suffix == PROGRAM_SUFFIX:
            screen = api.parse_text(read_text(name), self._dialect)
            beside = None if name == STDIN else Path(name).parent
            return Opened(screen, api.pictures_beside(screen, beside) if beside else {})
        if Path(name).is_dir():
            return Opened(api.read_project(Path(name)).screen, {})
        found = api.convert(
            name, to=("html",), dialect=self._dialect, reader=self._reader
        )
        return Opened(found.screen, found.pictures)

    def find(self, name: str) -> list[str]:
        """The file or project itself, or every DSL file and picture of a folder.

        A picture whose program lies beside it is left out.

        Raises:
            ImageError: the folder holds neither.
        """
        folder = Path(name)
        if name == STDIN or not folder.is_dir():
            return [name]
        programs = sorted(folder.glob(f"*{PROGRAM_SUFFIX}"))
        stems = {path.stem for path in programs}
        try:
            pictures = [source.name for source in api.find_sources(folder)]
        except api.ImageError:
            if not programs:
                if api.holds_project(folder):
                    return [name]
                raise
            pictures = []
        beside = [picture for picture in pictures if Path(picture).stem not in stems]
        return sorted([*map(str, programs), *beside])
