from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.networks.tagger.tokens import cut


def words(text):
    return [[token.text for token in sentence] for sentence in cut(text)]


def test_words_are_cut_as_in_the_conll_data():
    text = "Mr. Smith's U.S. bank, worth $3.5 million, isn't in St. Paul."
    expected = "Mr. Smith 's U.S. bank , worth $ 3.5 million , isn ' t in St. Paul ."
    assert words(text) == [expected.split()]


def test_sentences_end_with_a_stop_or_a_line():
    assert words("It rains. Ada left! Why? 3.5 percent\nHome") == [
        ["It", "rains", "."],
        ["Ada", "left", "!"],
        ["Why", "?"],
        ["3.5", "percent"],
        ["Home"],
    ]


def test_addresses_stay_whole():
    assert words("see www.x.org/a or a.b@c.de") == [
        ["see", "www.x.org/a", "or", "a.b@c.de"]
    ]


@given(st.text())
def test_tokens_stand_where_they_say_and_cover_everything_but_space(text):
    tokens = [token for sentence in cut(text) for token in sentence]
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert "".join(t.text for t in tokens) == "".join(text.split())
