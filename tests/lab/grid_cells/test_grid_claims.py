import pytest

from pix2code_app.lab.grid_cells.experiment import CLAIMS

HOLDS, NOT, UNKNOWN = "reproduced", "not reproduced", "not measured"


def shares(mean, spread=0.01):
    return {"mean": mean, "low": mean - spread, "high": mean + spread}


def hexagons(low, control):
    ours = {"trained": {"low": low}, "excess": {"low": low}}
    return {
        "kinds": {
            "square/place-cells": {"properties": {"grid60": ours}},
            "square/gaussian-place-cells": {
                "properties": {"grid60": {"trained": {"mean": control}}}
            },
        }
    }


def kind(grid90, border, excess=0.05):
    return {
        "properties": {
            "grid90": {"trained": shares(grid90), "excess": shares(excess)},
            "border": {"trained": shares(border)},
        }
    }


def drops(event, control):
    return {
        "event_triggered": {"across_the_wall": {"t": event}},
        "walls_vanish": {"across_the_wall": {"t": control}},
    }


def turns(t):
    return {"turns_before_walls": {"across_the_wall": {"t": t}}}


def both(ours, control):
    return {"kinds": {"square/regularised": ours, "square/unregularised": control}}


@pytest.mark.parametrize(
    ("claim", "metrics", "expected"),
    [
        (0, {"mse_fraction": 0.10}, HOLDS),
        (0, {"mse_fraction": 0.11}, NOT),
        (1, {"mse_fraction_20x": 0.49}, HOLDS),
        (1, {"mse_fraction_20x": 0.50}, NOT),
        (2, drops(5.0, -3.0), HOLDS),
        (2, drops(5.0, 3.0), NOT),
        (2, drops(1.0, -3.0), NOT),
        (3, drops(5.0, -3.0), UNKNOWN),
        (3, drops(5.0, -3.0) | turns(1.0), HOLDS),
        (3, drops(5.0, -3.0) | turns(3.0), NOT),
        (3, drops(1.0, -3.0) | turns(1.0), NOT),
        (4, {"classes_above_untrained": 3}, HOLDS),
        (4, {"classes_above_untrained": 2}, NOT),
        (4, {"classes_above_untrained": None}, UNKNOWN),
        (5, both(kind(0.2, 0.1), kind(0.1, 0.1)), HOLDS),
        (5, both(kind(0.1, 0.1), kind(0.1, 0.1)), NOT),
        (5, both(kind(0.2, 0.1, excess=0.0), kind(0.1, 0.1)), NOT),
        (5, {"kinds": {"square/regularised": kind(0.2, 0.1)}}, UNKNOWN),
        (6, both(kind(0.1, 0.1), kind(0.1, 0.2)), HOLDS),
        (6, both(kind(0.1, 0.1), kind(0.1, 0.11)), NOT),
        (7, hexagons(0.05, 0.0), HOLDS),
        (7, hexagons(0.05, 0.1), NOT),
        (7, hexagons(None, 0.1), UNKNOWN),
    ],
)
def test_a_claim_says_what_its_figures_say(claim, metrics, expected):
    assert CLAIMS[claim].outcome(metrics) == expected


def test_without_figures_nothing_is_measured():
    assert {claim.outcome({}) for claim in CLAIMS} == {UNKNOWN}
