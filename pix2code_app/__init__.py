"""pix2code: a picture of a user interface in, code for it out."""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pix2code_app.api import compile_text, convert, load_model

__version__ = "1.0.0"

# onnxruntime obeys this only where it is set before the library is loaded, so here,
# whichever module loads it; child processes inherit it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__all__ = ["convert", "compile_text", "load_model"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (whatever the name stands for)
    """Load the public functions when they are first used."""
    if name in __all__:
        return getattr(import_module("pix2code_app.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
