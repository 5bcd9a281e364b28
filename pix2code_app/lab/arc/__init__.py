"""Attentive recurrent comparators (Shyam et al. 2017).

In the order of the data: `characters` reads drawings by class, `trials` makes one-shot
tests of them, `episodes` draws and bends what is trained on. `glimpses` are the windows
that `networks` look through; `trainer` trains a network, `training` a run of them;
`measuring` and `evaluation` say what they are worth, `designs` keeps them.
"""
