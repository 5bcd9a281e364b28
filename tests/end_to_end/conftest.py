"""The sample mockups and the network that reads them."""

from pathlib import Path

import pytest

from pix2code_app.networks import catalogue

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def mockups():
    """The pictures in `resources/mockups`, by name."""
    return {path.stem: path for path in (ROOT / "resources" / "mockups").glob("*.png")}


@pytest.fixture(scope="session")
def programs():
    """What each mockup shows, as text with words, by the mockup's name."""
    folder = Path(__file__).parent / "mockups"
    return {path.stem: path.read_text("utf-8") for path in folder.glob("*.gui")}


@pytest.fixture(scope="session")
def checkpoint():
    """The default network's weights, for tests that convert in earnest."""
    path = catalogue.locate(catalogue.DEFAULT)
    if not path.is_file():
        pytest.skip(f"{path.relative_to(ROOT)} is absent")
    return path
