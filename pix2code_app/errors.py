"""The errors a user can meet, one class for each kind of thing that went wrong.

    Pix2CodeError
    ├── ImageError      a picture that cannot be read
    ├── ModelError      a checkpoint that is unknown, damaged or does not fit
    ├── DataError       a folder of training or evaluation data
    ├── ExportError     output that cannot be written
    └── MissingExtra    an optional package that is not installed

Each message is one sentence that names the thing and the reason; `hint` says what
to do about it. `compilers.CompilerError` stands apart: the compilers know nothing
of this package.
"""


class Pix2CodeError(Exception):
    """An expected failure, told to the user as a sentence."""

    exit_code = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}" if self.hint else self.message


class ImageError(Pix2CodeError):
    """A picture cannot be opened, is too large, or is empty."""


class ModelError(Pix2CodeError):
    """A checkpoint is missing, damaged, unsafe or unknown."""

    exit_code = 3


class DataError(Pix2CodeError):
    """A folder of pairs is missing, empty or malformed."""


class ExportError(Pix2CodeError):
    """Output cannot be written without losing something, or at all."""


class MissingExtra(Pix2CodeError):
    """Something optional is not installed."""
