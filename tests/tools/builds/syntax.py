"""Whether code can be parsed, by the tree-sitter grammars of its language.

A parse says that a text is written in the language; it knows no types and no names.
"""

from functools import cache
from importlib import import_module

GRAMMARS = {
    "kotlin": ("tree_sitter_kotlin", "language"),
    "swift": ("tree_sitter_swift", "language"),
    "dart": ("tree_sitter_dart", "language"),
    "tsx": ("tree_sitter_typescript", "language_tsx"),
}
"""Language → the module of its grammar, and what gives the grammar there."""


def faults(code, language):
    """Where `code` is no text of the language: `line 3: <what stands there>`."""
    tree = parser(language).parse(code.encode())
    if not tree.root_node.has_error:
        return []
    waiting, found = [tree.root_node], []
    while waiting:
        node = waiting.pop()
        if node.is_error or node.is_missing:
            line = node.start_point[0]
            shown = code.splitlines()[line].strip() if code else ""
            found.append(f"line {line + 1}: {shown}")
        else:
            waiting.extend(reversed(node.children))
    return found


@cache
def parser(language):
    from tree_sitter import Language, Parser

    module, function = GRAMMARS[language]
    return Parser(Language(getattr(import_module(module), function)()))
