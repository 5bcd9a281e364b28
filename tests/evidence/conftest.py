"""The small comparator and its sheet of icons."""

from small_comparators import (  # noqa: F401 (fixtures)
    own,
    sheets,
    untrained_icons,
)
