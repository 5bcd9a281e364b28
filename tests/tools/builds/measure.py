"""Measures how much of a data set's code passes each platform's tools: `make builds`.

    PYTHONPATH=tests/tools python -m builds.measure DATA [--every N]

DATA holds `<dialect>/*.gui`, as the data set of 2017 does. Prints a table in Markdown:
for every check the share of programs of each dialect that pass, and on stderr what is
wrong with the others. A tool that is not installed has no line.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builds import android, pages, storyboard, syntax, xcode

import compilers

BATCH = 250
"""How many pages are given to one start of a checker."""


@dataclass(frozen=True)
class Check:
    """One tool for one target; `faults` tells what is wrong with files."""

    target: str
    title: str
    faults: Callable[[dict], list]
    is_here: Callable[[], bool] = lambda: True


def aapt2_faults(files):
    with tempfile.TemporaryDirectory() as folder:
        linked = android.link(files, Path(folder))
        return [] if isinstance(linked, Path) else [linked]


def read_back_faults(target):
    def faults(files):
        again = compilers.compile_screen(compilers.read_back(files, target), target)
        return [] if again.files == files else ["it compiles to something else"]

    return faults


CHECKS = (
    Check("android", "aapt2 compile and link", aapt2_faults, android.is_installed),
    Check("android", "widgets, sizes, references", android.layout_faults),
    Check(
        "android",
        "the activity, tree-sitter-kotlin",
        lambda files: syntax.faults(files[android.ACTIVITY], "kotlin"),
    ),
    Check(
        "ios",
        "storyboard schema and references",
        lambda files: storyboard.faults(files["Main.storyboard"]),
    ),
    Check("ios", "Xcode project references", xcode.faults),
    *(
        Check(target, "read back, the same code again", read_back_faults(target))
        for target in ("html", "android", "ios")
    ),
)
PAGE_CHECKS = (("html-validate", pages.html_validate), ("vnu", pages.nu))


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one program of N")
    options = parser.parse_args()
    programs = {
        name: [
            compilers.parse(path.read_text(encoding="utf-8"), name)
            for path in sorted((options.data / name).glob("*.gui"))[:: options.every]
        ]
        for name in compilers.dialects()
    }
    heads = [f"{name} ({len(found):,})" for name, found in programs.items()]
    print(f"| target | checked by | {' | '.join(heads)} |")
    print(f"| --- | --- | {' | '.join('--:' for _ in heads)} |")
    for target, title, passed in rows(programs):
        shares = " | ".join(
            f"{passed[name] / max(len(found), 1):.2%}"
            for name, found in programs.items()
        )
        print(f"| `{target}` | {title} | {shares} |", flush=True)


def rows(programs):
    """Target, check, and how many programs of each dialect pass."""
    for check in CHECKS:
        if check.is_here():
            yield (
                check.target,
                check.title,
                {name: count(check, name, found) for name, found in programs.items()},
            )
    if pages.missing():
        sys.stderr.write(f"{pages.missing()}\n")
        return
    for title, validate in PAGE_CHECKS:
        passed = {
            name: len(found) - len(bad_pages(validate, name, found))
            for name, found in programs.items()
        }
        yield "html", title, passed


def count(check, name, screens):
    """How many screens pass; tells what is wrong with others."""
    passed = 0
    for screen in screens:
        faults = check.faults(compilers.compile_screen(screen, check.target).files)
        if faults:
            sys.stderr.write(f"{check.title}, {name}: {faults[0]}\n")
        passed += not faults
    return passed


def bad_pages(validate, name, screens):
    """Names of the pages that a validator complains of."""
    bad = set()
    for start in range(0, len(screens), BATCH):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, screen in enumerate(screens[start : start + BATCH], start):
                paths.append(Path(folder) / f"{name}-{number}.html")
                code = compilers.compile_screen(screen, "html").files["index.html"]
                paths[-1].write_text(code, encoding="utf-8")
            for fault in validate(paths):
                sys.stderr.write(f"{fault}\n")
                bad.add(fault.partition(":")[0])
    return bad


if __name__ == "__main__":
    main()
