"""The event loop of the window goes on while work is done."""

from pathlib import Path

from window.probe import LoopProbe, percentile

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.widgets.highlighting import _SLICE


def test_the_loop_goes_on_while_mockups_are_read_and_exported(
    window, session, picture, settled, tmp_path
):
    probe = LoopProbe()
    probe.start()
    open_paths(window, [picture(f"{n}.png", width=201) for n in range(3)])
    settled()
    from pix2code_app.gui.dialogs.exporting import files_of_all

    window.exporting.to_folder(files_of_all(session.queue.items), tmp_path / "out")
    settled()
    probe.stop()
    assert Path(tmp_path / "out" / "0" / "screen.gui").is_file()
    assert len(probe.delays) > 50


def test_a_percentile_is_one_of_the_values():
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([3.0, 1.0, 2.0], 0.99) == 3.0


def test_a_long_file_is_coloured_bit_by_bit(qtbot, qapp):
    from pix2code_app.gui.panes.code_view import CodeView

    def is_coloured(line):
        block = view.document().findBlockByNumber(line)
        return bool(block.layout().formats())

    view = CodeView("html")
    qtbot.addWidget(view)
    view.show_code("<p>\n" * (3 * _SLICE), "html")
    last = 3 * _SLICE - 1
    assert is_coloured(0)
    assert not is_coloured(last)
    qtbot.waitUntil(lambda: is_coloured(last))
