"""`pix2code-cli convert`, with a network that reads the same from every picture."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import compilers
from pix2code_app import api, conversion
from pix2code_app.errors import ModelError

KEYS = {
    "input",
    "dialect",
    "dsl",
    "confidence",
    "scale",
    "files",
    "diagnostics",
    "elements",
    "model",
    "device",
    "seconds",
}

# The same stand-in for processes of their own: it answers after `pause` seconds.
FAKE = """
import time
from pix2code_app.detection import choice
choice.BELONGS = -1.0
from pix2code_app import api
from pix2code_app.networks.reading import DecodedToken, Reading

class Fake:
    name, device, dialects = "fake", "cpu", ("web",)
    def read(self, pictures, dialect=None, beam=1):
        time.sleep({pause})
        names = "header btn-active }} row single text }} }}".split()
        tokens = tuple(DecodedToken(name, 0.99) for name in names)
        return [Reading("web", 0.9, tokens, -0.1)] * len(pictures)

api.load_model = lambda model, device: Fake()
"""


def test_a_picture_becomes_code_for_all_targets(run, reader, picture, tmp_path):
    result = run("convert", picture(), "--out", "made")
    assert result.exit_code == 0
    assert result.stdout == f"{picture()}: web, 99.0% sure, made/login\n"
    made = tmp_path / "made/login"
    assert (made / "html/index.html").is_file()
    assert (made / "ios/Main.storyboard").is_file()
    assert (made / "android/app/src/main/AndroidManifest.xml").is_file()


def test_a_picture_of_2017_becomes_a_program_of_the_ui_where_that_is_asked_for(
    run, reader, picture, documents
):
    (document,) = documents(
        run("convert", picture(), "--dialect", "ui", "--json").stdout
    )
    assert document["dialect"] == "ui"
    screen = compilers.parse(document["dsl"], "ui")
    names = [element.name for _, element in screen.walk()]
    assert names[:2] == ["nav", "nav-item"]
    assert "card" in names
    assert document["model"] == "fake"


def test_the_program_lies_beside_the_code_in_the_classic_layout(
    run, reader, picture, tmp_path
):
    run("convert", picture(), "--out", "made", "--no-content")
    text = (tmp_path / "made/login/screen.gui").read_text()
    assert "(" not in text
    assert compilers.format(compilers.parse(text)) == text
    assert run("compile", "made/login/screen.gui").exit_code == 0


def test_json_has_one_object_for_each_input(run, reader, picture, documents):
    first, second = picture("a.png"), picture("b.png")
    result = run("convert", first, second, "--json", "--to", "html")
    records = documents(result.stdout)
    assert [record["input"] for record in records] == [str(first), str(second)]
    for record in records:
        assert set(record) == KEYS
        assert record["dialect"] == "web"
        assert record["device"] == "cpu"
        assert record["confidence"] == pytest.approx(0.99)
        assert set(record["seconds"]) == {
            "encode",
            "decode",
            "read",
            "compile",
            "total",
        }
        assert Path(record["files"]["html"][0]).is_file()
        assert compilers.parse(record["dsl"]).dialect == "web"


def test_a_folder_is_converted_in_batches_and_in_order(
    run, reader, picture, documents, monkeypatch
):
    monkeypatch.setattr(conversion, "BATCH_PICTURES", 4)
    for number in range(10):
        picture(f"many/{number:02}.png")
    result = run("convert", "many", "--json", "--to", "html")
    assert reader.batches == [4, 4, 2]
    names = [Path(record["input"]).stem for record in documents(result.stdout)]
    assert names == [f"{number:02}" for number in range(10)]


def test_large_pictures_make_small_batches(run, reader, picture, monkeypatch):
    monkeypatch.setattr(conversion, "BATCH_PIXELS", 2 * 120 * 80)
    for number in range(5):
        picture(f"many/{number}.png")
    run("convert", "many", "--to", "html")
    assert reader.batches == [2, 2, 1]


def test_a_bad_picture_is_named_and_the_others_convert(
    run, reader, picture, documents, tmp_path
):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    result = run("convert", bad, picture(), "--json", "--to", "html")
    assert result.exit_code == 1
    failed, made = documents(result.stdout)
    assert failed["input"] == str(bad)
    assert "bad.png" in failed["error"]
    assert made["input"] == str(picture())
    assert result.stderr.startswith("pix2code-cli: error: ")
    assert "bad.png" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_missing_files_and_empty_folders_fail_without_a_network(run, tmp_path):
    (tmp_path / "empty").mkdir()
    result = run("convert", "empty")
    assert result.exit_code == 1
    assert "empty" in result.stderr
    assert not (tmp_path / "pix2code-output").exists()


def test_examples_that_are_not_there_are_told_before_any_network(run, picture):
    result = run("convert", picture(), "--examples", "none")
    assert result.exit_code == 1
    assert result.stderr.endswith("error: There is no folder none of examples.\n")


def test_a_missing_file_fails_and_the_others_convert(run, reader, picture):
    result = run("convert", "absent.png", picture(), "--to", "html")
    assert result.exit_code == 1
    assert "absent.png does not exist" in result.stderr
    assert result.stdout.startswith(str(picture()))


def test_stdin_is_read_for_a_dash(run, reader, picture, documents, tmp_path):
    content = picture().read_bytes()
    result = run("convert", "-", "--json", "--to", "html", input=content)
    (record,) = documents(result.stdout)
    assert record["input"] == "-"
    assert (tmp_path / "pix2code-output/stdin/html/index.html").is_file()
    empty = run("convert", "-", input=b"")
    assert empty.exit_code == 1
    assert "standard input is empty" in empty.stderr


def test_equal_stems_get_numbers(run, reader, picture, tmp_path):
    pictures = [picture("a/x.png"), picture("b/x.png"), picture("x.jpg")]
    run("convert", *pictures, "--to", "html", "--out", "made")
    made = sorted(path.name for path in (tmp_path / "made").iterdir())
    assert made == ["x", "x-2", "x-3"]


def test_existing_files_stay_without_force(run, reader, picture, tmp_path):
    command = ("convert", picture(), "--to", "html")
    run(*command)
    page = tmp_path / "pix2code-output/login/html/index.html"
    page.write_text("mine")
    result = run(*command)
    assert result.exit_code == 1
    assert "--force" in result.stderr
    assert page.read_text() == "mine"
    assert run(*command, "--force").exit_code == 0
    assert page.read_text() != "mine"


def test_equal_runs_write_equal_bytes(run, reader, picture, tmp_path):
    for out in ("one", "two"):
        run("convert", picture(), "--out", out)
    files = [path for path in (tmp_path / "one").rglob("*") if path.is_file()]
    assert len(files) > 5
    for path in files:
        other = tmp_path / "two" / path.relative_to(tmp_path / "one")
        assert path.read_bytes() == other.read_bytes()


def test_a_program_that_broke_off_is_closed_and_it_is_said(
    run, reader, picture, documents
):
    answer = reader.answer
    reader.answer = replace(answer, tokens=answer.tokens[:-2], complete=False)
    (record,) = documents(run("convert", picture(), "--json").stdout)
    assert "cut-off" in [d["code"] for d in record["diagnostics"]]
    assert compilers.parse(record["dsl"]).dialect == "web"


def test_an_uncertain_element_is_pointed_out(run, reader, picture, documents):
    tokens = list(reader.answer.tokens)
    tokens[7] = replace(
        tokens[7], probability=0.55, alternatives=(("btn-red", 0.4), ("btn-orange", 0))
    )
    reader.answer = replace(reader.answer, tokens=tuple(tokens))
    (record,) = documents(run("convert", picture(), "--json").stdout)
    doubts = [d for d in record["diagnostics"] if d["code"] == "low-confidence"]
    assert [doubt["node"] for doubt in doubts] == ["1.0.1"]
    assert "'btn-red' (40%)" in doubts[0]["message"]
    assert record["confidence"] == pytest.approx(0.55)


def test_boxes_are_written_in_pixels_when_asked_for(run, reader, picture, tmp_path):
    run("convert", picture(size=(200, 100)), "--boxes", "--no-content", "--to", "html")
    text = (tmp_path / "pix2code-output/login/screen.gui").read_text()
    assert "btn-active(box=(0, 0, 100, 25))" in text
    assert run("compile", "pix2code-output/login/screen.gui").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "html,adnroid"), "did you mean 'android'"),
        (("--dialect", "wep"), "did you mean 'web'"),
        (("--device", "gpu"), "Unknown device 'gpu'"),
        (("--beam", "0"), "--beam"),
    ],
)
def test_wrong_usage_ends_with_2(run, picture, arguments, said):
    result = run("convert", picture(), *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_no_input_is_wrong_usage(run):
    assert run("convert").exit_code == 2


def test_an_unknown_model_ends_with_3_and_names_the_nearest(run, picture):
    result = run("convert", picture(), "--model", "atention")
    assert result.exit_code == 3
    assert "did you mean 'attention'" in result.stderr


def test_a_model_that_is_no_checkpoint_ends_with_3(run, picture, tmp_path):
    fake = tmp_path / "fake.safetensors"
    fake.write_bytes(b"\x80\x04.")
    result = run("convert", picture(), "--model", fake)
    assert result.exit_code == 3
    assert "fake" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_model_error_while_reading_ends_with_3(run, reader, picture, monkeypatch):
    def refuse(*_):
        raise ModelError("The model fake does not read 'ios'; it reads web.")

    monkeypatch.setattr(reader, "read", refuse)
    result = run("convert", picture(), "--dialect", "ios")
    assert result.exit_code == 3
    assert result.stderr == (
        "pix2code-cli: error: The model fake does not read 'ios'; it reads web.\n"
    )


def test_results_and_messages_go_their_own_ways(in_process, picture):
    picture()
    result = in_process("convert", "login.png", "absent.png", code=FAKE.format(pause=0))
    assert result.returncode == 1
    assert result.stdout.startswith("login.png: web, 90.0% sure, ")
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.splitlines()[-1].startswith("pix2code-cli: error: absent.png")


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_an_interrupted_run_ends_with_130_and_leaves_nothing_half_written(
    picture, tmp_path
):
    for number in range(3):
        picture(f"{number}.png")
    # whoever runs the tests in the background may have had interrupts ignored
    heed = "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heed}\n{FAKE.format(pause=60)}\nfrom pix2code_app.cli import main\nmain()"
    process = subprocess.Popen(
        [sys.executable, "-c", _announced(code), "convert", "0.png", "1.png", "2.png"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**__import__("os").environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert process.stdout.readline() == "reading\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == ""
    assert "Traceback" not in err
    assert not (tmp_path / "pix2code-output").exists()


def _announced(code: str) -> str:
    """The code with a line on stdout when reading begins."""
    return code.replace("time.sleep", "print('reading', flush=True); time.sleep")


def test_a_reader_that_leaves_is_no_error_to_talk_about(picture, tmp_path):
    for number in range(30):
        picture(f"many/{number}.png")
    root = Path(__file__).parents[2]
    code = f"{FAKE.format(pause=0)}\nfrom pix2code_app.cli import main\nmain()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "convert", "many", "--json", "--to", "html"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**__import__("os").environ, "PYTHONPATH": str(root)},
    )
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=30) == 1


def test_the_contract_of_the_api_is_what_the_shell_uses(reader, picture):
    result = api.convert(picture(), reader=reader)
    assert result.dialect == "web"
    assert result.files["html"]["index.html"]
