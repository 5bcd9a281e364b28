"""The code is seen, exported, copied and dragged out."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox

from pix2code_app import api
from pix2code_app.gui.commands.files import open_paths


def test_the_code_of_every_target_is_in_its_tab(window, session, converted):
    pane = window.code_pane
    for index, target in enumerate(session.settings.targets):
        pane.tabs.setCurrentIndex(index)
        shown = pane.code.toPlainText()
        assert shown == converted.built.files[target][pane.file_name]


def test_an_export_equals_what_the_command_line_writes(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_name["export_folder"].trigger()
    settled()
    compiled = api.compile_text(converted.built.text, dialect="web")
    compiled.save(tmp_path / "other")
    made = [path for path in (tmp_path / "other").rglob("*") if path.is_file()]
    assert made
    for path in made:
        written = out / "login" / path.relative_to(tmp_path / "other")
        assert written.read_bytes() == path.read_bytes()
    assert (out / "login" / "screen.gui").read_text() == converted.built.text
    assert "Exported to" in window.status_line.notice.text()


def test_an_export_that_the_disk_refuses_is_told_and_can_be_tried_again(
    window, converted, settled, tmp_path, monkeypatch
):
    file = tmp_path / "file"
    file.write_text("mine")
    for place, words in ((file, "is not a folder."), (tmp_path / "out", "Exported to")):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, p=place: p)
        window.actions_by_name["export_folder"].trigger()
        settled()
        assert words in window.status_line.notice.text()
    assert file.read_text() == "mine"


@pytest.mark.parametrize("answer", ["Replace", "Keep"])
def test_an_export_asks_before_it_replaces(
    window, converted, settled, tmp_path, monkeypatch, answer
):
    kept = tmp_path / "login" / "screen.gui"
    kept.parent.mkdir()
    kept.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    asked = []

    def choose(box):
        asked.append(box.text())
        assert box.defaultButton().text() == "Keep"
        box.button = next(b for b in box.buttons() if b.text() == answer)

    monkeypatch.setattr(QMessageBox, "exec", choose)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.button)
    window.actions_by_name["export_folder"].trigger()
    settled()
    assert "exists already" in asked[0]
    assert (kept.read_text() == "mine") == (answer == "Keep")


def test_all_mockups_are_exported_as_a_folder_each(
    window, converted, picture, settled, tmp_path, monkeypatch
):
    open_paths(window, [picture("other.png")])
    settled()
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_name["export_all"].trigger()
    settled()
    assert (out / "login" / "html" / "index.html").is_file()
    assert (out / "other" / "ios" / "Main.storyboard").is_file()


def test_a_zip_holds_every_target(window, converted, settled, tmp_path, monkeypatch):
    path = tmp_path / "login.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.actions_by_name["export_zip"].trigger()
    settled()
    with ZipFile(path) as archive:
        assert {"html/index.html", "screen.gui"} <= set(archive.namelist())


def test_the_target_that_is_shown_is_exported_alone(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.code_pane.show_tab("android")
    window.actions_by_name["export_target"].trigger()
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
    window.actions_by_name["export_folder"].trigger()
    settled()
    window.actions_by_name["reveal"].trigger()
    assert [Path(url.toLocalFile()) for url in opened] == [out]


def test_one_file_is_copied(window, converted):
    window.actions_by_name["copy_file"].trigger()
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
    window.actions_by_name["save_program"].trigger()
    assert path.read_text() == "header {\nbtn-active\n}\n"
    assert not converted.is_changed


def nothing_is_asked(*_):
    raise AssertionError("a place is asked for, though nothing can be written")


@pytest.mark.parametrize("verb", ["export_folder", "export_target", "export_zip"])
def test_the_code_of_a_program_with_an_error_is_not_exported(
    window, converted, settled, monkeypatch, verb
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", nothing_is_asked)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", nothing_is_asked)
    window.dsl_pane.editor.setPlainText("header {\nbtn-activ\n}\n")
    settled()
    window.actions_by_name[verb].trigger()
    told = window.status_line.notice.text()
    assert told.startswith("✕ login.png: Mend the program first, line 2: ")


def test_all_are_not_exported_while_the_program_of_one_has_an_error(
    window, converted, picture, settled, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", nothing_is_asked)
    window.dsl_pane.editor.setPlainText(converted.snapshot.text + "row {")
    open_paths(window, [picture("other.png")])
    settled()
    window.actions_by_name["export_all"].trigger()
    told = window.status_line.notice.text()
    assert told.startswith("✕ login.png: Mend the program first, line ")


def test_an_export_right_after_typing_waits_for_the_code(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    window.actions_by_name["export_folder"].trigger()
    assert not out.exists()
    settled()
    assert (out / "login" / "screen.gui").read_text() == "header {\nbtn-active\n}\n"


def test_an_export_right_after_a_mistake_is_refused_when_it_is_found(
    window, converted, settled, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", nothing_is_asked)
    window.dsl_pane.editor.setPlainText("header {")
    window.actions_by_name["export_folder"].trigger()
    settled()
    told = window.status_line.notice.text()
    assert told.startswith("✕ login.png: Mend the program first, line 1: ")


def test_a_mended_program_is_exported(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    for text in ("header {", "header {\nbtn-active\n}\n"):
        window.dsl_pane.editor.setPlainText(text)
        settled()
    window.actions_by_name["export_folder"].trigger()
    settled()
    assert (out / "login" / "screen.gui").read_text() == "header {\nbtn-active\n}\n"


@pytest.fixture
def illustrated(window, settled, tmp_path):
    """A program in a file, with a picture beside it; returns its text and the PNG."""
    text = 'stack {\nrow {\nimg(src="pictures/one.png"), label\n}\n}\n'
    png = b"\x89PNG\r\n\x1a\nof one"
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "one.png").write_bytes(png)
    path = tmp_path / "travel.gui"
    path.write_text(text)
    open_paths(window, [path])
    settled()
    return text, png


def save_as(window, monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.actions_by_name["save_program"].trigger()


@pytest.mark.parametrize("mistake", ["", "row {"])
def test_a_saved_program_keeps_its_pictures(
    window, illustrated, settled, tmp_path, monkeypatch, mistake
):
    text, png = illustrated
    window.dsl_pane.editor.setPlainText(text + mistake)
    settled()
    save_as(window, monkeypatch, tmp_path / "elsewhere" / "kept.gui")
    assert (tmp_path / "elsewhere" / "kept.gui").read_text() == text + mistake
    assert (tmp_path / "elsewhere" / "pictures" / "one.png").read_bytes() == png


@pytest.mark.parametrize("answer", ["Replace", "Keep"])
def test_saving_asks_before_it_replaces_the_pictures_of_others(
    window, illustrated, tmp_path, monkeypatch, answer
):
    other = tmp_path / "elsewhere" / "pictures" / "one.png"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"of others")
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    monkeypatch.setattr(
        QMessageBox,
        "clickedButton",
        lambda box: next(b for b in box.buttons() if b.text() == answer),
    )
    save_as(window, monkeypatch, tmp_path / "elsewhere" / "kept.gui")
    assert [str(other) in question for question in asked] == [True]
    assert (tmp_path / "elsewhere" / "kept.gui").exists() == (answer == "Replace")
    assert (other.read_bytes() == b"of others") == (answer == "Keep")


def test_saving_where_it_came_from_asks_nothing(
    window, illustrated, tmp_path, monkeypatch
):
    monkeypatch.setattr(QMessageBox, "exec", nothing_is_asked)
    save_as(window, monkeypatch, tmp_path / "travel.gui")
    assert window.status_line.notice.text().startswith("Saved as ")


def test_a_program_whose_pictures_cannot_be_written_is_not_written_either(
    window, illustrated, tmp_path, monkeypatch
):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "pictures").write_text("a file")
    save_as(window, monkeypatch, tmp_path / "elsewhere" / "kept.gui")
    assert "is not a folder." in window.status_line.notice.text()
    assert not (tmp_path / "elsewhere" / "kept.gui").exists()


def test_the_name_alone_is_suggested_for_a_mockup_without_a_file(
    window, session, picture, settled, tmp_path, monkeypatch
):
    suggested = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *a: suggested.append(a[2]) or ("", "")
    )
    open_paths(window, [picture()])
    session.queue.add_image(QImage(str(picture())), "pasted")
    settled()
    for item in session.queue.items:
        session.document.show_item(item)
        window.actions_by_name["save_program"].trigger()
    assert suggested == [str(tmp_path / "login.gui"), "pasted-1.gui"]


def test_the_last_export_is_shown_only_after_an_export(
    window, converted, settled, tmp_path, monkeypatch
):
    assert not window.actions_by_name["reveal"].isEnabled()
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out")
    )
    window.actions_by_name["export_folder"].trigger()
    settled()
    assert window.actions_by_name["reveal"].isEnabled()


def test_all_can_be_exported_though_the_one_that_is_shown_failed(
    window, converted, settled, tmp_path
):
    (tmp_path / "broken.png").write_text("no picture")
    open_paths(window, [tmp_path / "broken.png"])
    settled()
    assert not window.actions_by_name["export_folder"].isEnabled()
    assert window.actions_by_name["export_all"].isEnabled()
