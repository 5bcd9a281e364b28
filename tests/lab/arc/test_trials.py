import numpy as np
import pytest

from pix2code_app.errors import DataError
from pix2code_app.lab.arc.trials import imitate, is_official, read_runs
from pix2code_app.networks.comparator.drawings import gather


def test_official_runs_pair_items_with_classes(official, alphabet):
    (run,) = read_runs(official)
    assert run.name == "run01"
    assert run.queries.shape == run.candidates.shape == (4, 32, 32)
    assert run.answers.tolist() == [3, 2, 1, 0]  # item01 is the last class
    firsts = [alphabet.images[alphabet.classes == one][0] for one in range(4)]
    apart = np.abs(run.candidates.astype(float) - np.stack(firsts)).mean()
    assert apart < 10


def test_a_folder_of_runs_is_told_by_its_labels(official, tmp_path_factory):
    assert is_official(official)
    assert not is_official(tmp_path_factory.mktemp("empty"))


def test_a_folder_without_runs_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(DataError) as refusal:
        read_runs(tmp_path)
    assert str(refusal.value) == (
        f"There are no one-shot runs in {tmp_path}. "
        "A run is a folder with training/, test/ and class_labels.txt."
    )


def test_labels_that_pair_nothing_are_refused_in_a_sentence(official):
    labels = official / "all_runs" / "run01" / "class_labels.txt"
    labels.write_text("run01/test/item01.png\n", "utf-8")
    with pytest.raises(DataError) as refusal:
        read_runs(official)
    assert str(refusal.value) == (
        f"{labels} should pair a test file with a training file in every line."
    )


def test_an_imitated_run_has_two_hands_and_the_same_classes(alphabet):
    (run,) = imitate(alphabet, runs=1, seed=4)
    found = [alphabet.images.tolist().index(one.tolist()) for one in run.candidates]
    asked = [alphabet.images.tolist().index(one.tolist()) for one in run.queries]
    assert len(set(alphabet.drawers[found])) == 1
    assert len(set(alphabet.drawers[asked])) == 1
    assert alphabet.drawers[found][0] != alphabet.drawers[asked][0]
    answers = alphabet.classes[found][run.answers]
    assert answers.tolist() == alphabet.classes[asked].tolist()


def test_an_imitation_is_the_same_for_the_same_seed(alphabet):
    one, same, other = (imitate(alphabet, runs=1, seed=s)[0] for s in (1, 1, 2))
    assert np.array_equal(one.queries, same.queries)
    assert not np.array_equal(one.queries, other.queries)


def test_too_few_classes_for_a_trial_are_refused_in_a_sentence(alphabet):
    with pytest.raises(DataError) as refusal:
        imitate(alphabet, runs=1, seed=0, way=21)
    assert str(refusal.value) == ("No group has 21 classes, as a one-shot trial needs.")


def test_labels_that_are_no_text_are_refused_in_a_sentence(official):
    labels = official / "all_runs" / "run01" / "class_labels.txt"
    labels.write_bytes(b"\xff\xfe\x00r")
    with pytest.raises(DataError) as refusal:
        read_runs(official)
    assert str(refusal.value) == (
        f"{labels} should pair a test file with a training file in every line."
    )


def test_classes_of_one_drawing_each_make_no_trial(alphabet):
    single = gather(
        alphabet.images[::4], ["Alpha"] * 20, [f"{n}" for n in range(20)], [0] * 20
    )
    with pytest.raises(DataError) as refusal:
        imitate(single, runs=1, seed=0)
    assert str(refusal.value) == (
        "The classes of Alpha have no two drawings each, as a one-shot trial needs."
    )
