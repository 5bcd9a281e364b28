"""Words for the preview's elements that carry no text of their own.

`placeholder` takes the words that the compiled code has too; `letters` draws random
letters the way the 2017 data set did, `english` and `german` draw everyday words of
like length.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Literal, NamedTuple

from compilers.language.printable import printable
from compilers.language.tree import node_id
from compilers.page.placeholders import Placeholders
from compilers.schema.dialects import dialect

if TYPE_CHECKING:
    import random

    from compilers.language.tree import Screen

Wording = Literal["placeholder", "letters", "english", "german"]

TAB_CAPTIONS = {
    "btn-search": "Search",
    "btn-contact": "Contacts",
    "btn-download": "Downloads",
    "btn-more": "More",
}
"""Captions that belong to the iOS tab items themselves, whatever the wording."""


class _Form(NamedTuple):
    """How many letters a text has, how many of them are spaces, and its case."""

    letters: int
    spaces: int = 0
    capital: bool = True


_FORMS = {
    "web": {
        "btn-active": _Form(10, 1),
        "btn-inactive": _Form(10, 1),
        "btn-green": _Form(10, 1),
        "btn-orange": _Form(10, 1),
        "btn-red": _Form(10, 1),
        "big-title": _Form(5),
        "small-title": _Form(5),
        "text": _Form(56, 7, capital=False),
    },
    "android": dict.fromkeys(("label", "btn", "check", "radio", "switch"), _Form(5)),
    "ios": {"label": _Form(6)},
}

_ENGLISH = """
about account add all back book call cancel chat city close cloud contact copy daily
data day delete done edit email event file find first food free friend game get
group help home hotel image info join keep last learn light link list local login
mail map menu more music my name new news next now offer open order our page paid
party pay phone photo place play price print profile read room sale save search see
send set shop show sign sport start stop store sync tasks team terms time today top
tour train travel update user video view visit watch weather week welcome wifi work
world year you
""".split()  # noqa: SIM905 -- a list is forty lines

_GERMAN = """
Abend Adresse alle Angebot Anruf Auswahl Bahn Bild Blatt Brief Buch Daten Datum
Datei Dienst drucken Ende Essen Fahrt Fenster finden Firma Foto frei Freunde Garten
Gast gehen Geld Gruppe Haus heute Hilfe Hotel Karte kaufen Kind Konto Kunde Laden
laut leben Licht Liste Markt mehr mein Menge Musik Nacht Name neu oben offen Ort
Platz Post Preis Quelle Radio Reise Ruhe sagen Schule Seite senden Spiel Stadt
Straße suchen Tag Thema Tipps über Uhr Urlaub Verein viel Vorschau Wagen warten Weg
Welt Wetter Woche Wort zahlen Zeit Ziel Zimmer zurück
""".split()  # noqa: SIM905 -- a list is forty lines

_VOCABULARIES = {"english": _ENGLISH, "german": _GERMAN}


def words_of(screen: Screen, wording: Wording, rng: random.Random) -> dict[str, str]:
    """The text that every element shows, by node id; an element's own comes first."""
    forms, kinds = _FORMS[screen.dialect], dialect(screen.dialect).elements
    placeholder = Placeholders()
    words = {}
    for path, element in screen.walk():
        kind = kinds[element.name]
        usual, _ = placeholder(kind.role, kind.look)
        if element.name not in forms:
            usual = TAB_CAPTIONS.get(element.name, "")
        elif wording != "placeholder":
            usual = _drawn(forms[element.name], wording, rng)
        own = element.text
        words[node_id(path)] = usual if own is None else printable(own)
    return words


def footer_words(wording: Wording, rng: random.Random) -> str:
    """The owner in the last line of a web page."""
    if wording == "placeholder":
        return "Example Company 2017"
    return f"{_letters(_Form(4), rng)} {_letters(_Form(10), rng)} 2017"


def _drawn(
    form: _Form,
    wording: Literal["letters", "english", "german"],
    rng: random.Random,
) -> str:
    if wording == "letters":
        return _letters(form, rng)
    return _everyday(form, _VOCABULARIES[wording], rng)


def _letters(form: _Form, rng: random.Random) -> str:
    """Random letters; a space that falls on a space ends the search for places."""
    letters = rng.choices(string.ascii_lowercase, k=form.letters)
    for _ in range(form.spaces):
        place = rng.randint(2, form.letters - 3)
        if letters[place] == " ":
            break
        letters[place] = " "
    text = "".join(letters)
    return text.title() if form.capital else text


def _everyday(form: _Form, vocabulary: list[str], rng: random.Random) -> str:
    """Words of about the form's length; at least one."""
    words = [rng.choice(vocabulary)]
    while len(" ".join(words)) < form.letters - 3 and len(words) <= form.spaces + 1:
        words.append(rng.choice(vocabulary))
    text = " ".join(words)
    return text[0].upper() + text[1:] if form.capital else text.lower()
