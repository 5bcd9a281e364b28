"""Forms made of the options of an experiment."""

from pathlib import Path

from line_experiment import LineConfig, LineQuestion
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton

from pix2code_app.gui.lab.forms import Form
from pix2code_app.lab.options import fill, options_of


def made(qtbot, declared):
    form = Form(options_of(declared))
    qtbot.addWidget(form)
    form.show()
    return form


def test_a_form_begins_with_the_defaults(qtbot):
    form = made(qtbot, LineConfig)
    assert fill(LineConfig, form.values()) == LineConfig()


def test_what_is_chosen_reaches_the_config(qtbot):
    form = made(qtbot, LineConfig)
    fields = form.fields
    fields["updates"].setValue(7)
    fields["rate"].setValue(0.0625)
    fields["method"].setCurrentText("momentum")
    fields["shuffled"].setChecked(True)
    fields["data"].line.setText(" points.txt ")
    assert fill(LineConfig, form.values()) == LineConfig(
        updates=7,
        rate=0.0625,
        method="momentum",
        shuffled=True,
        data=Path("points.txt"),
    )


def test_numbers_keep_to_their_bounds(qtbot):
    form = made(qtbot, LineConfig)
    rate = form.fields["rate"]
    rate.setValue(5.0)
    assert rate.value() == 1.0
    assert rate.text() == "1"


def test_several_lines_of_text_can_be_asked(qtbot):
    form = made(qtbot, LineQuestion)
    title = form.fields["title"]
    title.setPlainText("one\ntwo")
    assert title.value() == "one\ntwo"


def test_a_file_is_chosen_in_a_dialog(qtbot, monkeypatch):
    form = made(qtbot, LineQuestion)
    field = form.fields["picture"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.png", ""))
    field.findChild(QPushButton).click()
    assert field.value() == "a.png"


def test_a_drawing_becomes_the_file_of_a_picture(qtbot):
    form = made(qtbot, LineQuestion)
    field = form.fields["drawing"]
    assert field.value() == ""
    canvas = field.canvas
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    qtbot.mouseMove(canvas, QPoint(200, 40))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    drawn = QImage(field.value())
    assert drawn.size().width() == 280
    assert drawn.pixelColor(40, 40).name() == "#000000"
    assert drawn.pixelColor(40, 200).name() == "#ffffff"
    canvas.clear()
    assert field.value() == ""


def test_a_picture_can_be_drawn_over(qtbot, tmp_path, monkeypatch):
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "red.png"))
    form = made(qtbot, LineQuestion)
    field = form.fields["drawing"]
    chosen = (str(tmp_path / "red.png"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    field.findChildren(QPushButton)[1].click()
    assert QImage(field.value()).pixelColor(140, 140).name() == "#ff0000"
