"""The window's real child process with a network that answers by the picture's width.

A picture 201 pixels wide is read slowly, one of 202 hangs, one of 203 kills the
process, one of 204 keeps it busy; anything else is read as a small page with one
doubtful button. No words are looked for.
"""

import os
import time

from pix2code_app.networks.reading import DecodedToken, Reading

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
        (0.05, 0.07 * place, 0.5, 0.06),
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


if __name__ == "__main__":
    from pix2code_app.reading import content
    from pix2code_app.worker import main

    content.read_content = lambda picture, screen, boxes: content.ScreenContent(screen)
    main(lambda model, device: FakeReader())
