"""The small vocabulary and corpus of the taggers."""

from small_taggers import (  # noqa: F401 (fixtures)
    _one_seed,
    corpus,
    material,
    vocabulary,
    word_sizes,
)
