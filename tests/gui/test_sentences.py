"""What other layers say reaches the user in the chosen language."""

import ast
import errno
import json
import os
from pathlib import Path
from string import Formatter

import pytest

import compilers
import pix2code_app
from compilers.schema.diagnostics import rows
from compilers.targets.limits import limits_of
from pix2code_app.gui.words.language import languages, read_table
from pix2code_app.gui.words.sentences import sentences_of, translated

ROOTS = [Path(one.__file__).parent for one in (pix2code_app, compilers)]
COMPLETE = (
    "mockups/opening.py",
    *(f"compilers/language/{name}.py" for name in ("slips", "syntax_errors")),
    "compilers/schema/validation.py",
)
"""Files whose every sentence has to be known: what typing and opening meet."""

REFUSING = (
    *("files.py", "settings.py"),
    *("lab/**/*.py", "networks/**/*.py", "mockups/*.py"),
)
"""Files whose errors have to be known: what the window asks of them may fail."""

LANGUAGES = sorted(path.name for path in languages().iterdir())
NO_PERSON_MEETS = {
    "icons are ranked by a comparator",
    "the comparator has no extractor",
    "no graph",
    "Write one with: pix2code-cli models export",
    "{}: {}",
    "The model {} cannot be exported to ONNX: only networks of the preset attention "
    "can, and it is of {}.",
    "{} is no kind of figure.",
}
"""Errors of programmers, and of what the window does not offer."""


def template(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{found}", "{}").replace("{expected}", "{}")
    if isinstance(node, ast.JoinedStr):
        parts = (getattr(part, "value", None) for part in node.values)
        return "".join(part if isinstance(part, str) else "{}" for part in parts)
    return None


def sentences_in(path):
    tree = ast.parse(path.read_text("utf-8"))
    inner = {
        id(n) for j in ast.walk(tree) if isinstance(j, ast.JoinedStr) for n in j.values
    }
    docs = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    found = (template(n) for n in ast.walk(tree) if id(n) not in inner | docs)
    return {one for one in found if one and one.endswith((".", "?")) and " " in one}


def errors_in(path):
    """What the errors that a file makes say."""
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(call, ast.Call) and name_of(call).endswith(("Error", "Model")):
            values = (*call.args, *(keyword.value for keyword in call.keywords))
            yield from filter(None, map(template, values))


def name_of(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def all_texts():
    """Every text of the program, and the reasons that the system gives."""
    files = (path for root in ROOTS for path in root.rglob("*.py"))
    nodes = (n for path in files for n in ast.walk(ast.parse(path.read_text("utf-8"))))
    limits = (limits_of(target) for target in compilers.targets())
    instead = {limit.instead for one in limits for limit in one}
    return (
        {template(node) for node in nodes}
        | instead
        | set(map(os.strerror, errno.errorcode))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_that_of_a_text(language):
    known = all_texts()
    assert not {one for one in read_table(language, ("messages",)) if one not in known}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_exports_the_lab_and_the_networks_refuse_is_known(language):
    table = read_table(language, ("messages",)).keys()
    files = [path for pattern in REFUSING for path in ROOTS[0].glob(pattern)]
    met = {one for path in files for one in errors_in(path)}
    assert len(met) > 100
    assert not met - table - NO_PERSON_MEETS


@pytest.mark.parametrize("code", ["EACCES", "ENOSPC", "EROFS", "ENAMETOOLONG"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_why_the_disk_refuses_is_said_in_the_language(language, code):
    reason = os.strerror(getattr(errno, code))
    message = f"out/login cannot be written: {reason}."
    said = translated(message, sentences_of(read_table(language, ("messages",))))
    assert reason not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_opening_and_typing_meet_is_known(language):
    table = read_table(language, ("messages",)).keys()
    files = [
        p for root in ROOTS for p in root.rglob("*.py") if str(p).endswith(COMPLETE)
    ]
    assert len(files) == len(COMPLETE)
    assert not {one for p in files for one in sentences_in(p)} - table


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_a_place_for_every_value(language):
    path = languages() / language / "messages.json"
    for source, words in json.loads(path.read_text("utf-8")).items():
        assert words.count("{}") == source.count("{}")


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("a b.png does not exist.", "a b.png gibt es nicht."),
        (
            "x.gif is damaged: no end. Known formats.",
            "x.gif ist kaputt: no end.Bekannt.",
        ),
        ("Something else.", "Something else."),
        ("", ""),
    ],
)
def test_a_message_is_put_into_the_language_as_far_as_it_is_known(message, expected):
    table = {
        "{} does not exist.": "{} gibt es nicht.",
        "{} is damaged: {}.": "{} ist kaputt: {}.",
        "Known formats.": "Bekannt.",
    }
    assert translated(message, sentences_of(table)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_diagnostic_is_said_in_the_language_with_all_its_facts(language):
    table = read_table(language, ("diagnostics",))
    assert table.keys() == rows().keys()
    for name, row in rows().items():
        assert facts_in(table[name]) == facts_in(row.sentence)


def facts_in(sentence):
    return {field for _, field, _, _ in Formatter().parse(sentence) if field}
