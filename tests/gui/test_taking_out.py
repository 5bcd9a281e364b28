"""The code is seen, exported, copied and dragged out."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from pix2code_app import api


def test_the_code_of_every_target_is_in_its_tab(window, session, converted):
    pane = window.code_pane
    for index, target in enumerate(session.targets):
        pane.tabs.setCurrentIndex(index)
        shown = pane.code.toPlainText()
        assert shown == converted.built.files[target][pane.file_name]


def test_an_export_equals_what_the_command_line_writes(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_verb["export_folder"].trigger()
    settled()
    compiled = api.compile_text(converted.built.text, dialect="web")
    compiled.save(tmp_path / "other")
    made = [path for path in (tmp_path / "other").rglob("*") if path.is_file()]
    assert made
    for path in made:
        written = out / path.relative_to(tmp_path / "other")
        assert written.read_bytes() == path.read_bytes()
    assert (out / "screen.gui").read_text() == converted.built.text
    assert "Exported to" in window.status_line.notice.text()


def test_an_export_that_the_disk_refuses_is_told_and_can_be_tried_again(
    window, converted, settled, tmp_path, monkeypatch
):
    file = tmp_path / "file"
    file.write_text("mine")
    for place, words in ((file, "is not a folder."), (tmp_path / "out", "Exported to")):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, p=place: p)
        window.actions_by_verb["export_folder"].trigger()
        settled()
        assert words in window.status_line.notice.text()
    assert file.read_text() == "mine"


@pytest.mark.parametrize("answer", ["Replace", "Keep"])
def test_an_export_asks_before_it_replaces(
    window, converted, settled, tmp_path, monkeypatch, answer
):
    (tmp_path / "screen.gui").write_text("mine")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    asked = []

    def choose(box):
        asked.append(box.text())
        box.button = next(b for b in box.buttons() if b.text() == answer)

    monkeypatch.setattr(QMessageBox, "exec", choose)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.button)
    window.actions_by_verb["export_folder"].trigger()
    settled()
    assert "exists already" in asked[0]
    kept = (tmp_path / "screen.gui").read_text()
    assert (kept == "mine") == (answer == "Keep")


def test_all_mockups_are_exported_as_a_folder_each(
    window, converted, picture, settled, tmp_path, monkeypatch
):
    window.verbs.open_paths([picture("other.png")])
    settled()
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_verb["export_all"].trigger()
    settled()
    assert (out / "login" / "html" / "index.html").is_file()
    assert (out / "other" / "ios" / "Main.storyboard").is_file()


def test_a_zip_holds_every_target(window, converted, settled, tmp_path, monkeypatch):
    path = tmp_path / "login.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.actions_by_verb["export_zip"].trigger()
    settled()
    with ZipFile(path) as archive:
        assert {"html/index.html", "screen.gui"} <= set(archive.namelist())


def test_the_target_that_is_shown_is_exported_alone(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.code_pane.show_tab("android")
    window.actions_by_verb["export_target"].trigger()
    settled()
    written = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    assert converted.built.files["android"].keys() <= written
    assert not any("index.html" in name or "storyboard" in name for name in written)


def test_the_last_export_is_opened_in_the_file_manager(
    window, converted, settled, tmp_path, monkeypatch
):
    out, opened = tmp_path / "out", []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.actions_by_verb["export_folder"].trigger()
    settled()
    window.actions_by_verb["reveal"].trigger()
    assert [Path(url.toLocalFile()) for url in opened] == [out]


def test_one_file_is_copied(window, converted):
    window.actions_by_verb["copy_file"].trigger()
    shown = window.code_pane.code.toPlainText()
    assert QGuiApplication.clipboard().text() == shown


def test_a_file_is_dragged_out_as_a_file(window, converted):
    data = window.code_pane.files.dragged("index.html")
    path = Path(data.urls()[0].toLocalFile())
    assert path.name == "index.html"
    assert path.read_text() == converted.built.files["html"]["index.html"]


def test_the_program_is_saved(window, converted, settled, tmp_path, monkeypatch):
    path = tmp_path / "kept.gui"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    settled()
    assert converted.is_changed
    window.actions_by_verb["save_program"].trigger()
    assert path.read_text() == "header {\nbtn-active\n}\n"
    assert not converted.is_changed
