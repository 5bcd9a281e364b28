"""The small alphabet and fresh networks."""

from small_alphabets import (  # noqa: F401 (fixtures)
    alphabet,
    few_trials,
    official,
    untrained,
)
