"""Letters that look alike."""

import pytest

from pix2code_app.evidence.spelling import told_apart


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("ltem lmage lnfo", "Item Image Info"),
        ("Is ls it ln use", "Is Is it In use"),
        ("List of llamas, lbs, ltd", "List of llamas, lbs, ltd"),
        ("HeIlo AI", "Hello AI"),
        ("WIFI", "WIFI"),
        ("I'Il they'1l", "I'll they'll"),
        ("0ffice 0LCFG", "Office OLCFG"),
        ("0x1F 0ab1 10am 0", "0x1F Oab1 10am 0"),
    ],
)
def test_letters_are_told_by_those_beside_them(read, said):
    assert told_apart(read) == said
