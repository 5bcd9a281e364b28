"""Measures how much of a data set's code passes each platform's tools: `make builds`.

    PYTHONPATH=tests/tools python -m builds.measure DATA [--every N] [--only TARGET…]
    PYTHONPATH=tests/tools python -m builds.measure --random N [--only TARGET…]

DATA holds `<dialect>/*.gui`, as the data set of 2017 does; `--random` takes random
programs of the dialect `ui`, the same each time. Prints a table in Markdown:
for every check the share of programs of each dialect that pass, and on stderr what is
wrong with the others. A tool that is not installed has no line.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builds import android, apps, pages, qml, storyboard, syntax, xcode
from ui_trees import some_screens

import compilers

BATCH = 250
"""How many programs' code is given to one start of a checker."""

READ_BACK = "read back, the same code again"

MAIN = "app/src/main/kotlin/com/example/screen"


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


def parses(language, *paths):
    def faults(files):
        return [one for path in paths for one in syntax.faults(files[path], language)]

    return faults


CHECKS = (
    Check("android", "aapt2 compile and link", aapt2_faults, android.is_installed),
    Check("android", "widgets, sizes, references", android.layout_faults),
    Check(
        "android",
        "the activity, tree-sitter-kotlin",
        parses("kotlin", android.ACTIVITY),
    ),
    Check(
        "ios",
        "storyboard schema and references",
        lambda files: storyboard.faults(files["Main.storyboard"]),
    ),
    Check("ios", "Xcode project references", xcode.faults),
    *(
        Check(target, READ_BACK, read_back_faults(target))
        for target in ("html", "android", "ios")
    ),
    Check(
        "compose",
        "tree-sitter-kotlin",
        parses("kotlin", f"{MAIN}/Screen.kt", f"{MAIN}/Palette.kt"),
    ),
    Check(
        "swiftui",
        "tree-sitter-swift",
        parses("swift", "ContentView.swift", "Palette.swift"),
    ),
    Check("swiftui", "Xcode project references", xcode.faults),
    Check(
        "flutter",
        "tree-sitter-dart",
        parses("dart", "lib/screen.dart", "lib/palette.dart", "lib/main.dart"),
    ),
)


@dataclass(frozen=True)
class BatchCheck:
    """One tool for the code of many programs, `{name: files}`; names those at fault."""

    target: str
    title: str
    bad: Callable[[dict, Path], list]
    missing: Callable[[], str | None]


def bad_pages(validate):
    def bad(apps, folder):
        paths = []
        for name, files in apps.items():
            paths.append(folder / f"{name}.html")
            paths[-1].write_text(files["index.html"], encoding="utf-8")
        return [fault.replace(".html:", ":", 1) for fault in validate(paths)]

    return bad


def not_loaded(apps, folder):
    for name, files in apps.items():
        android.write(files, folder / name)
    found = qml.load([folder / name for name in apps])
    return [
        f"{name}: {' '.join(one['faults']) or 'it is empty'}"
        for name in apps
        if (one := found[str(folder / name)])["faults"] or not one["boxes"]
    ]


def bad_apps(framework, faults):
    """A check of apps by what `faults` says of them."""
    return lambda made, folder: faults(apps.Apps(folder, framework, made))


BATCH_CHECKS = (
    BatchCheck("html", "html-validate", bad_pages(pages.html_validate), pages.missing),
    BatchCheck("html", "vnu", bad_pages(pages.nu), pages.missing),
    *(
        BatchCheck(target, name, bad_apps(framework, faults), framework.missing)
        for target, framework, checker in (
            ("react", apps.REACT, "tsc"),
            ("vue", apps.VUE, "vue-tsc"),
            ("svelte", apps.SVELTE, "svelte-check"),
        )
        for name, faults in ((checker, apps.Apps.types), ("vite build", apps.Apps.vite))
    ),
    BatchCheck("qml", "loaded by QQuickView", not_loaded, lambda: None),
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--random", type=int, default=0, help="programs of the ui")
    parser.add_argument("--every", type=int, default=1, help="take one program of N")
    parser.add_argument("--only", nargs="+", default=list(compilers.targets()))
    options = parser.parse_args()
    programs = {"ui": some_screens(options.random)} if options.random else {}
    programs |= {
        name: [
            compilers.parse(path.read_text(encoding="utf-8"), name)
            for path in sorted((options.data / name).glob("*.gui"))[:: options.every]
        ]
        for name in (compilers.dialects("2017") if options.data else ())
    }
    heads = [f"{name} ({len(found):,})" for name, found in programs.items()]
    print(f"| target | checked by | {' | '.join(heads)} |")
    print(f"| --- | --- | {' | '.join('--:' for _ in heads)} |")
    for target, title, passed in rows(programs, options.only):
        shares = " | ".join(
            f"{passed[name] / max(len(found), 1):.2%}"
            for name, found in programs.items()
        )
        print(f"| `{target}` | {title} | {shares} |", flush=True)


def rows(programs, targets):
    """Target, check, and how many programs of each dialect pass."""
    for check in CHECKS:
        # A program of the ui cannot be read back yet.
        is_read = check.title == READ_BACK and "ui" in programs
        if check.target in targets and check.is_here() and not is_read:
            passed = {name: count(check, name, all_) for name, all_ in programs.items()}
            yield check.target, check.title, passed
    for check in BATCH_CHECKS:
        if check.target not in targets:
            continue
        if check.missing():
            sys.stderr.write(f"{check.title}: {check.missing()}\n")
            continue
        passed = {
            name: len(all_) - len(bad_programs(check, name, all_))
            for name, all_ in programs.items()
        }
        yield check.target, check.title, passed


def count(check, name, screens):
    """How many screens pass; tells what is wrong with others."""
    passed = 0
    for screen in screens:
        faults = check.faults(compilers.compile_screen(screen, check.target).files)
        if faults:
            sys.stderr.write(f"{check.title}, {name}: {faults[0]}\n")
        passed += not faults
    return passed


def bad_programs(check, name, screens):
    """Names of the programs whose code a tool complains of."""
    bad = set()
    for start in range(0, len(screens), BATCH):
        apps = {
            f"{name}-{number}": compilers.compile_screen(screen, check.target).files
            for number, screen in enumerate(screens[start : start + BATCH], start)
        }
        with tempfile.TemporaryDirectory() as folder:
            for fault in check.bad(apps, Path(folder)):
                sys.stderr.write(f"{fault}\n")
                bad.add(re.split("[:/]", fault)[0])
    return bad


if __name__ == "__main__":
    main()
