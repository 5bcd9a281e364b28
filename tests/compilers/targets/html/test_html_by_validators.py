"""The page, as html-validate and the Nu HTML checker read it."""

import pytest
from builds import pages

from compilers import compile_screen, dialects, parse

EACH = 30
"""How many genuine programs of each dialect are looked at."""


@pytest.fixture(scope="module", autouse=True)
def _tools():
    if pages.missing():
        pytest.skip(pages.missing())


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Writes screens as pages into a folder; their paths."""

    def write(screens, name):
        folder = tmp_path_factory.mktemp(name)
        paths = []
        for number, screen in enumerate(screens):
            path = folder / f"{screen.dialect}-{number}.html"
            code = compile_screen(screen, "html").files["index.html"]
            path.write_text(code, encoding="utf-8")
            paths.append(path)
        return paths

    return write


@pytest.fixture(scope="module")
def shown(written, samples, odd_screens):
    screens = [parse(text, dialect) for dialect, text in samples.items()]
    return written([*screens, *odd_screens], "shown")


def test_html_validate_finds_no_error(shown):
    assert pages.html_validate(shown) == []


def test_the_nu_checker_finds_no_error(shown):
    assert pages.nu(shown) == []


def test_genuine_programs_are_valid_pages(written, genuine):
    by_dialect = [
        [screen for _, screen in genuine if screen.dialect == dialect]
        for dialect in dialects("2017")
    ]
    some = [one for all_ in by_dialect for one in all_[:: len(all_) // EACH][:EACH]]
    paths = written(some, "genuine")
    assert len(paths) == EACH * len(by_dialect)
    assert pages.html_validate(paths) == []
    assert pages.nu(paths) == []


BREAKS = [
    ("</main>", ""),
    ('<html lang="en">', '<html lang="en" lang="de">'),
    ("<h2 ", '<h2 id="content" '),
    ('href="#content"', 'href="#content" href="#lost"'),
]


def test_the_checkers_notice_pages_that_are_broken(tmp_path, samples):
    code = compile_screen(parse(samples["web"], "web"), "html").files["index.html"]
    paths = []
    for number, (right, wrong) in enumerate(BREAKS):
        assert right in code
        paths.append(tmp_path / f"broken-{number}.html")
        paths[-1].write_text(code.replace(right, wrong, 1), encoding="utf-8")
    for found in (pages.html_validate(paths), pages.nu(paths)):
        assert {line.partition(":")[0] for line in found} == {p.name for p in paths}
