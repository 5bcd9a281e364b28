"""Starting the program where what it needs is not there."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WITHOUT = """
import sys
for name in list(sys.modules):
    assert not name.startswith("PySide6")
sys.modules["PySide6"] = None
from pix2code_app.gui.application import main
sys.exit(main([]))
"""


def test_without_qt_the_program_says_what_to_install():
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    assert result.returncode == 1
    assert result.stderr == (
        "pix2code-app: error: The window needs PySide6. "
        "Install it: pip install 'PySide6>=6.7,<6.12'.\n"
    )
