"""What is said of a whole picture."""

from pix2code_app.detection.verdict import about_the_whole
from pix2code_app.geometry import Box


def codes(evidence):
    return [remark.code for remark in about_the_whole(evidence)]


def test_a_screen_that_is_read_surely_needs_no_remark(evidence, written, painted):
    assert codes(evidence(lines=[written("Settings", 10, 10)])) == []


def test_single_letters_that_are_seen_in_a_texture_are_no_words(evidence, written):
    lines = [written("o", 10, 30 * n) for n in range(20)]
    assert codes(evidence(lines=lines)) == ["no-screen"]


def test_a_picture_without_words_and_controls_is_no_screen(evidence):
    (remark,) = about_the_whole(evidence())
    assert remark.message == (
        "This does not look like a screen: hardly a word was found in it, and the "
        "program is a guess."
    )


def test_a_photograph_with_a_word_on_it_is_no_screen(evidence, written):
    photograph = Box(0, 0, 800, 600)
    seen = evidence(pictures=[photograph], lines=[written("STOP", 10, 10)])
    assert codes(seen) == ["no-screen"]


def test_words_that_could_hardly_be_read_are_told_of_at_once(evidence, written):
    lines = [written(f"Wrd {n}", 10, 30 * n, sure=False) for n in range(9)]
    legible = written("Settings", 10, 400)
    assert codes(evidence(lines=[*lines, legible])) == ["doubtful-screen"]
