from types import SimpleNamespace

import pytest
import torch

from pix2code_app.errors import DataError
from pix2code_app.lab.ner import letter_figures
from pix2code_app.networks.tagger.trained import Trained
from pix2code_app.networks.tagger.vocabulary import Vocabulary
from pix2code_app.networks.tagger.words import WordEncoder, WordSizes

WORDS = (
    "distance",
    "balance",
    "finance",
    "currency",
    "emergency",
    "mars",
    "maps",
    "bars",
)


@pytest.fixture
def trained():
    vocabulary = Vocabulary(WORDS, tuple("abcdefghijklmnopqrstuvwxyzBM"), ("PER",))
    sizes = WordSizes(len(WORDS), len(vocabulary.letters), 4, 5, 3)
    network = SimpleNamespace(words=WordEncoder(sizes).eval())
    return Trained(network, vocabulary, frozenset())


def test_states_are_shown_letter_by_letter(trained):
    ahead, back = letter_figures.letter_by_letter(trained, "Mars")
    assert ahead.rows == back.rows == ("M", "a", "r", "s")
    last = letter_figures.spellings(trained, ["Mars"])[0]
    assert torch.allclose(torch.tensor(ahead.values[-1]), last[:3], atol=1e-6)
    assert torch.allclose(torch.tensor(back.values[0]), last[3:], atol=1e-6)


def test_neighbours_are_capitalised_like_the_word_and_leave_it_out(trained):
    rows = letter_figures.neighbours(trained, "Mars").rows
    by_letters = {row[0].split()[0] for row in rows}
    assert by_letters == {word.capitalize() for word in WORDS} - {"Mars"}


def test_the_probe_compares_with_chance(trained):
    with torch.no_grad():
        trained.network.words.table.weight[1:4] = torch.tensor([1.0, 0, 0, 0])
        trained.network.words.table.weight[4:6] = torch.tensor([0, 1.0, 0, 0])
        (bars,) = letter_figures.suffixes(trained)
    series = dict(bars.series)
    assert bars.labels == ("-ance", "-ency")
    assert series["by vector"] == (1, 1)
    assert series["by chance"] == (2 / 4, 1 / 4)


def test_no_word_is_refused(trained):
    with pytest.raises(DataError) as caught:
        letter_figures.draw(trained, " ")
    assert str(caught.value) == "There is no word to read letter by letter."
