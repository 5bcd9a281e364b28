"""Making the lab's page, which is done when it is first wanted."""

from __future__ import annotations

from pix2code_app.gui.lab.bench import Bench
from pix2code_app.gui.lab.page import LabPage
from pix2code_app.gui.work import tasks


def make_page() -> LabPage:
    """The page with two child processes of its own, which start with their work."""
    trainer, asker = (tasks.LabProcess(command=tasks.LAB_COMMAND) for _ in range(2))
    bench = Bench(trainer, asker)
    for part in (trainer, asker):
        part.setParent(bench)
    return page_on(bench)


def page_on(bench: Bench) -> LabPage:
    """A page that shows what is known and at work already; it owns the bench then."""
    page = LabPage(bench)
    bench.setParent(page)
    bench.training_changed.emit()
    return page
