"""The Models lab: the other neural systems of the sources, one folder each.

Every experiment answers to one protocol (`experiment`); `catalogue` is the table of
all of them and loads no torch. What an experiment shows is data (`figures`), drawn by
whoever shows it. A run is a folder (`runs`), a trained network a file with a card
(`checkpoints`, `cards`).
"""
