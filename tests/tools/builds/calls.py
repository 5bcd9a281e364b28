"""The calls in generated code, with the labels of their arguments.

Nothing here knows types: it finds what is called, and by which names, so that both can
be looked up in a table that was written from an API's documentation.
"""

import re
from collections import defaultdict

LABEL = {"kotlin": r"(\w+)\s*=(?![=>])", "swift": r"(\w+)\s*:", "dart": r"(\w+)\s*:"}
STRING = {
    "kotlin": r'"(?:\\.|[^"\\\n])*"',
    "swift": r'"(?:\\.|[^"\\\n])*"',
    "dart": r"'(?:\\.|[^'\\\n])*'",
}
COMMENT = {"kotlin": r"/\*.*?\*/|//[^\n]*", "swift": r"//[^\n]*", "dart": r"//[^\n]*"}
DEFINED = {
    "kotlin": r"\bfun (?:\w+\.)?(\w+)\(",
    "swift": r"\b(?:struct|func|enum) (\w+)",
    "dart": r"\bclass (\w+)|^\s+(?:const )?(\w+)\(\{|^  \w+ (\w+)\(\w",
}
CALLED = re.compile(r"(?<!\w)((?:[A-Z]\w*\.)?\.?\w+)(?:<\w+>)?\(")
KEYWORDS = {"if", "for", "while", "switch", "return", "catch", "in"}


def calls(code, language):
    """What is called → the labels that it is given, over the whole of the code."""
    code = re.sub(COMMENT[language], "", code, flags=re.DOTALL)
    code = re.sub(STRING[language], '""', code)
    found = defaultdict(set)
    for match in CALLED.finditer(code):
        name = match[1].removeprefix("Modifier")
        before = code[: match.start()].rstrip(" ")
        if name in KEYWORDS or re.search(r"\b(fun|func|class|init)$", before):
            continue
        if not name.startswith(".") and before.endswith("."):
            name = f".{name}"
        found[name] |= _labels(code, match.end(), LABEL[language])
    return dict(found)


def defined(code, language):
    """Names that the code defines itself."""
    pattern = re.compile(DEFINED[language], re.MULTILINE)
    return {name for match in pattern.finditer(code) for name in match.groups() if name}


def _labels(code, start, pattern):
    """Labels of the arguments from `start` to the bracket that closes them."""
    found, depth, is_new = set(), 0, True
    position = start
    while position < len(code):
        character = code[position]
        if is_new and not character.isspace():
            if (label := re.match(pattern, code[position:])) and depth == 0:
                found.add(label[1])
            is_new = False
        if character in "([{":
            depth += 1
        elif character in ")]}":
            if depth == 0:
                return found
            depth -= 1
        elif character == "," and depth == 0:
            is_new = True
        position += 1
    return found
