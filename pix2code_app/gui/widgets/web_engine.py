"""Whether pages can be shown here, without loading what shows them."""

from __future__ import annotations

import os

from pix2code_app.gui.words.language import tr


def why_missing() -> str | None:
    """Why no page can be shown here, in a sentence, or None where it can."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and not os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"):
        return tr(
            "The preview runs in a sandbox, which the root user cannot have; "
            "start the program as an ordinary user to see it."
        )
    try:
        import PySide6.QtWebEngineWidgets  # noqa: F401
    except (ImportError, OSError) as error:
        return tr(
            "The preview needs QtWebEngine, which cannot be loaded here: {reason}.",
            reason=str(error).rstrip("."),
        )
    return None
