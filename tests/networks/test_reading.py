"""What a network answers about one picture."""

from dataclasses import replace

from pix2code_app.networks.reading import DecodedToken, Reading

TOKENS = (DecodedToken("row", 0.9), DecodedToken("text", 0.4), DecodedToken("}", 1.0))
READING = Reading("web", 0.7, TOKENS, -1.0)


def test_names_are_the_bare_tokens():
    assert READING.names == ("row", "text", "}")


def test_one_doubt_spoils_the_confidence():
    assert READING.confidence == 0.4


def test_a_doubt_about_the_dialect_stands_where_there_are_no_tokens():
    assert replace(READING, tokens=()).confidence == 0.7


def test_seconds_do_not_make_readings_different():
    assert replace(READING, encode_seconds=3.0, decode_seconds=4.0) == READING
    assert replace(READING, log_probability=-2.0) != READING
