"""How many clicks it takes from a drop to the folder with the code."""

from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWebEngineWidgets", exc_type=ImportError)

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QToolButton

from pix2code_app.gui.dialogs.exporting import Exporting


class Hand:
    """Drops and clicks as a person does, and counts it."""

    def __init__(self, qtbot, window):
        self.clicks = 0
        self._qtbot = qtbot
        self._window = window

    def drop(self, path):
        self.clicks += 1
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        how = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place, copy = QPointF(400, 300), Qt.DropAction.CopyAction
        entering = QDragEnterEvent(place.toPoint(), copy, data, *how)
        QApplication.sendEvent(self._window, entering)
        QApplication.sendEvent(self._window, QDropEvent(place, copy, data, *how))

    def click(self, widget):
        assert widget.isVisible()
        assert widget.isEnabled()
        self.clicks += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_once_asked(self):
        """Accept the dialog that asks for a folder as soon as it is there."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(50, self.click_once_asked)
            return
        box = dialog.findChild(QDialogButtonBox)
        self.click(box.button(QDialogButtonBox.StandardButton.Open))


def button_of(window, name):
    action = window.actions_by_name[name]
    return next(
        button
        for button in window.toolbar.findChildren(QToolButton)
        if button.defaultAction() is action
    )


def test_from_a_drop_to_the_folder_it_takes_four_clicks(
    qtbot, window, picture, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(Exporting, "_suggested", lambda _: str(out))
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    hand, pane = Hand(qtbot, window), window.mockup_pane
    hand.drop(picture())
    settled()
    qtbot.waitUntil(lambda: window.comparing.likeness is not None, timeout=20000)
    assert pane.view.isVisible()
    assert pane.page.isVisible()
    assert hand.clicks == 1  # seen and compared
    QTimer.singleShot(0, hand.click_once_asked)
    hand.click(button_of(window, "export_folder"))
    settled()
    assert (out / "login" / "html" / "index.html").is_file()
    assert hand.clicks == 3  # exported
    hand.click(window.toast.open_folder)
    assert [Path(url.toLocalFile()) for url in opened] == [out]
    assert hand.clicks == 4


@pytest.fixture
def exported(window, session, converted, settled, tmp_path):
    out = tmp_path / "out"
    window.exporting.to_folder({"a.txt": "a"}, out)
    settled()
    return out


def test_the_path_of_an_export_is_copied(window, exported):
    assert window.toast.isVisible()
    assert window.toast.accessibleName() == f"Exported to {exported}"
    window.toast.copy_path.click()
    assert QGuiApplication.clipboard().text() == str(exported)
    assert not window.toast.isVisible()


@pytest.mark.parametrize("size", [(640, 440), (1400, 900), (2560, 1440)])
def test_what_was_exported_is_told_within_the_window(window, exported, size):
    window.resize(*size)
    assert window.rect().contains(window.toast.geometry())
    assert window.toast.words.shown()
    for button in (window.toast.open_folder, window.toast.copy_path):
        assert button.width() >= button.sizeHint().width()


def test_the_next_export_begins_where_the_last_one_went(
    window, exported, tmp_path, monkeypatch
):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *a: asked.append(a[2]) or ""
    )
    window.actions_by_name["export_folder"].trigger()
    assert asked == [str(exported)]
