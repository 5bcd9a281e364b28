"""The DSL of screens and its compilers: text ⇄ tree → HTML, Android and iOS code.

A library of its own that needs no network and no window:

    screen = compilers.parse(text)
    compilers.compile_screen(screen, "html").files["index.html"]
"""

from compilers.compiler import Compiled, compile_screen
from compilers.diagnostics import Diagnostic
from compilers.dialects import Dialect, Grammar, dialect, dialects
from compilers.edits import Edit, edits
from compilers.errors import CompilerError, DslError, UnknownDialect, UnknownTarget
from compilers.parser import parse
from compilers.printer import format, strip_attributes  # noqa: A004 -- our verb
from compilers.reading_back import read_back
from compilers.targets import Target, default_targets, target, targets
from compilers.tokens import from_tokens, to_tokens
from compilers.tree import Attribute, Colour, Element, Screen, Span, node_id
from compilers.validation import fitting_dialects, remarks_on_guess, validate

__all__ = [
    "parse",
    "format",
    "compile_screen",
    "read_back",
    "edits",
    "validate",
    "to_tokens",
    "from_tokens",
    "strip_attributes",
    "dialect",
    "dialects",
    "target",
    "targets",
    "default_targets",
    "fitting_dialects",
    "remarks_on_guess",
    "node_id",
    "Screen",
    "Element",
    "Attribute",
    "Colour",
    "Span",
    "Dialect",
    "Grammar",
    "Target",
    "Compiled",
    "Edit",
    "Diagnostic",
    "CompilerError",
    "DslError",
    "UnknownDialect",
    "UnknownTarget",
]
