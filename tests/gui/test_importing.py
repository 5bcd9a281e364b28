"""Every way in for a mockup."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.dialogs.capture import Capture, Overlay

PROGRAM = "header {\nbtn-active\n}\nrow {\nsingle {\ntext\n}\n}\n"


def drop(window, data):
    """Drag `data` over the window and let it go there; whether it was accepted."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, place = Qt.KeyboardModifier.NoModifier, QPointF(400, 300)
    entering = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    QApplication.sendEvent(window, entering)
    lit = window.mockup_pane.empty.is_lit
    dropping = QDropEvent(place, copy, data, left, none)
    QApplication.sendEvent(window, dropping)
    return lit, dropping.isAccepted()


def urls(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def names(session):
    return [item.name for item in session.queue.items]


def test_a_dropped_file_is_read(window, session, picture, settled):
    assert drop(window, urls(picture())) == (True, True)
    settled()
    assert session.document.item.state == "doubts"
    assert "btn-green" in window.dsl_pane.editor.toPlainText()
    assert not window.mockup_pane.empty.is_lit


def test_many_dropped_files_are_all_read(window, session, picture, settled):
    drop(window, urls(picture("a.png"), picture("b.png")))
    settled()
    assert [(item.name, item.state) for item in session.queue.items] == [
        ("a.png", "doubts"),
        ("b.png", "doubts"),
    ]


def test_a_dropped_folder_brings_its_pictures(window, session, picture, settled):
    picture("a.png")
    drop(window, urls(picture("b.png").parent))
    settled()
    assert names(session) == ["a.png", "b.png"]


def test_a_dropped_picture_without_a_file_is_read(window, session, settled):
    data = QMimeData()
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data.setImageData(image)
    assert drop(window, data)[1]
    settled()
    assert session.document.item.state == "doubts"
    assert session.document.item.image.size() == image.size()


def test_a_picture_dragged_out_of_a_browser_is_read_from_what_was_dragged(
    window, session, settled
):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/login.png")])
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data.setImageData(image)
    assert drop(window, data) == (True, True)
    settled()
    assert session.document.item.state == "doubts"
    assert session.document.item.image.size() == image.size()


def test_a_dropped_program_is_opened_and_not_read(window, session, tmp_path, settled):
    path = tmp_path / "page.gui"
    path.write_text(PROGRAM)
    drop(window, urls(path))
    settled()
    assert session.document.item.state == "written"
    assert window.dsl_pane.editor.toPlainText() == PROGRAM
    assert "<header" in window.code_pane.code.toPlainText()


def test_what_is_no_picture_is_refused_in_place(window, session, tmp_path, settled):
    path = tmp_path / "notes.png"
    path.write_text("nothing but words")
    drop(window, urls(path))
    settled()
    assert session.document.item.state == "failed"
    assert "is not a picture" in window.mockup_pane.problem.text()
    assert window.mockup_pane.problem.isVisible()


def test_a_link_to_another_machine_is_refused(window, session):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/login.png")])
    drop(window, data)
    assert session.queue.items == []
    assert "Only files of this machine" in window.status_line.notice.text()


def test_a_folder_without_pictures_is_refused(window, session, tmp_path):
    (tmp_path / "empty").mkdir()
    open_paths(window, [tmp_path / "empty"])
    assert "without pictures" in window.status_line.notice.text()


def test_a_pasted_picture_is_read(window, session, settled):
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    window.actions_by_name["paste"].trigger()
    settled()
    assert session.document.item.state == "doubts"


def test_pasting_words_is_refused(window, session):
    QGuiApplication.clipboard().setText("words")
    window.actions_by_name["paste"].trigger()
    assert "no picture" in window.status_line.notice.text()


def test_a_sample_is_read_on_a_click(window, session, settled):
    from PySide6.QtWidgets import QToolButton

    buttons = window.mockup_pane.empty.findChildren(QToolButton)
    assert len(buttons) == 6
    buttons[0].click()
    settled()
    assert session.document.item.name == "android-order.png"


def test_opened_files_are_remembered(window, picture, settled):
    path = picture()
    open_paths(window, [path])
    settled()
    assert window.recent.names() == [str(path)]
    window.recent_menu.aboutToShow.emit()
    assert [action.text() for action in window.recent_menu.actions()] == [str(path)]


def test_a_recent_file_is_opened_from_its_menu(window, session, picture, settled):
    path = picture()
    open_paths(window, [path])
    settled()
    window.actions_by_name["remove"].trigger()
    window.recent_menu.aboutToShow.emit()
    (action,) = window.recent_menu.actions()
    assert action.text() == str(path)
    action.trigger()
    settled()
    assert names(session) == ["login.png"]


def test_a_file_let_go_over_the_program_is_opened_and_not_written_into_it(
    window, session, picture, converted, settled
):
    before = window.dsl_pane.editor.toPlainText()
    assert not window.dsl_pane.editor.viewport().acceptDrops()
    drop(window, urls(picture("other.png")))
    settled()
    assert names(session) == ["login.png", "other.png"]
    assert session.queue.items[0].snapshot.text == before


def test_files_named_at_the_start_are_opened(
    qtbot, session, picture, settled, tmp_path
):
    from PySide6.QtCore import QSettings

    from pix2code_app.gui.main_window import MainWindow

    state = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    window = MainWindow([picture()], session=session, state=state)
    qtbot.addWidget(window)
    settled()
    assert names(session) == ["login.png"]
    window.close()


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_captured_region_has_the_screens_own_pixels(qtbot, ratio):
    screen = QGuiApplication.primaryScreen()
    size = screen.geometry().size() * ratio
    frozen = QPixmap(size)
    frozen.setDevicePixelRatio(ratio)
    overlay = Overlay(screen, frozen)
    qtbot.addWidget(overlay)
    overlay.show()
    with qtbot.waitSignal(overlay.captured) as told:
        qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
        qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=QPoint(109, 79))
    assert told.args[0].width() == 100 * ratio
    assert told.args[0].height() == 60 * ratio


def screen_at(left, top, ratio, colour):
    """A screen that is not there, as far as capturing asks one."""
    size = QRect(left, top, 640, 400)
    frozen = QPixmap(size.size() * ratio)
    frozen.fill(QColor(colour))
    frozen.setDevicePixelRatio(ratio)
    return SimpleNamespace(geometry=lambda: size, grabWindow=lambda _: frozen)


def test_a_region_of_the_second_screen_is_captured_in_its_own_pixels(
    qtbot, window, monkeypatch
):
    screens = [screen_at(0, 0, 1, "#ff0000"), screen_at(-640, 200, 2, "#00ff00")]
    monkeypatch.setattr(QGuiApplication, "screens", lambda: screens)
    captured = []
    capture = Capture(window, captured.append)
    capture.begin()
    _, second = capture.overlays
    assert not window.isVisible()
    assert second.geometry() == QRect(-640, 200, 640, 400)
    qtbot.mousePress(second, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    qtbot.mouseRelease(second, Qt.MouseButton.LeftButton, pos=QPoint(119, 79))
    assert [picture.size().toTuple() for picture in captured] == [(200, 100)]
    assert captured[0].pixelColor(0, 0) == QColor("#00ff00")
    assert capture.overlays == []
    assert window.isVisible()
