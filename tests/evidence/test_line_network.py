"""The recognition network that comes with rapidocr, without its last layer."""

import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from pix2code_app.errors import MissingExtra
from pix2code_app.evidence import line_network
from pix2code_app.evidence.cut_network import cut_before_head
from pix2code_app.evidence.line_network import HEIGHT, STRIDE, Head, load_line_network


@pytest.fixture(scope="module")
def network_file():
    pytest.importorskip("onnxruntime")
    (folder,) = find_spec("rapidocr").submodule_search_locations
    return next(Path(folder, "models").glob("*_rec_*.onnx"))


def test_the_two_parts_give_the_probabilities_of_the_whole(network_file):
    import onnxruntime

    whole = onnxruntime.InferenceSession(str(network_file))
    line = np.random.default_rng(0).uniform(-1, 1, (3, HEIGHT, 160))
    line = line.astype(np.float32)
    expected = whole.run(None, {whole.get_inputs()[0].name: line[None]})[0][0]
    network = load_line_network()
    given = {network.names.line: line[None]}
    features = network.session.run([network.names.features], given)[0][0]
    logits = features @ network.every.weights + network.every.bias
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    assert odds / odds.sum(axis=1, keepdims=True) == pytest.approx(expected, abs=1e-4)


def test_a_network_that_ends_otherwise_is_refused(network_file):
    cut, _ = cut_before_head(network_file.read_bytes())
    with pytest.raises(ValueError, match="does not end in Softmax, Add, MatMul"):
        cut_before_head(cut)


def test_repeated_steps_are_one_character_and_blanks_part_two():
    head = Head(20 * np.eye(3, dtype=np.float32), np.zeros(3, np.float32), ("", *"ab"))
    steps = [1, 1, 0, 1, 2, 2, 0]
    read = head.read(np.eye(3, dtype=np.float32)[steps])
    assert read.text == "aab"
    assert read.columns == (STRIDE * 1.0, STRIDE * 3.5, STRIDE * 5.0)
    assert min(read.probabilities) > 0.99


def test_nothing_but_blanks_says_nothing():
    head = Head(np.eye(2, dtype=np.float32), np.zeros(2, np.float32), ("", "a"))
    read = head.read(np.array([[1, 0]] * 4, np.float32))
    assert (read.text, read.probabilities) == ("", ())


def test_latin_letters_and_symbols_alone_are_a_small_part_of_all():
    network = load_line_network()
    latin = set(network.latin.characters)
    assert {"A", "ß", "é", "€", "→", " "} <= latin
    assert not latin & set("中文あ")
    assert len(latin) < len(network.every.characters) / 5


@pytest.mark.parametrize("name", ["onnxruntime", "rapidocr"])
def test_a_missing_package_is_named(monkeypatch, name):
    load_line_network.cache_clear()
    if name == "rapidocr":
        monkeypatch.setattr(line_network, "find_spec", lambda name: None)
    else:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtra, match=f"pip install {name}"):
        load_line_network()
