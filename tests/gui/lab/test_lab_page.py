"""The lab as a page of the window: what is shown, asked, trained and compared."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from window.probe import LoopProbe

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.widgets.theme import DARK
from pix2code_app.lab.figures import Curve, Table
from pix2code_app.lab.runs import Run


def test_an_experiment_is_told_of_beside_its_paper(shipped, page):
    assert page.title.text() == "Learning a line"
    assert page.paper.text() == "Gauss 1809"
    assert "two weights" in page.about.text.text()
    claims, measured = (view.figure for view in page.about.tables.views)
    assert claims.rows[0] == (
        "A line is learnt.",
        "within 0.1",
        "reproduced",
        "Shuffled answers.",
    )
    assert measured.rows[1] == ("line.points", "9")
    assert measured.note == "Measured by: pix2code-cli lab evaluate line"


def test_a_question_is_answered_by_figures(qtbot, shipped, page):
    page.trying.form.fields["place"].setValue(1.0)
    with qtbot.waitSignal(page.bench.answered, timeout=30000):
        page.trying.ask.click()
    curve, table = (view.figure for view in page.trying.answer.views)
    assert isinstance(curve, Curve)
    assert float(table.rows[0][1]) == pytest.approx(1.0, abs=0.1)


def test_form_and_answer_are_found_again_as_they_were_left(qtbot, shipped, page):
    page.trying.form.fields["place"].setValue(2.0)
    page.training.form.fields["updates"].setValue(17)
    with qtbot.waitSignal(page.bench.answered, timeout=30000):
        page.trying.ask.click()
        page.bench.choose("line")  # as leaving and coming back does
    page.bench.choose("line")
    assert page.trying.form.values()["place"] == 2.0
    assert page.training.form.values()["updates"] == 17
    assert len(page.trying.answer.views) == 2


def test_without_a_checkpoint_nothing_can_be_asked(page):
    assert not page.trying.ask.isEnabled()
    assert page.trying.ask.toolTip() == "Train a network first."


def test_what_fails_is_told_at_the_bottom(qtbot, shipped, page):
    shipped.write_bytes(b"damaged")
    with qtbot.waitSignal(page.bench.refused, timeout=30000):
        page.trying.ask.click()
    assert "cannot be read" in page.progress.notice.text()
    assert page.trying.ask.isEnabled()


def test_a_child_that_dies_is_replaced(qtbot, shipped, page):
    page.trying.form.fields["place"].setValue(9.0)
    with qtbot.waitSignal(page.bench.refused, timeout=30000) as told:
        page.trying.ask.click()
    assert "ended unexpectedly" in told.args[0]
    page.trying.form.fields["place"].setValue(0.0)
    with qtbot.waitSignal(page.bench.answered, timeout=30000):
        page.trying.ask.click()


def is_drawn(curves, name):
    return name in curves.lines and curves.lines[name].getData()[0] is not None


def test_a_run_shows_its_curves_and_figures(qtbot, trained):
    trained.training.draw()
    curves = trained.training.curves
    qtbot.waitUntil(lambda: is_drawn(curves, "loss"))
    steps, losses = curves.lines["loss"].getData()
    assert list(steps) == list(range(1, 11))
    assert losses[-1] < losses[0]
    (drawn,) = (view.figure for view in trained.training.figures.views)
    assert drawn.title == "The line"
    assert not trained.progress.bar.isVisible()


def test_a_trained_run_can_be_asked(qtbot, trained):
    assert trained.trying.checkpoint.currentText() == "Run 1"
    with qtbot.waitSignal(trained.bench.answered, timeout=30000):
        trained.trying.ask.click()


def test_a_run_is_stopped_and_resumed_to_its_end(qtbot, page):
    page.training.form.fields["updates"].setValue(1500)
    page.training.train.click()
    bench = page.bench
    qtbot.waitUntil(lambda: bench.training.done > 5, timeout=30000)
    assert page.progress.bar.isVisible()
    assert page.training.stop.isEnabled()
    with qtbot.waitSignal(bench.training_ended, timeout=10000) as told:
        page.progress.stop.click()
    assert told.args == ["The run was stopped."]
    (run,) = bench.runs()
    stopped = run.measured()["loss"][-1][0]
    assert stopped < 1500
    assert not run.checkpoint.exists()

    with qtbot.waitSignal(bench.training_ended, timeout=30000):
        page.results.resume.click()

    steps = [step for step, _ in run.measured()["loss"]]
    assert steps == list(range(1, 1501))
    assert run.checkpoint.exists()


def test_the_loop_goes_on_while_a_run_is_trained(qtbot, page):
    probe = LoopProbe()
    page.tabs.setCurrentWidget(page.training)
    page.training.form.fields["updates"].setValue(1000)
    probe.start()
    with qtbot.waitSignal(page.bench.training_ended, timeout=60000):
        page.training.train.click()
    probe.stop()
    assert len(probe.delays) > 50


def test_closing_the_page_keeps_what_a_run_has_reached(qtbot, page):
    page.training.form.fields["updates"].setValue(100000)
    page.training.train.click()
    bench = page.bench
    qtbot.waitUntil(lambda: bench.training.done > 5, timeout=30000)
    bench.close()
    (run,) = bench.runs()
    _, _, done = json.loads((run.path / "state.json").read_text())
    assert done > 5


def test_curves_follow_the_theme_and_the_experiment(qtbot, trained):
    curves = trained.training.curves
    trained.training.draw()
    trained.set_colours(DARK)
    qtbot.waitUntil(lambda: is_drawn(curves, "loss"))
    assert len(curves.lines["loss"].getData()[0]) == 10
    curves.show_series({})
    assert curves.lines == {}


def test_a_run_is_measured_beside_the_shipped_checkpoint(qtbot, shipped, trained):
    trained.tabs.setCurrentWidget(trained.results)
    with qtbot.waitSignal(trained.bench.asking_changed):
        trained.results.measure.click()
    qtbot.waitUntil(lambda: not trained.bench.is_asking, timeout=30000)
    claims, measured, *_ = (view.figure for view in trained.results.comparison.views)
    assert claims.columns == ("Claim", "Paper", "Shipped", "line 1", "Control")
    assert measured.rows[0][0] == "line.error ≠"
    assert measured.rows[1] == ("line.points", "9", "9")


def test_only_the_ticked_runs_are_compared(trained):
    trained.tabs.setCurrentWidget(trained.results)
    assert trained.results.comparison.views
    trained.results.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert trained.results.comparison.views == []
    assert not trained.results.report.isEnabled()


def test_a_report_is_written(qtbot, trained, tmp_path, monkeypatch):
    place = str(tmp_path / "report.html")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (place, ""))
    with qtbot.waitSignal(trained.bench.noticed, timeout=60000) as told:
        trained.results.report.click()
    assert told.args == [f"Saved as {place}"]


def test_returning_to_the_mockups_loses_nothing(qtbot, shipped, converted, window):
    before = (window.session.document.item, window.session.document.item.snapshot.text)
    window.session.selection.select("1.0.2")
    window.actions_by_name["show_lab"].trigger()
    assert window.shows_lab
    page = window.lab_page
    page.trying.form.fields["place"].setValue(3.0)
    page.catalogue.back.click()
    assert not window.shows_lab
    assert (
        window.session.document.item,
        window.session.document.item.snapshot.text,
    ) == before
    assert window.session.selection.node == "1.0.2"
    window.actions_by_name["show_lab"].trigger()
    assert window.lab_page is page
    assert page.trying.form.values()["place"] == 3.0


def test_a_run_is_told_of_beside_the_mockups_with_a_way_back(qtbot, line, window):
    window.toggle_lab()
    page, note = window.lab_page, window.status_line.training
    page.training.form.fields["updates"].setValue(100000)
    page.training.train.click()
    window.show_mockups()
    qtbot.waitUntil(lambda: note.text().startswith("Learning a line · "), timeout=30000)
    assert note.isVisible()
    assert note.text().endswith("%")
    note.click()
    assert window.shows_lab
    window.show_mockups()
    with qtbot.waitSignal(page.bench.training_ended, timeout=10000):
        page.bench.stop()
    assert not note.isVisible()
    assert window.status_line.notice.text() == "The run was stopped."


def test_a_new_mockup_is_shown_at_once(line, window, picture):
    window.toggle_lab()
    open_paths(window, [picture()])
    assert not window.shows_lab
    window.session.reading.stop()


def test_digits_typed_in_the_lab_change_no_mockup(qtbot, line, converted, window):
    window.session.selection.select(converted.doubts[0])
    text = converted.snapshot.text
    window.toggle_lab()
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert converted.snapshot.text == text


def test_the_lab_is_not_made_before_it_is_wanted(window):
    assert window.lab_page is None


def test_every_word_of_an_experiment_is_shown_as_it_stands(page):
    plain = Qt.TextFormat.PlainText
    marked = [
        label.text()
        for label in page.training.form.findChildren(QLabel)
        if label.textFormat() != plain
    ]
    assert marked == []


def test_a_damaged_run_is_told_and_not_shown(trained):
    (run,) = trained.bench.runs()
    Run(run.path).checkpoint.with_suffix(".json").write_text("{")
    trained.tabs.setCurrentWidget(trained.results)
    assert "is not the card of a lab checkpoint" in trained.progress.notice.text()
    assert isinstance(trained.about.tables.views[0].figure, Table)
