"""The command line without an installed entry point: `python -m pix2code_app.cli`."""

from pix2code_app.cli import main

main()
