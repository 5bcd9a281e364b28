"""Writes `language.md` and `targets.md` from the tables of the compilers.

`python docs/write_tables.py` writes both; a test says when they are out of date. The
pictures in `images/elements/` are drawn by `make pictures`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import compilers
from compilers.page.builder import page_of
from compilers.schema.attributes import AttributeKind, attributes
from compilers.schema.roles import roles
from compilers.targets.compiler import written_alone
from compilers.targets.limits import limits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compilers.schema.dialects import ElementKind

DOCS = Path(__file__).resolve().parent
UI = compilers.dialect("ui")


@dataclass(frozen=True, slots=True)
class Example:
    """What an element is for, and a program that shows it."""

    use: str
    program: str

    @property
    def screen(self) -> compilers.Screen:
        """The program, read."""
        return compilers.parse(self.program, "ui")


@cache
def examples() -> dict[str, Example]:
    """An example of every element, by name."""
    table = tomllib.loads((DOCS / "elements.toml").read_text("utf-8"))
    return {name: Example(row["is"], row["program"]) for name, row in table.items()}


def language_page() -> str:
    """`language.md`."""
    parts = [LANGUAGE.strip()]
    for name, kind in UI.elements.items():
        parts += _element(kind, examples()[name])
    parts += ["## Attributes", "| name | takes | of |\n| --- | --- | --- |"]
    parts[-1] += "".join(f"\n{_row(row)}" for row in attributes("ui").values())
    return "\n\n".join(parts) + "\n"


LANGUAGE = """
# The language of screens

A program says what is on a screen: elements with their words and looks, and in braces
what they hold. Elements stand on lines of their own, or with commas between them. The
first string in parentheses is an element's words; the rest are attributes,
`name=value`. Lengths are logical pixels, colours `#rrggbb`. What a program does not
say is as it is usual.

The screens in [`resources/screens`](../resources/screens) are whole programs. This
page is written by `python docs/write_tables.py` from the tables in
`compilers/schema`; what every element is in each kind of code is in
[targets.md](targets.md).

## Elements
"""


def _element(kind: ElementKind, example: Example) -> Iterator[str]:
    yield f"### `{kind.name}`"
    yield f"{example.use[0].upper()}{example.use[1:]}."
    yield f"![{kind.name}](images/elements/{kind.name}.png)"
    yield f"```\n{compilers.format(example.screen)}```"
    facts = {
        "variant": kind.variants,
        "tone": kind.tones,
        "state": kind.states,
        "own attributes": _own(kind),
        "holds": sorted(kind.children),
    }
    lines = [f"- {name}: {_names(words)}" for name, words in facts.items() if words]
    if lines:
        yield "\n".join(lines)


def _own(kind: ElementKind) -> list[str]:
    """The attributes that it has and few others have."""
    rows = attributes("ui").values()
    return [row.name for row in rows if row.fits(kind) and kind.role in row.on]


def _row(row: AttributeKind) -> str:
    words = _names(row.values) or row.form or "words of the element's own"
    holders = ", ".join(one.replace("any", "all") for one in row.on)
    return f"| `{row.name}` | {words.replace('|', chr(92) + '|')} | {holders} |"


def _names(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


TARGETS = """
# What every element becomes

Each row is an element of the dialect `ui`, each column a kind of code. The names are
those of the code that is written for the element's example in
[language.md](language.md), the outermost first; a name *in italics* is a type of the
written project's own, with what it is made of in brackets. React, Vue and
Svelte have the markup of HTML, as components with state. This page is written by
`python docs/write_tables.py`.
"""

_SHOWN = 3
"""Most names in a cell: what follows are parts of parts."""

_PATTERNS = {
    "html": r"<([a-z]\w*)(?: [^>]*?(?:type|role)=\"([a-z]+)\")?",
    "android": r"<([A-Za-z]\w*)",
    "ios": r"<([a-z]\w*) (?=[^>]*userLabel)",
    "qml": r"\b([A-Z]\w+) \{",
    "swiftui": r"\b([A-Z]\w+)\b(?=[({]| \{)",
    "compose": r"\b([A-Z]\w+)\b(?=\(| \{)",
    "flutter": r"\b([A-Z]\w+(?:\.\w+)?)\(",
}
"""What the name of an element looks like, in the order of the columns."""

_AROUND = frozenset(
    {
        *("label", "span", "path", "EdgeInsets", "Group", "RoundedRectangle"),
        *("BoxConstraints", "ConstrainedBox", "EdgeInsets.all", "BoxDecoration"),
        *("BorderRadius.circular", "RoundedCornerShape", "PaddingValues", "FontWeight"),
        *("EdgeInsets.symmetric", "Semantics", "RoundedRectangleBorder", "Size"),
        *("Flexible", "Expanded", "SizedBox", "Border.fromBorderSide", "BorderSide"),
        *("BorderStroke", "FilledButton.styleFrom", "TextButton.styleFrom", "View"),
        *("TextStyle", "Border.all", "BoxShadow", "Color", "Offset", "Capsule"),
    }
)
"""Names that say where and how, and not what."""


def targets_page() -> str:
    """`targets.md`."""
    head = [compilers.target(name).short for name in _PATTERNS]
    lines = [f"| | {' | '.join(head)} |", f"| --- |{' --- |' * len(head)}"]
    for name in UI.elements:
        cells = (_cell(name, target) for target in _PATTERNS)
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    table = "\n".join(lines)
    parts = [TARGETS.strip(), table, "## What a target cannot show", *_limits()]
    return "\n\n".join(parts) + "\n"


def _cell(name: str, target: str) -> str:
    page = page_of(examples()[name].screen)
    node = next(node for node in page.walk() if node.name == name)
    names = _named(written_alone(page, target, name), target)
    inside = {
        n
        for c in node.children
        for n in _named(written_alone(page, target, c.name), target)
    }
    kept = [one for one in names if one.split(" ")[0] not in _AROUND] or names
    shown = [one for i, one in enumerate(kept) if not i or one not in inside]
    words = ", ".join(_worded(one, target) for one in shown[:_SHOWN])
    return words or "part of what holds it"


def _named(code: str, target: str) -> list[str]:
    """The names in a piece of code, each once; of HTML with the type or role."""
    found = re.findall(_PATTERNS[target], code)
    names = (" ".join(one).strip() if isinstance(one, tuple) else one for one in found)
    return list(dict.fromkeys(names))


def _worded(name: str, target: str) -> str:
    parts = _own_types(target).get(name)
    if parts is None:
        return f"`{name}`"
    return f"*{name}* [{', '.join(parts)}]" if parts else f"*{name}*"


_DEFINED = {
    "swiftui": r"^(?:private )?struct (\w+)",
    "compose": r"^(?:private |internal )?fun (?:\w+\.)?(\w+)",
    "flutter": r"^class (\w+)",
}
"""Where the definition of a type of a project's own begins."""


@cache
def _own_types(target: str) -> dict[str, list[str]]:
    """The types that a target's projects define, with what they are made of."""
    folder = resources.files("compilers").joinpath(f"targets/{target}/ui/project")
    if not folder.is_dir():
        return {}
    texts = {file.name: file.read_text("utf-8") for file in folder.iterdir()}
    if target == "qml":
        roots = r"^(?:\w+\.)?([A-Z]\w+) \{"
        found = {
            Path(n).stem: re.findall(roots, t, re.MULTILINE) for n, t in texts.items()
        }
        return {name: parts[:1] for name, parts in found.items()}
    own: dict[str, list[str]] = {}
    for text in texts.values():
        begins = [*re.finditer(_DEFINED.get(target, "(?!)"), text, re.MULTILINE)]
        ends = [*(one.start() for one in begins[1:]), len(text)]
        for one, end in zip(begins, ends, strict=True):
            inside = re.findall(_PATTERNS[target], text[one.end() : end])
            kept = [n for n in dict.fromkeys(inside) if n not in _AROUND | {one[1]}]
            own[one[1]] = kept[:_SHOWN]
    return own


def _limits() -> Iterator[str]:
    for target in compilers.targets():
        limits = limits_of(target)
        if not limits:
            continue
        yield f"### {compilers.target(target).title}"
        yield "\n".join(
            f"- `{limit.attribute}`{_of_what(limit.values, ' = ')}"
            f"{_of_what(limit.roles, ' of ')}: {limit.instead}"
            for limit in limits
        )


def _of_what(words: frozenset[str], joined: str) -> str:
    """Words of a limit; where they are nearly all, nothing."""
    if not words or len(words) > len(roles()) // 4:
        return ""
    return joined + _names(sorted(words))


def main() -> None:
    """Write both pages."""
    (DOCS / "language.md").write_text(language_page(), encoding="utf-8")
    (DOCS / "targets.md").write_text(targets_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
