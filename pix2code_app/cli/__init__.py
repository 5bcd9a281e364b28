"""The command line `pix2code-cli`: a thin shell over `pix2code_app.api`.

Read `commands.py` first, the table of what there is; `group.py` loads a command when
it is called; `console.py` is all that is said to the user. Each command has a file
of its own that gathers arguments, calls the library and prints the outcome.
"""

from __future__ import annotations

import gc
import os
import sys

from pix2code_app.cli.exit_codes import INTERRUPTED

COLLECT = (5_000, 20, 100)
"""After how many new objects, and passes over younger ones, to look for garbage.

Importing torch makes two hundred thousand objects, and all of them stay: to look
through them again and again takes a tenth of a cold start.
"""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(*COLLECT)
    try:
        _run()
    except KeyboardInterrupt:
        pass
    except SystemExit as ended:
        if ended.code != INTERRUPTED:
            raise
    # Python ends by a signal instead where Ctrl-C fell into code that it compiles,
    # as large packages do while they are imported.
    sys.stderr.flush()
    os._exit(INTERRUPTED)


def _run() -> None:
    """Run the command line; what stdout does not take is said in a sentence."""
    from pix2code_app.cli.console import end_output, prepare_streams, refuse_output
    from pix2code_app.cli.group import PROGRAM, application

    prepare_streams()
    try:
        application()(prog_name=PROGRAM)
    except OSError as error:  # of a help page, which is written outside of commands
        refuse_output(error)
    finally:
        end_output()
