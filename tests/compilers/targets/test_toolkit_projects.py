"""Projects for SwiftUI, Jetpack Compose and Flutter, as far as they are checked here.

Their code is parsed; nothing here knows its types. The words are looked for in
`test_words_in_code.py`.
"""

import re
from pathlib import Path, PurePosixPath

import pytest
from builds import android, syntax, xcode

from compilers import compile_screen, dialects, parse

TARGETS = ("swiftui", "compose", "flutter")
LANGUAGES = {".swift": "swift", ".kt": "kotlin", ".kts": "kotlin", ".dart": "dart"}
PNG = b"\x89PNG\r\n\x1a\n"


def compiled(target, text, dialect=None, pictures=None):
    return compile_screen(parse(text, dialect), target, pictures).files


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_the_files_are_the_golden_ones(check_golden, dialect, target):
    check_golden(dialect, target)


def faults(files):
    return [
        f"{path}: {fault}"
        for path, code in files.items()
        if (language := LANGUAGES.get(PurePosixPath(path).suffix))
        for fault in syntax.faults(code, language)
    ]


@pytest.mark.parametrize("target", TARGETS)
def test_all_code_parses(target, samples, odd_screens):
    screens = [parse(text, dialect) for dialect, text in samples.items()]
    for screen in [*screens, *odd_screens]:
        assert faults(compile_screen(screen, target).files) == []


@pytest.mark.parametrize("target", TARGETS)
def test_the_grammars_notice_what_is_broken(target, samples):
    files = compiled(target, samples["android"])
    (path,) = [
        path
        for path in files
        if PurePosixPath(path).name in {"ContentView.swift", "Screen.kt", "screen.dart"}
    ]
    assert faults({path: files[path].replace("}", "", 1)})


@pytest.mark.parametrize("target", TARGETS)
def test_every_name_of_a_part_is_defined(target, samples):
    """Views, composables and widgets of a screen are its own or its sections."""
    defined = r"(?:struct|fun|class) (\w+)|\benum (\w+)|\bobject (\w+)"
    for dialect, text in samples.items():
        files = compiled(target, text, dialect)
        code = "\n".join(
            text
            for path, text in files.items()
            if PurePosixPath(path).suffix in {".swift", ".kt", ".dart"}
        )
        names = {name for found in re.findall(defined, code) for name in found if name}
        used = set(re.findall(r"^ +(\w+Section)\(\)", code, re.MULTILINE))
        assert used
        assert used <= names


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_every_reference_of_the_xcode_project_leads_somewhere(dialect, samples):
    assert xcode.faults(compiled("swiftui", samples[dialect], dialect)) == []


def test_a_file_that_is_not_in_the_xcode_project_is_noticed(samples):
    files = compiled("swiftui", samples["ios"])
    more = {**files, "More.swift": "import SwiftUI\n"}
    assert xcode.faults(more) == ["More.swift is not built"]


IMAGE = 'stack { row { img("A cat", src="a.png") } } footer { btn-more }'


@pytest.mark.parametrize(
    ("target", "path", "file", "reference"),
    [
        (
            "swiftui",
            "Assets.xcassets/image_a_cat.imageset/image_a_cat.png",
            "ContentView.swift",
            'Picture(name: "image_a_cat", words: "A cat")',
        ),
        (
            "compose",
            "app/src/main/res/drawable/image_a_cat.png",
            "app/src/main/kotlin/com/example/screen/Screen.kt",
            "picture = R.drawable.image_a_cat,",
        ),
        (
            "flutter",
            "pictures/image_a_cat.png",
            "lib/screen.dart",
            "file: 'pictures/image_a_cat.png',",
        ),
    ],
)
def test_a_picture_of_its_own_is_shown(target, path, file, reference):
    files = compiled(target, IMAGE, "ios", {"a.png": PNG})
    assert files[path] == PNG
    assert reference in files[file]


def test_flutter_is_told_of_pictures_where_there_are_any(samples):
    own = compiled("flutter", IMAGE, "ios", {"a.png": PNG})
    assert "  assets:\n    - pictures/\n" in own["pubspec.yaml"]
    assert "assets" not in compiled("flutter", samples["ios"])["pubspec.yaml"]


@pytest.mark.parametrize("target", TARGETS)
def test_a_dark_mockup_comes_out_dark_by_day(target):
    files = compiled(
        target, "stack(background=#101418) { row { label } } footer { btn-home }"
    )
    names = {"Palette.swift", "Palette.kt", "palette.dart"}
    (palette,) = [files[p] for p in files if PurePosixPath(p).name in names]
    (canvas,) = [line for line in palette.splitlines() if "canvas" in line] or [""]
    assert palette.count("101418") >= 2
    assert canvas


@pytest.mark.skipif(not android.is_installed(), reason="aapt2 is not installed")
@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_android_links_the_resources_of_compose(tmp_path, samples, dialect):
    files = compiled("compose", samples[dialect], dialect)
    assert isinstance(android.link(files, tmp_path), Path)
    source = files["app/src/main/kotlin/com/example/screen/Screen.kt"]
    (names,) = tmp_path.rglob("R.java")
    defined = set(re.findall(r"int (\w+)=", names.read_text(encoding="utf-8")))
    used = set(re.findall(r"R\.(?:string|drawable)\.(\w+)", source))
    assert used
    assert used <= defined
