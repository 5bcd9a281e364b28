"""Stable stand-ins for names: the same name always becomes the same other one.

A person's name is replaced word by word, so that a first name alone still agrees with
the full one. Which stand-in is taken depends on a hash of the name and on nothing
else; two names may share one.
"""

from __future__ import annotations

import re
from hashlib import blake2b

PEOPLE = (
    "Alex Ariel Avery Bailey Blake Brook Cameron Casey Charlie Corin Dakota Dale "
    "Devon Drew Eden Ellis Emery Finley Florian Glenn Hadley Harper Hollis Indigo "
    "Jamie Jesse Jules Kai Kendall Kerry Lane Lee Leslie Logan Lynn Marin Marlow "
    "Merle Micah Morgan Nico Noel Oakley Parker Perry Quinn Reese Remy Riley Robin "
    "Rowan Sage Sasha Shannon Shea Skyler Sydney Tatum Taylor Terry Tracy Vale Wren"
)
FIRMS = "Amber Birch Cedar Copper Coral Flint Harbour Hazel Linden Maple Marble Willow"
TRADES = "Analytics Brothers Foods Group Holdings Labs Partners Press Supplies Works"
PLACES = (
    "Ashford Brackenholm Calderwick Dunmore Eastmere Fairhaven Glenwater Highcombe "
    "Ivybridge Kestrelton Larkfield Millbrook Northwold Oakhurst Penmarsh Ravensby "
    "Stonewell Thornbury Underhill Westerham Yarrowdale"
)
WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")


def stand_in(kind: str, name: str) -> str:
    """What takes the place of a name, or of an address, of one of these kinds.

    Args:
        kind: `person`, `organisation`, `place`, `email` or `phone`.
        name: What is replaced.
    """
    return _STAND_INS[kind](name)


def _person(name: str) -> str:
    return WORD.sub(lambda word: _cased(_pick(PEOPLE, word[0]), word[0]), name)


def _organisation(name: str) -> str:
    return _cased(f"{_pick(FIRMS, name)} {_pick(TRADES, name)}", name)


def _place(name: str) -> str:
    return _cased(_pick(PLACES, name), name)


def _email(address: str) -> str:
    first, second = _pick(PEOPLE, address), _pick(PEOPLE, address[::-1])
    return f"{first}.{second}@example.com".lower()


def _phone(number: str) -> str:
    """Other digits in the same places."""
    digits = iter(str(_hash(number)).zfill(20))
    return DIGIT.sub(lambda _: next(digits), number)


_STAND_INS = {
    "person": _person,
    "organisation": _organisation,
    "place": _place,
    "email": _email,
    "phone": _phone,
}


def _pick(choices: str, name: str) -> str:
    """One of the words of `choices`, but not the name itself."""
    others = [word for word in choices.split() if word.casefold() != name.casefold()]
    return others[_hash(name) % len(others)]


def _hash(name: str) -> int:
    key = name.casefold().encode("utf-8")
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "big")


def _cased(word: str, model: str) -> str:
    return word.upper() if model.isupper() and len(model) > 1 else word
