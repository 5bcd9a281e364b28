"""Text that any output can hold, whatever a picture or a program contained.

XML 1.0 has no way to write most control characters, and UTF-8 none to write half a
surrogate pair. The rule: each kind of line break becomes a new line, tabs stay, and
the other control characters, half surrogates, U+FFFE and U+FFFF are dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SCRIPT = re.compile("[ -]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """`text` without the characters that a file of code cannot hold."""
    return _UNPRINTABLE.sub("", _LINE_BREAK.sub("\n", text))


def joined(text: str) -> str:
    """`text` with one character for two halves, as JSON and Android escape it."""
    return _PAIR.sub(
        lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"),
        text,
    )


_BLANKS = frozenset("\u2800\u3164\uffa0\u115f\u1160\u034f\u17b4\u17b5")
"""Characters that show nothing though Unicode counts them as letters or marks."""


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: spaces, marks of direction and the like alone."""
    return all(
        character in _BLANKS or unicodedata.category(character)[0] in "ZC"
        for character in text
    )


def is_right_to_left(text: str) -> bool:
    """Whether a text is written from the right, by its first letter that says so.

    As `dir="auto"` of HTML decides (Unicode bidirectional algorithm, rules P2 and P3).
    """
    strong = (unicodedata.bidirectional(character) for character in text)
    first = next((one for one in strong if one in {"L", "R", "AL"}), "L")
    return first != "L"


_LANGUAGES = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
    "ARABIC": "ar",
    "HEBREW": "he",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
}
"""The first word of a letter's name → the language most written so; first ones win."""


def language_of(text: str) -> str:
    """The language that a text is taken for, by its script, such as `zh`.

    Any kana among Chinese characters makes a text Japanese. A script that most letters
    are not of says nothing, and Latin letters say English.
    """
    letters = [one for one in text if one.isalpha()]
    others = (unicodedata.name(one, "") for one in letters if not one.isascii())
    scripts = Counter(_SCRIPT.split(name, maxsplit=1)[0] for name in others)
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        scripts["HIRAGANA"] += scripts.pop("CJK", 0)
    most, count = max(scripts.items(), key=lambda item: item[1], default=("", 0))
    return _LANGUAGES.get(most, "en") if 2 * count > len(letters) else "en"


def is_invisible(character: str) -> bool:
    """Whether a reader of the code should see the character's number instead.

    Right-to-left marks and spaces that are not the common one can hide what a text
    says. Only the Basic Multilingual Plane is considered: the escapes of Android and
    of `.strings` files reach no further.
    """
    if character == " " or ord(character) > 0xFFFF:
        return False
    return unicodedata.category(character) in {"Cf", "Zs"}
