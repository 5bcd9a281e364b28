"""Sentences of our own with named entities, to learn from where no data is given.

Frames are filled with names; the names of the test half never occur in the training
half, and some words ("Lincoln", "Jordan") are people or places by their frame alone.
"""

from __future__ import annotations

import random

from pix2code_app.lab.ner.material import Material
from pix2code_app.networks.tagger.sentences import Sentence


def _names(text: str) -> tuple[str, ...]:
    """Names between bars or blanks."""
    return tuple(text.split("|" if "|" in text else " "))


FIRST = _names(
    "Anna Brian Clara David Elena Frank Grace Henry Irene James Karen Louis Maria "
    "Nadia Oscar Paula Quentin Rosa Simon Teresa Umberto Vera Walter Yusuf"
)
LAST = _names(
    "Adler Brown Costa Dubois Evans Fischer Garcia Haddad Ivanov Jensen Kovac Lopez "
    "Moreau Nakamura Okafor Petrov Quinn Rossi Schmidt Tanaka Ueda Vogel Weber Zhang "
    "Lincoln Jordan"
)
PLACES = _names(
    "Athens Berlin Cairo Dublin Edinburgh Florence Geneva Hamburg Istanbul Jakarta "
    "Kenya Lisbon Madrid Norway Oslo Portugal Quebec Rome Sweden Toronto Uganda Vienna "
    "Warsaw Yemen Zurich Lincoln Jordan"
)
FIRMS = _names(
    "Alder|Baltic|Cobalt|Delta|Everest|Falcon|Granite|Harbour|Indigo|Juniper|Keystone|"
    "Lantern|Meridian|Northern|Orchard|Pacific|Quarry|Regent|Summit|Tidewater"
)
FIRM_ENDS = ("Bank", "Airlines", "Motors Inc", "Research Institute", "United", "Ltd")
OTHERS = _names(
    "Argentine|Brazilian|Canadian|Danish|Egyptian|Finnish|German|Hungarian|Indian|"
    "Japanese|Korean|Lebanese|Mexican|Nordic Cup|Olympic Games|Polish|Russian|Swiss"
)
FRAMES = (
    "{PER} told reporters in {LOC} that {ORG} would hire 200 people .",
    "{ORG} said on Monday it had opened an office in {LOC} .",
    "The {MISC} minister met {PER} in {LOC} last week .",
    "Shares of {ORG} fell 3.5 percent after {PER} resigned .",
    "{LOC} : {ORG} 2 , {ORG} 1 .",
    "Please send the invoice to {PER} at {ORG} .",
    "She flew from {LOC} to {LOC} with her sister {PER} .",
    "{PER} and {PER} signed the contract for {ORG} .",
    "The {MISC} team lost in {LOC} .",
    "Heavy rain is expected in {LOC} on Thursday .",
    "Mr {PER} joined {ORG} as chief accountant .",
    "Prices rose again , the bank said on Friday .",
    "Nobody was hurt , police said .",
    '" We are ready , " said {PER} , a {MISC} lawyer .',
)


def material(seed: int, train: int = 2000, test: int = 300) -> Material:
    """Sentences to train on, and as many to choose and to test on, with other names."""
    chance = random.Random(seed)
    return Material(
        tuple(_sentence(chance, 0) for _ in range(train)),
        tuple(_sentence(chance, 1) for _ in range(test)),
        tuple(_sentence(chance, 1) for _ in range(test)),
    )


def _sentence(chance: random.Random, half: int) -> Sentence:
    """A frame with names from one half of each list."""
    words: list[str] = []
    tags: list[str] = []
    for part in chance.choice(FRAMES).split():
        if part.startswith("{"):
            kind = part.strip("{}")
            name = _name(chance, kind, half)
            words += name
            tags += [f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
        else:
            words.append(part)
            tags.append("O")
    return Sentence(tuple(words), tuple(tags))


def _name(chance: random.Random, kind: str, half: int) -> list[str]:
    def pick(names: tuple[str, ...]) -> str:
        return chance.choice(names[half::2])

    if kind == "PER":
        return [pick(FIRST), pick(LAST)] if chance.random() < 0.7 else [pick(LAST)]
    if kind == "ORG":
        return [pick(FIRMS), *chance.choice(FIRM_ENDS).split()]
    return pick(PLACES if kind == "LOC" else OTHERS).split()
