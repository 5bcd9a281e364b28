"""Checkpoints: written whole or not at all, refused in one sentence."""

import json
import pickle
from dataclasses import asdict

import pytest
import safetensors.torch
import torch

from pix2code_app.errors import ModelError
from pix2code_app.networks import checkpoints
from pix2code_app.networks.checkpoints import (
    FORMAT,
    Card,
    card_path,
    read_card,
    replace_file,
    verify,
    write,
)

CONTENT = safetensors.torch.save({"weight": torch.arange(6.0)})
REFETCH = "Install the program again, or train it anew with pix2code-cli train."


@pytest.fixture
def card():
    return Card(
        "small",
        "attention",
        {"vocabulary": 2},
        ("<pad>", "row"),
        ("web",),
        metrics={"web": {"exact": 0.5}},
    )


@pytest.fixture
def weights(tmp_path, card):
    """A checkpoint that is whole."""
    path = tmp_path / "models" / "small.safetensors"
    write(path, CONTENT, card)
    return path


def edit(weights, **fields):
    path = card_path(weights)
    path.write_text(json.dumps({**json.loads(path.read_text()), **fields}))


def refusal(weights, action=verify):
    with pytest.raises(ModelError) as refused:
        action(weights)
    assert refused.value.exit_code == 3
    return str(refused.value)


def full_disk(monkeypatch, successes=0):
    """From the write after `successes` on, the disk is full."""
    left = [successes]
    fsync = checkpoints.os.fsync

    def synchronise(descriptor):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr(checkpoints.os, "fsync", synchronise)


def test_a_card_comes_back_as_it_was_written_with_the_hash(weights, card):
    found = verify(weights)
    assert len(found.sha256) == 64
    assert {**asdict(found), "sha256": ""} == asdict(card)
    assert read_card(weights) == found


def test_a_card_is_json_that_a_person_can_read(weights):
    text = card_path(weights).read_text("utf-8")
    assert text.startswith('{\n  "name": "small"')
    assert text.endswith("}\n")


@pytest.mark.parametrize("length", [0, 7, 50, -1])
def test_weights_that_are_cut_short_are_refused(weights, length):
    weights.write_bytes(CONTENT[:length])
    assert refusal(weights) == (
        f"{weights} is damaged: its SHA-256 is not the one in its card. {REFETCH}"
    )


def test_weights_with_another_hash_are_refused(weights):
    weights.write_bytes(CONTENT[:-1] + b"\x01")
    assert "its SHA-256 is not the one in its card." in refusal(weights)


@pytest.mark.parametrize(
    "save",
    [
        lambda path: torch.save({"weight": torch.ones(2)}, path),
        lambda path: path.write_bytes(pickle.dumps({"weight": [1.0, 2.0]})),
    ],
    ids=["torch", "pickle"],
)
@pytest.mark.parametrize("with_card", [True, False])
def test_a_pickle_is_refused_with_or_without_a_card(weights, save, with_card):
    save(weights)
    if not with_card:
        card_path(weights).unlink()
    assert refusal(weights) == (
        f"{weights} is a pickled file, which could run code; it is not loaded. "
        "Only safetensors files are."
    )


def test_a_pickle_runs_no_code(weights, tmp_path):
    class Trap:
        def __reduce__(self):
            return open, (str(tmp_path / "sprung"), "w")

    weights.write_bytes(pickle.dumps(Trap()))
    refusal(weights)
    assert not (tmp_path / "sprung").exists()


def test_a_missing_card_is_named(weights):
    card_path(weights).unlink()
    assert refusal(weights) == (
        f"{card_path(weights)} is missing beside small.safetensors."
    )


def test_missing_weights_are_named_with_or_without_a_card(weights):
    weights.unlink()
    assert refusal(weights) == f"The checkpoint {weights} does not exist."
    card_path(weights).unlink()
    assert refusal(weights) == f"The checkpoint {weights} does not exist."


def test_a_folder_in_place_of_weights_is_refused(weights):
    weights.unlink()
    weights.mkdir()
    assert refusal(weights) == f"{weights} cannot be read: Is a directory."


def test_a_card_of_a_later_format_is_refused_whatever_else_it_holds(weights):
    edit(weights, format=FORMAT + 1, quantised="int8")
    assert refusal(weights, read_card) == (
        f"{card_path(weights)} has format {FORMAT + 1}; this program reads format "
        f"{FORMAT}. Use the version of the program that wrote it."
    )


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"name": "small"}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_card_is_refused(weights, text):
    card_path(weights).write_bytes(text)
    assert refusal(weights, read_card) == (
        f"{card_path(weights)} is not a checkpoint's card. {REFETCH}"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"vocabulary": 5},
        {"vocabulary": "abc"},
        {"vocabulary": ["a", 3]},
        {"dialects": "web"},
        {"config": []},
        {"metrics": None},
        {"sha256": 7},
        {"wheels": 4},
    ],
)
def test_fields_that_are_not_a_cards_are_refused(weights, fields):
    edit(weights, **fields)
    assert "is not a checkpoint's card." in refusal(weights, read_card)


@pytest.mark.parametrize("successes", [0, 1])
def test_a_full_disk_leaves_the_old_checkpoint_and_nothing_else(
    weights, card, monkeypatch, successes
):
    before = verify(weights)
    full_disk(monkeypatch, successes)
    with pytest.raises(OSError, match="No space left"):
        write(weights, CONTENT + b" ", card)
    assert verify(weights) == before
    names = {path.name for path in weights.parent.iterdir()}
    assert names == {"small.safetensors", "small.json"}


def test_a_full_disk_leaves_nothing_where_there_was_nothing(
    tmp_path, card, monkeypatch
):
    full_disk(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        write(tmp_path / "new.safetensors", CONTENT, card)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_as_a_whole(tmp_path):
    path = tmp_path / "file"
    replace_file(path, b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
