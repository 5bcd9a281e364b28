"""Attentive recurrent comparators (Shyam et al. 2017).

In the order of the data: `characters` reads drawings by class, `trials` makes one-shot
tests of them, `episodes` draws and bends what is trained on. The networks themselves,
which the product uses too, are `networks.comparator`; `trainer` trains one, `training`
a run of them; `measuring` and `evaluation` say what they are worth.
"""
