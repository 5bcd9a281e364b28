import pytest

from pix2code_app.errors import DataError
from pix2code_app.lab.ner.columns import parse, read
from pix2code_app.networks.tagger.sentences import Sentence

SMITH = Sentence(("John", "Smith", "went"), ("I-PER", "I-PER", "O"))


def test_four_columns_give_the_first_and_the_last():
    text = "John NNP I-NP I-PER\nSmith NNP I-NP I-PER\nwent VBD I-VP O\n\n"
    assert parse(text, "x") == (SMITH,)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ends_and_a_missing_last_one_are_read(end):
    text = end.join(["John I-PER", "Smith I-PER", "went O", "", "", "Yes O"])
    assert parse(text, "x") == (SMITH, Sentence(("Yes",), ("O",)))


def test_document_markers_end_a_sentence_and_are_left_out():
    text = "Yes O\n-DOCSTART- -X- O\nNo O\n-DOCSTART- O\n"
    assert [s.words for s in parse(text, "x")] == [("Yes",), ("No",)]


def test_words_between_tabs_may_hold_blanks_and_odd_spaces():
    text = "New York\tB-location\n10\u00a0000\tO\n\t\nx\tO"
    assert [s.words for s in parse(text, "x")] == [("New York", "10\u00a0000"), ("x",)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a O\nb\n", "f, line 2: a word and its tag are expected, found 'b'."),
        ("a x O\n\nb O\n", "f, line 3 has 2 columns, the lines before 3."),
        ("a PER", "f, line 1: 'PER' is no tag such as O, B-PER or I-LOC."),
    ],
)
def test_malformed_lines_are_named(text, message):
    with pytest.raises(DataError) as caught:
        parse(text, "f")
    assert str(caught.value) == message


def test_latin_1_is_read_where_it_is_no_utf_8(tmp_path):
    path = tmp_path / "esp.train"
    path.write_bytes("Española B-ORG\n".encode("latin-1"))
    assert read(path)[0].words == ("Española",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_by_its_mark(tmp_path, encoding):
    path = tmp_path / "x.conll"
    mark = "" if encoding == "utf-16" else "\ufeff"
    path.write_bytes(f"{mark}Łódź B-LOC\n".encode(encoding))
    assert read(path) == (Sentence(("Łódź",), ("B-LOC",)),)


def test_bilou_is_read_as_iobes():
    text = "New B-LOC\nYork I-LOC\nCity L-LOC\nis O\nhuge O\nAda U-PER\n"
    (sentence,) = parse(text, "x")
    assert sentence.tags == ("B-LOC", "I-LOC", "E-LOC", "O", "O", "S-PER")


def test_comments_are_passed_over_and_a_hash_is_a_word():
    text = "# sent_id = 5\n# text = Ada\nAda B-PER\n# O\n\n# id 6\nyes O\n"
    assert [s.words for s in parse(text, "x")] == [("Ada", "#"), ("yes",)]


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "cannot be read."), ("\n\n", "holds no sentence.")],
)
def test_a_missing_and_an_empty_file_are_named(tmp_path, content, message):
    path = tmp_path / "x.conll"
    if content is not None:
        path.write_text(content)
    with pytest.raises(DataError) as caught:
        read(path)
    assert str(caught.value) == f"{path} {message}"
