"""The default network as ONNX: run without torch, it writes the same programs."""

import json
import sys
import zipfile

import numpy as np
import pytest
import torch
from PIL import Image

from pix2code_app import api, paths
from pix2code_app.errors import ExportError, MissingExtra, ModelError
from pix2code_app.mockups.opening import find_pictures, open_mockup
from pix2code_app.networks import catalogue, reader
from pix2code_app.networks.attention import onnx_export, onnx_reader
from pix2code_app.networks.attention.onnx_reader import CARD, DECODER, ENCODER
from pix2code_app.networks.checkpoints import Card

pytest.importorskip("onnx", reason="the extra 'export' is not installed")
pytest.importorskip("onnxscript", reason="the extra 'export' is not installed")


@pytest.fixture(scope="module")
def shipped():
    path = catalogue.locate(catalogue.DEFAULT)
    if not path.is_file():
        pytest.skip(f"the checkpoint {path.name} is absent")
    return reader.load(path, "cpu")


@pytest.fixture(scope="module")
def place(shipped, tmp_path_factory):
    """The shipped network, exported."""
    folder = tmp_path_factory.mktemp("exported") / "attention-onnx"
    api.export_model(catalogue.DEFAULT, folder)
    return folder


@pytest.fixture(scope="module")
def mockups():
    files = find_pictures(paths.resources() / "mockups")
    return [open_mockup(file).picture for file in files]


def test_an_export_is_two_graphs_and_a_card(place, shipped):
    assert sorted(p.name for p in place.iterdir()) == [CARD, DECODER, ENCODER]
    card = json.loads((place / CARD).read_text())
    assert card["sha256"] == shipped.card.sha256
    assert tuple(card["vocabulary"]) == shipped.card.vocabulary


def test_onnxruntime_decodes_the_sample_mockups_token_for_token(
    place, shipped, mockups
):
    expected = shipped.read(mockups)
    found = onnx_reader.load(place).read(mockups)
    assert [r.names for r in found] == [r.names for r in expected]
    assert [r.dialect for r in found] == [r.dialect for r in expected]
    assert min(len(r.names) for r in found) > 5
    for one, other in zip(found, expected, strict=True):
        assert one.log_probability == pytest.approx(other.log_probability, abs=1e-3)
        for token, twin in zip(one.tokens, other.tokens, strict=True):
            assert token.probability == pytest.approx(twin.probability, abs=1e-3)
            assert (token.box is None) == (twin.box is None)
            if twin.box is not None:
                corners = pytest.approx(twin.box.corners, abs=1e-3)
                assert token.box.corners == corners


@pytest.mark.parametrize("count", [1, 3])
def test_any_number_of_pictures_is_read_side_by_side(place, shipped, count):
    rng = np.random.default_rng(count)
    noise = [
        Image.fromarray(rng.integers(0, 256, (90, 60, 3), np.uint8))
        for _ in range(count)
    ]
    found = onnx_reader.load(place).read(noise, "ios")
    assert [r.names for r in found] == [r.names for r in shipped.read(noise, "ios")]


def test_no_pictures_have_no_programs(place):
    assert onnx_reader.load(place).read([]) == []


def test_a_zip_reads_as_its_folder_does(place, mockups, tmp_path):
    packed = tmp_path / "network.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in place.iterdir():
            archive.write(file, file.name)
    (found,) = onnx_reader.load(packed).read(mockups[:1])
    assert found == onnx_reader.load(place).read(mockups[:1])[0]


@pytest.mark.parametrize("name", [ENCODER, DECODER, CARD])
def test_an_export_without_one_of_its_files_is_refused(place, tmp_path, name):
    for file in place.iterdir():
        if file.name != name:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(ModelError) as refused:
        onnx_reader.load(tmp_path)
    assert str(refused.value) == (
        f"{tmp_path} is not a network exported to ONNX: it needs encoder.onnx, "
        "decoder.onnx and card.json. Write one with: pix2code-cli models export"
    )


def test_a_graph_that_is_none_is_refused(place, tmp_path):
    for file in place.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / DECODER).write_bytes(b"no graph")
    with pytest.raises(ModelError, match="is not a network exported to ONNX"):
        onnx_reader.load(tmp_path)


def test_only_networks_of_the_preset_attention_are_exported():
    card = Card("old", "paper", {}, (), ())
    with pytest.raises(ExportError) as refused:
        onnx_export.export_network(torch.nn.Linear(1, 1), card)
    assert str(refused.value) == (
        "The model old cannot be exported to ONNX: only networks of the preset "
        "attention can, and it is of paper."
    )


@pytest.mark.parametrize("package", ["onnx", "onnxscript"])
def test_a_missing_extra_is_said_in_a_sentence(monkeypatch, package):
    there = onnx_export.find_spec
    monkeypatch.setattr(
        onnx_export, "find_spec", lambda name: None if name == package else there(name)
    )
    with pytest.raises(MissingExtra) as missing:
        onnx_export.require_exporter()
    assert str(missing.value) == (
        f"Exporting to ONNX needs the package {package}, which is not installed. "
        "Install it with: pip install 'pix2code[export]'"
    )


def test_a_missing_runtime_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingExtra, match="pip install onnxruntime"):
        onnx_reader.session(b"")
