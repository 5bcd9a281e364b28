"""`pix2code-cli format`."""

UGLY = "header{btn-active ,btn-inactive}"
CANONICAL = "header {\nbtn-active, btn-inactive\n}\n"


def test_the_canonical_text_goes_to_stdout(run, program):
    path = program(UGLY)
    result = run("format", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, CANONICAL, "")
    assert path.read_text() == UGLY


def test_stdin_is_read_for_a_dash(run):
    assert run("format", "-", input=UGLY).stdout == CANONICAL


def test_check_lists_what_would_change_and_fails(run, program):
    ugly, good = program(UGLY, "ugly.gui"), program(CANONICAL, "good.gui")
    result = run("format", "--check", ugly, good)
    assert (result.exit_code, result.stdout) == (1, f"{ugly}\n")
    assert ugly.read_text() == UGLY
    assert run("format", "--check", good).exit_code == 0


def test_check_sees_line_ends_and_a_bom(run, program):
    path = program()
    path.write_bytes(b"\xef\xbb\xbf" + CANONICAL.encode())
    assert run("format", "--check", path).exit_code == 1
    path.write_bytes(CANONICAL.replace("\n", "\r\n").encode())
    assert run("format", "--check", path).exit_code == 1


def test_write_changes_the_file_and_only_once(run, program):
    path = program(UGLY)
    assert run("format", "--write", path).stdout == f"{path}\n"
    assert path.read_text() == CANONICAL
    assert run("format", "--write", path).stdout == ""


def test_write_follows_a_link_and_keeps_it(run, program, tmp_path):
    path, link = program(UGLY), tmp_path / "link.gui"
    link.symlink_to(path)
    assert run("format", "--write", link).exit_code == 0
    assert link.is_symlink()
    assert path.read_text() == CANONICAL


def test_an_error_is_located_and_the_file_left_alone(run, program):
    path = program("header {\nbtn-active\n")
    result = run("format", "--write", path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{path}:")
    assert path.read_text() == "header {\nbtn-active\n"


def test_json_tells_whether_the_text_changed(run, program, documents):
    path = program(UGLY)
    (record,) = documents(run("format", "--json", path).stdout)
    assert record == {"input": str(path), "changed": True, "dsl": CANONICAL}


def test_check_and_write_exclude_each_other(run, program):
    assert run("format", "--check", "--write", program()).exit_code == 2


def test_a_program_of_2017_is_put_into_the_words_of_the_ui(run, program):
    path = program('header { btn-active } row { single { btn-red("Stop") } }')
    result = run("format", "--dialect", "ui", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "nav(padding=(8, 16)) {\n"
        'nav-item(state="selected")\n'
        "}\n"
        "grid(gap=20, padding=(10, 16), columns=1) {\n"
        'card(variant="outlined", padding=16) {\n'
        'button("Stop", tone="danger")\n'
        "}\n"
        "}\n"
    )


def test_a_program_of_the_ui_is_only_laid_out(run, program):
    path = program('column(gap=8){text("A")}')
    result = run("format", "--dialect", "ui", path)
    assert result.stdout == 'column(gap=8) {\ntext("A")\n}\n'
