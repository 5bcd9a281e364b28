"""An icon is taught by one example: a box on the picture, a name, an element."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox

from pix2code_app import paths
from pix2code_app.evidence.icon_library import read_examples
from pix2code_app.gui.dialogs.teaching import BoxOnPicture, ExampleDialog

BUTTON = "1.0.2"


@pytest.fixture
def library(tmp_path, monkeypatch):
    folder = tmp_path / "examples"
    monkeypatch.setattr(paths, "examples", lambda: folder)
    return folder


@pytest.fixture
def drawing(qtbot, window, converted, library):
    """The layer on which a box is drawn."""
    window.actions_by_name["teach"].trigger()
    return window.mockup_pane.view.viewport().findChild(BoxOnPicture)


def drag(qtbot, layer, start, end):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(layer, left, pos=QPoint(*start))
    qtbot.mouseMove(layer, QPoint(*end))
    qtbot.mouseRelease(layer, left, pos=QPoint(*end))


def dialog_of(window):
    (dialog,) = window.findChildren(ExampleDialog)
    return dialog


def test_a_box_that_is_drawn_is_kept_under_its_name(
    qtbot, window, session, drawing, library
):
    view = window.mockup_pane.view
    corner = view.mapFromScene(10, 10)
    end = view.mapFromScene(50, 40)
    drag(qtbot, drawing, corner.toTuple(), end.toTuple())
    dialog = dialog_of(window)
    dialog.name.setText("basket")
    dialog.element.setCurrentText('img(icon="cart")')
    with qtbot.waitSignal(session.noticed) as told:
        dialog.keep()
    assert told.args == ["Kept basket as an example"]
    (example,) = read_examples(library)
    assert (example.name, example.dsl) == ("basket", 'img(icon="cart")')
    assert example.pixels.shape[1] == pytest.approx(40, abs=3)


def test_what_cannot_be_kept_is_told_in_the_dialog(qtbot, window, drawing, library):
    drag(qtbot, drawing, (30, 30), (70, 70))
    dialog = dialog_of(window)
    dialog.element.setCurrentText("imge")
    dialog.name.setText("basket")
    dialog.keep()
    assert dialog.isVisible()
    assert "did you mean 'img'" in dialog.refusal.text()
    dialog.findChild(QDialogButtonBox).rejected.emit()
    assert not library.exists()


def test_return_takes_the_box_of_the_selected_element(
    qtbot, window, session, converted, library
):
    session.selection.select(BUTTON)
    window.actions_by_name["teach"].trigger()
    layer = window.mockup_pane.view.viewport().findChild(BoxOnPicture)
    qtbot.keyClick(layer, Qt.Key.Key_Return)
    dialog_of(window).reject()


def test_escape_leaves_and_a_speck_is_no_box(qtbot, window, drawing, library):
    drag(qtbot, drawing, (30, 30), (31, 31))
    assert window.findChildren(ExampleDialog) == []
    assert drawing.isVisible()
    qtbot.keyClick(drawing, Qt.Key.Key_Escape)
    assert window.mockup_pane.view.viewport().findChild(BoxOnPicture) is None or (
        not drawing.isVisible()
    )


def test_later_readings_are_given_the_library(window, session, converted, library):
    sent = []
    session.reading._model.convert = sent.append
    session.convert()
    assert sent[0]["examples"] is None
    library.mkdir()
    session.reading._item = None
    session.convert()
    assert sent[1]["examples"] == str(library)


def test_without_examples_there_is_no_folder_to_show(qtbot, window, session, library):
    with qtbot.waitSignal(session.refused) as told:
        window.actions_by_name["show_examples"].trigger()
    assert told.args == ["There are no examples yet."]


def test_a_box_is_drawn_on_one_layer_though_it_is_asked_for_twice(
    qtbot, window, drawing
):
    window.actions_by_name["teach"].trigger()
    layers = window.mockup_pane.view.viewport().findChildren(BoxOnPicture)
    (seen,) = [layer for layer in layers if layer.isVisible()]
    assert seen is not drawing
    qtbot.keyClick(seen, Qt.Key.Key_Escape)
    assert not seen.isVisible()
