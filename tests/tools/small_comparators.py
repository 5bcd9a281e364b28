"""A sheet of icons, and a comparator fresh from its seed."""

import numpy as np
import pytest

from pix2code_app.evidence.icon_drawings import own_icons
from pix2code_app.networks.catalogue import COMPARATOR
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.matching import NETWORK
from pix2code_app.networks.comparator.networks import Sizes


@pytest.fixture(scope="session")
def own():
    """The icons of the program in three widths of their lines."""
    return own_icons()


@pytest.fixture(scope="session")
def sheets(tmp_path_factory, own):
    """A folder with one sheet: the icons of the program, in three styles."""
    folder = tmp_path_factory.mktemp("icons")
    np.savez(
        folder / "own_32.npz",
        images=own.images.reshape(-1, 3, 32, 32),
        names=np.array([f"{name}_line" for name in own.names]),
    )
    return folder


@pytest.fixture(scope="session")
def untrained_icons(tmp_path_factory):
    """A small comparator as it comes from its seed."""
    small = designs.Design(designs.Arc, Sizes(2, 1, 8, 8, 16))
    network = small.kind(small.sizes).eval()
    weights = tmp_path_factory.mktemp("arc-icons") / "arc-icons.safetensors"
    trained = designs.Trained(network, {"seconds": 0})
    designs.save(weights, {NETWORK: trained}, {"minutes": 0}, COMPARATOR)
    return weights
