"""`pix2code-cli check` and `pix2code-cli read`."""

import pytest
from PIL import Image

PROGRAM = "header { btn-active } row { single { text, btn-green } }"
BACK = "header {\nbtn-active\n}\nrow {\nsingle {\ntext, btn-green\n}\n}\n"


@pytest.fixture
def kept(run, program, tmp_path):
    """A program, and the folder where its code is kept."""
    path = program(PROGRAM, "page.gui")
    assert run("compile", path, "--out", "golden").exit_code == 0
    return path, tmp_path / "golden"


def test_code_that_is_as_it_is_kept_passes_silently(run, kept):
    path, golden = kept
    result = run("check", path, "--golden", golden)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_every_file_that_deviates_is_named(run, kept):
    path, golden = kept
    page = golden / "page" / "html" / "index.html"
    page.write_text(page.read_text().replace("btn", "x") + "edited", encoding="utf-8")
    (golden / "page" / "ios" / "Main.storyboard").unlink()
    (golden / "page" / "android" / "notes.txt").write_text("mine")
    result = run("check", path, "--golden", golden)
    assert result.exit_code == 1
    told = dict(line.rsplit(": ", 1) for line in result.stdout.splitlines())
    assert told == {
        str(page): "changed",
        str(golden / "page" / "android" / "notes.txt"): "left over",
        str(golden / "page" / "ios" / "Main.storyboard"): "missing",
    }


def test_the_patch_leads_to_the_code_of_today(run, kept):
    path, golden = kept
    page = golden / "page" / "html" / "index.html"
    page.write_text(f"{page.read_text()}edited", encoding="utf-8")
    shown = run("check", path, "--golden", golden, "--patch").stdout
    assert shown.endswith(" </html>\n-edited\n\\ No newline at end of file\n")


def test_update_keeps_the_code_of_today(run, kept):
    path, golden = kept
    path.write_text(PROGRAM.replace("green", "red"))
    assert run("check", path, "--golden", golden).exit_code == 1
    assert run("check", path, "--golden", golden, "--update").exit_code == 0
    assert run("check", path, "--golden", golden).exit_code == 0


def test_what_is_left_over_stays_and_fails_an_update(run, kept):
    path, golden = kept
    (golden / "page" / "html" / "old.html").write_text("")
    assert run("check", path, "--golden", golden, "--update").exit_code == 1
    assert (golden / "page" / "html" / "old.html").exists()


def test_a_folder_of_programs_is_checked(run, kept, documents):
    path, golden = kept
    result = run("check", path.parent, "--golden", golden, "--json")
    (record,) = documents(result.stdout)
    assert record == {"input": str(path), "same": True, "deviations": []}


def test_an_input_that_fails_does_not_stop_the_others(run, kept, program):
    path, golden = kept
    broken = program("row {", "broken.gui")
    result = run("check", broken, path, "--golden", golden)
    assert result.exit_code == 1
    assert "broken.gui:1:" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("target", ["html", "android", "ios"])
def test_a_project_is_read_back(run, kept, target):
    _, golden = kept
    result = run("read", golden / "page" / target)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == BACK


def test_the_folder_of_a_conversion_is_read_back_too(run, kept, documents):
    _, golden = kept
    (record,) = documents(run("read", golden / "page", "--json").stdout)
    assert record["dialect"] == "web"


@pytest.fixture
def edited(kept):
    """An exported page with a film in it that somebody added, and where that stands."""
    _, golden = kept
    page = golden / "page" / "html" / "index.html"
    before, after = page.read_text().split("<button", 1)
    page.write_text(f"{before}<video></video><button{after}", encoding="utf-8")
    return page.parent, before.count("\n") + 1


def test_what_is_not_understood_of_a_project_is_told_with_its_place(run, edited):
    folder, line = edited
    result = run("read", folder)
    assert (result.exit_code, result.stdout) == (0, BACK)
    told = f"{folder}: index.html, line {line}: <video> is not understood.\n"
    assert result.stderr == told
    assert run("read", "--strict", folder).exit_code == 1


def test_strict_is_content_with_what_is_understood(run, kept):
    assert run("read", "--strict", kept[1] / "page" / "html").exit_code == 0


def test_what_is_not_understood_stands_in_the_json_too(run, edited, documents):
    folder, line = edited
    result = run("read", folder, "--json", "--strict")
    assert result.exit_code == 1
    (record,) = documents(result.stdout)
    assert record["left_out"] == [
        {"file": "index.html", "line": line, "what": "<video>"}
    ]


def test_a_folder_without_a_project_is_named(run, tmp_path):
    result = run("read", tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path} holds no project: there is no index.html or" in result.stderr


@pytest.fixture
def pictured(program, tmp_path):
    """A program that names a picture beside it."""
    (tmp_path / "pictures").mkdir()
    Image.new("RGB", (8, 8), "red").save(tmp_path / "pictures" / "a.png")
    return program('stack { row { img(src="pictures/a.png") } }', "photo.gui")


def test_the_pictures_of_a_program_are_checked_too(run, pictured, tmp_path):
    assert run("compile", pictured, "--out", "golden").exit_code == 0
    check = ("check", pictured, "--golden", tmp_path / "golden")
    assert run(*check).exit_code == 0
    Image.new("RGB", (8, 8), "blue").save(tmp_path / "pictures" / "a.png")
    assert "index.html: changed" in run(*check).stdout


def test_a_network_that_is_missing_ends_a_check_at_once(run, tmp_path):
    for name in "ab":
        Image.new("RGB", (40, 40), "red").save(tmp_path / f"{name}.png")
    model = ("--model", tmp_path / "none.safetensors")
    result = run("check", tmp_path, "--golden", tmp_path / "golden", *model)
    assert result.exit_code == 3
    assert result.stderr.count("does not exist") == 1


def test_stems_are_numbered_as_convert_numbers_them_whatever_fails(run, program):
    good = program(PROGRAM, "a/page.gui")
    broken = program("row {", "b/page.gui")
    assert run("compile", broken, good, "--out", "golden").exit_code == 1
    result = run("check", broken, good, "--golden", "golden")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("page.gui:") == 1


def test_a_folder_that_cannot_be_looked_into_is_told_why(run, tmp_path, monkeypatch):
    (tmp_path / "private").mkdir()

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "iterdir", refuse)
    result = run("check", "private", "--golden", "golden")
    assert result.exit_code == 1
    assert result.stderr == (
        "pix2code-cli: error: private cannot be read: Permission denied.\n"
    )
