"""`pix2code-cli evaluate`, with a network that reads the same from every picture."""

import pytest

KEYS = {"count", "exact", "levenshtein_error", "positional_error", "bleu4"}


@pytest.fixture
def pairs(picture, program, tmp_path):
    """Two web pairs that show what the network reads, and one that does not."""
    for number in range(3):
        picture(f"data/web/{number}.png")
        program(name=f"data/web/{number}.gui")
    program("header {\nbtn-active\n}\n", name="data/web/2.gui")
    return tmp_path / "data"


def test_json_is_the_document_of_the_contract(run, reader, pairs, documents):
    result = run("evaluate", "--data", pairs, "--json")
    assert result.exit_code == 0
    (document,) = documents(result.stdout)
    assert set(document) == {"model", "dialects"}
    web = document["dialects"]["web"]
    assert KEYS | {"baselines"} <= set(web)
    assert web["count"] == 3
    assert web["exact"] == pytest.approx(2 / 3)
    assert set(web["baselines"]) == {"constant", "random_colour"}


def test_a_table_shows_the_baselines_beside_the_network(run, reader, pairs):
    text = run("evaluate", "--data", pairs).stdout
    heads, measured, constant, colour = text.splitlines()[:4]
    assert heads.split()[:3] == ["web", "count", "exact"]
    assert measured.split()[:3] == ["fake", "3", "66.67%"]
    assert constant.startswith("baseline: constant")
    assert colour.startswith("baseline: random colour")


def test_the_limit_is_heeded(run, reader, pairs, documents):
    (document,) = documents(
        run("evaluate", "--data", pairs, "--limit", 2, "--json").stdout
    )
    assert document["dialects"]["web"]["count"] == 2


def test_several_transforms_are_measured_one_after_another(
    run, reader, pairs, documents
):
    wanted = ("--transform", "jpeg-50", "--transform", "blank")
    result = run("evaluate", "--data", pairs, *wanted, "--json")
    assert [d["transform"] for d in documents(result.stdout)] == ["jpeg-50", "blank"]


def test_an_unknown_transform_is_wrong_usage(run, reader, pairs):
    result = run("evaluate", "--data", pairs, "--transform", "jpg-50")
    assert result.exit_code == 2
    assert "did you mean 'jpeg-50'" in result.stderr


def test_a_missing_folder_is_told_in_a_sentence(run, reader):
    result = run("evaluate", "--data", "absent")
    assert result.exit_code == 1
    assert result.stderr == (
        "pix2code-cli: error: The data folder absent does not exist.\n"
    )


def test_no_data_is_wrong_usage(run):
    assert run("evaluate").exit_code == 2
