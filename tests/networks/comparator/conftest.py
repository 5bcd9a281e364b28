"""The small alphabet, and the small comparator of icons."""

from small_alphabets import (  # noqa: F401 (fixtures)
    alphabet,
    few_trials,
    official,
    untrained,
)
from small_comparators import (  # noqa: F401 (fixtures)
    own,
    sheets,
    untrained_icons,
)
