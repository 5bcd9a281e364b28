"""Making the lab's page, which is done when it is first wanted."""

from __future__ import annotations

from pix2code_app.gui import tasks
from pix2code_app.gui.lab.bench import Bench
from pix2code_app.gui.lab.page import LabPage


def make_page() -> LabPage:
    """The page with two child processes of its own, which start with their work."""
    trainer, asker = (tasks.LabProcess(command=tasks.COMMAND) for _ in range(2))
    bench = Bench(trainer, asker)
    page = LabPage(bench)
    for part in (trainer, asker, bench):
        part.setParent(page)
    return page
