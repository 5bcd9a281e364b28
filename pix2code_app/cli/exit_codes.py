"""Exit codes of the command line that no error brings with it."""

INTERRUPTED = 130
"""After Ctrl-C."""
