"""A small alphabet, official runs drawn from it, and networks fresh from their seed."""

import pytest
from PIL import Image, ImageOps

from pix2code_app.lab.arc.invented import invented
from pix2code_app.lab.arc.trials import imitate
from pix2code_app.networks.comparator import designs


@pytest.fixture(scope="session")
def alphabet():
    """Twenty invented characters by four hands."""
    return invented(hands=4, seed=3)


@pytest.fixture(scope="session")
def few_trials(alphabet):
    """A run of five-way trials."""
    return imitate(alphabet, runs=1, seed=0, way=5)


@pytest.fixture
def official(tmp_path, alphabet):
    """A folder with one official run of four characters, ink black on white paper."""
    run = tmp_path / "all_runs" / "run01"
    lines = []
    for nth, name in enumerate(("training", "test")):
        (run / name).mkdir(parents=True)
        for one in range(4):
            drawn = alphabet.images[(alphabet.classes == one)][nth]
            large = ImageOps.invert(Image.fromarray(drawn)).resize((105, 105))
            stem = f"class{one + 1:02d}" if name == "training" else f"item{4 - one:02d}"
            large.save(run / name / f"{stem}.png")
    lines = [
        f"run01/test/item{4 - k:02d}.png run01/training/class{k + 1:02d}.png\n"
        for k in range(4)
    ]
    (run / "class_labels.txt").write_text("".join(sorted(lines)), "utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def untrained(tmp_path_factory):
    """A checkpoint of the three networks as they come from their seeds."""
    record = {
        "seconds": 0,
        "updates": 0,
        "chosen_by": {"naive": 0.2, "context": 0.1, "pooled": 0.3},
        "curve": [],
    }
    weights = tmp_path_factory.mktemp("arc") / "arc.safetensors"
    networks = {
        name: designs.Trained(designs.build(name, seed=0).eval(), record)
        for name in ("conv-arc", "arc", "siamese")
    }
    designs.save(weights, networks, {"minutes": 0})
    return weights
