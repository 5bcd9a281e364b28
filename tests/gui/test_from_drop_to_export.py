"""The whole way with the real network: a drop, the code, an export."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from typer.testing import CliRunner

from pix2code_app.cli.group import app
from pix2code_app.gui.main_window import MainWindow
from pix2code_app.gui.model.autosave import Drafts
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.networks import catalogue
from pix2code_app.settings import Settings

MOCKUP = Path(__file__).parents[2] / "resources" / "mockups" / "ios-travel.png"


@pytest.fixture
def real_window(qtbot, tmp_path):
    """A window with the shipped network in its child process."""
    if not catalogue.locate(catalogue.DEFAULT).is_file():
        pytest.skip("the default checkpoint is absent")
    session = Session(
        ModelProcess(),
        Background(),
        Settings(tmp_path / "settings.json"),
        Drafts(tmp_path / "drafts"),
    )
    state = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session=session, state=state)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, place = Qt.KeyboardModifier.NoModifier, QPointF(400, 300)
    entering = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    QApplication.sendEvent(window, entering)
    QApplication.sendEvent(window, QDropEvent(place, copy, data, left, none))


def test_a_dropped_mockup_is_exported_as_the_command_line_converts_it(
    qtbot, real_window, tmp_path, monkeypatch
):
    session, out = real_window.session, tmp_path / "window"
    drop(real_window, MOCKUP)
    qtbot.waitUntil(
        lambda: (
            session.document.item is not None
            and session.document.item.built.screen is not None
            and not session.background.is_busy
        ),
        timeout=60000,
    )
    assert "data:image/png;base64," in real_window.code_pane.code.toPlainText()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    real_window.actions_by_name["export_folder"].trigger()
    qtbot.waitUntil(lambda: not session.background.is_busy, timeout=10000)
    options = ["convert", str(MOCKUP), "--out", str(tmp_path / "cli")]
    result = CliRunner().invoke(app, options)
    assert result.exit_code == 0, result.output
    expected = tmp_path / "cli" / MOCKUP.stem
    made = [path for path in expected.rglob("*") if path.is_file()]
    files = {path.relative_to(expected): path.read_bytes() for path in made}
    assert Path("pictures/0.0.0.png") in files
    assert {name: (out / MOCKUP.stem / name).read_bytes() for name in files} == files
