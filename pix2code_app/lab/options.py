"""The options of an experiment as a table, and values checked against it.

The command line, the window's forms and the folder of a run all read the fields of a
config or question through this module. Annotations are read as text: an experiment
may import its types for the checker alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compilers.errors import unknown
from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPES: dict[str, type] = {
    "bool": bool,
    "int": int,
    "float": float,
    "str": str,
    "Path | None": Path,
}


@dataclass(frozen=True, slots=True)
class Option:
    """One field of a config or question; see `experiment.option`.

    Attributes:
        type: One of `bool`, `int`, `float`, `str` and `Path`, which may be None.
    """

    name: str
    type: type[Any]
    default: Any
    help: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    kind: str = ""

    @property
    def flag(self) -> str:
        """Its name on the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def title(self) -> str:
        """Its name in a form."""
        return titled(self.name)

    def check(self, value: Any) -> Any:  # noqa: ANN401 (of the option's type)
        """`value` in the option's type.

        Raises:
            DataError: it is of another type, out of bounds or not among the choices.
        """
        value = self._typed(value)
        if self.choices and value not in self.choices:
            raise DataError(unknown(self.name, value, self.choices))
        if self.type in (int, float):
            self._bound(value)
        return value

    def _typed(self, value: Any) -> Any:  # noqa: ANN401
        if self.type is Path:
            return None if value in (None, "") else Path(value)
        if self.type is float and type(value) is int:
            return float(value)
        if type(value) is not self.type:
            kind = self.type.__name__
            raise DataError(f"The option {self.name} is {value!r}, which is no {kind}.")
        return value

    def _bound(self, value: float) -> None:
        if not isfinite(value):
            raise DataError(f"The option {self.name} is {value}, which is no number.")
        if self.minimum is not None and value < self.minimum:
            least = f"at least {self.minimum:g}"
        elif self.maximum is not None and value > self.maximum:
            least = f"at most {self.maximum:g}"
        else:
            return
        raise DataError(f"The option {self.name} is {value:g}; it must be {least}.")


def titled(name: str) -> str:
    """The name of an option as people read it."""
    return name.replace("_", " ").capitalize()


def options_of(declared: type[Any]) -> tuple[Option, ...]:
    """The options that a config or question declares, in their order."""
    return tuple(
        Option(one.name, _type(one.type), one.default, **one.metadata)
        for one in fields(declared)
    )


def fill(declared: type[Any], values: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """A config or question with `values`, and defaults for what they leave out.

    Raises:
        DataError: a value does not fit, or no option has its name.
    """
    known = {option.name: option for option in options_of(declared)}
    for name in values:
        if name not in known:
            raise DataError(unknown("option", name, known))
    return declared(**{name: known[name].check(v) for name, v in values.items()})


def plain(filled: Any) -> dict[str, Any]:  # noqa: ANN401 (a config or question)
    """The values of a config or question as JSON knows them."""
    values = {one.name: getattr(filled, one.name) for one in fields(filled)}
    return {k: str(v) if isinstance(v, Path) else v for k, v in values.items()}


def _type(annotation: Any) -> type[Any]:  # noqa: ANN401 (a type, or text for one)
    if isinstance(annotation, type):
        return _TYPES[annotation.__name__]
    return _TYPES[str(annotation).replace("pathlib.", "")]
