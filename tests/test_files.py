"""Files are written all or not at all, and only where they may be."""

import errno
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.errors import ExportError
from pix2code_app.files import (
    check_place,
    folder_name,
    free_name,
    on_one_line,
    write_file,
    write_files,
    write_zip,
)

FILES = {"html/index.html": "<p>é</p>\n", "android/res/values/a.xml": b"\x00\xff"}


def tree(folder):
    """Every path below a folder, with the bytes of files."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def refusal(*arguments, **options):
    with pytest.raises(ExportError) as caught:
        write_files(*arguments, **options)
    return str(caught.value)


def test_files_are_written_below_a_new_folder(tmp_path):
    out = tmp_path / "deep" / "out"
    assert write_files(FILES, out) == (
        out / "html" / "index.html",
        out / "android" / "res" / "values" / "a.xml",
    )
    assert {name: content for name, content in tree(out).items() if content} == {
        "html/index.html": "<p>é</p>\n".encode(),
        "android/res/values/a.xml": b"\x00\xff",
    }
    assert os.listdir(tmp_path / "deep") == ["out"]


def test_new_folders_are_readable_as_usual(tmp_path):
    (tmp_path / "usual").mkdir()
    write_files(FILES, tmp_path / "out")
    usual = (tmp_path / "usual").stat().st_mode
    assert (tmp_path / "out").stat().st_mode == usual
    assert (tmp_path / "out" / "html").stat().st_mode == usual


def test_an_empty_folder_and_one_with_other_files_are_fine(tmp_path):
    write_files(FILES, tmp_path)
    before = tree(tmp_path)
    write_files({"html/other.html": "x"}, tmp_path)
    assert tree(tmp_path) == {**before, "html/other.html": b"x"}


def test_nothing_to_write_makes_an_empty_folder(tmp_path):
    assert write_files({}, tmp_path / "out") == ()
    assert (tmp_path / "out").is_dir()


def test_line_ends_are_written_as_they_are(tmp_path):
    write_files({"a": "one\ntwo\r\n"}, tmp_path)
    assert (tmp_path / "a").read_bytes() == b"one\ntwo\r\n"


def test_existing_files_are_kept_without_force(tmp_path):
    write_files(FILES, tmp_path)
    before = tree(tmp_path)
    assert refusal({"html/index.html": "new", "b": ""}, tmp_path) == (
        f"{tmp_path}/html/index.html exists already. Use --force to overwrite."
    )
    assert refusal(dict.fromkeys(FILES, "new"), tmp_path) == (
        f"{tmp_path}/html/index.html and 1 more file exist already. "
        "Use --force to overwrite."
    )
    assert tree(tmp_path) == before


def test_existing_files_are_replaced_with_force(tmp_path):
    write_files({**FILES, "kept": "k"}, tmp_path)
    write_files({"html/index.html": "new"}, tmp_path, force=True)
    assert (tmp_path / "html" / "index.html").read_text() == "new"
    assert (tmp_path / "kept").read_text() == "k"
    assert sorted(os.listdir(tmp_path)) == ["android", "html", "kept"]


def test_what_stands_where_a_folder_goes_is_named(tmp_path):
    (tmp_path / "html").write_text("a file")
    message = f"{tmp_path / 'html'} is not a folder."
    assert refusal(FILES, tmp_path, force=True) == message
    assert refusal(FILES, tmp_path / "html", force=True) == message
    assert refusal(FILES, tmp_path / "html" / "deep" / "er", force=True) == message


def test_a_folder_where_a_file_goes_is_named(tmp_path):
    (tmp_path / "html" / "index.html").mkdir(parents=True)
    assert refusal(FILES, tmp_path, force=True) == (
        f"{tmp_path}/html/index.html is a folder, and a file goes there."
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "a part of it is empty"),
        ("/etc/passwd", "it is absolute"),
        ("../a", "it leaves the folder"),
        ("a/../../b", "it leaves the folder"),
        ("a//b", "a part of it is empty"),
        ("a/", "a part of it is empty"),
        ("./a", "a part of it is empty"),
        ("C:/a", "it holds a character that file names may not have"),
        ("a\\b", "it holds a character that file names may not have"),
        ("a\0b", "it holds a character that file names may not have"),
        ("a\nb", "it holds a character that file names may not have"),
        ("\ud800", "it holds a character that file names may not have"),
        ("a./b", "a part of it ends in a dot or a space"),
        ("a ", "a part of it ends in a dot or a space"),
        ("res/CON", "a part of it is a name that Windows reserves"),
        ("PRN.txt/a", "a part of it is a name that Windows reserves"),
        ("aux .x", "a part of it is a name that Windows reserves"),
        ("nul.tar.gz", "a part of it is a name that Windows reserves"),
        ("lpt1", "a part of it is a name that Windows reserves"),
        ("é" * 128, "a part of it is too long"),
    ],
)
def test_unsafe_paths_are_refused(tmp_path, name, reason):
    assert refusal({"fine": "x", name: "x"}, tmp_path / "out") == (
        f"The output path {name!r} is not safe: {reason}."
    )
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    "name", ["a.b-c_d/é.xml", ".hidden", "console.log", "com10", "auxin", "a..b"]
)
def test_usual_paths_are_safe(tmp_path, name):
    (path,) = write_files({name: "x"}, tmp_path)
    assert path.read_text() == "x"


@given(st.text(st.sampled_from("./\\~aB: \0\u00e9"), max_size=12))
def test_whatever_a_path_is_it_stays_inside(tmp_path_factory, name):
    folder = tmp_path_factory.mktemp("around")
    try:
        (path,) = write_files({name: "x"}, folder / "out")
    except ExportError:
        assert tree(folder) == {}
    else:
        assert path.resolve().is_relative_to((folder / "out").resolve())
        assert os.listdir(folder) == ["out"]


def test_paths_that_collide_are_refused(tmp_path):
    assert refusal({"A": "", "a": ""}, tmp_path) == (
        "The output path 'a' differs from 'A' only in case."
    )
    assert refusal({"a": "", "a/b": ""}, tmp_path) == (
        "The output path 'a/b' lies below a file."
    )


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "html").symlink_to(tmp_path / "elsewhere")
    out = tmp_path / "out"
    assert refusal(FILES, out, force=True) == (
        f"{out / 'html' / 'index.html'} lies outside {out} through a link."
    )
    assert os.listdir(tmp_path / "elsewhere") == []


def test_a_linked_file_is_replaced_and_not_written_through(tmp_path):
    (tmp_path / "precious").write_text("kept")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").symlink_to(tmp_path / "precious")
    assert "exists already" in refusal({"a": "new"}, tmp_path / "out")
    write_files({"a": "new"}, tmp_path / "out", force=True)
    assert (tmp_path / "precious").read_text() == "kept"
    assert (tmp_path / "out" / "a").read_text() == "new"
    assert not (tmp_path / "out" / "a").is_symlink()


def test_the_folder_itself_may_be_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write_files(FILES, tmp_path / "out")
    assert (tmp_path / "real" / "html" / "index.html").is_file()


def test_text_that_is_no_unicode_is_refused(tmp_path):
    assert refusal({"a": "x", "b": "\ud800"}, tmp_path) == (
        "The text of 'b' cannot be written as UTF-8: surrogates not allowed."
    )
    assert tree(tmp_path) == {}


def fail_after(monkeypatch, method, calls, number=errno.ENOSPC, once=True):
    """Let `Path.method` fail with an OSError after some calls, once or from then."""
    genuine, made = getattr(Path, method), []

    def limited(self, *arguments, **options):
        made.append(self)
        if len(made) == calls + 1 or (len(made) > calls and not once):
            raise OSError(number, os.strerror(number))
        return genuine(self, *arguments, **options)

    monkeypatch.setattr(Path, method, limited)


NEW = {"a": "new a", "b/c/d": "new d", "b/e": "new e", "f/g": "new g"}
OLD = {"a": "old a", "b/e": "old e", "other": "o"}


@pytest.mark.parametrize("calls", range(4))
@pytest.mark.parametrize("method", ["write_bytes", "replace", "mkdir"])
@pytest.mark.parametrize("exists", [True, False])
def test_a_failure_at_any_step_changes_nothing(
    tmp_path, monkeypatch, method, calls, exists
):
    out = tmp_path / "deep" / "out"
    if exists:
        write_files(OLD, out)
    before = tree(tmp_path)
    with monkeypatch.context() as patch:
        fail_after(patch, method, calls)
        if method == "replace" and not exists:
            fail_after(patch, "rename", 0)
        message = refusal(NEW, out, force=True)
    assert message == f"{out} cannot be written: No space left on device."
    assert tree(tmp_path) == before


def test_a_failure_while_copying_what_is_replaced_changes_nothing(
    tmp_path, monkeypatch
):
    write_files(OLD, tmp_path)
    before = tree(tmp_path)

    def fail(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", fail)
    assert "No space left on device" in refusal(NEW, tmp_path, force=True)
    assert tree(tmp_path) == before


def test_an_interruption_changes_nothing(tmp_path, monkeypatch):
    write_files(OLD, tmp_path)
    before = tree(tmp_path)
    genuine, made = Path.replace, []

    def interrupted(self, target):
        made.append(self)
        if len(made) == 2:
            raise KeyboardInterrupt
        return genuine(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files(NEW, tmp_path, force=True)
    assert tree(tmp_path) == before


def test_what_cannot_be_put_back_is_kept_and_named(tmp_path, monkeypatch):
    write_files(OLD, tmp_path)
    fail_after(monkeypatch, "replace", 1, errno.EIO, once=False)
    message = refusal(NEW, tmp_path, force=True)
    assert message.startswith(
        f"{tmp_path} cannot be written: Input/output error. "
        f"What was there is kept as {tmp_path}/.pix2code-"
    )
    (kept,) = (path for path in tmp_path.rglob("a") if "old" in path.parts)
    assert kept.read_text() == "old a"
    assert message.endswith(f"{kept}.")


@pytest.mark.skipif(shutil.which("mount") is None, reason="mount is not installed")
def test_a_full_disk_changes_nothing(tmp_path):
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("a small file system cannot be mounted here")
    try:
        write_files(OLD, tmp_path / "out")
        before = tree(tmp_path)
        large = {**NEW, "large": b"x" * 100_000}
        for folder in (tmp_path / "out", tmp_path / "new"):
            assert refusal(large, folder, force=True) == (
                f"{folder} cannot be written: No space left on device."
            )
            assert tree(tmp_path) == before
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def test_one_file_is_written_or_refused_by_its_own_name(tmp_path, monkeypatch):
    path = tmp_path / "new" / "a.gui"
    assert write_file(path, "row") == path
    with pytest.raises(ExportError, match=r"a\.gui exists already\."):
        write_file(path, "other")
    write_file(path, "other", force=True)
    assert path.read_text() == "other"
    fail_after(monkeypatch, "write_bytes", 0)
    with pytest.raises(ExportError) as caught:
        write_file(path, "third", force=True)
    assert str(caught.value) == f"{path} cannot be written: No space left on device."
    assert path.read_text() == "other"


def test_a_zip_holds_the_files(tmp_path):
    path = write_zip(FILES, tmp_path / "new" / "out.zip")
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(FILES)
        assert archive.read("html/index.html") == "<p>é</p>\n".encode()
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}


def test_equal_files_give_equal_zips(tmp_path):
    first = write_zip(FILES, tmp_path / "1.zip").read_bytes()
    turned = dict(reversed(FILES.items()))
    assert write_zip(turned, tmp_path / "2.zip").read_bytes() == first


def test_a_zip_is_refused_like_a_folder(tmp_path):
    path = write_zip(FILES, tmp_path / "out.zip")
    before = path.read_bytes()
    with pytest.raises(ExportError, match=r"out\.zip exists already\. Use --force"):
        write_zip({"a": "x"}, path)
    with pytest.raises(ExportError, match="it leaves the folder"):
        write_zip({"../a": "x"}, path, force=True)
    assert path.read_bytes() == before
    write_zip({"a": "x"}, path, force=True)
    assert path.read_bytes() != before


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path):
    file = tmp_path / "mine.gui"
    file.write_text("row {\n}\n")
    file.chmod(0o600)
    write_files({"mine.gui": "stack {\n}\n"}, tmp_path, force=True)
    assert file.read_text() == "stack {\n}\n"
    assert file.stat().st_mode & 0o777 == 0o600


@given(st.text(max_size=40))
def test_any_name_becomes_a_folder_that_every_system_can_have(name):
    folder = folder_name(name)
    assert folder.strip(". ")
    assert not set(folder) & set('<>:"/\\|?*\n\0')
    assert folder == folder.strip().rstrip(".")
    assert folder_name(folder) == folder


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("login", "login"),
        ("a\nb", "a_b"),
        ("con", "con_"),
        ("LPT1.old", "LPT1.old_"),
        ("ends. ", "ends"),
        ("...", "screen"),
        ("what?", "what_"),
    ],
)
def test_what_a_system_does_not_allow_is_replaced(name, folder):
    assert folder_name(name) == folder


def test_names_that_differ_in_case_only_are_numbered():
    taken = set()
    names = [free_name(name, taken) for name in ("a", "A", "b", "a")]
    assert names == ["a", "A-2", "b", "a-3"]


def test_control_characters_are_shown_as_escapes():
    assert on_one_line("a\nb\x1b é 文") == "a\\nb\\x1b é 文"


def test_a_place_below_a_file_is_refused_before_any_work(tmp_path):
    check_place(tmp_path / "new" / "run")
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(ExportError) as caught:
        check_place(file / "run")
    assert str(caught.value) == f"{file / 'run'} cannot be made: {file} is a file."
