"""DSL texts as inputs of a command, and the faults in them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from compilers.errors import CompilerError, DslError
from pix2code_app.cli.console import complain, print_json, say
from pix2code_app.cli.outputs import STDIN
from pix2code_app.errors import DataError, ModelError, Pix2CodeError
from pix2code_app.files import on_one_line

MOST_BYTES = 16 * 1024 * 1024
"""A longer text is refused before it is read to its end."""

EXPECTED = (Pix2CodeError, CompilerError)
"""What may be wrong with an input; anything else is a mistake of ours."""


def read_text(name: str) -> str:
    """The text of a file, or of standard input for `-`.

    Raises:
        DataError: it cannot be read, is too long, or is not UTF-8.
    """
    shown = on_one_line(name)
    try:
        if name == STDIN:
            content = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        if name == STDIN and not content.strip():
            raise DataError("Standard input is empty.", "Give it a DSL text.")
        if len(content) > MOST_BYTES:
            raise DataError(f"{shown} is longer than {MOST_BYTES >> 20} MiB.")
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError(
            f"{shown}:{line}: byte 0x{content[error.start]:02x} is not UTF-8 text.",
            "A DSL file is plain text.",
        ) from error
    except OSError as error:
        raise DataError(f"{shown} cannot be read: {error.strerror}.") from error


def tell_fault(name: str, error: Exception, *, as_json: bool) -> None:
    """Say what is wrong with the input `name`, with its place where that is known.

    Raises:
        ModelError: it is the error, which every other picture would meet as well.
    """
    if isinstance(error, ModelError):
        raise error
    record: dict[str, Any] = {"input": name, "error": str(error)}
    name = on_one_line(name)
    if isinstance(error, DslError):
        span, line = error.span, str(error).partition("\n")[2]
        say(f"{name}:{span.line}:{span.column}: {error.message}\n{line}")
        record |= {"error": error.message, "line": span.line, "column": span.column}
    elif isinstance(error, CompilerError):
        say(f"{name}: {error}")
    else:
        complain(str(error))
    if as_json:
        print_json(record)
