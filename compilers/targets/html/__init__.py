"""The target html: one self-contained web page."""
