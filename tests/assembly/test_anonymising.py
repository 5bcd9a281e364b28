import compilers
from compilers.schema.diagnostics import Diagnostic
from pix2code_app.assembly.anonymising import anonymised, anonymised_texts
from pix2code_app.assembly.screen_content import ElementContent, ScreenContent
from pix2code_app.assembly.stand_ins import stand_in
from pix2code_app.evidence.words import FoundWords
from pix2code_app.networks.tagger.mentions import Mention

NAMES = {"Ada King": "PER", "Oslo": "LOC", "Acme": "ORG", "Danish": "MISC"}


def finder(texts):
    """Finds the names above, and is not sure of Acme."""
    return [
        [
            Mention(text.index(name), text.index(name) + len(name), kind, sure)
            for name, kind in NAMES.items()
            if name in text and (sure := 0.5 if name == "Acme" else 0.9)
        ]
        for text in texts
    ]


def test_only_sure_names_of_people_organisations_and_places_are_replaced():
    person, place = stand_in("person", "Ada King"), stand_in("place", "Oslo")
    (text,) = anonymised_texts(["Ada King of Acme, Oslo, is Danish"], finder)
    assert text == f"{person} of Acme, {place}, is Danish"


def test_addresses_and_numbers_are_replaced_but_dates_stay():
    (text,) = anonymised_texts(["ask a@b.org or +1 555 0123 456 by 2026-11-22"], finder)
    address, number = stand_in("email", "a@b.org"), stand_in("phone", "+1 555 0123 456")
    assert text == f"ask {address} or {number} by 2026-11-22"


def test_no_trace_of_a_name_is_left_in_screen_words_and_remarks():
    screen = compilers.parse('header {\nbtn-active("Ada King")\n}\n', "web")
    words = FoundWords("Ada King", 0.4, ())
    content = ScreenContent(
        screen,
        (ElementContent("0.0", "btn-active", None, words, None),),
        (
            Diagnostic(
                "uncertain-words", {"name": "text", "words": "Ada King", "share": 0.4}
            ),
        ),
        {"pictures/1.png": b""},
    )
    found = anonymised(content, finder)
    person = stand_in("person", "Ada King")
    assert compilers.format(found.screen) == compilers.format(screen).replace(
        "Ada King", person
    )
    assert found.elements[0].words.text == person
    assert [remark.message for remark in found.diagnostics] == [
        f"The words of this 'text' are uncertain ('{person}', 40%).",
        "Pictures cut from the mockup may still show names.",
    ]
