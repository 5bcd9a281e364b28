"""Measuring what the program reads and makes; not needed to convert."""
