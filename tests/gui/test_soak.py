"""Hours of work in one window, done in minutes: `make soak`."""

import gc
from pathlib import Path

import pytest

from pix2code_app.gui.commands.files import open_paths

ROUNDS = 200
MOST_GROWTH = 50 * 2**20


def resident_memory() -> int:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_hundred_conversions_edits_and_undos_leave_the_memory_as_it_was(
    window, session, picture, settled
):
    path = picture(width=1200)

    def convert_edit_and_undo():
        open_paths(window, [path])
        settled()
        session.document.next_doubt()
        for verb in ("duplicate", "delete", "undo", "undo"):
            window.actions_by_name[verb].trigger()
            settled()
        window.code_pane.tabs.setCurrentIndex(len(session.queue.items[0].name) % 3)
        session.queue.remove(session.document.item)

    for _ in range(10):
        convert_edit_and_undo()
    before = resident_memory()
    for _ in range(ROUNDS):
        convert_edit_and_undo()
    assert resident_memory() - before < MOST_GROWTH
