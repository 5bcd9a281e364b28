import pytest
from PIL import Image

from pix2code_app.errors import ModelError
from pix2code_app.lab.arc.demo import SHOWN
from pix2code_app.lab.arc.experiment import CLAIMS, EXPERIMENT, Question
from pix2code_app.lab.figures import Bars, Curve, ImageStrip


def test_a_demo_shows_glimpses_paths_growth_and_a_search(untrained):
    film, paths, growth, found, shares = EXPERIMENT.demo(untrained, Question())
    assert [len(strip.pictures) for strip in (film, paths, found)] == [8, 2, 21]
    assert isinstance(film, ImageStrip)
    assert isinstance(growth, Curve)
    assert len(growth.lines[0].y) == 8
    assert isinstance(shares, Bars)
    assert sum(shares.series[0][1]) == pytest.approx(1, abs=1e-4)


def test_marks_lie_on_the_pictures(untrained):
    for strip in EXPERIMENT.demo(untrained, Question())[:2]:
        for picture in strip.pictures:
            for mark in picture.marks:
                assert all(0 <= c <= SHOWN for point in mark.points for c in point)


def test_two_drawings_of_ones_own_are_compared(untrained, tmp_path):
    cross = Image.new("L", (50, 50), 255)
    cross.paste(0, (20, 0, 30, 50))
    cross.save(tmp_path / "cross.png")
    file = tmp_path / "cross.png"
    own, *_ = EXPERIMENT.demo(untrained, Question(first=file, second=file))
    default, *_ = EXPERIMENT.demo(untrained, Question())
    assert own.pictures[0].png == own.pictures[1].png != default.pictures[0].png


def test_a_network_that_was_not_trained_is_named(untrained):
    with pytest.raises(ModelError) as refusal:
        EXPERIMENT.demo(untrained, Question(network="conv-arc-fixed"))
    assert str(refusal.value) == (
        "arc.safetensors holds no network conv-arc-fixed. "
        "It has conv-arc, arc, siamese."
    )


def test_claims_are_judged_by_what_was_measured():
    metrics = {
        "variants": {"conv_arc": 0.8, "conv_arc_full_context": 0.8},
        "baselines": {"siamese": 0.7},
        "attention": {"conv-arc": {"displacement": 0.001}},
        "by_glimpses": {"conv-arc": [0.5, 0.8]},
        "trials": 400,
    }
    assert [claim.outcome(metrics) for claim in CLAIMS] == [
        "reproduced",
        "not reproduced",
        "not measured",
        "not reproduced",
        "reproduced",
    ]
    assert {claim.outcome({}) for claim in CLAIMS} == {"not measured"}


def test_a_small_lead_on_few_trials_confirms_nothing():
    metrics = {
        "variants": {"conv_arc": 0.756, "conv_arc_full_context": 0.759},
        "trials": 800,
    }
    assert CLAIMS[1].outcome(metrics) == "not reproduced"
