"""`pix2code-cli diff`."""

from PIL import Image

OLD = "header { btn-active } row { single { text, btn-green } }"
NEW = "header { btn-active } row { single { text, btn-red } }"


def test_the_edit_and_the_code_are_shown(run, program):
    old, new = program(OLD, "old.gui"), program(NEW, "new.gui")
    result = run("diff", old, new, "--to", "html")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:4] == [
        "~ 1.0.1: btn-green → btn-red",
        "",
        "--- a/html/index.html",
        "+++ b/html/index.html",
    ]
    changed = [line for line in lines[4:] if line.startswith(("+", "-"))]
    assert [("success" in line, "danger" in line) for line in changed] == [
        (True, False),
        (False, True),
    ]


def test_equal_screens_have_nothing_to_show(run, program):
    old = program(OLD, "old.gui")
    result = run("diff", "--exit-code", old, old)
    assert (result.exit_code, result.stdout) == (0, "")


def test_the_exit_code_tells_a_difference_where_it_is_asked_to(run, program):
    old, new = program(OLD, "old.gui"), program(NEW, "new.gui")
    assert run("diff", "--exit-code", old, new, "--to", "html").exit_code == 1


def test_json_holds_the_edits_and_the_patch(run, program, documents):
    old, new = program(OLD, "old.gui"), program(NEW, "new.gui")
    result = run("diff", old, new, "--json", "--to", "ios")
    (record,) = documents(result.stdout)
    assert record["edits"] == [
        {"kind": "change", "node": "1.0.1", "before": "btn-green", "after": "btn-red"}
    ]
    assert "--- a/ios/Main.storyboard" in record["patch"]


def test_files_that_come_and_go_are_in_the_patch(run, program):
    old = program("stack { row { label } } footer { btn-home }", "old.gui")
    new = program("stack { row { label } }", "new.gui")
    shown = run("diff", old, new, "--to", "android").stdout
    icon = "android/app/src/main/res/drawable/ic_home.xml"
    assert f"--- a/{icon}\n+++ /dev/null\n" in shown


def test_a_mockup_is_read_by_the_network(run, program, reader, tmp_path):
    Image.new("RGB", (40, 30), "white").save(tmp_path / "mockup.png")
    result = run("diff", tmp_path / "mockup.png", program(OLD), "--to", "html")
    assert "- 1.0.0: small-title" in result.stdout
    assert len(reader.batches) == 1


def test_an_input_with_an_error_is_located(run, program):
    result = run("diff", program(OLD, "old.gui"), program("row {", "new.gui"))
    assert result.exit_code == 1
    assert "new.gui:1:" in result.stderr


def test_a_project_of_the_ui_that_somebody_edited_is_compared(run, program, tmp_path):
    old = program('column(gap=8) { heading("Hi"), button("Save") }', "old.gui")
    run("compile", old, "--dialect", "ui", "--to", "html", "--out", tmp_path / "out")
    (page,) = (tmp_path / "out").rglob("index.html")
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(">Save<", ">Keep<"), encoding="utf-8")
    result = run("diff", old, page.parent, "--dialect", "ui", "--to", "html")
    assert result.stdout.startswith('~ 0.1: button("Save") → button("Keep")')


def test_an_edited_project_differs_from_what_is_kept(run, program, tmp_path):
    old = program('column(gap=8) { button("Save") }', "old.gui")
    run("compile", old, "--dialect", "ui", "--to", "html", "--out", tmp_path / "out")
    (page,) = (tmp_path / "out").rglob("index.html")
    given = ("--to", "html", "--golden", tmp_path / "kept")
    assert run("check", page.parent, *given, "--update").exit_code == 0
    assert run("check", page.parent, *given).exit_code == 0
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("<button", "<video></video><button"), encoding="utf-8")
    assert run("check", page.parent, *given).exit_code == 0
    told = run("read", page.parent, "--strict")
    assert told.exit_code == 1
    assert "<video> is not understood." in told.stderr
    page.write_text(text.replace(">Save<", ">Keep<"), encoding="utf-8")
    result = run("check", page.parent, *given)
    assert result.exit_code == 1
    assert "index.html: changed" in result.stdout
