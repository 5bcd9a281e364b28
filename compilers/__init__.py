"""The DSL of screens and its compilers: text ⇄ tree → HTML, Android and iOS code.

A library of its own that needs no network and no window:

    screen = compilers.parse(text)
    compilers.compile_screen(screen, "html").files["index.html"]
"""

from compilers.errors import CompilerError, DslError, UnknownDialect, UnknownTarget
from compilers.language.edits import Edit, edits
from compilers.language.parser import parse
from compilers.language.printer import format, strip_attributes  # noqa: A004 -- our verb
from compilers.language.tokens import from_tokens, to_tokens
from compilers.language.translation import in_ui
from compilers.language.tree import Attribute, Colour, Element, Screen, Span, node_id
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import Dialect, dialect, dialects
from compilers.schema.grammar import Grammar
from compilers.schema.validation import diagnostics_on_guess, fitting_dialects, validate
from compilers.targets.catalogue import default_targets, target, targets
from compilers.targets.compiler import Compiled, compile_screen
from compilers.targets.options import CodeOptions
from compilers.targets.reading_back import read_back, read_project
from compilers.targets.target import Target

__all__ = [
    "parse",
    "format",
    "compile_screen",
    "read_back",
    "read_project",
    "edits",
    "validate",
    "to_tokens",
    "from_tokens",
    "strip_attributes",
    "in_ui",
    "dialect",
    "dialects",
    "target",
    "targets",
    "default_targets",
    "fitting_dialects",
    "diagnostics_on_guess",
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
    "CodeOptions",
    "Edit",
    "Diagnostic",
    "CompilerError",
    "DslError",
    "UnknownDialect",
    "UnknownTarget",
]
