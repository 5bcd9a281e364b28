"""One thread, a cache of one's own, and pairs that are drawn here."""

import pytest
import torch

from pix2code_app.events import Saved
from pix2code_app.training import corpus


@pytest.fixture(autouse=True)
def _one_thread():
    torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def _own_cache(own_cache):
    pass


@pytest.fixture
def data(tmp_path, write_web_pair, web_programs):
    """A folder of twelve web pairs without boxes."""
    folder = tmp_path / "data"
    for i, text in enumerate(web_programs):
        write_web_pair(folder, f"{i:02}", text)
    return folder


@pytest.fixture
def pages(monkeypatch, write_web_pair, web_programs):
    """Rendering draws rectangles instead of pages; what was asked for."""
    asked = []

    def synthesise(dialect, count, seed, out, held_out=()):
        asked.append((dialect, count, seed))
        if dialect == "web":
            for i in range(count):
                text = web_programs[i % len(web_programs)]
                write_web_pair(out, f"{i:06}", text, with_boxes=True)
        yield Saved(str(out))

    monkeypatch.setattr(corpus, "synthesise", synthesise)
    return asked
