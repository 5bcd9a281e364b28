import pytest

from pix2code_app.errors import DataError
from pix2code_app.lab.ner.material import gather


def write(path, count):
    path.write_text("\n\n".join(f"w{i} O" for i in range(count)))


def test_a_known_name_has_a_partner_to_choose_on(tmp_path):
    write(tmp_path / "eng.train", 3)
    write(tmp_path / "eng.testa", 2)
    for path in (tmp_path, tmp_path / "eng.train"):
        material = gather(path)
        sizes = len(material.train), len(material.dev), len(material.test)
        assert sizes == (3, 2, 0)


def test_a_single_file_is_split_in_three_without_overlap(tmp_path):
    write(tmp_path / "wikigold.conll.txt", 40)
    material = gather(tmp_path)
    parts = [{s.words for s in part} for part in vars(material).values()]
    assert [len(part) for part in parts] == [32, 4, 4]
    assert len(set.union(*parts)) == 40


def test_what_to_train_on_must_be_clear(tmp_path):
    with pytest.raises(DataError, match="holds no column file to train on"):
        gather(tmp_path)
    write(tmp_path / "a.conll", 1)
    write(tmp_path / "b.conll", 1)
    with pytest.raises(DataError) as caught:
        gather(tmp_path)
    message = f"{tmp_path} holds several files to train on: a.conll, b.conll."
    assert str(caught.value) == f"{message} Name one."


def test_where_there_is_nothing_to_test_on_half_of_the_others_is(tmp_path):
    write(tmp_path / "eng.train", 3)
    write(tmp_path / "eng.testa", 5)
    material = gather(tmp_path).with_test()
    assert (len(material.dev), len(material.test)) == (3, 2)
    assert material.with_test() is material
