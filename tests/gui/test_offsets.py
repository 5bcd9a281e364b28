"""Places in a text are the same ones for Python and for Qt."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from pix2code_app.gui.widgets.offsets import python_index, qt_offset

astral = st.characters(min_codepoint=0x10000)
plain = st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="\xa0")
texts = st.text(st.one_of(astral, plain, st.just("\n")), max_size=30)


@st.composite
def texts_and_places(draw):
    text = draw(texts)
    ends = st.integers(0, len(text))
    return text, *sorted((draw(ends), draw(ends)))


def test_an_emoji_takes_two_places_of_qt():
    assert [qt_offset("a👋b", index) for index in range(4)] == [0, 1, 3, 4]
    assert [python_index("a👋b", offset) for offset in (0, 1, 3, 4)] == [0, 1, 2, 3]


@given(texts_and_places())
def test_a_place_is_found_again_after_there_and_back(drawn):
    text, place, _ = drawn
    assert python_index(text, qt_offset(text, place)) == place


@given(texts_and_places())
def test_a_cursor_of_qt_selects_the_characters_that_python_would(drawn):
    text, start, end = drawn
    document = QTextDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.setPosition(qt_offset(text, start))
    cursor.setPosition(qt_offset(text, end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]
    assert python_index(text, cursor.position()) == end
    assert qt_offset(text, len(text)) == document.characterCount() - 1
