from pix2code_app.networks.tagger.sentences import Sentence
from pix2code_app.networks.tagger.vocabulary import LONGEST, UNKNOWN, build, singletons

LINES = (
    Sentence(("The", "Cat", "1996"), ("O", "B-PER", "O")),
    Sentence(("the", "cat", "1997"), ("O", "B-LOC", "O")),
    Sentence(("dog",), ("O",)),
)


def test_words_of_the_vectors_come_first_and_new_ones_in_lower_case_without_digits():
    vocabulary = build(LINES, ("cat",))
    assert vocabulary.words == ("cat", "the", "0000", "dog")
    numbers = [vocabulary.word(w) for w in ("CAT", "1871", "bird")]
    assert numbers == [1, 3, UNKNOWN]
    assert vocabulary.kinds == ("LOC", "PER")
    assert len(vocabulary.tags) == 9


def test_what_occurs_once_is_a_singleton():
    vocabulary = build(LINES, ("cat",))
    assert singletons(LINES, vocabulary) == {vocabulary.word("dog")}


def test_unknown_letters_are_dropped_but_never_all():
    vocabulary = build(LINES, ())
    assert vocabulary.spelling("caß") == vocabulary.spelling("ca")
    assert vocabulary.spelling("ßß") == [0]


def test_of_a_long_word_both_ends_are_read():
    vocabulary = build(LINES, ())
    spelled = vocabulary.spelling("c" * 50 + "t" * 50)
    half = LONGEST // 2
    assert spelled == vocabulary.spelling("c" * half + "t" * half)
