"""`pix2code-cli compile`."""

import pytest


def test_a_file_compiles_to_all_targets(run, program, tmp_path):
    result = run("compile", program(), "--out", "made")
    assert result.exit_code == 0
    assert result.stdout == "page.gui: web, made/page\n".replace(
        "page.gui", str(program())
    )
    made = tmp_path / "made" / "page"
    assert (made / "html" / "index.html").is_file()
    assert (made / "android/app/src/main/res/layout/activity_main.xml").is_file()
    assert (made / "ios" / "Main.storyboard").is_file()


def test_only_the_targets_asked_for_are_made(run, program, tmp_path):
    run("compile", program(), "--to", "ios,html", "--out", "made")
    assert {path.name for path in (tmp_path / "made/page").iterdir()} == {"html", "ios"}


def test_json_names_every_file(run, program, documents, tmp_path):
    result = run("compile", program(), "--to", "html", "--json")
    (record,) = documents(result.stdout)
    assert record["input"] == str(program())
    assert record["dialect"] == "web"
    assert set(record) == {"input", "dialect", "files", "diagnostics"}
    assert record["files"] == {"html": ["pix2code-output/page/html/index.html"]}
    assert (tmp_path / record["files"]["html"][0]).is_file()


def test_a_brace_error_points_at_its_place_and_writes_nothing(run, program, tmp_path):
    path = program("header {\nbtn-active\n}\n}\n")
    result = run("compile", path, "--out", "made")
    assert result.exit_code == 1
    first, shown, caret = result.stderr.splitlines()
    assert first.startswith(f"{path}:4:1: ")
    assert shown.strip() == "}"
    assert caret.index("^") == shown.index("}")
    assert result.stdout == ""
    assert not (tmp_path / "made").exists()


def test_an_unknown_element_names_the_nearest(run, program):
    result = run("compile", program("header {\nbtn-activ\n}\n"))
    assert result.exit_code == 1
    assert "page.gui:2:1: " in result.stderr
    assert "btn-active" in result.stderr


def test_a_faulty_file_does_not_stop_the_others(run, program, tmp_path, documents):
    bad, good = program("header {", "bad.gui"), program()
    result = run("compile", bad, good, "--json", "--out", "made")
    assert result.exit_code == 1
    failed, made = documents(result.stdout)
    assert failed["input"] == str(bad)
    assert failed["line"] == 1
    assert "error" in failed
    assert made["input"] == str(good)
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["page"]


def test_equal_stems_get_numbers(run, program, tmp_path):
    files = [program(name=name) for name in ("a/x.gui", "b/x.gui", "c/X.gui")]
    run("compile", *files, "--to", "html", "--out", "made")
    made = sorted(path.name for path in (tmp_path / "made").iterdir())
    assert made == ["X-3", "x", "x-2"]


def test_existing_files_stay_without_force(run, program, tmp_path):
    run("compile", program(), "--to", "html", "--out", "made")
    page = tmp_path / "made/page/html/index.html"
    page.write_text("mine")
    result = run("compile", program(), "--to", "html", "--out", "made")
    assert result.exit_code == 1
    assert "--force" in result.stderr
    assert page.read_text() == "mine"
    forced = run("compile", program(), "--to", "html", "--out", "made", "--force")
    assert forced.exit_code == 0
    assert page.read_text() != "mine"


def test_stdin_is_read_for_a_dash(run, tmp_path):
    text = "header {\nbtn-active\n}\nrow {\nsingle {\ntext\n}\n}\n"
    result = run("compile", "-", "--to", "html", input=text)
    assert result.exit_code == 0
    assert (tmp_path / "pix2code-output/stdin/html/index.html").is_file()


def test_the_dialect_can_be_named(run, program, documents):
    shared = "stack {\nrow {\nlabel, slider\n}\n}\nfooter {\nbtn-search\n}\n"
    guessed = run("compile", program(shared), "--json", "--to", "html")
    assert documents(guessed.stdout)[0]["dialect"] == "android"
    codes = [d["code"] for d in documents(guessed.stdout)[0]["diagnostics"]]
    assert "several-dialects" in codes
    named = ("--dialect", "ios", "--json", "--to", "html", "--force")
    record = documents(run("compile", program(shared), *named).stdout)[0]
    assert record["dialect"] == "ios"
    assert "several-dialects" not in [d["code"] for d in record["diagnostics"]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "htlm"), "did you mean 'html'"),
        (("--to", ""), "Unknown target"),
        (("--dialect", "andriod"), "did you mean 'android'"),
        (("--nonsense",), "No such option"),
    ],
)
def test_wrong_usage_ends_with_2_and_names_what_was_meant(
    run, program, arguments, said, tmp_path
):
    result = run("compile", program(), *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "pix2code-output").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfeh\x00", "page.gui:1: byte 0xff is not UTF-8 text."),
        (b"header {\n\x00\n}\n", "page.gui:2:1: "),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(run, program, content, said):
    path = program()
    path.write_bytes(content)
    result = run("compile", path)
    assert result.exit_code == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_bom_and_windows_line_ends_are_read(run, program, tmp_path):
    path = program()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("compile", path, "--to", "html").exit_code == 0


@pytest.mark.parametrize("name", ["absent.gui", "."])
def test_what_cannot_be_opened_is_named(run, name):
    result = run("compile", name)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"pix2code-cli: error: {name} cannot be read: ")


def test_torch_is_not_loaded(in_process, program):
    watched = (
        "import atexit, sys; atexit.register(lambda: print('torch' in sys.modules))"
    )
    result = in_process("compile", program(), code=watched)
    assert result.returncode == 0
    assert result.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("name", ["...gui", "..gui"])
def test_a_name_of_dots_does_not_lead_out_of_the_folder(run, program, tmp_path, name):
    path = program("stack { row { label } } footer { btn-home }", name)
    assert run("compile", path, "--to", "html", "--out", "deep/out").exit_code == 0
    (made,) = (tmp_path / "deep").rglob("index.html")
    assert made == tmp_path / "deep/out/screen/html/index.html"


@pytest.mark.parametrize(("asked", "times"), [((), 1), (("--no-components",), 2)])
def test_what_repeats_is_a_component_unless_it_shall_not(
    run, program, tmp_path, asked, times
):
    card = 'card { text("A"), text("B") }'
    path = program(f"grid(columns=2) {{ {card}, {card} }}")
    run("compile", path, "--dialect", "ui", "--to", "react", "--out", "made", *asked)
    made = tmp_path / "made" / path.stem / "react" / "src"
    written = "".join(path.read_text() for path in made.rglob("*.tsx"))
    assert written.count("<article") == times
