"""What a mockup says and shows, put into its screen.

`content` reads words and colours; icons are known by a comparator, names by a tagger.
Each is loaded when it is first needed, or ahead by `load_readers`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from pix2code_app import paths
from pix2code_app.networks.catalogue import COMPARATOR, TAGGER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from PIL import Image

    from compilers.language.tree import NodePath, Screen
    from pix2code_app.assembly.icons import Recogniser
    from pix2code_app.assembly.names import Finder
    from pix2code_app.assembly.screen_content import ScreenContent
    from pix2code_app.geometry import Box


@dataclass(frozen=True)
class ContentReader:
    """Reads the content of mockups, the same way for all of them.

    Attributes:
        examples: A folder of a user's own examples of icons.
        anonymise: Whether stand-ins take the place of the names of people,
            organisations and places.
    """

    examples: Path | None = None
    anonymise: bool = False

    def read(
        self,
        picture: Image.Image,
        screen: Screen,
        boxes: Mapping[NodePath, Box[float]],
    ) -> ScreenContent:
        """The screen with the mockup's words, colours, icons and kinds of names.

        Args:
            picture: The mockup.
            screen: What the network read of it.
            boxes: The place of each element by its path, in fractions of the picture.

        Raises:
            DataError: the folder of examples is not there, or holds what is none.
            ModelError: a checkpoint is damaged, or missing and asked for.
        """
        from pix2code_app.assembly.content import read_content

        content = read_content(picture, screen, boxes)
        return self.named(self._with_icons(content, picture))

    def named(self, content: ScreenContent) -> ScreenContent:
        """The content whose names say that they are names, or have stand-ins.

        Raises:
            ModelError: a checkpoint is damaged, or missing and asked for.
        """
        return self._with_names(content)

    @cached_property
    def _icons(self) -> Recogniser | None:
        return _icon_recogniser(self.examples)

    def _with_icons(
        self, content: ScreenContent, picture: Image.Image
    ) -> ScreenContent:
        """The content with its icons named, by a user's examples and the open set."""
        if self._icons is None or not content.elements:
            return content
        import numpy as np

        return self._icons.named(content, np.asarray(picture))

    def _with_names(self, content: ScreenContent) -> ScreenContent:
        """The content whose names say that they are names, or have stand-ins."""
        from pix2code_app.assembly.anonymising import anonymised
        from pix2code_app.assembly.names import with_names

        finder = _name_finder(wanted=self.anonymise)
        if finder is None:
            return content
        content = replace(content, screen=with_names(content.screen, finder))
        return anonymised(content, finder) if self.anonymise else content


def load_readers() -> Iterator[None]:
    """Load what the content of mockups is read with, one network at each step.

    A conversion does without this: it loads what it finds missing.

    Raises:
        MissingExtra: the reader of words is not installed.
        ModelError: a checkpoint is damaged.
    """
    from pix2code_app.evidence.line_network import load_line_network

    load_line_network()
    yield
    _icon_recogniser(None)
    yield
    _name_finder()
    yield


def _icon_recogniser(examples: Path | None) -> Recogniser | None:
    """Knows a user's examples and the open set; None where nothing is to compare."""
    from pix2code_app.evidence.icon_library import read_examples

    given = read_examples(examples) if examples is not None else ()
    checkpoint = paths.experiment(COMPARATOR)
    if not given and not checkpoint.is_file():
        return None
    from pix2code_app.assembly.icons import Recogniser, shipped_comparator

    return Recogniser(shipped_comparator(checkpoint), given)


def _name_finder(*, wanted: bool = False) -> Finder | None:
    """The finder of names; None where it is not installed, unless it is wanted.

    Raises:
        ModelError: its checkpoint is missing or damaged.
    """
    from pix2code_app.networks.tagger.tagger import load_finder

    checkpoint = paths.experiment(TAGGER)
    return load_finder(checkpoint) if wanted or checkpoint.is_file() else None
