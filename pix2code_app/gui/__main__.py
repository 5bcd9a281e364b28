"""`python -m pix2code_app.gui`, which is what `pix2code-cli gui` runs."""

import sys

from pix2code_app.gui.application import main

sys.exit(main())
