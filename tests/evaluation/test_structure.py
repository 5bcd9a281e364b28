"""Measuring a network, here one that knows the answers by the colour of a picture."""

import pytest
from PIL import Image

from pix2code_app.datasets.pairs import find_pairs
from pix2code_app.errors import DataError
from pix2code_app.evaluation import structure as evaluation
from pix2code_app.evaluation.corruptions import corruption
from pix2code_app.evaluation.structure import evaluate, select_pairs
from pix2code_app.events import Progressed, Started, run
from pix2code_app.networks.reading import DecodedToken, Reading
from pix2code_app.training.corpus import divide

COLOURS = ("green", "orange", "red")


def program(colour: str) -> str:
    return f"header {{\nbtn-active\n}}\nrow {{\nsingle {{\nbtn-{colour}\n}}\n}}\n"


class Knowing:
    """Reads the button's colour off the picture, which is all of one colour."""

    name = "knowing"

    def __init__(self, dialect: str = "web") -> None:
        self.dialect = dialect
        self.calls: list[tuple[int, int]] = []

    def read(self, pictures, dialect=None, beam=1):
        assert dialect is None
        self.calls.append((len(pictures), beam))
        return [self.reading(picture) for picture in pictures]

    def reading(self, picture):
        shown = {(0, 128, 0): "green", (255, 165, 0): "orange", (255, 0, 0): "red"}
        colour = shown.get(picture.getpixel((0, 0)), "green")
        names = f"header btn-active }} row single btn-{colour} }} }}".split()
        tokens = tuple(DecodedToken(name, 1.0) for name in names)
        return Reading(self.dialect, 1.0, tokens, 0.0)


@pytest.fixture
def pairs(tmp_path):
    """Six web pairs: each colour twice."""
    folder = tmp_path / "web"
    folder.mkdir()
    for number in range(6):
        colour = COLOURS[number % 3]
        Image.new("RGB", (20, 10), colour).save(folder / f"{number}.png")
        (folder / f"{number}.gui").write_text(program(colour))
    return tmp_path


def test_a_reader_that_knows_is_exact(pairs):
    result = run(evaluate(Knowing(), select_pairs(pairs)))
    scores = result.dialects["web"].scores
    assert (scores.count, scores.exact) == (6, 1.0)
    assert scores.levenshtein_error == scores.positional_error == 0.0
    assert scores.bleu4 == pytest.approx(1.0)


def test_the_document_is_the_one_of_the_contract(pairs):
    document = run(evaluate(Knowing(), select_pairs(pairs))).as_dict()
    assert set(document) == {"model", "dialects"}
    assert document["model"] == "knowing"
    web = document["dialects"]["web"]
    keys = {"count", "exact", "levenshtein_error", "positional_error", "bleu4"}
    assert keys <= set(web)
    assert set(web["baselines"]) == {"constant", "random_colour"}
    for baseline in web["baselines"].values():
        assert keys <= set(baseline)
    assert web["baselines"]["constant"]["exact"] == pytest.approx(1 / 3)


def test_a_wrong_dialect_counts_as_wrong_and_stays_in_the_count(pairs):
    scores = (
        run(evaluate(Knowing("android"), select_pairs(pairs))).dialects["web"].scores
    )
    assert (scores.count, scores.exact, scores.levenshtein_error) == (6, 0.0, 1.0)


def test_an_unreadable_picture_counts_as_wrong_and_stays_in_the_count(pairs):
    (pairs / "web" / "3.png").write_bytes(b"no picture")
    scores = run(evaluate(Knowing(), select_pairs(pairs))).dialects["web"].scores
    assert scores.count == 6
    assert scores.exact == pytest.approx(5 / 6)


def test_only_unreadable_pictures_need_no_network(pairs):
    for path in (pairs / "web").glob("*.png"):
        path.write_bytes(b"")
    reader = Knowing()
    assert run(evaluate(reader, select_pairs(pairs))).dialects["web"].scores.exact == 0
    assert reader.calls == []


def test_the_limit_counts_for_each_dialect(pairs):
    android = pairs / "android"
    android.mkdir()
    text = "stack {\nrow {\nlabel\n}\n}\nfooter {\nbtn-home\n}\n"
    for number in range(3):
        Image.new("RGB", (20, 10)).save(android / f"{number}.png")
        (android / f"{number}.gui").write_text(text)
    result = run(evaluate(Knowing(), select_pairs(pairs, limit=2)))
    assert {n: r.scores.count for n, r in result.dialects.items()} == {
        "web": 2,
        "android": 2,
    }


def test_pictures_are_opened_a_batch_at_a_time(pairs, monkeypatch):
    monkeypatch.setattr(evaluation, "BATCH", 4)
    reader, events = Knowing(), []
    run(evaluate(reader, select_pairs(pairs), beam=3), events.append)
    assert reader.calls == [(4, 3), (2, 3)]
    assert events == [
        Started("reading with knowing", 6),
        Progressed(4, "web"),
        Progressed(6, "web"),
    ]


def test_the_dialect_is_found_in_the_program_where_the_folder_names_none(pairs):
    plain = pairs / "web"
    renamed = plain.rename(pairs / "some")
    assert list(run(evaluate(Knowing(), select_pairs(renamed))).dialects) == ["web"]


@pytest.mark.parametrize("name", ["blank", "shuffled"])
def test_the_controls_take_the_picture_away(pairs, name):
    result = run(evaluate(Knowing(), select_pairs(pairs), transform=corruption(name)))
    assert result.dialects["web"].scores.exact <= 1 / 3
    assert result.as_dict()["transform"] == name


def test_a_disturbance_that_keeps_the_colour_does_no_harm(pairs):
    result = run(
        evaluate(Knowing(), select_pairs(pairs), transform=corruption("size-50"))
    )
    assert result.dialects["web"].scores.exact == 1.0


def test_a_folder_without_pairs_is_refused(tmp_path):
    with pytest.raises(DataError, match="holds no pairs"):
        run(evaluate(Knowing(), select_pairs(tmp_path)))


def test_a_part_is_what_training_sets_aside(pairs):
    aside = divide(find_pairs(pairs))
    assert len(aside.layouts) == 6  # all are of one layout, which is held out
    assert select_pairs(pairs, "layouts") == aside.layouts


def test_a_part_that_is_empty_is_named(tmp_path):
    (tmp_path / "web").mkdir()
    Image.new("RGB", (20, 10)).save(tmp_path / "web" / "one.png")
    (tmp_path / "web" / "one.gui").write_text(program("red"))
    with pytest.raises(DataError, match="no pairs belong to the part 'layouts'"):
        select_pairs(tmp_path, "layouts")
