"""pix2code: a picture of a user interface in, code for it out."""

__version__ = "1.0.0"
