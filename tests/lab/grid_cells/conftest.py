"""Maps with known answers, and sizes that take no time."""

from dataclasses import replace

import numpy as np
import pytest

from pix2code_app.lab.grid_cells import demo as showing
from pix2code_app.lab.grid_cells import designs, evaluation, groups
from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.following import Sampled
from pix2code_app.lab.grid_cells.rate_maps import Binning, RateMaps


@pytest.fixture
def maps_of():
    """Rate maps from functions of x and y over an arena, one for each unit."""

    def build(*units, arena="square", covered=None):
        binning = Binning(Arena(arena))
        x, y = np.moveaxis(binning.centres, -1, 0)
        seen = binning.inside if covered is None else covered
        values = np.stack([unit(x, y) * np.ones_like(x) for unit in units]) * seen
        return RateMaps(binning, values, seen, np.ones(len(units)))

    return build


@pytest.fixture
def waves():
    """Functions of x and y: the shapes that the scores are to tell apart."""

    def plane(angle, cycles=2.5):
        turn = np.deg2rad(angle)
        return lambda x, y: np.cos(
            np.pi * cycles * (np.cos(turn) * x + np.sin(turn) * y)
        )

    def total(*parts):
        return lambda x, y: sum(part(x, y) for part in parts)

    return {
        "hexagonal": total(plane(10), plane(70), plane(130)),
        "square": total(plane(10), plane(100)),
        "stripes": plane(30),
        "wall": lambda x, y: np.exp(-(1 - x) / 0.1),
        "slope": lambda x, y: x + 0.5 * y,
        "centre": lambda x, y: np.exp(-8 * (x**2 + y**2)),
        "constant": lambda x, y: np.full_like(x, 0.3),
    }


@pytest.fixture(scope="module")
def brief():
    """Short recordings of few paths, and trainings of few steps."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        _shorten(monkeypatch)
        yield


def _shorten(monkeypatch):
    for name, regime in designs.REGIMES.items():
        recipe = replace(regime.recipe, lengths=((0.0, 20), (0.5, 60)), batch=4, pool=2)
        short = replace(regime, recipe=recipe, recorded=designs.Recorded(400, 12))
        monkeypatch.setitem(designs.REGIMES, name, short)
    monkeypatch.setattr(designs, "SIZES", replace(designs.SIZES, units=12))
    monkeypatch.setattr(designs, "PLACE_UNITS", 12)
    monkeypatch.setattr(groups, "REFERENCES", (11, 12))
    monkeypatch.setattr(evaluation, "MEASURED", Sampled(8, 1))
    monkeypatch.setattr(evaluation, "FAR", Sampled(8, 2))
    monkeypatch.setattr(evaluation, "VANISHING", Sampled(24, 3))
    monkeypatch.setattr(showing, "PATHS", 8)
