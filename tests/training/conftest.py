"""One thread, a cache of one's own, and pairs that are drawn here."""

import pytest
import torch


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
