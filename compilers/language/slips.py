"""Frequent slips in DSL texts and the sentence each of them deserves.

Every sentence comes with examples of bad input. Whatever makes the parser stop in
the same state, at the same kind of token, gets the same sentence.
"""

from __future__ import annotations

SLIPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "A comma or a new line is missing before {found}.",
        ("label label", 'label("a") label', "row { label label", 'row { label("a") b'),
    ),
    (
        "There is no open brace that this '}' could close.",
        ("}", "label }", "label\n}", "row { } }", "row { }\n}", 'label("a") }'),
    ),
    (
        "After a comma comes an element name, not {found}.",
        (
            "label, }",
            "row { label, }",
            "label,,",
            "row { label,, label }",
            "row { }, }",
        ),
    ),
    (
        "After a comma comes an element name, but the text ends here.",
        ("label,", "row { label,", "row { },"),
    ),
    (
        "A comma separates two elements; nothing stands before this one.",
        (", label", "row { , label }"),
    ),
    (
        "A brace belongs to the name of an element; none stands before this one.",
        ("{", "label, {", "row { {", "row { } {", "label\n{ } {"),
    ),
    (
        'An element\'s text stands in parentheses, as in label("Save").',
        ('label "a"', 'row { label "a" }'),
    ),
    (
        "An attribute needs a name, as in color=#28a745.",
        ("label(#123456)", "label(12)", 'label("a", 12)', 'label("a", #123456)'),
    ),
    (
        "A value is a string, a number, a colour or numbers in parentheses; "
        "words stand in double quotes.",
        ("label(color=red)", "label(text=)", "label(text=,"),
    ),
    (
        "A comma or a closing parenthesis is missing before {found}.",
        ('label("a" "b")', 'label("a" color=#123456)', "label(a=1 b=2)"),
    ),
    (
        "The parenthesis is not closed; expected ')' before {found}.",
        ('label("a" {', 'label("a" }', "label(a=1 }", "row(a=1 {"),
    ),
)

UNREADABLE: dict[str, str] = {
    "\0": "The text holds a NUL character; this is not a DSL text.",
    "'": 'Strings stand in double quotes, as in "Save".',
    **dict.fromkeys(
        "“”„‟«»‘’‚‹›「」＂",
        'Curly quotes are not those of a program; strings stand in "straight" ones.',
    ),
    **dict.fromkeys("/*", "A DSL text has no comments; remove it."),
    "#": "A colour is written with six hexadecimal digits, as in #28a745; a DSL text "
    "has no comments.",
    ";": "Elements are separated by commas or new lines, not by semicolons.",
    "[": "Children stand in braces, attributes in parentheses.",
    "<": "This looks like markup; a DSL text consists of names and braces.",
}
"""Characters that begin no token, and what is probably meant."""
