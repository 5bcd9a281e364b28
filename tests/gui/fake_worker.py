"""The window's real child process with a network that answers by the picture's width.

A picture 201 pixels wide is read slowly, one of 202 hangs, one of 203 kills the
process, one of 204 keeps it busy; anything else is read as a small page with one
doubtful button. Words are looked for in a picture 205 pixels wide: those of the button
are uncertain, those of the title are faint, and the text has none. No icon and no name
is looked for.
"""

import os
import time

from compilers.language.tree import Colour
from compilers.schema.diagnostics import Diagnostic
from pix2code_app.assembly import content
from pix2code_app.assembly.content_reader import ContentReader
from pix2code_app.detection import choice
from pix2code_app.evidence.colours import FoundColours
from pix2code_app.evidence.words import FoundWords
from pix2code_app.geometry import Box
from pix2code_app.networks.reading import DecodedToken, Reading

choice.BELONGS = -1.0  # every picture counts as one of 2017

WORDS = (
    "header btn-active btn-inactive } "
    "row single small-title text btn-green } } row single text } }"
)


def token(name: str, place: int) -> DecodedToken:
    if name == "}":
        return DecodedToken(name, 0.99)
    doubtful = name == "btn-green"
    return DecodedToken(
        name,
        0.55 if doubtful else 0.99,
        (("btn-orange", 0.3), ("btn-red", 0.1)) if doubtful else (),
        Box.at(0.05, 0.07 * place, 0.5, 0.06),
    )


class FakeReader:
    name = "fake"
    device = "cpu"
    dialects = ("web", "android", "ios")

    def _reading(self):
        return Reading(
            "web", 0.999, tuple(token(t, i) for i, t in enumerate(WORDS.split())), -0.1
        )

    def read(self, pictures, dialect=None, beam=1):
        return [self._reading() for _ in pictures]

    def stream(self, picture, dialect=None):
        kind = picture.size[0]  # the tests draw pictures of telling widths
        for one in self._reading().tokens:
            if kind == 201:
                time.sleep(0.05)
            if kind == 202:
                time.sleep(30)
            if kind == 203:
                os._exit(9)
            while kind == 204:
                time.sleep(0.01)
            yield one
        return self._reading()


def read_content(picture, screen, boxes):
    if picture.size[0] != 205:
        return content.ScreenContent(screen)
    faint = {"color": Colour(200, 200, 200), "background": Colour(255, 255, 255)}
    title = (1, 0, 0)
    unread = {"1.0.1": FoundWords("", 0.0, ()), "1.0.2": FoundWords("Sve", 0.4, ())}
    no_colours = FoundColours(None, None)
    return content.ScreenContent(
        content._with_attributes(screen, {title: faint}),
        tuple(
            content.ElementContent(node, "", Box(10, 10, 40, 20), words, no_colours)
            for node, words in unread.items()
        ),
        (
            Diagnostic("no-words", {"name": ""}, node="1.0.1"),
            Diagnostic("uncertain-words-left-out", {}, node="1.0.2"),
            Diagnostic("no-ocr", {"reason": "One font is unknown."}),
        ),
    )


if __name__ == "__main__":
    from pix2code_app.worker import main

    content.read_content = read_content
    ContentReader._with_icons = lambda _, content, *__: content
    ContentReader._with_names = lambda _, content: content
    main(lambda model, device: FakeReader(), lambda: iter(()))
