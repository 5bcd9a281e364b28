"""Starting the desktop application: arguments first, then Qt, and never torch."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

import pix2code_app


def main(arguments: list[str] | None = None) -> int:
    """Open the window on the files named, and return when it is closed."""
    options = _parser().parse_args(arguments)
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        sys.stderr.write(f"pix2code-app: error: {_lacking(error)}\n")
        return 1
    return _show([Path(name) for name in options.files])


def _lacking(error: ImportError) -> str:
    """What the window needs and does not find, and how to get it."""
    if isinstance(error, ModuleNotFoundError):
        return "The window needs PySide6. Install it: pip install 'PySide6>=6.7,<6.12'."
    return (
        f"The window cannot start: {error}. pix2code-cli doctor says what to install."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pix2code-app", description="Turn pictures of screens into code."
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="pictures, folders or .gui files"
    )
    version = f"pix2code {pix2code_app.__version__}"
    parser.add_argument("--version", action="version", version=version)
    return parser


def _show(paths: list[Path]) -> int:
    from PySide6.QtCore import QCoreApplication, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    # A web view that comes later shares its graphics with the window.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QCoreApplication.setOrganizationName("pix2code")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("pix2code")

    from pix2code_app.gui.commands.files import open_paths
    from pix2code_app.gui.main_window import MainWindow, new_session
    from pix2code_app.gui.words.language import speak, tr

    session = new_session()
    speak(str(session.settings["language"]))
    window = MainWindow(session=session)
    application.styleHints().colorSchemeChanged.connect(lambda _: window.follow_theme())
    window.show()

    def begin() -> None:
        """What may wait until the window is there."""
        session.warm_up()
        session.reading.warmed.connect(
            window.photographing.get_ready, Qt.ConnectionType.SingleShotConnection
        )
        session.reading.warmed.connect(
            window.load_lab_ahead, Qt.ConnectionType.SingleShotConnection
        )
        restored = session.restore_drafts()
        if restored:
            session.noticed.emit(tr("Mockups restored: {count}.", count=restored))
        if paths:
            open_paths(window, paths)
        session.compile_ahead()

    QTimer.singleShot(0, begin)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
