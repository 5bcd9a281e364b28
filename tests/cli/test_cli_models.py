"""`pix2code-cli models`."""

import pytest

from pix2code_app import paths
from pix2code_app.networks.catalogue import DEFAULT, MODELS
from pix2code_app.networks.checkpoints import Card, write

CARD = Card(
    name="attention",
    preset="attention",
    config={"height": 256},
    vocabulary=("<pad>", "row"),
    dialects=("web", "ios"),
    metrics={"web": {"exact": 0.996}},
)


@pytest.fixture
def checkpoints(tmp_path, monkeypatch):
    """A folder of checkpoints in which each model is whole."""
    folder = tmp_path / "checkpoints"
    monkeypatch.setattr(paths, "checkpoints", lambda: folder)
    for spec in MODELS:
        write(spec.path, b"weights of " + spec.name.encode(), CARD)
    return folder


def test_without_a_verb_the_models_are_listed(run, checkpoints):
    result = run("models")
    assert result.stdout == run("models", "list").stdout
    first = result.stdout.splitlines()[0]
    assert first.startswith(f"{DEFAULT} (default): ")
    assert "Not installed" not in result.stdout


def test_a_missing_model_is_listed_as_not_installed(run, checkpoints):
    MODELS[1].path.unlink()
    assert run("models").stdout.splitlines()[1].endswith("Not installed.")


def test_the_list_as_json(run, checkpoints, documents):
    for command in (("models", "--json"), ("models", "list", "--json")):
        (listed,) = documents(run(*command).stdout)
        assert [entry["name"] for entry in listed] == [spec.name for spec in MODELS]
        assert all(entry["installed"] for entry in listed)
        assert [entry["default"] for entry in listed].count(True) == 1


def test_show_prints_the_card_line_by_line(run, checkpoints):
    text = run("models", "show").stdout
    assert "dialects: web ios\n" in text
    assert "metrics.web.exact: 0.996\n" in text


def test_show_prints_the_card_as_json(run, checkpoints, documents):
    (card,) = documents(run("models", "show", "attention", "--json").stdout)
    assert card["vocabulary"] == ["<pad>", "row"]
    assert len(card["sha256"]) == 64


def test_show_takes_a_path(run, checkpoints):
    assert run("models", "show", MODELS[1].path).exit_code == 0


def test_whole_models_are_verified(run, checkpoints, documents):
    result = run("models", "verify")
    assert result.exit_code == 0
    assert result.stdout == "".join(f"{spec.name}: whole\n" for spec in MODELS)
    records = documents(run("models", "verify", "--json").stdout)
    assert records == [{"model": spec.name, "ok": True} for spec in MODELS]


def test_a_damaged_model_ends_with_3_and_the_others_are_verified(
    run, checkpoints, documents
):
    with MODELS[0].path.open("ab") as file:
        file.write(b"!")
    result = run("models", "verify", "--json")
    assert result.exit_code == 3
    damaged, whole = documents(result.stdout)
    assert not damaged["ok"]
    assert "is damaged" in damaged["error"]
    assert "is damaged" in result.stderr
    assert whole == {"model": MODELS[1].name, "ok": True}


def test_a_pickle_is_refused(run, checkpoints):
    MODELS[0].path.write_bytes(b"\x80\x04.")
    result = run("models", "verify", MODELS[0].name)
    assert result.exit_code == 3
    assert "pickle" in result.stderr


def test_an_unknown_name_ends_with_3_and_names_the_nearest(run, checkpoints):
    result = run("models", "show", "paper-reduce")
    assert result.exit_code == 3
    assert "did you mean 'paper-reduced'" in result.stderr


def test_no_torch_is_needed(in_process):
    watched = (
        "import atexit, sys; atexit.register(lambda: print('torch' in sys.modules))"
    )
    result = in_process("models", "list", code=watched)
    assert result.stdout.splitlines()[-1] == "False"


FILES = {"encoder.onnx": b"e", "decoder.onnx": b"d", "card.json": b"{}"}


@pytest.fixture
def exported(monkeypatch):
    """A network that is exported at once; what was asked for."""
    from pix2code_app import api
    from pix2code_app import files as export

    def write(model, out, *, force=False):
        asked.append((model, str(out), force))
        return export.write_files(FILES, out, force=force)

    asked = []
    monkeypatch.setattr(api, "export_model", write)
    return asked


def test_an_export_prints_the_files_it_wrote(run, exported, tmp_path):
    result = run("models", "export", "attention", "--format", "onnx", "--out", tmp_path)
    assert result.exit_code == 0
    assert result.stdout == "".join(f"{tmp_path / name}\n" for name in FILES)
    assert (tmp_path / "encoder.onnx").read_bytes() == b"e"


def test_an_export_as_json_goes_to_a_folder_of_its_name(
    run, exported, tmp_path, monkeypatch, documents
):
    monkeypatch.chdir(tmp_path)
    (record,) = documents(run("models", "export", "--json").stdout)
    assert record["format"] == "onnx"
    assert exported == [("attention", "attention-onnx", False)]
    assert record["files"] == [f"attention-onnx/{name}" for name in FILES]


def test_an_export_overwrites_only_when_forced(run, exported, tmp_path):
    command = ("models", "export", "--out", tmp_path)
    assert run(*command).exit_code == 0
    assert run(*command).exit_code == 1
    assert run(*command, "--force").exit_code == 0


def test_an_export_is_a_folder_or_a_zip(run, tmp_path):
    result = run("models", "export", "--out", tmp_path / "network.onnx")
    assert result.exit_code == 1
    assert "is neither a folder nor a .zip" in result.stderr


def test_only_known_formats_are_exported(run):
    assert run("models", "export", "--format", "onx").exit_code == 2
