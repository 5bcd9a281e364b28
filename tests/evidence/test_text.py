"""Words and lines as one text."""

import pytest

from pix2code_app.evidence.text import joined


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["We roast", "twice"], "We roast twice"),
        (["保存当前", "更改"], "保存当前更改"),
        (["保存", "Wi-Fi"], "保存 Wi-Fi"),
        (["Ö"], "Ö"),
        ([], ""),
    ],
)
def test_lines_are_joined_with_spaces_unless_the_script_has_none(lines, text):
    assert joined(lines) == text
