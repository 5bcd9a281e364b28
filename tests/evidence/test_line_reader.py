"""The words of lines: what they say, and where one ends and the next begins."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.evidence.edges import edge_map, gradient, without_frames
from pix2code_app.evidence.line_network import HEIGHT, STRIDE, Characters
from pix2code_app.evidence.line_reader import MOST_COLUMNS, LineReader
from pix2code_app.evidence.text_lines import find_lines
from pix2code_app.geometry import hull


class ScriptedNetwork:
    """Answers with given characters, spread evenly over the line."""

    def __init__(self, *answers, probability=0.99):
        self.answers = list(answers)
        self.probability = probability
        self.widths = []

    def read(self, line, *, is_latin):
        assert line.shape[:2] == (3, HEIGHT)
        assert line.shape[2] % STRIDE == 0
        self.widths.append(line.shape[2])
        text = self.answers.pop(0) if self.answers else ""
        step = line.shape[2] / max(1, len(text))
        columns = tuple(step * (i + 0.5) for i in range(len(text)))
        return Characters(text, (self.probability,) * len(text), columns)


@pytest.fixture
def write():
    def write(text, size=24, width=700):
        picture = Image.new("RGB", (width, 80), "white")
        font = ImageFont.load_default(size)
        ImageDraw.Draw(picture).text((20, 20), text, "black", font)
        return np.asarray(picture)

    return write


def read(pixels, network):
    ink = without_frames(edge_map(gradient(pixels)))
    return LineReader(pixels, ink, network).read(hull(find_lines(ink)))


def test_words_have_boxes_that_end_where_their_ink_does(write):
    pixels = write("nnnn nnnn")
    first, second = read(pixels, ScriptedNetwork("aaaa bbbb"))
    assert (first.text, second.text) == ("aaaa", "bbbb")
    assert first.box.right < second.box.left
    assert first.confidence == 0.99


def test_a_space_that_the_network_did_not_see_is_seen_in_the_ink(write):
    font = ImageFont.load_default(24)
    gap = round(font.getlength("  "))
    picture = Image.fromarray(write("HHHH"))
    at = 20 + round(font.getlength("HHHH")) + gap
    ImageDraw.Draw(picture).text((at, 20), "HHHH", "black", font)
    words = read(np.asarray(picture), ScriptedNetwork("HHHHHHHH"))
    assert [word.text for word in words] == ["HHHH", "HHHH"]


def test_what_is_hardly_anything_is_no_words(write):
    network = ScriptedNetwork("nope", "nope", probability=0.4)
    assert read(write("nope"), network) == []
    assert read(write("nope"), ScriptedNetwork()) == []


def test_an_unsure_line_is_looked_at_twice(write):
    network = ScriptedNetwork("nape", "nope", probability=0.8)
    read(write("nope"), network)
    assert len(network.widths) == 2


def test_a_long_line_is_cut_between_two_words(write):
    network = ScriptedNetwork("first half", "second half", "more", "and more")
    words = read(write("aaaa " * 25, 20, 1400), network)
    assert len(network.widths) > 1
    assert max(network.widths) <= MOST_COLUMNS
    assert "half" in [word.text for word in words]


def test_equal_lines_are_read_once(write):
    pixels = write("same")
    ink = without_frames(edge_map(gradient(pixels)))
    network = ScriptedNetwork("same")
    reader = LineReader(pixels, ink, network)
    (line,) = find_lines(ink)
    assert reader.read(line) == reader.read(line)
    assert len(network.widths) == 1
