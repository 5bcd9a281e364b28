"""Sample programs, the genuine data, and golden files.

`pytest tests/compilers --update-golden` writes the golden files anew; look at the
difference before it is committed.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import compilers
from compilers.schema.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parent / "golden"
SCREENS = Path(__file__).parents[2] / "resources" / "screens"
GENUINE = Path(__file__).parents[2].parent / "shared" / "data" / "pix2code"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew"
    )


@pytest.fixture(scope="session")
def samples() -> dict[str, str]:
    """One program for each dialect that holds each of its elements."""
    return {
        name: (GOLDEN / name / "program.gui").read_text(encoding="utf-8")
        for name in compilers.dialects("2017")
    }


@pytest.fixture
def check_golden(
    request: pytest.FixtureRequest,
) -> Callable[[str, str], None]:
    """Compiles a dialect's sample and compares `golden/<dialect>/<target>/…`."""
    update = request.config.getoption("--update-golden", default=False)

    def check(dialect: str, target: str) -> None:
        text = (GOLDEN / dialect / "program.gui").read_text(encoding="utf-8")
        screen = compilers.parse(text, dialect)
        _compare(screen, target, GOLDEN / dialect / target, update=update)

    return check


@pytest.fixture
def check_golden_screen(
    request: pytest.FixtureRequest,
) -> Callable[[str, str], None]:
    """Compiles a sample screen and compares `golden/screens/<name>/<target>/…`."""
    update = request.config.getoption("--update-golden", default=False)

    def check(name: str, target: str) -> None:
        text = (SCREENS / f"{name}.gui").read_text(encoding="utf-8")
        folder = GOLDEN / "screens" / name / target
        _compare(compilers.parse(text, "ui"), target, folder, update=update)

    return check


def _compare(
    screen: compilers.Screen, target: str, folder: Path, *, update: bool
) -> None:
    """Compare; what is copied for every screen has its one file in the templates."""
    family = compilers.dialect(screen.dialect).family
    copies = compilers.target(target).copies(family).values()
    files = {
        path: content
        for path, content in compilers.compile_screen(screen, target).files.items()
        if path not in copies
    }
    for path, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        stored = folder / path
        if update:
            stored.parent.mkdir(parents=True, exist_ok=True)
            stored.write_bytes(data)
        assert stored.read_bytes().decode() == data.decode(), (
            f"{stored} differs; run pytest tests/compilers --update-golden"
        )
    kept = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    assert kept == set(files)


@pytest.fixture(scope="session")
def genuine() -> list[tuple[str, compilers.Screen]]:
    """Every genuine program, as text and read."""
    if not GENUINE.is_dir():
        pytest.skip("the genuine data set is not at ../shared/data")
    return [
        (text, compilers.parse(text, name))
        for name in compilers.dialects("2017")
        for path in sorted((GENUINE / name).glob("*.gui"))
        for text in [path.read_text(encoding="utf-8")]
    ]


@pytest.fixture(scope="session")
def some_genuine(genuine: list[tuple[str, compilers.Screen]]) -> list[compilers.Screen]:
    """Thirty genuine programs of each dialect."""
    by_dialect = [
        [screen for _, screen in genuine if screen.dialect == name]
        for name in compilers.dialects("2017")
    ]
    return [one for all_ in by_dialect for one in all_[:: len(all_) // 30][:30]]


@pytest.fixture(scope="session")
def odd_screens() -> list[compilers.Screen]:
    """Screens that are legal, and look like nothing that anybody draws."""
    rng = random.Random(2017)
    return [
        compilers.Screen(name, _odd_elements(rng, table, table.children))
        for name, table in compilers.dialects("2017").items()
        for _ in range(25)
    ]


def _odd_elements(
    rng: random.Random, table: compilers.Dialect, names: frozenset[str]
) -> tuple[compilers.Element, ...]:
    texts = ["", " ", "Save", "@Save's <\"\\\n>", "\x00\u202e\ud800", "保存", "a" * 300]
    texts += ["a@b.org", "1.5.1990", "+1 (555) 01 23", "http://x.org/%", "Password"]
    found = []
    for name in rng.choices(sorted(names), k=rng.randrange(6) if names else 0):
        kind = table.elements[name]
        given = {
            "text": rng.choice(texts),
            "color": compilers.Colour(*rng.randbytes(3)),
            "background": compilers.Colour(*rng.randbytes(3)),
            "kind": rng.choice((*KINDS, "none such")),
        }
        attributes = tuple(
            compilers.Attribute(key, value)
            for key, value in given.items()
            if rng.random() < 0.4
        )
        children = _odd_elements(rng, table, kind.children)
        found.append(
            compilers.Element(name, children if kind.is_container else None, attributes)
        )
    return tuple(found)
