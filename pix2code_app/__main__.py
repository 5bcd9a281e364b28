"""`python -m pix2code_app`: the command line."""

from pix2code_app.cli import main

main()
