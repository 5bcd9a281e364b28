"""Labelled screens of any kind, rendered with the kits of the web."""
