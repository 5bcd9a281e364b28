import numpy as np
import pytest

from pix2code_app.errors import DataError
from pix2code_app.networks.tagger.vectors import find, load


def archive(path, words, width):
    values = np.arange(len(words) * width, dtype=np.float16).reshape(-1, width)
    np.savez(path, words=np.array(words), vectors=values)


def test_a_word_is_found_as_it_is_in_lower_case_or_with_digits_as_zeros():
    index = {"US": 1, "us": 2, "00-00": 3}
    assert [find(w, index) for w in ("US", "Us", "19-96", "x")] == [1, 2, 3, None]


def test_files_of_a_folder_lie_side_by_side_with_zeros_for_missing_words(tmp_path):
    archive(tmp_path / "a.npz", ["the", "cat"], 2)
    archive(tmp_path / "b.npz", ["cat", "dog"], 1)
    vectors = load(tmp_path)
    assert vectors.words == ("the", "cat", "dog")
    assert vectors.values.tolist() == [[0, 1, 0], [2, 3, 0], [0, 0, 1]]
    assert vectors.width == 3


@pytest.mark.parametrize("head", ["", "2 2\n"])
def test_text_files_are_read_with_and_without_the_counts_of_word2vec(tmp_path, head):
    path = tmp_path / "glove.txt"
    path.write_text(head + "the 1 2\ncat 3 4\n")
    vectors = load(path)
    assert (vectors.words, vectors.values.tolist()) == (
        ("the", "cat"),
        [[1, 2], [3, 4]],
    )


def test_what_holds_no_vectors_is_named(tmp_path):
    with pytest.raises(DataError, match=r"holds no word vectors \(.npz or .txt\)\.$"):
        load(tmp_path)
    (tmp_path / "a.txt").write_text("the 1 2\ncat 3\n")
    with pytest.raises(DataError, match="is no text file of word vectors"):
        load(tmp_path / "a.txt")
    (tmp_path / "latin.txt").write_bytes("é 1 2\n".encode("latin-1"))
    for name in ("latin.txt", "missing.txt"):
        with pytest.raises(DataError, match="is no text file of word vectors"):
            load(tmp_path / name)
    (tmp_path / "b.npz").write_bytes(b"nothing")
    with pytest.raises(DataError, match="is no archive of the arrays"):
        load(tmp_path / "b.npz")
    np.savez(tmp_path / "c.npz", words=np.array(["a"]), vectors=np.zeros((2, 2)))
    with pytest.raises(DataError, match=r"has 1 words but vectors \(2, 2\)"):
        load(tmp_path / "c.npz")
