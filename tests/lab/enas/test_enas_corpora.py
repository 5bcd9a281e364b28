"""Texts to model: the parts, the numbering, and what is refused."""

from pathlib import Path

import pytest
import torch

from pix2code_app.errors import DataError
from pix2code_app.lab.enas.corpora import load_corpus

PTB = Path(__file__).parents[4] / "shared/data/restricted/ptb"


def test_programs_begin_with_their_dialect_and_end(few_programs):
    corpus = load_corpus("gui", None, 1)
    words = [corpus.tokens[i] for i in corpus.training.tolist()]
    assert words[0] in {"<web>", "<android>", "<ios>"}
    assert words[-1] == "<end>"
    assert words.count("<end>") == 40


def test_equal_seeds_give_equal_programs_and_parts_differ(few_programs):
    first, again = load_corpus("gui", None, 1), load_corpus("gui", None, 1)
    assert torch.equal(first.training, again.training)
    assert not torch.equal(first.validation, first.test)
    assert not torch.equal(first.training, load_corpus("gui", None, 2).training)


def test_a_text_is_read_by_characters_the_most_frequent_first(tmp_path):
    file = tmp_path / "text.txt"
    file.write_text("aaab" * 10_000 + "z")
    corpus = load_corpus("text", file, 1)
    assert corpus.tokens[:2] == ("a", "b")
    assert len(corpus.training) == 32_000
    assert corpus.tokens[corpus.test[-1]] == "<unk>"


def test_a_short_text_is_refused(tmp_path):
    (tmp_path / "text.txt").write_text("abc")
    with pytest.raises(DataError, match="has 3 characters; 40000 are needed"):
        load_corpus("text", tmp_path / "text.txt", 1)


def test_a_task_of_files_needs_them(tmp_path):
    with pytest.raises(DataError, match="The task ptb needs the folder of"):
        load_corpus("ptb", None, 1)
    (tmp_path / "ptb.train.txt").write_text("a b\n")
    with pytest.raises(DataError) as refused:
        load_corpus("ptb", tmp_path, 1)
    assert str(refused.value) == (
        f"{tmp_path} has no ptb.valid.txt. The task ptb needs the folder of "
        "ptb.train.txt and ptb.valid.txt."
    )
    with pytest.raises(DataError, match=f"{tmp_path} cannot be read as a text."):
        load_corpus("text", tmp_path, 1)


@pytest.mark.parametrize("test_file", [True, False])
def test_the_treebanks_test_file_is_kept_for_the_end(tmp_path, test_file):
    (tmp_path / "ptb.train.txt").write_text("a b\n" * 120)
    (tmp_path / "ptb.valid.txt").write_text("b a\n" * 10)
    if test_file:
        (tmp_path / "ptb.test.txt").write_text("b c\n" * 7)
    corpus = load_corpus("ptb", tmp_path, 1)
    sizes = [len(part) for part in (corpus.training, corpus.validation, corpus.test)]
    assert sizes == ([360, 30, 21] if test_file else [330, 30, 30])
    assert ("<unk>" in corpus.tokens) is test_file
    assert "<eos>" in corpus.tokens


@pytest.mark.skipif(not PTB.is_dir(), reason="the Penn Treebank is not here")
def test_the_treebank_has_nearly_ten_thousand_words():
    corpus = load_corpus("ptb", PTB, 1)
    assert set(map(corpus.tokens.index, ("the", "<unk>", "<eos>"))) == {0, 1, 2}
    assert 9_900 < len(corpus.tokens) <= 10_000
    assert len(corpus.training) + len(corpus.validation) == 929_589
    assert len(corpus.test) == 73_760


def test_programs_take_no_data(tmp_path):
    with pytest.raises(DataError) as refusal:
        load_corpus("gui", tmp_path, 1)
    assert str(refusal.value) == (
        f"The task gui has programs of its own; {tmp_path} is not read. "
        "Leave the data out, or take the task text or ptb."
    )
