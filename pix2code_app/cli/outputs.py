"""Where each input's results go, and how they are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pix2code_app.files import folder_name, free_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.schema.diagnostics import Diagnostic
    from compilers.targets.project_reader import LeftOut
    from pix2code_app.assembly.screen_content import Certainty, ElementContent

STDIN = "-"
"""What stands for standard input among the inputs."""


class Folders:
    """Hands out `DIR/<input stem>`, one for each input of a run.

    Equal stems get `-2`, `-3`. An input that fails is counted too, so that the others
    have the same names whether it does or not.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._taken: set[str] = set()

    def take(self, source: str) -> Path:
        """The folder for the input called `source`."""
        stem = "stdin" if source == STDIN else folder_name(Path(source).stem)
        return self._out / free_name(stem, self._taken)


def diagnostic_record(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as it stands in JSON; without a place its line is null."""
    span = diagnostic.span
    return {
        "level": diagnostic.level,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "node": diagnostic.node,
    }


def left_out_record(left_out: LeftOut) -> dict[str, Any]:
    """Something of a project that was left out as it stands in JSON."""
    return {"file": left_out.file, "line": left_out.line, "what": left_out.what}


def file_record(saved: Mapping[str, Sequence[Path]]) -> dict[str, list[str]]:
    """Paths of each target's files as they stand in JSON."""
    return {target: [str(path) for path in paths] for target, paths in saved.items()}


def element_record(
    element: ElementContent, certainty: Certainty | None = None
) -> dict[str, Any]:
    """What was read of an element as it stands in JSON; `box` is in pixels.

    `text` is what was read, whether it was sure enough to be used or not; `confidence`
    is null where nobody knows.
    """
    box, words, colours = element.box, element.words, element.colours
    return {
        "node": element.node,
        "name": element.name,
        "box": [*box.rectangle],
        "confidence": certainty.probability if certainty else None,
        "text": words.text if words else None,
        "text_confidence": words.confidence if words else None,
        "color": str(colours.ink) if colours.ink else None,
        "background": str(colours.ground) if colours.ground else None,
    }
